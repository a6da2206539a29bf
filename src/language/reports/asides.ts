/** What a report says beside the thing that it counts: by which law, in what addition, that an earlier number is put right. Pure. */
import { NUMBER_WORDS } from '../numbers/number-words.ts';
import { matchesIn } from '../text.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const stretchesOf = (text: string, ...patterns: readonly RegExp[]): Stretch[] =>
  patterns.flatMap((pattern) =>
    matchesIn(text, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );

const YEAR = '(?:19|20)\\d{2}';
const LAW = '(?:Act|Acts|Bill|Code|Convention|Directive|Order|Regulations?|Rules)';
/** "The Policing and Crime Act 2017", "the Act of 2014", "the 2014 Act". */
const NAMED_LAW = new RegExp(
  `(?:(?<![\\p{L}\\d])\\p{Lu}[\\p{L}’'-]*,?\\s+(?:(?:and|of|the|for|in|with|by|on|etc\\.?)\\s+|\\([^)]{1,40}\\)\\s+)*)*(?<!\\p{L})${LAW}\\s+(?:of\\s+)?${YEAR}(?!\\d)`,
  'gu',
);
const LAW_OF_YEAR = new RegExp(`\\b${YEAR}\\s+${LAW}(?!\\p{L})`, 'gu');
const lawsNamed = (text: string): Stretch[] =>
  MAY_NAME_LAW.test(text) ? stretchesOf(text, NAMED_LAW, LAW_OF_YEAR) : [];
const MAY_NAME_LAW = new RegExp(`${LAW}.*${YEAR}|${YEAR}.*${LAW}`, 's');

/** The phrase that a law is told in, where it leads the sentence: "Using powers in the Act of 2014, ...". */
const LEADS = /(?:^|[.;:!?]\s+|,\s+(?:and|while|but)\s+)(?=[^.;:!?]*$)/gu;
export function lawsIn(text: string): Stretch[] {
  return lawsNamed(text).flatMap((law): Stretch[] => {
    const behind = /^(?:\s*\([^)]*\))?,/.exec(text.slice(law.end));
    const leads = matchesIn(text.slice(0, law.start), LEADS).at(-1);
    const from = leads ? leads.index + leads[0].length : 0;
    const isLed = behind !== null && ADVERBIAL.test(text.slice(from, law.start + 1));
    return [isLed ? { start: from, end: law.end } : law];
  });
}
/** Begins a phrase that only says how, and not a clause: it has a preposition or a participle at its head and no number in it. */
const ADVERBIAL =
  /^(?:(?:under|by|with|through|via|following|in|on|pursuant|thanks|\p{L}+ing)\s)(?:(?!\b(?:we|officers|they)\b)(?!\d{1,3},\d{3})[^.;:])*$/iu;

/** "As well as", "together with": what follows is counted beside what was said. */
const ADDITION =
  /\b(?:along(?:side)?(?:\s+(?:it|them|this|these|that|those))?(?:\s+with)?|together\s+with|coupled\s+with|as\s+well\s+as|in\s+addition\s+to|on\s+top\s+of|over\s+and\s+above|not\s+to\s+mention|plus|accompanied\s+by)\b/giu;
export const additionsIn = (text: string): Stretch[] => stretchesOf(text, ADDITION);

/** "Calls of a non-emergency nature": with its article a noun that only carries the word before it. */
const OF_A_SORT = /(?<=\bof\s+an?\s+[\p{L}-]+\s+)\p{L}+/giu;
/** "By way of", "took advantage of", "a network of": with the words around it a noun that only links. "Subject to validation". */
const LINKING =
  /(?<=\bby\s)(?:way|means|virtue)(?=\s+of\b)|(?<=\bin\s)(?:terms|respect|relation|connection)(?=\s+(?:of|to|with)\b)|(?<=\bin\sthe\s)(?:course|form|shape)(?=\s+of\b)|(?<=\bwith\s)(?:regard|respect)(?=\s+to\b)|(?<=\bthe\s)(?:source|origin)(?=\s+of\b)|(?<=\bt(?:ak(?:e|es|en|ing)|ook)\s)(?:advantage|part)(?=\s+(?:of|in)\b)|(?<=\bt(?:ak(?:e|es|en|ing)|ook)\s)place\b|(?<=\bma(?:d|k)(?:e|es|ing)\s)use(?=\s+of\b)|(?<=\b(?:f[io]u?nd|made|make)s?\s(?:its|their)\s)way(?=\s+(?:in|to|into)\b)|(?<=\b(?:an?|our|the)\s)(?:network|family|pool|corps|army|workforce)(?=\s+of\b)|\bsubject\s+to\s+(?:\p{L}+\s+){0,3}\p{L}+(?=[,.)]|$)/giu;
export const sortsIn = (text: string): Stretch[] =>
  / of an? /i.test(text) ? stretchesOf(text, OF_A_SORT, LINKING) : stretchesOf(text, LINKING);

const SAID =
  '(?:published|reported|given|stated|shown|printed|recorded|put|quoted|listed|presented|set\\s+out|noted|announced)';
const WHERE_SAID =
  '(?:\\s+(?:in|by|at)\\s+(?:the|our|its|that)\\s+(?:\\p{L}+\\s+){0,3}\\p{L}+|\\s+(?:last|previous|in)\\s+(?:time|year|quarter|the\\s+last\\s+\\p{L}+)|\\s+(?:here|then|earlier|previously))?';
const EARLIER = '(?:(?:first|originally|previously|initially|wrongly|incorrectly|mistakenly|erroneously|formerly)\\s+)';
/** What leads to the number that no longer stands: "given in our last report as". */
const WAS_SAID = new RegExp(
  `\\b(?:(?:was|were|had\\s+been)\\s+)?(?:${EARLIER})?${SAID}${WHERE_SAID}\\s+(?:as|at)\\s*(?:the\\s+)?$`,
  'iu',
);
/** What follows it: "490 as first published", "167 was wrong". */
const IN_REPORT = `${SAID}\\s+(?:in|by)\\s+(?:the|our)\\s+(?:last|previous|earlier|first|\\p{L}+)\\s+(?:report|update|paper|edition|issue|bulletin)`;
const IS_WRONG = new RegExp(
  `^\\s+${IN_REPORT}\\b|^(?:\\s+\\p{L}+){0,2}?(?:\\s+(?:for|in)\\s+[^.;,]{1,24}?)?\\s+(?:as\\s+${EARLIER}${SAID}|(?:was|were|is)\\s+(?:wrong|incorrect|mistaken|inaccurate|an\\s+error|in\\s+error)\\b)`,
  'iu',
);
/** What leads to the one that stands now: "should have been", "the correct figure is". */
const SHOULD_BE = new RegExp(
  `\\b(?:(?:should|ought\\s+to)\\s+(?:have\\s+)?(?:(?:been|be|read|said|say)\\b)?(?:\\s*${SAID}\\s+(?:as|at))?|(?:correct|true|right|actual|proper)\\s+(?:number|figure|total|value|count|level)\\s+(?:is|was|being|of|stands?\\s+at)|(?:is|are|was|were)\\s+(?:in\\s+fact|now(?:\\s+${SAID}\\s+(?:as|at))?)|now\\s+stands?\\s+at|ha(?:s|ve)\\s+become)\\s*$`,
  'iu',
);
/** What tells that a number is put right at all; a plan says "should" too. */
const PUTS_RIGHT = new RegExp(
  `\\b(?:(?:should|ought\\s+to)\\s+(?:have\\s+)?(?:been\\s+${SAID}|read|say|said)\\b|\\b(?:correct|true|right|actual|proper)\\s+(?:number|figure|total|value|count)\\s+(?:is|was|being)\\b|\\b(?:erratum|errata|correction|corrigendum)\\b|\\bin\\s+fact\\b|\\b(?:was|were|is)\\s+(?:wrong|incorrect|mistaken|inaccurate|in\\s+error)\\b|\\b(?:${EARLIER})${SAID}\\b|\\b${IN_REPORT}\\b[^.;]*\\b(?:should|ought\\s+to)\\s+have\\s+been\\b|\\b${SAID}${WHERE_SAID}\\s+(?:as|at)\\b[^.]*\\b(?:should|ought|now|ha(?:s|ve)\\s+become|restated|revised|corrected|amended)\\b)`,
  'iu',
);

export const putsRight = (sentence: string): boolean => MAY_PUT_RIGHT.test(sentence) && PUTS_RIGHT.test(sentence);
/** One of its words is in what it matches: most sentences have none. */
const MAY_PUT_RIGHT =
  /should|ought|correct|true|right|actual|proper|errat|corrigend|fact|wrong|mistaken|inaccurate|error|erron|\b(?:first|originally|previously|initially|formerly)\b|(?:ed|given|shown|put|out)\s+(?:in|by|at|as|last|previous|here|then|earlier)\b/i;
/** Of a sentence that puts a number right, by what stands before and behind the number. */
export function saidToBe(before: string, behind: string): 'old' | 'new' | null {
  if (SHOULD_BE.test(before)) return 'new';
  return WAS_SAID.test(before) || IS_WRONG.test(behind) || /,?\s+(?:and\s+)?not\s+$/i.test(before) ? 'old' : null;
}

const RIGHTING = [
  new RegExp(
    `(?:,\\s*)?\\b(?:(?:was|were|had\\s+been)\\s+)?(?:${EARLIER})?${SAID}${WHERE_SAID}\\s+(?:as|at)(?=\\s)`,
    'giu',
  ),
  new RegExp(`\\bas\\s+${EARLIER}${SAID}\\b|\\b${IN_REPORT}\\b`, 'giu'),
  /\b(?:(?:should|ought\s+to)\s+(?:have\s+)?(?:been|be|read|said|say)\b)/giu,
  /\b(?:was|were|is)\s+(?:wrong|incorrect|mistaken|inaccurate|an\s+error|in\s+error)\b|\bha(?:s|ve)\s+become\b/giu,
  /\b(?:correct|true|right|actual|proper)\s+(?=(?:number|figure|total|value|count)\b)|\bin\s+fact\b|\bin\s+the\s+(?:last|previous)\s+(?:update|report|paper|edition|issue)\b/giu,
  /^[\p{L} ]{0,30}\b(?:erratum|errata|correction|corrigendum)\s*:|\b(?:owing|due|thanks)\s+to\s+an?\s+(?:\p{L}+\s+)?(?:error|mistake|slip|oversight)\b,?/giu,
];
/** Why it is put right, where that leads the sentence: "Following a review the count has been restated". */
const WHY_RIGHTED =
  /^[\s•*-]*(?:following|after|due\s+to|owing\s+to|because\s+of|as\s+a\s+result\s+of|in\s+(?:the\s+)?light\s+of|on)\s+(?:an?\s+|the\s+|our\s+|further\s+)?(?:[\p{L}-]+\s+){0,5}?[\p{L}-]+(?=,|\s+(?:the|our|this|its|we)\s)(?=[^.;]*\b(?:restated|revised|corrected|amended|adjusted|rather\s+than|instead\s+of)\b)/giu;
/** The words by which a number is put right, in a text that does so. */
export const rightingIn = (text: string): Stretch[] => [
  ...(putsRight(text) ? stretchesOf(text, ...RIGHTING) : []),
  ...stretchesOf(text, WHY_RIGHTED),
  ...(restates(text) ? stretchesOf(text, WHY_BEHIND) : []),
];
const RIGHTED = /\b(?:restated|revised|corrected|amended|adjusted)\b/i;
/** An earlier figure is put right: "last quarter's total has been corrected". */
export const restates = (text: string): boolean => RIGHTED.test(text);
/** "Corrected to 70,912 after a fault came to light" */
const WHY_BEHIND = new RegExp(
  `(?<=\\b(?:restated|revised|corrected|amended|adjusted)\\b[^.;]{0,80}\\d\\s)(?:after|following|because|owing\\s+to|due\\s+to|as|since)\\s(?:(?!\\b(?:${NUMBER_WORDS})\\b)[^.;,\\d])*`,
  'giu',
);

const TIMES =
  '(?:seconds?|minutes?|hours?|days?|nights?|evenings?|mornings?|weekends?|weeks?|fortnights?|months?|years?)';
/** "In just | one week", "over | two weekends": by what leads to a number and what stands behind it. */
const LEADS_TO_SPAN =
  /(?<!\p{L})(?:in|over|within|inside|during|across|under)\s+(?:(?:just|only|under|as|(?:the\s+)?(?:space|course)\s+of)\s*)*$/iu;
const SPAN_BEHIND = new RegExp(`^\\s+(?:\\p{Ll}+\\s+)?${TIMES}(?!\\p{L})`, 'iu');
export const isSpan = (before: string, behind: string): boolean =>
  LEADS_TO_SPAN.test(before) && SPAN_BEHIND.test(behind);
