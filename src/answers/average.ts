/** An average over the days or months of a period, or over the periods named, with its working. */

import { total } from '../figures/arithmetic.ts';
import { daysIn, monthsIn } from '../figures/period.ts';
import { comesInEveryDay, isItselfAverage, saysAverage, saysDayOrMonth, saysEveryMonth } from '../language/averages.ts';
import type { Answer } from './answer.ts';
import { asOperand, computed } from './computed.ts';
import { periodAsked } from './figure.ts';
import { find } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { capital, hedged, inPeriod, number } from './say.ts';
import { joinedPeriod } from './sum.ts';

export const average: Answer = {
  name: 'average',
  suits: (q) =>
    q.metrics.value.length === 1 &&
    q.unread.length === 0 &&
    (q.cues.has('average') || q.cues.has('average-each')) &&
    ['average', 'figure', 'updates', 'share'].includes(q.intent),
  answer: async (question, context) => {
    const { knowledge } = context;
    const id = question.metrics.value[0]!;
    const metric = knowledge.metric(id);
    // A metric that is itself an average ("999 calls a day") is answered as it stands.
    if (isItselfAverage(metric.label) || metric.kind === 'stock' || metric.kind === 'share') return null;
    // "Average sentence" is no number of people a day: only what comes in every day has such a mean of itself.
    if (!saysDayOrMonth(question.text) && !comesInEveryDay(metric.unit)) return null;
    const found = await find(id, joinedPeriod(question) ?? periodAsked(question), question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    const figure = found.figures[0]!;
    if (figure.period.from === figure.period.to) return null;
    const byMonth = /\bmonth/.test(question.text);
    if (/\bweek/.test(question.text)) return null;
    const parts = byMonth ? (monthsIn(figure.period)?.length ?? 0) : daysIn(figure.period);
    if (parts < 2) return null;
    // "101 by the month" wants the months themselves; only an average is worked out from the whole.
    if (byMonth && !saysAverage(question.text))
      return saysEveryMonth(question.text)
        ? notHeldFigure(id, { held: false, missing: 'period', all: found.all }, question, context)
        : null;
    const unit = byMonth ? 'month' : 'day';
    const working = `${number(total([figure.value]), metric.unit)} ÷ ${parts} ${unit}s`;
    const result = computed(
      {
        label: `${metric.label} a ${unit}, on average`,
        value: figure.value / parts,
        unit: metric.unit,
        working,
        operands: [figure],
      },
      context,
    );
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: [
        capital(
          `${hedged(result.figure, metric.unit)} a ${unit} on average ${inPeriod(figure.period)}, ${result.figure.area}: ${metric.label}.`,
        ),
        `Working: ${working}.`,
      ],
      figures: [result, figure],
      result: { op: 'mean', of: asOperand(figure), per: unit },
    };
  },
};
