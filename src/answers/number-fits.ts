/** Whether a number of an update is the one that is asked for: what it counts, what is said of it, and where. */

import type { Update } from '../figures/model.ts';
import { isAnybody, isUnlike } from '../language/clauses/counted-clauses.ts';
import { isPast, isTime } from '../language/grammar.ts';
import { isOfGift } from '../language/numbers/money.ts';
import type { Need, NumberAsked } from '../question/question.ts';
import { MARKS } from '../reports/figures/count-marks.ts';
import type { Counted } from '../reports/figures/counted.ts';
import type { Marks } from '../store/search/search.ts';

/** The numbers of the update that are what is asked for. More than one: it is not said which. */
export function numbersThatFit(
  asked: NumberAsked,
  counted: readonly Counted[],
  update: Pick<Update, 'topics'>,
  within: boolean,
): readonly Counted[] {
  const fitting = counted.filter(
    (one) => isMeasured(asked, one) && counts(asked, one, within) && isSaid(asked, one, update, within),
  );
  return fitting.some((one) => one.joint || one.apiece || one.uncertain || goesOnBehind(one, counted, asked))
    ? []
    : fitting;
}

function isMeasured({ measure, worth }: NumberAsked, one: Counted): boolean {
  if (one.denied || (one.planned && measure !== 'duration')) return false;
  if (measure === 'money') return one.measure === 'money' && (!worth || one.clause.has('worth'));
  if (measure === 'amount') return one.measure === 'money' || (one.measure === 'count' && one.noun !== null);
  if (measure === 'percent') return one.measure === 'percent';
  if (one.measure !== 'count') return false;
  return measure === 'duration' || isTime(one.noun?.head ?? '') ? one.lasts : true;
}

/** The noun behind the number, or what was done to persons: "29 people were arrested" are 29 arrests. */
export function counts(asked: NumberAsked, one: Counted, within: boolean): boolean {
  const { measure, noun, nouns, said, ofThem } = asked;
  if (measure === 'money' || measure === 'percent' || measure === 'duration') return true;
  if (ofThem) return one.part && said.length > 0;
  if (one.acts && !asked.acts && said.length > 0) return false;
  // "How much did they get"
  if (measure === 'amount' && noun.length === 0) return one.measure === 'money';
  if (noun.length > 0) return isNoun(noun, one, asked);
  if (nouns.length > 0) return nouns.some((need) => isNoun([need], one, asked));
  // "How many arrested"
  if (said.length === 0 || !said.every(({ words }) => isPast(words.split(' ').at(-1)!))) return false;
  // Of what was just spoken of, any thing may be meant: "how many recruited".
  const ofThose = within && one.noun !== null && said.every((need) => meets(need, one.done));
  return ofThose || isDone(said, one);
}

/** What marks an update has, those of any of the lists, where a number of it counts what is asked. */
export function marksAsked({ measure, noun, nouns, said, ofThem }: NumberAsked): readonly Marks[] {
  if (measure === 'money' || measure === 'percent') return [[MARKS[measure]]];
  if (measure === 'duration') return [[MARKS.lasts]];
  if (ofThem) return [[MARKS.part]];
  if (measure === 'amount' && noun.length === 0) return [[MARKS.money]];
  const rest = noun.slice(0, -1);
  const own = [...noun.slice(-1), ...nouns, ...said].flatMap(({ terms }) => terms).filter(({ length }) => length > 0);
  if (measure === 'amount') return [...own, [MARKS.money]];
  // What stands before the noun is a part of it.
  return rest.reduce((lists, { terms }) => lists.flatMap((list) => terms.map((more) => [...list, ...more])), own);
}

function isNoun(noun: readonly Need[], one: Counted, { said, measure, ofWhat }: NumberAsked): boolean {
  const own = noun.at(-1)!;
  const rest = noun.slice(0, -1);
  if (one.noun) {
    const { terms, heads } = one.noun;
    const named = own.terms.some((list) => list.every((term) => terms.has(term)) && heads.has(list.at(-1)!));
    // "How much cocaine": the kilograms of it.
    const counted =
      !one.part &&
      rest.every((need) => meets(need, terms)) &&
      ofWhat.every((need) => meets(need, terms) || meets(need, one.noun!.of));
    if (named && counted && !(isUnlike(one.noun.words) && !rest.some(({ words }) => isUnlike(words))))
      return measure !== 'amount' || /\bof\b/.test(one.noun.words);
  }
  if (measure === 'amount') return one.measure === 'money' && meets(own, one.clause);
  const anyone = own.terms.some((list) => list.length === 1 && isAnybody(list[0]!));
  if (anyone && rest.length === 0) return said.length > 0 && isDone(said, one);
  return rest.length === 0 && isDone([own], one);
}

/** Done to persons, whether the number names them or not: "nine were arrested", "the arrest of 12 men". */
function isDone(said: readonly Need[], one: Counted): boolean {
  return (
    one.person &&
    !one.goesOn &&
    !one.among &&
    said.some((need) => meets(need, one.done)) &&
    said.every((need) => meets(need, one.clause))
  );
}

/** Each word of the question in its place: what is said of it in the number's clause, the rest around it. */
function isSaid(asked: NumberAsked, one: Counted, update: Pick<Update, 'topics'>, within: boolean): boolean {
  const { measure, said, purpose, around } = asked;
  if (![...said, ...purpose].every((need) => meets(need, one.clause))) return false;
  // "Six arrests were made by 12 officers": none of them was arrested.
  const verbs = said.filter(({ words }) => isPast(words.split(' ').at(-1)!));
  if (!verbs.every((need) => meets(need, one.done) || meets(need, one.noun?.terms ?? one.done))) return false;
  if (one.aside && said.length > 0) return false;
  // How long something is, what share, and what it is worth, is a matter of its own clause.
  const strict = measure === 'duration' || measure === 'percent' || asked.worth;
  return around.every(
    (need) =>
      meets(need, one.clause) ||
      (measure === 'money' && isGift(need) && [...one.clause].some(isOfGift)) ||
      (!strict && (meets(need, one.around) || (within && need.topic !== null && update.topics.includes(need.topic)))),
  );
}

/**
 * A number behind it that only goes on ("and two in Newby") is a part of what is asked for; one of the same things of
 * which something else is said ("11 orders were applied for and nine were granted") leaves open which is meant.
 */
function goesOnBehind(one: Counted, counted: readonly Counted[], asked: NumberAsked): boolean {
  const { said, noun, nouns } = asked;
  const isOpen = said.length === 0 && ![...noun, ...nouns].some((need) => meets(need, one.done));
  return counted.some((other) => {
    if (other.sentenceAt !== one.sentenceAt || other.quantity.start <= one.quantity.start) return false;
    const between = one.sentence.slice(one.quantity.end - one.sentenceAt, other.quantity.start - one.sentenceAt);
    if (/[:(]/.test(between)) return false;
    return other.goesOn || (isOpen && other.noun === null && other.measure === 'count' && !other.part);
  });
}

const isGift = (need: Need): boolean => need.terms.some((list) => list.every((term) => isOfGift(term)));
const meets = (need: Need, terms: ReadonlySet<string>): boolean =>
  need.terms.some((list) => list.length > 0 && list.every((term) => terms.has(term)));
