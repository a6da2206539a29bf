/** The same asked of several: of each item of a pasted list, and of a second thing by a clause that leaves out its verb. Pure. */

import { AUXILIARIES, endsPhrase, isLink, isOnlyPast, isPast, isPlural, isPresent } from '../grammar.ts';
import { pattern } from '../pattern.ts';
import { asks } from '../segments.ts';
import { isQuestionWord } from './question-words.ts';

/** Each question by itself, in order. `surely`: the message as a whole says nothing of its own ("what are these?"). */
interface OfEach {
  readonly parts: readonly string[];
  readonly surely: boolean;
  /** Of figures the message as a whole asks for both. */
  readonly ofText?: boolean;
  /** What stands before the items, and the question for the number of each that may be counted; null where it may not. */
  readonly list?: {
    readonly head: string;
    readonly items: readonly string[];
    readonly counts: readonly (string | null)[];
  };
}

/** Null where the message is of another form. More are not asked in one. */
export function askedOfEach(message: string): OfEach | null {
  const asked = ofItems(message) ?? ofGap(message) ?? ofTwo(message);
  return asked && asked.parts.length <= MOST ? asked : null;
}
const MOST = 6;

/** "Roads: - deaths - injuries": the sign of an item, between spaces. */
const SIGN = / (?:[-–—*•·]|\(?\d[.)]) (?=\S)/;
/** "Where did these happen?", "what was done in these districts?": each of them is one. */
const THESE = pattern(
  /\b(?:(?:each|all|both|any)(?: one)?(?: of)? )?(?:these|those|them|the following|each)\b(?: (?!happens?\b)[a-z]+s\b)?/,
);
function ofItems(message: string): OfEach | null {
  const [head = '', ...items] = ` ${message}`.split(SIGN).map((part) => part.trim());
  if (items.length < 2 || !/[:?]$|^$/.test(head)) return null;
  const surely = THESE.test(head) && asks(head);
  // "What was done about:"
  const lead = isLink(wordsIn(head).at(-1)?.replace(':', '') ?? '') ? head.replace(/:$/, '') : head;
  const ask = (item: string): string =>
    surely ? head.replace(THESE, item.replace(/[\s.,;?]+$/, '')) : `${lead} ${item}`.trim();
  const counts = items.map((item) => (surely || !namesMany(item) ? null : `number of ${item}`));
  return { parts: items.map(ask), surely, list: { head, items, counts } };
}
/** "Boats sold in May": its first noun is one of many. */
const namesMany = (item: string): boolean => {
  const words = wordsIn(item);
  const end = words.findIndex(
    (word, at) => at > 0 && ((endsPhrase(word) && !/^(?:and|or)$/.test(word)) || isPast(word)),
  );
  return !isQuestionWord(words[0] ?? '') && isPlural(words.at(end < 0 ? -1 : end - 1) ?? '');
};

/** Up to the last joint, and what is asked behind it. */
const TOLD_AND_ASKED = pattern(
  /^(?<told>.*(?:\d|£).*?)(?:[;,.]? (?:and|but|while|whereas) |[;,.] )(?<asked>[^;.]*\bhow (?:many|much)\b[^;.]*)$/,
);
/**
 * "There are 30 boats, and how many of oak", "30 boats; of oak how many?": what tells a number is not asked, and what is asked
 * behind it is of what was told. Null where the message is of another form.
 */
const MORE = pattern(/\bhow (?:many|much) (?:more|fewer|less|extra|others?|else)\b/);
export function askedAfterTold(message: string): { readonly told: string; readonly asked: string } | null {
  const { told, asked } = TOLD_AND_ASKED.exec(message.replace(/[\s?.!]+$/, ''))?.groups ?? {};
  return told && asked && !asks(told) && !ASKED.test(told) && !MORE.test(asked) ? { told, asked } : null;
}
/** What is only supposed is told of nothing, and how many more there are is worked out. */
const ASKED = pattern(/\bhow (?:many|much)\b|^(?:(?:and|so|but) )*(?:if|suppose|supposing|imagine|when|had)\b/);

/**
 * "How many of the boats that were built sank", "of the boats that were built, how many sank": all of them, and what is asked of
 * those, in the ways in which it may be parted.
 */
export function askedOfSome(message: string): readonly { readonly told: string; readonly asked: string }[] {
  const { all, said, rest = '' } = OF_SOME.exec(message.replace(/[\s?.!]+$/, ''))?.groups ?? {};
  if (all) return [{ told: `how many ${all}`, asked: `how many ${said}` }];
  const words = wordsIn(rest);
  return words
    .flatMap((word, at) => (at > 1 && (AUXILIARIES.has(word) || isPast(word) || isPresent(word)) ? [at] : []))
    .reverse()
    .slice(0, MOST_VERBS)
    .map((at) => ({
      told: `how many ${words.slice(0, at).join(' ')}`,
      asked: `how many ${words.slice(at).join(' ')}`,
    }));
}
const OF_SOME = pattern(
  /^(?:and |so )?(?:(?:out )?of (?:the |our |those |these |all (?:the )?)?(?<all>[^,]+), how many (?<said>.+)$|how many of (?:the|our|those|these) (?<rest>\S.+)$)/,
);
const MOST_VERBS = 3;

const AND_AGAIN = pattern(
  /^(?<head>.+ (?<link>in|at|for|on|with|under|about|from|by)) (?<one>[^,;?]+?),? and \k<link> (?<other>[^,;?]+)$/,
);
const WHAT_ARE = pattern(/^(?<head>what (?:are|were)) (?<one>[^,;?]+?) and (?<other>[^,;?]+?)(?<tail> in [^,;? ]+)?$/);
/** "What was done in Ryde and in Cowes", "what are the regatta and the swim in Ryde": of each of the two. */
function ofTwo(message: string): OfEach | null {
  const text = message.replace(/[\s?.!]+$/, '');
  const { head, one, other, tail = '' } = (AND_AGAIN.exec(text) ?? WHAT_ARE.exec(text))?.groups ?? {};
  return head && one && other
    ? { parts: [one, other].map((each) => `${head} ${each}${tail}`), surely: false, ofText: true }
    : null;
}

const WHICH = '(?:how (?:many|much)|which|what)';
/** What is asked stands behind the verb: "they had how many calls", "it was in which month". */
const BEHIND = pattern(new RegExp(`^(?<said>\\S+ .*?)\\b(?<asked>${WHICH}\\b.*)$`));
/** "Rain had how many days, and snow how many"; what is told of the first is not asked again: "cats came in May, and dogs in which month?" */
function ofGap(message: string): OfEach | null {
  const text = message.replace(/[\s?.!]+$/, '');
  const joints = [...text.matchAll(/,? (?:and|but|while) /g)];
  for (const { index, 0: joint } of joints.reverse()) {
    const [one, other] = [text.slice(0, index), text.slice(index + joint.length)];
    const first = BEHIND.exec(one)?.groups;
    // "The club has how many boats, and how many sailors": both of the club.
    if (
      first &&
      new RegExp(`^${WHICH} [a-z]`).test(other) &&
      hasFiniteVerb(first.said!) &&
      !isQuestionWord(firstOf(one))
    )
      return { parts: [one, `${first.said}${other}`], surely: false };
    const second = BEHIND.exec(other)?.groups;
    if (!second || /[,:;]/.test(second.said!) || !/^\S+ \S/.test(one) || isQuestionWord(firstOf(one))) continue;
    const bare = new RegExp(`^${WHICH}$`).test(second.asked!.trim());
    // "Badly hurt how many": a participle is none of the verb that is left out.
    if ((bare ? hasFiniteVerb : hasVerb)(second.said!) || hasVerb(second.asked!)) continue;
    // "And for what sort of crime": no second thing.
    if (wordsIn(second.said!).every(isLink)) continue;
    if (!first && !hasVerb(one)) continue;
    const asked = bare && first ? first.asked! : second.asked!;
    // "In which month": what the verb is of is the same; "which boats" stand in its place.
    const [, said = '', link = ''] = ENDING.exec(second.said!.trim())!;
    const verb = verbIn(first?.said ?? one, isLink(link));
    const whole = (isLink(link) ? [said, verb, link, asked] : [said, link, verb, asked])
      .join(' ')
      .replace(/ +/g, ' ')
      .trim();
    return first ? { parts: [one, whole], surely: false } : { parts: [whole], surely: true };
  }
  return null;
}

const firstOf = (text: string): string => /^\S+/.exec(text)?.[0] ?? '';
const wordsIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);
const hasFiniteVerb = (text: string): boolean =>
  wordsIn(text).some((word) => AUXILIARIES.has(word) || isOnlyPast(word) || isPresent(word));
/** "Linked to" behind a noun and "of licensed" before one tell more of it, and are no verb. */
const hasVerb = (text: string): boolean =>
  hasFiniteVerb(text) ||
  wordsIn(text).some((word, at, all) => isPast(word) && !isLink(all[at + 1] ?? '') && !isLink(all[at - 1] ?? ''));

/** The verb, with what it is of where that is the same; null where there is none. */
function verbIn(text: string, withObject: boolean): string | null {
  const words = wordsIn(text);
  const aux = words.findIndex((word) => AUXILIARIES.has(word));
  const at = aux < 0 ? words.findLastIndex(isPast) : aux;
  if (at < 0) return null;
  const ends = (word: string): boolean =>
    withObject ? isLink(word) || /^\d/.test(word) : !AUXILIARIES.has(word) && !isPast(word);
  const end = words.findIndex((word, i) => i > at && ends(word));
  return words.slice(at, end < 0 ? words.length : end).join(' ');
}
const ENDING = /^(.*?)(\S*)$/;
