/** How it is said that a number rose or fell, and from what. Pure. */

/** What it fell or rose from, what it was before. */
export const asksWhatItWasBefore = (text: string): boolean =>
  /\b(?:down|up|fell|fallen|dropped|drop|decreased|reduced|rose|risen|increased|went|gone|came|come)(?: \w+){0,2} from(?: what)?[?.! ]*$|\bfrom what[?.! ]*$|\bwhat (?:\w+ ){0,4}?(?:fall|fell|drop|rise|decrease|increase|come down|go up|go down)\w* from\b|\bbefore (?:it|they|that|the) (?:\w+ )?(?:drop\w*|fell|fall|rose|rise|increased?|decreased?|went|change[ds]?|was raised|grew)\b|\bwhat (?:was|were) (?:it|they|that|the \w+) (?:before|previously|originally)[?.! ]*$|\bbase (?:value|figure|number)\b|\b(?:did|do) they (?:use to|used to) (?:have|be)[?.! ]*$/.test(
    text,
  );

export const saysItFell = (text: string): boolean =>
  /\b(?:fell|fallen|dropp?ed|drop|down|decreased?|less|fewer)\b/.test(text);
export const saysItRose = (text: string): boolean => /\b(?:rose|risen|grew|up|increased?|raised|more)\b/.test(text);
