/** What a report's sentence says in passing: what a thing is called or was called for, why it came about, that it is a record. Pure. */
import { AUXILIARIES, isLink, isVerb, POINTERS } from '../grammar.ts';
import { matchesIn } from '../text.ts';
import type { Stretch } from './asides.ts';
import { saysOfThem, saysPart } from './set-apart.ts';
import { isTimeWord, reasonOf } from './words.ts';

/** Between two commas, two dashes or in a bracket. */
const BETWEEN = [
  /(?<=\p{L})\s*\((?<said>[^()]*)\)/gu,
  /(?<=\p{L})\s+[–—-]\s+(?<said>[^–—;:.()]*?)\s+[–—-](?=\s)/gu,
  /(?<=\p{L}),\s+(?<said>[^,–—;:.()]*),(?=\s)/gu,
];
const WHY =
  '(?:because|owing\\s+to|due\\s+to|thanks\\s+to|as\\s+a\\s+(?:\\p{L}+\\s+)?(?:result|consequence)\\s+of|on\\s+account\\s+of|in\\s+view\\s+of|in\\s+(?:the\\s+)?light\\s+of|given)';
/** "Owing to the storms, ...", "that explains why ...". */
const WHY_BEFORE = new RegExp(
  `(?<=^[\\s•*-]*|[.!?]\\s+)(?:${WHY}\\s[^,;:.()]*,|(?<said>[^,;:.()]*)\\bwhy)(?=\\s)`,
  'giu',
);
const WHY_BEHIND = new RegExp(`(?<=\\s)${WHY}\\s[^,;:.()]*(?=[.;]|$)`, 'giu');
/** "Is a new record", "the highest ever". */
const RECORD =
  /\ban?\s+(?:(?:new|fresh|historic|all-time|record)\s+)*(?:record|high|low|peak|best)(?=\s*[.,;)]|\s+(?:for|in|since|on)\b|\s*$)|(?<=\b(?:\p{L}+est|most|least|record)\s+)(?:ever|yet)\b/giu;

/** Those stretches of a text; `kept` are its numbers and periods, in which nothing is passed over. */
export function passedOver(text: string, kept: readonly Stretch[], numbers: readonly Stretch[]): Stretch[] {
  const isKept = ({ start, end }: Stretch): boolean => kept.some((one) => one.start < end && start < one.end);
  const found = (pattern: RegExp, is: (match: RegExpMatchArray) => boolean): Stretch[] =>
    matchesIn(text, pattern)
      .filter(is)
      .map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
  return [
    ...BETWEEN.flatMap((pattern) => found(pattern, ({ groups }) => isPassing(groups!.said!))),
    ...found(WHY_BEFORE, ({ 0: why, groups }) => !isOfTime(why) && isOfTheForce(groups?.said ?? 'the')),
    ...found(WHY_BEHIND, ({ index, 0: why }) => {
      const number = numbers.findLast(({ end }) => end <= index!);
      // "640 calls because of the flood": which of them, where they stand behind their number.
      const isOfThem = number && /\p{L}/u.test(text.slice(number.end, index).replace(TIME_BEHIND, ''));
      return number !== undefined && (/^because\s+(?!of\b)/i.test(why) ? isClause(why) : !isOfThem && !isOfTime(why));
    }),
    ...found(RECORD, () => true),
  ].filter((one) => !isKept(one));
}
/** "158 over Q4": the period beside its number. */
const TIME_BEHIND = /^\s+(?:in|over|for|during|across|throughout)\s+(?:the\s+)?\S+(?:\s+\d\S*)?\s*$/i;

const wordsOf = (said: string): string[] => said.toLowerCase().match(/[\p{L}’'-]+/gu) ?? [];
const isClause = (said: string): boolean => wordsOf(said).some(isVerb);
const isOfTime = (said: string): boolean => /\d/.test(said) || (wordsOf(said).some(isTimeWord) && !isClause(said));

/** "The move explains", "this is": a name, where it leads, may be another force's. */
const isOfTheForce = (said: string): boolean => POINTERS.has(wordsOf(said)[0] ?? '') && !namesOther(said);

/** A name without its article may be another force's or a place's. */
const namesOther = (said: string): boolean =>
  /(?<!\b(?:the|our|a|an)\s+(?:\p{Lu}\S*\s+)*)(?<=\s)\p{Lu}/u.test(` ${said}`.replace(/^ \p{Lu}/u, ''));

/** What a thing is or how it is spoken of, and not which of them. */
function isPassing(said: string): boolean {
  const words = wordsOf(said);
  const [first = '', second = '', third = ''] = words;
  if (words.length < 2 || /\d/.test(said) || namesOther(said) || saysOfThem(said) || saysPart(said)) return false;
  if (words.some((word) => isTimeWord(word) || reasonOf(word) !== null)) return false;
  const isArticle = (word: string): boolean => word === 'a' || word === 'an';
  // "A subject of debate", "long an area of concern".
  if (isArticle(first) || (isArticle(second) && !isLink(first) && !isVerb(first) && !POINTERS.has(first))) return true;
  // "As the Panel has noted", "on which members asked for more".
  if (first === 'as') return (POINTERS.has(second) || AUXILIARIES.has(second)) && words.some(isVerb);
  if (second === 'which') return isLink(first);
  if (first === 'which') return POINTERS.has(second) && third !== '';
  return /^(?:whatever|however|whichever|although|though|albeit|despite|see|defined|described|explained)$/.test(first);
}
