/** A question whose answer is to be worked out is about what the arithmetic is made of. */

import { type Expression, figuresAsked, inPeriod, metricsOf } from '../figures/expression.ts';
import { asksForRest, saysArithmetic } from '../language/arithmetic/index.ts';
import { addendsIn } from '../language/arithmetic/sum.ts';
import { withoutHedges } from '../language/clauses/hedges.ts';
import { isByTimeInLabel } from '../language/numbers/averages.ts';
import { sharesAmongEach } from '../language/parts-and-wholes.ts';
import { askingOf } from './asking.ts';
import { operandsIn, type Reader } from './calculation/operands.ts';
import { calculationAsked } from './calculation.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';
import type { ReadContext } from './scan.ts';

/** Kinds of question that no arithmetic answers. */
export const NOT_WORKED_OUT = new Set<Question['intent']>(['safety', 'refuse', 'guide', 'which-priority']);

/** Where arithmetic is asked for, what it is made of is what the question names. */
export function withCalculation(question: Question, text: string, lexicon: Lexicon, context: ReadContext): Question {
  const whole = askingOf(text, lexicon, 'whole');
  const calculation = ofTimeSaid(
    calculationAsked([withoutHedges(text), askingOf(text, lexicon, 'named'), whole], lexicon, context),
    question,
  );
  if (calculation?.op === 'ratio' && !calculation.times && isItselfOfEach(question, lexicon)) return question;
  if (calculation?.op === 'share' && isItselfShare(question, lexicon)) return question;
  if (calculation?.op === 'mean' && isItselfAMean(question, metricsOf(calculation), lexicon)) return question;
  if (calculation?.op === 'less' && isItselfTheRest(question, metricsOf(calculation), lexicon)) return question;
  if (!calculation) {
    // Of things added up, where one is not known or is left out, no other is the answer.
    const addends = addendsIn(text).filter((one) => !speaksOfNamed(one, question, { lexicon, context, results: [] }));
    const isNamedBeside = addends.length > 0;
    // "So each one brought in how many" is not the number that was told.
    const isOfEach = question.metrics.origin === 'carried' && sharesAmongEach(text);
    return {
      ...question,
      openArithmetic: saysArithmetic(whole) || asksForRest(text) || isOfEach || isNamedBeside,
    };
  }
  return workedOut(question, calculation, lexicon);
}

/** "What percentage of this year's" of what was told of another year: what points back is of the time that is said. */
function ofTimeSaid(calculation: Expression | null, { periods }: Question): Expression | null {
  if (!calculation || periods.origin !== 'stated') return calculation;
  const said = periods.value.flatMap(({ period }) => period ?? []);
  const isOfTheTime = figuresAsked(calculation).some(
    (figure) => figure.period === null || said.some(({ to }) => to === figure.period?.to),
  );
  if (isOfTheTime || said.length === 0) return calculation;
  return said.length === 1 ? inPeriod(calculation, said[0]!) : null;
}

/** What it is made of is what the question names, and nothing else is asked. */
export function workedOut(question: Question, calculation: Expression, lexicon: Lexicon): Question {
  const metrics = metricsOf(calculation);
  return {
    ...question,
    calculation,
    intent: INTENT_OF[calculation.op] ?? 'figure',
    wanted: 'number',
    metrics: { value: metrics, origin: 'stated' },
    subject: metrics.flatMap((id) => lexicon.metrics.subject(id)),
    equal: [],
    partial: [],
    unread: [],
    needs: { value: [], origin: 'assumed' },
    silent: false,
    brief: null,
  };
}

/** It names what the question names by itself, or is a word of it ("X plus Y arrests", counted as one). */
function speaksOfNamed(text: string, { metrics }: Question, reader: Reader): boolean {
  const { lexicon } = reader;
  const [own] = operandsIn(text, [], reader);
  return own
    ? own.metrics.every((id) => metrics.value.includes(id))
    : lexicon.terms.termsOf(text).every((term) => metrics.value.some((id) => lexicon.metrics.speaksOf(id, term)));
}

/** "The size of each class": what the metric named tells of each by itself. */
const isItselfOfEach = ({ metrics, unread }: Question, lexicon: Lexicon): boolean =>
  unread.length === 0 &&
  metrics.value.some((id) => ['each', 'per'].some((word) => lexicon.metrics.subject(id).includes(word)));

/** A percentage that the report prints, by its own name. */
const isItselfShare = ({ metrics, unread }: Question, { catalogue }: Lexicon): boolean =>
  metrics.origin === 'stated' &&
  metrics.value.length === 1 &&
  unread.length === 0 &&
  catalogue.metrics.find((m) => m.id === metrics.value[0])?.kind === 'share';

/** "999 calls a day", which a report tells by itself: of the metric that the mean would be taken of. */
const isItselfAMean = (
  { metrics, unread }: Question,
  [of, ...more]: readonly string[],
  { catalogue }: Lexicon,
): boolean => {
  if (metrics.origin !== 'stated') return false;
  const own = catalogue.metrics.find((m) => m.id === metrics.value[0]);
  const base = catalogue.metrics.find((m) => m.id === of);
  return (
    more.length === 0 &&
    unread.length === 0 &&
    base !== undefined &&
    (own === base ? isByTimeInLabel(base.label) : own?.label.startsWith(`${base.label} `) === true)
  );
};

/** "Serious injuries excluding deaths": what is left is held by its own name. */
function isItselfTheRest(
  { metrics, unread }: Question,
  [whole, part]: readonly string[],
  { catalogue }: Lexicon,
): boolean {
  const [id] = metrics.value;
  const own = catalogue.metrics.find((m) => m.id === id);
  return metrics.value.length === 1 && unread.length === 0 && id !== part && own?.partOf === whole;
}

const INTENT_OF: Partial<Record<NonNullable<Question['calculation']>['op'], Question['intent']>> = {
  sum: 'sum',
  share: 'share',
  mean: 'average',
  change: 'change',
  difference: 'compare',
  'moved-most': 'ranking',
};
