/** Sentences without a verb of their own, which say more of what is asked beside them. Pure. */

/** Begins with a preposition: it says of what, where or when. */
export const isFragment = (text: string): boolean =>
  /^(?:for|in|on|at|of|about|during|since|between|from|with|over|under|by|within|across|as)\b/.test(text.trim());

/** "The abandoned ones", "just burglaries" */
export const singlesOut = (text: string): boolean => /^(?:just|only|the|those|these|our|any)\b.*\w/.test(text);

/** Prepositions that join a noun to the one before it: "calls to", "hours of". */
export const joinsNouns = (word: string): boolean => /^(?:of|to|for|from)$/.test(word);
