/** Sentences without a verb of their own, which say more of what is asked beside them. Pure. */

/** Begins with a preposition: it says of what, where or when. */
export const isFragment = (text: string): boolean =>
  /^(?:for|in|on|at|of|about|during|since|between|from|with|over|under|by|within|across|as)\b/.test(text.trim());

/** "The abandoned ones", "just burglaries" */
export const singlesOut = (text: string): boolean => /^(?:just|only|the|those|these|our|any)\b.*\w/.test(text);

/** Prepositions that join a noun to the one before it: "calls to", "hours of". */
export const joinsNouns = (word: string): boolean => /^(?:of|to|for|from)$/.test(word);

/** "Everybody then", "all of them": the whole again, after a part of it was asked for. */
export const asksOfAll = (text: string): boolean =>
  /^(?:(?:right|ok|okay|well|so|and|but|then|no|fine|just|what about|how about|for)[ ,]+)*(?:everybody|everyone|all of (?:them|us|it|those)|the (?:whole )?lot|them all|the whole thing)(?: then| together| again)*(?=[\s,.?!]*$|,? (?:but )?(?:for|in|of|at|on)\b)/.test(
    text,
  );
