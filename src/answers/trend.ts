/** A trend: every held figure of one kind of period, earliest to latest, as numbers and a sparkline. */
import type { Period } from '../figures/model.ts';
import { describe, isSeveralQuarters, next } from '../figures/period.ts';
import type { PeriodReading, Question } from '../question/question.ts';
import type { Answer } from './answer.ts';
import { before, changeBetween, find, lackingSaid, mainSeries, notesOfEach, yearEarlier } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { figureSentence, hedged, listed, movement, number, sparkline } from './say.ts';

/** Fewer points than this are a comparison, not a line. */
const FEWEST_POINTS = 3;

export const trend: Answer = {
  name: 'trend',
  suits: (q) =>
    q.metrics.value.length > 0 &&
    ((q.intent === 'trend' && q.unread.length === 0) || (q.metrics.value.length === 1 && isOfEachQuarter(q))),
  answer: async (question, context) => {
    const { knowledge } = context;
    const id = question.metrics.value[0]!;
    const metric = knowledge.metric(id);
    // A period that an earlier message set it against does not shorten the line.
    const said = question.periods.origin === 'stated' ? question.periods.value : [];
    const asked = spanOf(said);
    const open = said.some((p) => p.relation === 'since' || p.relation === 'year-before' || p.relation === 'previous');
    const found = await find(id, null, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    const area = found.figures[0]!.area;
    const all = await context.store.figures({ metrics: [id], areas: [area] });
    const series = mainSeries(all).filter(
      (f) => !asked || (f.period.to >= asked.from && (open || f.period.to <= asked.to)),
    );
    const latest = series[0];
    if (!latest || (series.length < 2 && question.intent !== 'trend'))
      return notHeldFigure(id, { held: false, missing: 'period', all }, question, context);
    const ordered = [...series].reverse();
    const lines = [figureSentence(latest, metric, knowledge.areas.name(area))];
    const change = [before(latest, all), yearEarlier(latest, all)]
      .filter((f) => f !== null)
      .map((f) => changeBetween(latest, f, metric, knowledge.areas.name(area)));
    const first = ordered[0]!;
    if (change.length === 0 && first !== latest)
      change.push(changeBetween(latest, first, metric, knowledge.areas.name(area)));
    if (change.length) lines.push(change.map((c) => movement(c, metric.unit, latest.precision)).join(' '));
    if (series.length > 1) {
      const line = series.length >= FEWEST_POINTS ? ` ${sparkline(ordered.map((f) => f.value))}` : '';
      lines.push(
        `Periods held:${line}`,
        ...ordered.map(
          (f) => `${f.period.kind === 'at' ? f.period.label : describe(f.period)}: ${hedged(f, metric.unit)}`,
        ),
      );
    } else if (mainSeries(all).length > 1)
      lines.push('No other figure of that time is held, so there is no trend to show.');
    else lines.push('No other figure is held, so there is no trend to show.');
    return {
      kind: 'trend',
      outcome: 'answered',
      lines,
      figures: series,
      change,
      notes: [
        ...(asked ? [] : lackingSaid(found)),
        ...gapsSaid(ordered.map(({ period }) => period)),
        ...notesOfEach(series, metric, all, number),
      ],
    };
  },
};

/** "Not held between them: Q1 2020/21." Without it bars that stand beside each other would look like quarters that do. */
export function gapsSaid(periods: readonly Period[]): string[] {
  const gaps = periods.slice(1).flatMap((period, at) => {
    const missing: Period[] = [];
    for (let one = next(periods[at]!); one.to < period.to && missing.length < MOST_MISSING; one = next(one))
      missing.push(one);
    const [first, last] = [missing[0], missing.at(-1)];
    if (!first || !last) return [];
    return [first === last ? first.label : `${first.label} to ${last.label}`];
  });
  return gaps.length > 0 ? [`Not held between them: ${listed(gaps)}.`] : [];
}
/** Ten years of quarters. */
const MOST_MISSING = 40;

/** "For each of the last three quarters", "going up or down over the last three quarters". */
const isOfEachQuarter = ({ periods, cues, intent, unread, text }: Question): boolean =>
  ((intent === 'change' && unread.length === 0) ||
    (cues.has('breakdown') && unread.every((term) => term === 'breakdown'))) &&
  !/\bmonth/.test(text) &&
  periods.value.some(({ period }) => period !== null && isSeveralQuarters(period));

/** What the line is of: the period asked for, or all from the first to the last of those named ("Q2 to Q4"); null: all held. */
function spanOf(said: readonly PeriodReading[]): { readonly from: string; readonly to: string } | null {
  const named = said.flatMap(({ period, relation }) =>
    period && relation !== 'to-date' ? [{ period, relation }] : [],
  );
  const stated = named.filter(({ relation }) => relation !== 'latest');
  if (stated.length === 0) return null;
  const periods = (named.length > 1 ? named : stated).map(({ period }) => period);
  return {
    from: periods.map(({ from }) => from).sort()[0]!,
    to: periods
      .map(({ to }) => to)
      .sort()
      .at(-1)!,
  };
}
