/** How it is said that a number rose or fell, from what and by how much. Pure. */
import { AUXILIARIES, isPast, isPlural } from './grammar.ts';
import { finds, pattern } from './pattern.ts';
import { MOVED } from './periods/words.ts';

/** What it fell or rose from, what it was before. */
export const asksWhatItWasBefore = (text: string): boolean => WAS_BEFORE.some((form) => form.test(text));
const MOVE =
  '(?:drop\\w*|fell|fall\\w*|rose|ris\\w+|increas\\w+|decreas\\w+|reduc\\w+|declin\\w+|went|gone|go|came|come|chang\\w+|grew|grow\\w*|slid|slip\\w*|moved?|raised|cut|doubled|put)';
const IT = '(?:it|they|that|this|those|these|the(?: \\w+){1,2})';
const ENDS = '[\\s?.!]*$';
const EARLIER = '(?:before(?: (?:that|then|this))?|previously|originally|earlier|beforehand)';
const NUMBER = '(?:figure|number|value|level|count|tally|reading|size)';
const WAS_BEFORE = [
  // "Dropped from what?", "what did it come down from", "from what number did it drop".
  `\\b(?:${MOVE}|down|up)(?: \\w+){0,2} from(?: what| which)?(?: ${NUMBER})?${ENDS}`,
  `\\bfrom (?:what|which)(?: ${NUMBER})?(?:${ENDS}| (?:has|have|had|did|was|were) ${IT} (?:been )?${MOVE})`,
  `\\bwhat (?:\\w+ ){0,4}?(?:${MOVE}(?: down| up)?) from\\b`,
  // "What had it been before the fall", "what was it previously", "before it".
  `\\bbefore ${IT} (?:\\w+ )?${MOVE}\\b|\\bbefore (?:the|that|this|its|their) (?:\\w+ )?(?:drop|fall|rise|increase|decrease|cut|decline|change|reduction|growth)\\b`,
  `\\bwhat (?:was|were|had|has|have) ${IT}(?: (?:been|stood|stand|like)(?: at)?)? ${EARLIER}${ENDS}`,
  `^(?:and |so )?before it${ENDS}`,
  // "The figure before", "previous figure", "it used to be".
  `^(?:(?:and|so|what|is|was|the|its|their|that|this) )*(?:previous|preceding|earlier|prior|former|original|old|base|starting) ${NUMBER}(?: (?:was|is|again|then))*${ENDS}|\\bbase ${NUMBER}\\b`,
  `\\b(?:did|do|does) ${IT} (?:use to|used to) (?:have|be)${ENDS}`,
].map((form) => pattern(new RegExp(form)));

/** Tells of a number that it was so before. */
export const isOfEarlier = (word: string): boolean =>
  /^(?:previous|previously|earlier|prior|former|original|originally|old|starting|beforehand)$/.test(word);

export const saysItFell = (text: string): boolean =>
  /\b(?:fell|fallen|dropp?ed|drop|down|decreased?|less|fewer)\b/.test(text);
export const saysItRose = (text: string): boolean => /\b(?:rose|risen|grew|up|increased?|raised|more)\b/.test(text);

/**
 * "Closed down", "picking up", "signed up": behind another verb than one of moving or being, "up" and "down" belong to the
 * verb, and nothing rose or fell.
 */
export const isOfVerb = (words: readonly string[], at: number): boolean =>
  /^(?:up|down)$/.test(words[at] ?? '') &&
  // "A top up"
  ((isArticle(words[at - 2] ?? '') && /^(?:top|mock|start|break)$/.test(words[at - 1]!)) ||
    (isActing(words[at - 1] ?? '') && !MOVERS.test(words[at - 1]!)));
const isArticle = (word: string): boolean => /^(?:an?|the|my|your)$/.test(word);
const isActing = (word: string): boolean => /\w{3}ing$/.test(word) || (isPast(word) && !AUXILIARIES.has(word));
const MOVERS =
  /^(?:go(?:ing|ne)|went|com(?:ing|e)|came|mov|head|trend|tend|edg|creep|crept|inch|push|pull|driv|drove|nudg|climb|shoot|shot|jump|ramp|tick|keep|kept|stay|bring|brought|forc|tak|took|remain|end|fall|fell|turn|look|track|drift|slid|slip|bounc|heat|warm|cool|calm|slow|speed|sped)/;

/** Something moved: not "what's up" or "change my name". */
export const saysSomethingMoved = (text: string): boolean =>
  /^(?!.*\b(?:i|my|me|your)\b).*\b(?:gone|going|went|go|goes|come|came|fallen|fell|risen|rose|dropped|increased|decreased|improved|worsened|moved|changed|grown|grew)\b/.test(
    text,
  );

/** How far the one leads the other */
export const asksDifference = (text: string): boolean =>
  /\bdifference\b|\bgap\b|\bmore\b|\bfewer\b|\bby (?:\w+ )?how (?:many|much)\b/.test(text);

/** A figure that is itself a difference: "more than in either other month". */
export const saysLead = (text: string): boolean => /\b(?:more|fewer) .*\bthan\b/.test(text);

/** Movements down are asked for: "the biggest drops" */
export const asksFalls = finds(
  /\b(?:drop|dropped|dropping|fall|falling|fell|fallen|falls|drops|decreases|decrease|decreased|down|reduction|decline|declined|reduced|lost|shrank|shrunk|dip|dipped|lower|fewer|smaller)\b/,
);

/** Movements up are asked for: "the biggest rises" */
export const asksRises = finds(
  /\b(?:rise|rises|rising|rose|risen|increases|increase|increased|up|growth|grew|grown|gain|climbed|jump|jumped|higher|greater|bigger)\b/,
);

/** "And where have we got to since": from then until now. */
export const asksUpToNow = finds(
  /\b(?:since|now|today|these days|by now|nowadays)(?: then)?[\s?.!]*$|\b(?:since then|until now|up to now|to now)\b/,
);

/** Which way something is said to have moved; null for what tells of no movement. */
export function saysWay(text: string): 'up' | 'down' | 'either' | null {
  const said = text.toLowerCase();
  const [rose, fell] = [asksRises(said) || saysItRose(said), asksFalls(said) || saysItFell(said)];
  if (rose === fell) return rose || /\b(?:chang|mov)/.test(said) ? 'either' : null;
  return rose ? 'up' : 'down';
}

/** "Since the summer", "than in the summer". */
export const looksBack = (text: string): boolean => /\b(?:since|than|against|from|compared)\b/.test(text);

const GOES = /^(?:go|goes|going|gone|went|come|came|moved?|is|are|was|were|been|what)$/;

/** "What went up", "which numbers dropped", "anything that climbed": which way is asked for; null where it is both or neither. */
export function wayAsked(text: string): 'up' | 'down' | null {
  // "Top up": only what goes can go up.
  const moves = text.replace(/\b(\w+)[ -](?:up|down)\b/g, (said, verb: string) =>
    GOES.test(verb) || isPlural(verb) ? said : ' ',
  );
  const [rose, fell] = [asksRises(moves), asksFalls(moves)];
  return rose === fell ? null : rose ? 'up' : 'down';
}

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
export const asksExtent = finds(/\bby (?:(?:roughly|about|around) )?(?:how (?:much|many)|what)\b/);

/** "Is it more or is it less": which way it has gone. */
export const asksMoreOrLess = finds(
  /\b(?:more|up|higher|better)(?: or(?: (?:is|are|was|were|has|have) (?:it|they|that|there))?) (?:less|fewer|down|lower|worse)\b/,
);

/** Says that something moved. */
export const saysMoved = (text: string): boolean => MOVED.test(text);

/** "The busiest month was October": of one that leads the others. */
export const saysMost = (text: string): boolean =>
  /\b(?:busiest|heaviest|highest|biggest|largest|worst|most|peak)\b/.test(text);

/** "As far back as you can", "since records began", "walk me forward through the years": all that is held, from the oldest on. */
export const asksAllTheWay = finds(
  /\bas far(?: back)? as\b|\bhow far back\b|\bsince (?:records|figures|it all) began\b|\b(?:over|through|down) the (?:years|quarters|reports)\b|\b((?!side\b|one\b|step\b|bit\b|place\b|area\b|town\b|district\b|ward\b)\w+) by \1\b|\b(?:the|whole|full) run of\b|\b(?:past|last) few (?:quarters|years|reports)\b|\b(?:from|right back to) the (?:very )?(?:start|beginning|first)\b|\bfrom (?:the )?(?:oldest|earliest)\b|\b(?:oldest|earliest) first\b|\b(?:every|each|all the) (?:figures?|quarters?|reports?|times?|values?|numbers?) (?:that )?(?:you|we|they|held|there)\b/,
);
