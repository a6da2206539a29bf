/** "Which month was busiest for 999": the months of a quarter side by side, or what the report says of the busiest one. */
import type { Figure, Metric, Period } from '../figures/model.ts';
import { covers, describe, monthsIn } from '../figures/period.ts';
import type { PeriodReading, Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { figure } from './figure.ts';
import { ofMetric } from './offers.ts';
import { asNoun, figureSentence, inPeriod, number } from './say.ts';

export const month: Answer = {
  name: 'month',
  suits: (q, { focus, knowledge }) =>
    q.metrics.value.length === 1 &&
    q.unread.length === 0 &&
    wants(q, knowledge.metric(q.metrics.value[0]!)) !== null &&
    (NAMES_MONTH.test(q.text) ||
      (q.metrics.origin === 'carried' &&
        (q.cues.has('least') || q.cues.has('most')) &&
        focus !== null &&
        NAMES_MONTH.test(focus.question.text))),
  answer: async (question, context) => {
    const { knowledge } = context;
    const named = knowledge.metric(question.metrics.value[0]!);
    const id = named.busiestMonthOf ?? named.id;
    // What was the busiest month of a quarter is not told to be that of a year.
    const asked = periodNamed(question);
    if (asked === null && /\byear\b/.test(question.text))
      return notHeldByMonth(knowledge.metric(id), question, context);
    const months = await monthsOf(knowledge.metric(id), question, context);
    const wanted = wants(question, named)!;
    if (months !== null) return ranked(months, knowledge.metric(id), wanted, context);
    // "When was it highest": of months, where they tell it, else of quarters.
    const isOfEither = /\bmonth or quarter\b/.test(question.text);
    if (wanted === 'least' || (asked !== null && asked.kind !== 'quarter' && asked.kind !== 'month'))
      return isOfEither ? null : notHeldByMonth(knowledge.metric(id), question, context);
    const telling = await latestTelling(id, asked, context);
    if (telling === null) return isOfEither ? null : notHeldByMonth(knowledge.metric(id), question, context);
    const { metric, period } = telling;
    const reading: PeriodReading = { words: period.label, relation: 'stated', period, comparing: false, assumed: null };
    return figure.answer(
      {
        ...question,
        intent: 'figure',
        metrics: { ...question.metrics, value: [metric] },
        periods: { value: [reading], origin: 'stated' },
      },
      context,
    );
  },
};

const NAMES_MONTH = /\bmonths?\b/;

/** A metric that is of the busiest month says "most" by itself. */
const wants = ({ cues }: Question, { busiestMonthOf }: Metric): 'most' | 'least' | null =>
  cues.has('least') ? 'least' : cues.has('most') || busiestMonthOf !== null ? 'most' : null;

const periodNamed = ({ periods }: Question): Period | null =>
  periods.value.find(({ period, relation }) => period !== null && relation !== 'latest')?.period ?? null;

/** All months of the quarter that is asked about, or of the latest quarter; null unless each of them is held. */
async function monthsOf(
  { id }: Metric,
  question: Question,
  { store, knowledge }: Context,
): Promise<readonly Figure[] | null> {
  const stated = question.periods.value.find(
    ({ period, relation }) => period !== null && relation !== 'latest',
  )?.period;
  const within = stated ?? knowledge.latest;
  const months = within ? monthsIn(within) : null;
  if (!within || !months) return null;
  const force = knowledge.areas.force.id;
  const area = question.areas.value[0] ?? force;
  const held = (await store.figures({ metrics: [id], areas: [area], since: within.from, until: within.to })).filter(
    ({ period }) => period.kind === 'month' && covers(within, period),
  );
  return held.length === months.length ? held : null;
}

function ranked(months: readonly Figure[], metric: Metric, wanted: 'most' | 'least', { knowledge }: Context): Draft {
  const least = wanted === 'least';
  const sorted = [...months].sort((a, b) => (least ? a.value - b.value : b.value - a.value));
  const [first, ...others] = sorted;
  return {
    kind: 'figure',
    outcome: 'answered',
    lines: [
      `${describe(first!.period)} had the ${least ? 'fewest' : 'most'}.`,
      figureSentence(first!, metric, knowledge.areas.name(first!.area)),
      ...others.map((other) => `${number(other.value, metric.unit)} ${inPeriod(other.period)}.`),
    ],
    figures: sorted,
  };
}

/** Of the figures that tell of this one's busiest month, the latest, or that of the quarter asked for. */
async function latestTelling(id: string, within: Period | null, { store, knowledge }: Context): Promise<Figure | null> {
  const metrics = knowledge.catalogue.metrics
    .filter(({ busiestMonthOf }) => busiestMonthOf === id)
    .map((metric) => metric.id);
  if (metrics.length === 0) return null;
  const held = (await store.figures({ metrics, ...(within && { since: within.from, until: within.to }) })).filter(
    ({ period }) => within === null || covers(within, period),
  );
  return held.toSorted((a, b) => b.period.to.localeCompare(a.period.to))[0] ?? null;
}

async function notHeldByMonth(metric: Metric, question: Question, context: Context): Promise<Draft> {
  const { knowledge, wording } = context;
  const period = question.periods.value.find((reading) => reading.period)?.period ?? knowledge.latest;
  return {
    kind: 'not-held',
    outcome: 'not-held',
    lines: [
      wording.say('notHeldPeriod', {
        metric: metric.label,
        period: period ? `in each month of ${asNoun(period)}` : 'in each month',
      }),
      'What is held is offered below.',
    ],
    choices: [ofMetric(metric)],
    about: metric.label,
  };
}
