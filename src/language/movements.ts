/** How it is said that a number rose or fell, from what and by how much. Pure. */
import { AUXILIARIES, isPast } from './grammar.ts';
import { MOVED } from './periods/words.ts';

/** What it fell or rose from, what it was before. */
export const asksWhatItWasBefore = (text: string): boolean =>
  /\b(?:down|up|fell|fallen|dropped|drop|decreased|reduced|rose|risen|increased|went|gone|came|come)(?: \w+){0,2} from(?: what)?[?.! ]*$|\bfrom what[?.! ]*$|\bwhat (?:\w+ ){0,4}?(?:fall|fell|drop|rise|decrease|increase|come down|go up|go down)\w* from\b|\bbefore (?:it|they|that|the) (?:\w+ )?(?:drop\w*|fell|fall|rose|rise|increased?|decreased?|went|change[ds]?|was (?:raised|put up|cut)|grew|(?:put|raised|cut|doubled) (?:it|them|that|this))\b|\bwhat (?:was|were) (?:it|they|that|the \w+) (?:before|previously|originally)[?.! ]*$|^(?:and |so )?before it[?.! ]*$|\bbase (?:value|figure|number)\b|\b(?:did|do) they (?:use to|used to) (?:have|be)[?.! ]*$/.test(
    text,
  );

export const saysItFell = (text: string): boolean =>
  /\b(?:fell|fallen|dropp?ed|drop|down|decreased?|less|fewer)\b/.test(text);
export const saysItRose = (text: string): boolean => /\b(?:rose|risen|grew|up|increased?|raised|more)\b/.test(text);

/**
 * "Closed down", "picking up", "signed up": behind another verb than one of moving or being, "up" and "down" belong to the
 * verb, and nothing rose or fell.
 */
export const isOfVerb = (words: readonly string[], at: number): boolean =>
  /^(?:up|down)$/.test(words[at] ?? '') && isActing(words[at - 1] ?? '') && !MOVERS.test(words[at - 1]!);
const isActing = (word: string): boolean => /\w{3}ing$/.test(word) || (isPast(word) && !AUXILIARIES.has(word));
const MOVERS =
  /^(?:go(?:ing|ne)|went|com(?:ing|e)|came|mov|head|trend|tend|edg|creep|crept|inch|push|pull|driv|drove|nudg|climb|shoot|shot|jump|ramp|tick|keep|kept|stay|bring|brought|forc|tak|took|remain|end|fall|fell|turn|look|track|drift|slid|slip|bounc|heat|warm|cool|calm|slow|speed|sped)/;

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

/** "Slid by how much", "beat the month before by roughly what": of such a verb the extent is asked for, and it narrows nothing. */
export function movesBy(words: readonly string[], at: number): boolean {
  if (!MOVES.test(words[at]!)) return false;
  const by = words.indexOf('by', at + 1);
  return by > at && by - at <= FURTHEST && EXTENT.test(words.slice(by + 1).join(' '));
}
/** Between the verb and "by" stands at most what it was set against. */
const FURTHEST = 4;
const EXTENT = /^(?:(?:roughly|about|approximately|around) )?(?:how (?:much|many)|what)\b/;
const MOVES =
  /^(?:slid|slides?|sliding|slip(?:ped|s)?|dip(?:ped|s)?|eas(?:e|ed|es)|edg(?:e|ed|es)|crept|creeps?|inch(?:ed|es)|nudg(?:e|ed|es)|sank|sunk|sinks?|tumbl(?:e|ed|es)|slump(?:ed|s)?|plung(?:e|ed|es)|plummet(?:ed|s)?|div(?:e|ed|es)|dove|crash(?:ed|es)|shed|sheds|tail(?:ed|s)?|taper(?:ed|s)?|soar(?:ed|s)?|leap(?:t|ed|s)?|leapt|jump(?:ed|s)?|surg(?:e|ed|es)|shot|shoots?|spik(?:e|ed|es)|swell(?:ed|s)?|balloon(?:ed|s)?|rocket(?:ed|s)?|mushroom(?:ed|s)?|beat|beats|beaten|top(?:ped|s)|better(?:ed|s)|pip(?:ped|s)|outstrip(?:ped|s)?|outdid|outnumber(?:ed|s)?|eclips(?:e|ed|es)|overt(?:ook|ake|akes)|trail(?:ed|s)?|lag(?:ged|s)?|led|leads?|differ(?:ed|s)?|shift(?:ed|s)?|swung|swings?|alter(?:ed|s)?|var(?:y|ied|ies))$/;

/** "How many calls was the control room picking up": they are answered, and do not rise. */
export const picksUpCalls = (words: readonly string[], at: number): boolean =>
  /^pick(?:s|ed|ing)?$/.test(words[at]!) &&
  /\bhow many\b.*\b(?:is|are|was|were|did|does|do|has|have) (?:the |our |your )?\w+/.test(words.slice(0, at).join(' '));

/** "By what percentage, though?": the extent of a movement, whatever moved. */
export const asksExtent = (text: string): boolean =>
  /\bby (?:(?:roughly|about|around) )?(?:how (?:much|many)|what)\b/.test(text);

/** Says that something moved. */
export const saysMoved = (text: string): boolean => MOVED.test(text);

/** "The busiest month was October": of one that leads the others. */
export const saysMost = (text: string): boolean => /\b(?:busiest|heaviest|highest|biggest|worst|peak)\b/.test(text);
