/** At which of the times that are held a figure was highest or lowest: that one first, then the others in order of time. */
import { describe } from '../figures/period.ts';
import { extremeInTime, extremeOfAll } from '../language/periods/highest-in-time.ts';
import type { Answer } from './answer.ts';
import { find, mainSeries, notesOfEach } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { figureSentence, hedged, number } from './say.ts';
import { gapsSaid } from './trend.ts';

export const highestInTime: Answer = {
  name: 'highest in time',
  suits: (q) =>
    q.metrics.value.length === 1 &&
    (extremeInTime(q.text) ?? (q.periods.value.length === 0 ? extremeOfAll(q.text) : null)) !== null &&
    // The time that is asked for is itself a word of the asking.
    q.unread.every((term) => term === 'thing') &&
    !q.periods.value.some(({ period, relation }) => period !== null && relation !== 'latest'),
  answer: async (question, context) => {
    const { knowledge, store } = context;
    const id = question.metrics.value[0]!;
    const metric = knowledge.metric(id);
    const found = await find(id, null, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    const area = found.figures[0]!.area;
    const all = await store.figures({ metrics: [id], areas: [area] });
    const held = mainSeries(all);
    const series = held.filter(({ period }) => period.kind === held[0]!.period.kind);
    if (series.length < 2) return notHeldFigure(id, { held: false, missing: 'period', all }, question, context);
    const sign = (extremeInTime(question.text) ?? extremeOfAll(question.text)) === 'most' ? -1 : 1;
    const [first, ...others] = series.toSorted((a, b) => sign * (a.value - b.value));
    const ordered = [...series].reverse();
    return {
      kind: 'ranking',
      outcome: 'answered',
      lines: [
        figureSentence(first!, metric, knowledge.areas.name(area)),
        `The ${sign < 0 ? 'highest' : 'lowest'} of the ${series.length} that are held:`,
        ...ordered.map(
          (f) => `${f.period.kind === 'at' ? f.period.label : describe(f.period)}: ${hedged(f, metric.unit)}`,
        ),
      ],
      figures: [first!, ...others],
      notes: [...gapsSaid(ordered.map(({ period }) => period)), ...notesOfEach(series, metric, all, number)],
    };
  },
};
