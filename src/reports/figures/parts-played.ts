/** Words of a clause that narrow nothing by the part that they play in it, whatever the words are. */
import {
  AUXILIARIES,
  isAdverb,
  isGranting,
  isNeutral,
  isPast,
  isPlural,
  isTimeWord,
  isVerb,
  LINKS,
  POINTERS,
  polarityOf,
  reasonOf,
} from '../language.ts';
import { LEADS_IN } from './clause/clause-ends.ts';
import { movingAt } from './extent.ts';
import type { Marks } from './marks.ts';

/** Where the clause's number stands in its sentence. */
export interface Place {
  /** The number's own token, the one behind it, and the one behind the noun that it counts. */
  readonly first: number;
  readonly next: number;
  readonly nounEnd: number;
  readonly hasNoun: boolean;
}

/** Of the clause's tokens those that say how the number moved, who is spoken of in passing, or what the thing counted did. */
export function playingNoPart(marks: Marks, own: ReadonlySet<number>, place: Place): ReadonlySet<number> {
  return new Set([
    ...movement(marks, own, place),
    ...inPassing(marks, place),
    ...saying(marks, place),
    ...whatItDid(marks, own, place),
    ...broughtByTime(marks, own, place),
    ...granted(marks),
    ...basis(marks, place),
    ...yetToCome(marks, place),
  ]);
}

/** How it moved, and "intake" of "intake at the centre shrank by a tenth, with 2,610 cases": where the number names what it counts, what moved is that. */
function movement({ passage }: Marks, own: ReadonlySet<number>, { first, hasNoun }: Place): number[] {
  const { tokens } = passage;
  // "Is expected to reach 550": of what is only planned or denied nothing has moved.
  const moving = tokens
    .slice(0, first)
    .flatMap(({ word }, i) => (own.has(i) && reasonOf(word) === null ? (movingAt(passage, i, first) ?? []) : []));
  if (moving.length === 0) return [];
  const subject = /^(?:the|our|its)$/.test(tokens[0]!.word) ? 1 : 0;
  const isNamed = hasNoun && !isPlural(tokens[subject]!.word) && LINKS.has(tokens[subject + 1]?.word ?? '');
  return [...moving.flatMap(({ verb, fraction }) => [...verb, fraction ?? []].flat()), ...(isNamed ? [subject] : [])];
}

/** "Members noted that ten people were killed": who said it, and that it was said, but not what denies, hopes or plans it. */
function saying({ passage: { tokens, text }, kinds }: Marks, { first }: Place): number[] {
  const that = tokens.slice(0, first).findLastIndex(({ word }, i) => word === 'that' && isSaid(tokens, i));
  if (that < 1) return [];
  let from = that;
  while (from > 0 && !/[;:,.]/.test(text.slice(tokens[from - 1]!.end, tokens[from]!.start))) from -= 1;
  const words = Array.from({ length: that - from }, (_, i) => from + i);
  // "May recall that": it is asked whether they do, and not whether it was so.
  const isBeside = (i: number): boolean => i === that - 2 && AUXILIARIES.has(tokens[i]!.word);
  return words.filter((i) => kinds[i] === 'word' && (isBeside(i) || reasonOf(tokens[i]!.word) === null));
}

/** Behind a verb, and not behind a noun that it tells more of: "noted that", "to report that", "is pleasing that", "is worth telling that". */
function isSaid(tokens: readonly { readonly word: string }[], that: number): boolean {
  const [verb = '', lead = '', subject = ''] = [1, 2, 3].map((back) => tokens[that - back]?.word);
  // "Figures released show that in May": of a noun it would go on with a verb or with who did it.
  if (LEADS_IN.test(tokens[that + 1]?.word ?? '')) return true;
  if (isPast(verb) || verb === 'said' || /^(?:to|we|i|you|they|may|can|will|is|are|was|were|am)$/.test(lead))
    return true;
  return /^(?:themselves|itself|ourselves|us|you|them)$/.test(verb)
    ? isPast(lead)
    : /^(?:to|we|they)$/.test(subject) && !isPlural(verb);
}

/** "The Command, which is based in Barton, took 68,410 calls": between commas before the verb it says only who that is. */
function inPassing({ passage: { tokens, text, isNumber }, kinds }: Marks, { first }: Pick<Place, 'first'>): number[] {
  const isComma = (i: number): boolean => /^\s*,\s*$/.test(text.slice(tokens[i]!.end, tokens[i + 1]!.start));
  let clause = 0;
  for (let from = 1; from < first; from += 1) {
    if (!isComma(from - 1)) continue;
    const subject = tokens.slice(clause, from);
    clause = from;
    // "The room, for most people the first to hear of it, took": who that is, and not which of those counted.
    const saysWhat = /^(?:for|as|to)$/.test(tokens[from]!.word) && !isPlural(subject.at(-1)!.word);
    // "The scheme, after a quiet spell, has": that something else came before.
    const saysAfterWhat = /^(?:after|following|before|since)$/.test(tokens[from]!.word);
    if (!saysWhat && !saysAfterWhat && !beginsAside(tokens, from)) continue;
    let to = from;
    while (to < first && !isComma(to) && !isNumber(to)) to += 1;
    const isSubject = !subject.some(({ word }) => isVerb(word));
    if (to >= first - 1 || isNumber(to) || !isSubject || !isVerb(tokens[to + 1]!.word)) continue;
    if ((saysWhat || saysAfterWhat) && kinds.slice(from, to + 1).some((kind) => kind !== 'word')) continue;
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  return [];
}

/** "Which moved in May", "a branch of the Command", "now based at Barton", "led by a new manager". */
function beginsAside(tokens: Marks['passage']['tokens'], at: number): boolean {
  const [word, next] = [tokens[at]!.word, tokens[at + 1]?.word ?? ''];
  if (/^(?:which|who|whose|the|an?|our|part|including)$/.test(word)) return true;
  const isDone = (one: string, behind: string): boolean => isPast(one) && LINKS.has(behind);
  return (
    isDone(word, next) ||
    (/^(?:now|still|also|newly|\p{L}+ly)$/u.test(word) && isDone(next, tokens[at + 2]?.word ?? ''))
  );
}

/** "The 66,240 calls of the quarter stretched the control room": of a definite number what it did says nothing of which they are. */
function whatItDid(marks: Marks, own: ReadonlySet<number>, { first, nounEnd, hasNoun }: Place): number[] {
  const { tokens, text } = marks.passage;
  if (!hasNoun || !isDefinite(marks, first)) return [];
  if ([...own].some((i) => i < first && marks.kinds[i] === 'word' && isVerb(tokens[i]!.word))) return [];
  for (let i = nounEnd; i < tokens.length - 1; i += 1) {
    const { word } = tokens[i]!;
    if (/[,;:.]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start)) || marks.kinds[i] === 'number') return [];
    if (/^(?:that|which|who|whose|where)$/.test(word)) return [];
    // "Our 402 cadets give their time": a plural has a verb without an ending behind it.
    const isPresent = i === nounEnd && isPlural(tokens[i - 1]!.word) && !isPlural(word) && !LINKS.has(word);
    if (marks.kinds[i] !== 'word' || !(isPast(word) || isPresent) || !hasObject(marks, i)) continue;
    const last = Math.max(...own);
    return Array.from({ length: Math.max(0, last - i + 1) }, (_, j) => i + j);
  }
  return [];
}

/** "December alone saw", "the year closed with": of what a time brought nothing more is said than that it was then. */
function broughtByTime(
  { passage: { tokens, text }, kinds }: Marks,
  own: ReadonlySet<number>,
  { first }: Place,
): readonly number[] {
  const verb = tokens.findIndex(({ word }, i) => i > 0 && i < first && kinds[i] === 'word' && isVerb(word));
  if (verb < 0 || !own.has(verb) || reasonOf(tokens[verb]!.word) !== null) return [];
  let from = verb;
  while (from > 0 && !/[,;:.]/.test(text.slice(tokens[from - 1]!.end, tokens[from]!.start))) from -= 1;
  const isOfTime = (i: number): boolean => kinds[i] === 'period' || kinds[i] === 'date' || isTimeWord(tokens[i]!.word);
  const subject = Array.from({ length: verb - from }, (_, i) => from + i);
  const isSubject = subject.some(isOfTime) && subject.every((i) => isOfTime(i) || isBesideTime(tokens[i]!.word));
  const until = kinds.findIndex((kind, i) => i > verb && (kind === 'number' || i === first));
  const object = Array.from({ length: until - verb - 1 }, (_, i) => verb + 1 + i);
  const isObject = object.every((i) => isOfTime(i) || isNeutral(tokens[i]!.word) || POINTERS.has(tokens[i]!.word));
  if (!isSubject || !isObject || polarityOf(tokens[verb]!.word) !== null) return [];
  return [verb, ...subject.filter((i) => !isOfTime(i))];
}
const isBesideTime = (word: string): boolean =>
  /^(?:alone|itself|overall|and|whole|entire)$/.test(word) || POINTERS.has(word);

/** "Despite the restrictions", "against a background of national restrictions": what is granted restricts nothing. */
function granted({ passage: { tokens, text }, kinds }: Marks): readonly number[] {
  const plain = tokens.map(({ word }) => word);
  return tokens.flatMap((_, at) => {
    if (!isGranting(plain, at)) return [];
    let to = at + 1;
    while (to < tokens.length && !/[,;:.]/.test(text.slice(tokens[to - 1]!.end, tokens[to]!.start))) to += 1;
    const phrase = Array.from({ length: to - at }, (_, i) => at + i);
    // What is granted of its own number or time may be what the number is of.
    return phrase.every((i) => kinds[i] === 'word' || kinds[i] === 'elsewhere' || kinds[i] === 'force') ? phrase : [];
  });
}

/** "Lower than in any quarter since the pandemic, with 66,912", "the highest for any quarter since 2013": of what it is compared with, where that has no number of its own. */
function basis({ passage: { tokens, text }, kinds }: Marks, { first }: Place): number[] {
  const most = tokens.findIndex(
    ({ word }, i) => i > 0 && tokens[i - 1]!.word === 'the' && /^(?:most|least|worst|\p{L}+est)$/u.test(word),
  );
  const isMost = most > 0 && tokens.slice(most + 1, most + 3).some(({ word }) => word === 'any');
  const from = isMost ? most : tokens.findIndex(({ word }, i) => i < first && word === 'than') + 1;
  const parts = tokens.findIndex(({ start }, i) => i > from && /[,:;.()]/.test(text.slice(tokens[i - 1]!.end, start)));
  const to = parts < 0 && isMost ? tokens.length : parts;
  if (from === 0 || to < from || (!isMost && to > first) || kinds.slice(from, to).includes('number')) return [];
  return Array.from({ length: to - from }, (_, i) => from + i).filter((i) => isMost || kinds[i] === 'word');
}

/** "Ten were charged, with a hearing planned for May", "two counts with more expected": what is to come of something else tells not which they are. */
function yetToCome({ passage: { tokens, text }, kinds }: Marks, { nounEnd, hasNoun }: Place): readonly number[] {
  const from = tokens.findIndex(({ word }, i) => i >= nounEnd && word === 'with');
  if (!hasNoun || from < 0) return [];
  let to = from + 1;
  while (to < tokens.length && !/[,;:.()]/.test(text.slice(tokens[to - 1]!.end, tokens[to]!.start))) to += 1;
  const planned = tokens.findIndex(({ word }, i) => i > from && i < to && isPast(word) && isPlan(word));
  const isOfAnother =
    planned > from + 1 && !tokens.slice(from + 1, planned).some(({ word }) => isVerb(word) || isPlan(word));
  if (!isOfAnother || kinds.slice(from, to).includes('number')) return [];
  return Array.from({ length: to - from }, (_, i) => from + i);
}
const isPlan = (word: string): boolean => reasonOf(word) === reasonOf('planned');

function isDefinite({ passage: { tokens, text } }: Marks, first: number): boolean {
  const before = tokens[first - 1];
  if (!before || /[,;:]/.test(text.slice(before.end, tokens[first]!.start))) return false;
  return /^(?:the|these|those|our|its|all)$/.test(before.word) || /['’]s?$/.test(text.slice(before.start, before.end));
}

/** A verb without "were" before it, and behind it what it is done to: a participle has no object. */
function hasObject({ passage: { tokens }, kinds }: Marks, verb: number): boolean {
  const [behind, second] = [tokens[verb + 1]!.word, tokens[verb + 2]?.word ?? ''];
  if (kinds[verb + 1] !== 'word' || /^(?:this|that|each|every|all|there)$/.test(behind)) return false;
  if (POINTERS.has(behind) || isPlural(behind)) return true;
  const isOther = LINKS.has(behind) || isVerb(behind) || isAdverb(behind) || /^(?:and|or|but|not)$|ing$/.test(behind);
  return !isOther && /^(?:to|for|under|on|into)$/.test(second);
}
