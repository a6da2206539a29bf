/** How it is said that a number rose or fell, and from what. Pure. */

/** What it fell or rose from, what it was before. */
export const asksWhatItWasBefore = (text: string): boolean =>
  /\b(?:down|up|fell|fallen|dropped|drop|decreased|reduced|rose|risen|increased|went|gone|came|come)(?: \w+){0,2} from(?: what)?[?.! ]*$|\bfrom what[?.! ]*$|\bwhat (?:\w+ ){0,4}?(?:fall|fell|drop|rise|decrease|increase|come down|go up|go down)\w* from\b|\bbefore (?:it|they|that|the) (?:\w+ )?(?:drop\w*|fell|fall|rose|rise|increased?|decreased?|went|change[ds]?|was raised|grew)\b|\bwhat (?:was|were) (?:it|they|that|the \w+) (?:before|previously|originally)[?.! ]*$|\bbase (?:value|figure|number)\b|\b(?:did|do) they (?:use to|used to) (?:have|be)[?.! ]*$/.test(
    text,
  );

export const saysItFell = (text: string): boolean =>
  /\b(?:fell|fallen|dropp?ed|drop|down|decreased?|less|fewer)\b/.test(text);
export const saysItRose = (text: string): boolean => /\b(?:rose|risen|grew|up|increased?|raised|more)\b/.test(text);

/** "By how many", and nothing else */
export const asksByHowMuch = (text: string): boolean =>
  /^(?:and |so |ok |right )*by how (?:many|much)(?: more| fewer| less)?[\s?.!]*$/.test(text);

/** Something moved: not "what's up" or "change my name". */
export const saysSomethingMoved = (text: string): boolean =>
  /^(?!.*\b(?:i|my|me|your)\b).*\b(?:gone|going|went|go|goes|come|came|fallen|fell|risen|rose|dropped|increased|decreased|improved|worsened|moved|changed|grown|grew)\b/.test(
    text,
  );

/** How far the one leads the other */
export const asksDifference = (text: string): boolean => /\bdifference\b|\bgap\b|\bmore\b|\bfewer\b/.test(text);

/** A figure that is itself a difference: "more than in either other month". */
export const saysLead = (text: string): boolean => /\b(?:more|fewer) .*\bthan\b/.test(text);

/** Movements down are asked for: "the biggest drops" */
export const asksFalls = (text: string): boolean =>
  /\b(?:drop|dropped|fall|fell|fallen|falls|drops|decreases|decrease|decreased|down|reduction|decline|declined|reduced|lost|shrank|shrunk|dip|dipped|lower|fewer|smaller)\b/.test(
    text,
  );

/** Movements up are asked for: "the biggest rises" */
export const asksRises = (text: string): boolean =>
  /\b(?:rise|rises|rose|risen|increases|increase|increased|up|growth|grew|grown|gain|climbed|jump|jumped|higher|greater|bigger)\b/.test(
    text,
  );

/** "Low to high" */
export const asksUpwards = (text: string): boolean => /\b(?:ascending|low to high)\b/.test(text);
