/** Arithmetic that a message asks for: each operand is read as a question for a figure is, or is what was spoken of. Pure. */
import { type Expression, inPeriod, metricsOf } from '../figures/expression.ts';
import { arithmeticIn, withoutNameOfResult, withoutRestatement } from '../language/arithmetic/index.ts';
import { clausesIn, withoutOutcome } from '../language/arithmetic/outcome.ts';
import { type ArithmeticPhrase, isCase } from '../language/arithmetic/phrase.ts';
import { restOf } from './calculation/belonging.ts';
import { meanOf, ratioOf, timesOf } from './calculation/each.ts';
import type { Reader } from './calculation/operands.ts';
import { lessOf, shareOf } from './calculation/parts.ts';
import { apartOf, differenceOf, movedMost, sumOf } from './calculation/several.ts';
import {
  apart,
  atAnotherTime,
  before,
  movedSince,
  movementIn,
  ofAnother,
  restOfNamed,
  shareOfWhole,
} from './calculation/told.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadContext } from './scan.ts';

/** Work is bounded whatever a message holds: no asking of arithmetic is longer in letters, or can be taken in more ways (of 126 in 5,700 messages that ask for some none was bound after the eleventh). */
const LONGEST = 400;
const MOST_TRIES = 12;

/** The arithmetic that the texts, readings of one message, ask for; null where none of it is asked or its operands are not bound. */
export function calculationAsked(texts: readonly string[], lexicon: Lexicon, context: ReadContext): Expression | null {
  const results = (context.focus?.results ?? []).map((one) => asMean(one, lexicon));
  const reader: Reader = { lexicon, context, results };
  let tries = 0;
  const short = [...new Set(texts)].filter((one) => one.length <= LONGEST);
  const boundIn = (text: string): Expression | null => {
    for (const phrase of arithmeticIn(text)) {
      if (tries >= MOST_TRIES) return null;
      tries += 1;
      const bound = bind(phrase, reader);
      if (bound) return bound;
    }
    return null;
  };
  for (const text of new Set(
    short.flatMap((one) => [withoutNameOfResult(one), one, withoutRestatement(one), withoutOutcome(one)]),
  )) {
    const bound = changeOf(text, boundIn, reader) ?? boundIn(text);
    if (bound) return bound;
    const again =
      before(text, reader) ??
      shareOfWhole(text, reader) ??
      apart(text, reader) ??
      restOfNamed(text, reader) ??
      ofAnother(text, reader) ??
      atAnotherTime(text, reader) ??
      movedSince(text, reader);
    if (again) return again;
  }
  return null;
}

/** "Serious injuries, the deaths taken off: change on the year": how what the other clauses make of figures moved. */
function changeOf(text: string, boundIn: (text: string) => Expression | null, reader: Reader): Expression | null {
  const clauses = clausesIn(text);
  for (const clause of clauses.length > 1 ? clauses : []) {
    const movement = movementIn(clause, reader);
    const of = movement && boundIn(clauses.filter((other) => other !== clause).join(', '));
    if (!of || !MOVES.has(of.op)) continue;
    const against = movement.against && inPeriod(of, movement.against);
    if (movement.against === null || against) return { op: 'change', of, against };
  }
  return null;
}
const MOVES = new Set<Expression['op']>(['figure', 'sum', 'less', 'difference', 'mean']);

/** "999 calls a day", which a report tells by itself, is a mean all the same. */
function asMean(result: Expression, { catalogue }: Lexicon): Expression {
  if (result.op !== 'figure') return result;
  const { label } = catalogue.metrics.find((m) => m.id === result.metric) ?? { label: '' };
  for (const per of ['day', 'week', 'month'] as const) {
    const base = label.endsWith(` a ${per}`) && catalogue.metrics.find((m) => `${m.label} a ${per}` === label);
    if (base) return { op: 'mean', of: { ...result, metric: base.id }, per };
  }
  return result;
}

function bind(phrase: ArithmeticPhrase, reader: Reader): Expression | null {
  switch (phrase.op) {
    case 'rest':
      return restOf(reader.results[0] ?? null, reader);
    case 'number':
      return numberOf(phrase.of, reader);
    case 'less':
      return lessOf(phrase, reader);
    case 'share':
      return shareOf(phrase, reader);
    case 'ratio':
      return ratioOf(phrase.top, phrase.bottom, phrase.isPlain === true, reader);
    case 'times':
      return timesOf(phrase.top, phrase.bottom, reader);
    case 'mean':
      return meanOf(phrase, reader);
    case 'difference':
      return differenceOf(phrase.a, phrase.b, reader);
    case 'apart':
      return apartOf(phrase, reader);
    case 'sum':
      return sumOf(phrase, reader);
    case 'moved-most':
      return movedMost(phrase, reader);
  }
}

/** What is behind the percentage just told, where it is named by no other thing's noun; else the movement. */
function numberOf(noun: string | null, reader: Reader): Expression | null {
  const [result] = reader.results;
  const told = result ? metricsOf(result) : [];
  const { terms, metrics } = reader.lexicon;
  const isOf = (word: string): boolean =>
    isCase(word) || terms.termsOf(word).some((term) => told.some((id) => metrics.speaksOf(id, term)));
  if (noun !== null && !isOf(noun)) return null;
  return result?.op === 'share' ? result.part : changeAgain(reader);
}

/** "And in numbers": the movement just told. */
function changeAgain({ results: [result], context: { focus } }: Reader): Expression | null {
  if (!focus?.answered || result?.op !== 'figure' || !['change', 'compare'].includes(focus.question.intent))
    return null;
  const [, earlier] = focus.periods;
  return { op: 'change', of: result, against: earlier ? { ...result, period: earlier } : null };
}
