/** A message that tells a number of the one thing that it is about asks for the figure, and how the number stands to it. */

import { withoutClaimant } from '../language/clauses/reported-speech.ts';
import {
  askedFor,
  asksOpenly,
  isOfOther,
  leavesNoun,
  mayTellNumber,
  type NumberTold,
  numbersTold,
  withoutTruthAsked,
} from '../language/numbers/number-told.ts';
import { readPeriods } from '../language/periods.ts';
import { wordsOf } from '../language/terms.ts';
import { tokenise } from '../language/text.ts';
import type { Reader } from './calculation/operands.ts';
import { isNamed, saysWhereOrWhen } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import { measuresSaid } from './metrics/measures-said.ts';
import { unitOf } from './metrics/metric-facts.ts';
import { readPriorities } from './priorities.ts';
import type { Question } from './question.ts';
import type { ReadContext } from './scan.ts';

export interface Stated {
  readonly told: NumberTold;
  readonly asked: readonly string[];
  /** What so many there are said to be of; null where it stands alone. */
  readonly noun: string | null;
}

/** With more, those that are names of what is measured included, no one number is told. */
const MOST_NUMBERS = 5;

/** The number, and the texts that ask for the figure in its place; null where none or several are told. */
export function statedIn(text: string, lexicon: Lexicon, { latest }: ReadContext): Stated | null {
  if (!mayTellNumber(text)) return null;
  const reader: Reader = { lexicon, context: { latest, focus: null }, results: [] };
  const says = (words: string): boolean => isNamed(words, lexicon) || saysWhereOrWhen(words, lexicon);
  const plain = withoutClaimant(withoutTruthAsked(text, says));
  if (asksOpenly(plain)) return null;
  const periods = readPeriods(plain, { latest, focus: null });
  const tokens = tokenise(plain);
  const words = tokens.map(({ word }) => word);
  const named = [...readPriorities(words), ...lexicon.names.find(words)].map(({ from, to }) => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
  }));
  const toldBut = (taken: readonly { readonly start: number; readonly end: number }[]): readonly NumberTold[] =>
    numbersTold(plain, (start, end) => taken.some((one) => one.start < end && start < one.end));
  const numbers = toldBut([...periods, ...named]);
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS) return null;
  const measures = measuresSaid(
    plain,
    reader,
    numbers.map(({ number }) => number),
  );
  const [told, ...more] = toldBut([...periods, ...named, ...measures]);
  if (!told || more.length > 0) return null;
  const behind = plain.slice(told.end);
  if (isOfOther(plain.slice(0, told.number.start), plain.slice(told.number.end))) return null;
  return {
    told,
    asked: askedFor(plain, told),
    noun:
      leavesNoun(behind) || [...measures, ...periods].some(({ start }) => start === told.end + 1)
        ? null
        : (wordsOf(behind)[0] ?? null),
  };
}

/** Whether a reading of what is asked in its place is of one figure, with nothing left that narrows, and in the number's unit. */
export function isOfStated(
  { metrics, unread, brief, wanted, intent, calculation, openArithmetic }: Question,
  { told: { unit }, noun }: Stated,
  lexicon: Lexicon,
): boolean {
  const [metric, ...more] = metrics.value;
  return (
    metric !== undefined &&
    more.length === 0 &&
    metrics.origin === 'stated' &&
    unread.length === 0 &&
    brief === null &&
    !calculation &&
    !openArithmetic &&
    (wanted === null || wanted === 'number') &&
    OF_FIGURE.has(intent) &&
    // "250 staff" tells which companies.
    (noun === null || lexicon.terms.termsOf(noun).some((term) => lexicon.metrics.countsNoun(metric, term))) &&
    (unit === null ? unitOf(metric, lexicon) !== '%' : unitOf(metric, lexicon) === unit)
  );
}
const OF_FIGURE: ReadonlySet<Question['intent']> = new Set(['figure', 'list', 'updates', 'summary', 'ranking']);
