/** Where an answer is to be told, or to whom: "for our ward newsletter", "to my council leader". Pure. */

const OCCASION =
  /(?:\bfor|(?<=\b(?:mention|raise|say|tell|put|take|present|flag|make|report|report back|give|bring|pass on) )to) (?:my|our|the|an?|this|next|tonight's|tomorrow's) ((?:(?!(?:about|on|of|in|from|with|and|to|for|that|which|who|by|against|please)\b)[\w'-]+(?: |(?=[^\w'-]|$))){1,5})/;

/** The words of it, and the clause without them. */
export function occasionIn(clause: string): { readonly words: readonly string[]; readonly rest: string } | null {
  const match = OCCASION.exec(clause);
  if (!match) return null;
  return { words: match[1]!.split(' '), rest: clause.replace(match[0], ' ').replace(/\s+/g, ' ').trim() };
}

/** "The September paper", "I was at the March meeting": the report of that time is meant. */
export const isOfMeeting = (text: string): boolean =>
  /\b(?:reports?|papers?|documents?|meetings?|committee|panel|board|briefing|edition|issue)\b/.test(text);
