/** How two numbers of one measure are told apart in a sentence: where the words of the one end, which is of now, and which no longer stands. Pure. */
import {
  AUXILIARIES,
  isAdverb,
  isCatenative,
  isOfDocument,
  isPast,
  isVerb,
  JOINTS,
  LINKS,
  POINTERS,
} from '../grammar.ts';
import { MONTH } from '../periods/words.ts';
import { kindsOf } from '../words/word-kinds.ts';
import { isNeutral, isOfOthers } from './words.ts';

/** Where the words of the next number begin, the surest first. */
const BOUNDARIES = [
  /[;:(]|\s[–—-]\s/g,
  /,\s/g,
  /\b(?:while|whereas|where|but|and|when|which|versus|vs|against|than|compared|beside|alongside|with|instead|rather|from|to|on|not|after)\b/gi,
];

/** Between two numbers, where the words of the second begin; `isTaken` for what stands within a period. */
export function nextBegins(gap: string, isTaken: (at: number) => boolean): number {
  // "More than in Northmere | (90) or | Barton (70)": what a bracket stands behind is said of the number in it.
  const name =
    /(?:^|[,;:)]|\bthan|\b(?:above|below|against|beside|on|to|with|from))(?=\s+(?:\p{L}+\s+){1,4}\(\s*$)/iu.exec(gap);
  if (name && !isTaken(name.index)) return name.index + (gap[name.index] === ')' ? 1 : 0);
  for (const boundary of BOUNDARIES) for (const { index } of gap.matchAll(boundary)) if (!isTaken(index)) return index;
  return gap.length;
}

/** What leads to a number that another is set against. */
export const leadsToOther = (words: string): boolean =>
  /\b(?:versus|vs\.?|against|than|from|compared\s+(?:to|with)|(?:up|down)\s+on|on\s+the)\b[^,;:]*$/i.test(words);
/** "Compared with Q3, ...", "... since Q3": a time that the number is set against, and no number of that time follows. */
export const isSetAgainst = (before: string, behind: string): boolean =>
  (/^\W*(?:measured|set|put)?\s*(?:compar\p{L}+\s+(?:to|with)|against|on|versus|from|since)\s+(?:(?:in|the|our)\s+)?$/iu.test(
    before,
  )
    ? /^,/.test(behind)
    : /\b(?:since|than|on|with|against)\s+(?:(?:in|the|our)\s+)?$/i.test(before) &&
      !/^\W*['’]?s?\W*\w+\W*$/.test(behind)) && !goesOnWith(behind);
/** "In Q3, when there were 90": what follows is of that time. */
export const goesOnWith = (words: string): boolean => /^[\s,]*(?:when|where|which)\b/i.test(words);

export const saysNow = (words: string): boolean =>
  /\b(?:now|currently|current|present|latest|actual|outturn)\b/i.test(words);
/** "From a high of": at some time within that which is told. */
export const isExtreme = (words: string): boolean =>
  /\b(?:high|low|peak|record|best|worst|trough)\s+of\s+$/i.test(words);
/** "Had been told that calls were", "previously given as": of no time that is told. */
export const saysBefore = (words: string): boolean => BEFORE.test(words);
const BEFORE =
  /\b(?:previously|formerly|originally|initially|once\s+(?:given|put|said|thought))\b(?!\s+known)|\bhad\s+(?:\p{L}+\s+)?(?:been\s+)?\p{L}+\s+(?:that|at|as)\s|\b(?:last|previous|earlier)\s+\p{L}+[^,;:]*\sthat\s/iu;
/** A count that goes on from the one quarter to the next. */
export const isRunning = (words: string): boolean => /\b(?:running|cumulative(?:ly)?)\b/i.test(words);

/** "Quarter on quarter", "a yearly decrease": with what all of it is compared. */
export function comparedThroughout(words: string): 'quarter' | 'year' | null {
  const quarter = /\b(?:quarterly|quarter[\s-](?:on|over|by)[\s-]quarter)\b/i.test(words);
  const year = /\b(?:annual(?:ly)?|yearly|year[\s-](?:on|over|by)[\s-]year)\b/i.test(words);
  return quarter === year ? null : quarter ? 'quarter' : 'year';
}
/** "Monthly", "by month", "for the three months", "in January, February and March" */
export const saysByMonth = (words: string): boolean => BY_MONTH.test(words);
const BY_MONTH = new RegExp(
  `\\b(?:monthly|(?:by|each|every|per|a)\\s+month|the\\s+three\\s+months|${MONTH},\\s+${MONTH},?\\s+and\\s+${MONTH})\\b`,
  'i',
);
/** Words of time that tell only that. */
export const isOfComparing = (word: string): boolean =>
  /^(?:quarterly|annual|annually|yearly|quarter|year|quarter-on-quarter|year-on-year|time|equivalent)$/.test(word);

/** "158 of these" */
export const saysOfThem = (words: string): boolean => /\bof\s+(?:which|whom|these|those|them)\b/i.test(words);
/** "Including", "a further": not of all of them, or of others. */
export const saysPart = (words: string): boolean =>
  /\b(?:includ\p{L}+|among\p{L}*|further|additional|another|extra|together|combined|each|between|who|whose|because|either)\b/iu.test(
    words,
  );

const PUT_RIGHT =
  /\b(?:drafts?\b|(?:right|true|final)\s+(?:number|figure|total|count)\b|restat|revis|correct|amend|adjust|supersed|check(?:ed|ing)|(?:is|are|was|were)\s+(?:right|true)|late\s+entr|error|mistak|misstat|wrong|incorrect|inaccura|misreport|should\s+(?:read|be|have)|instead\s+of|rather\s+than)/i;
export const saysPutRight = (sentence: string): boolean =>
  PUT_RIGHT.test(sentence) || /,\s+not\s+(?:the\s+)?[\d£]/.test(sentence);
const OLD =
  /\b(?:instead\s+of|rather\s+than|,?\s*not|(?:revised|amended|corrected|restated|adjusted)\s+from)\s+(?:the\s+)?$|\b(?:gave|given|told|shown|showed|reported|published|stated|put|quoted|error|earlier|wrong|incorrect)\b/i;
const NEW =
  /\b(?:restated|revised|corrected|amended|adjusted|right|correct|final|should\s+(?:read|be|have)|re-?check\p{L}*|late\s+entr\p{L}+)\b(?!\s+from)/iu;
/** By the words up to the number, and those behind it that are its own. */
export function putRight(before: string, behind: string): 'old' | 'new' | null {
  const [old, anew] = [OLD.test(before) || OLD.test(behind), NEW.test(before) || NEW.test(behind)];
  return old === anew ? null : old ? 'old' : 'new';
}

/** Whether a word holds the sentence together and narrows nothing of what its numbers count; `isTime`: the tokens that are a period. */
export function onlyHolds(
  words: readonly string[],
  at: number,
  isTime: (token: number) => boolean,
  isNumber: (token: number) => boolean,
  begins: (token: number) => boolean,
): boolean {
  const [word, next = '', last = ''] = [words[at]!, words[at + 1], words[at - 1]];
  if (isNeutral(word) || AUXILIARIES.has(word) || POINTERS.has(word) || LINKS.has(word) || JOINTS.has(word))
    return true;
  if (isOfDocument(word) || isAdverb(word) || DOCUMENT.has(word) || word.length === 1) return true;
  if (isCatenative(word, next)) return true;
  // "Leaving calls at", "starting at"
  if (/ing$/.test(word) && (begins(at) || /^(?:on|upon|re)$/.test(last))) return true;
  // "Quarter 3 having produced": what a time brought.
  const isDone = isVerb(word) || /ing$/.test(word);
  if (isDone && (isTime(at - 1) || isTime(at + 1) || (/^(?:having|had|has|have)$/.test(last) && isTime(at - 2))))
    return true;
  const moves = !isPast(word) || word === 'sat';
  if (moves && kindsOf(word).includes('moving') && /^(?:against|beside|alongside|at)$/.test(next)) return true;
  return isPast(word) && /^(?:from|to|by|at)$/.test(next) && (isNumber(at + 2) || isTime(at + 2));
}
const DOCUMENT = new Set(
  'equal wrong draft drafts version versions final paper papers bulletin update edition outturn actual present comparison terms volume constabulary ourselves side beside entries error members readers right re onwards alone'.split(
    ' ',
  ),
);

/** "Analysts had predicted", "our most similar group", "the East Midlands": who a number is of that is not ours. */
export const isOfSomebody = (last: string, word: string, next: string): boolean =>
  isOfOthers(last) || (kindsOf(word)[0] === 'person' && (AUXILIARIES.has(next) || isPast(next)));
/** "Last year may be corrected": not yet. */
export const isUnsure = (sentence: string): boolean =>
  /\b(?:may|might|could|will|would|expect\p{L}*|propos\p{L}*)\b/iu.test(sentence);

/** Between the names of a list: "together with". */
export const JOINS_NAMES = /^(?:and|plus|with)$/;
