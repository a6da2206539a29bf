/** A target that a report names for what is asked about; never a figure. Where others are held and this one is not, that is said. */
import type { Figure, Period, Target } from '../figures/model.ts';
import { samePeriod } from '../figures/period.ts';
import { readPeriods } from '../language/periods.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { find } from './lookup.ts';
import { ofMetric } from './offers.ts';
import { figureSentence, gap, listed, number } from './say.ts';
import { targetSaid, targetsCited, targetsHeld } from './targets-held.ts';

export const target: Answer = {
  name: 'target',
  // Where no metric is named, the plan's promises are told instead.
  suits: (q) => (q.targetOf?.metrics.length ?? 0) > 0,
  answer: async (q, context): Promise<Draft | null> => {
    const { knowledge, wording } = context;
    const { metrics, isGroup } = q.targetOf!;
    const targets = metrics.flatMap((metric) => heldFor(metric, q, context));
    const [first] = targets;
    if (!first && isGroup) return null;
    const meant = first ? [...new Set(targets.map(({ metric }) => metric))] : metrics;
    const about = listed(meant.map((id) => knowledge.metric(id).label));
    const followUps = meant.map((id) => ofMetric(knowledge.metric(id)));
    if (!first)
      return {
        kind: 'not-held',
        outcome: 'not-held',
        lines: [wording.say('notHeldTarget', { metric: about })],
        choices: followUps,
        about: `target for ${about}`,
      };
    const reached = (await Promise.all(targets.map((one) => reachedOf(one, q, context)))).filter((one) => one !== null);
    const lines = [...targets.map((one) => targetSaid(one, context)), ...reached.map(({ said }) => said)];
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: [...lines, ...targetsCited(targets, context)],
      figures: reached.map(({ figure }) => figure),
      priorities: [...new Set(targets.map(({ priority }) => priority))],
      planOf: first.source.report,
      reports: [...new Set(targets.map(({ source }) => source.report))],
      about: `target for ${about}`,
      cited: true,
      followUps,
    };
  },
};

/** What is held of the same place and time, and how far it is from the target, worked out; no verdict. */
async function reachedOf(
  target: Target,
  q: Question,
  context: Context,
): Promise<{ figure: Figure; said: string } | null> {
  const { knowledge } = context;
  const metric = knowledge.metric(target.metric);
  const areas = { value: [target.area], origin: 'stated' as const };
  const found = await find(target.metric, null, { ...q, areas }, context);
  const figure = found.held ? found.figures.find(({ area }) => area === target.area) : undefined;
  // "120 by 2022" is of another time.
  const isOther = ({ period }: { readonly period: Period | null }): boolean =>
    period !== null && figure !== undefined && !samePeriod(period, figure.period);
  const times = readPeriods(target.words.toLowerCase(), { latest: knowledge.latest!, focus: null });
  if (!figure || isOther(target) || times.some(isOther) || figure.precision !== 'exact' || target.precision !== 'exact')
    return null;
  const [more, less] = [figure.value, target.value].toSorted((a, b) => b - a) as [number, number];
  const said = (value: number): string => number(value, metric.unit);
  const apart =
    more === less
      ? 'That is the target.'
      : `That is ${gap(more - less, metric.unit)} ${figure.value === more ? 'above' : 'below'} the target: ${said(more)} − ${said(less)}.`;
  return { figure, said: `${figureSentence(figure, metric, knowledge.areas.name(figure.area))} ${apart}` };
}

/** Of the place asked about, else the whole force; of the period, where one is asked about. */
function heldFor(metric: string, { targetOf }: Question, { knowledge }: Context): readonly Target[] {
  const { areas, periods } = targetOf!;
  const places = areas.length > 0 ? areas : [knowledge.areas.force.id];
  return targetsHeld(knowledge, (one) => {
    const own = one.period ?? knowledge.reports.find(({ id }) => id === one.source.report)!.period;
    // A level's target is of the period's last day.
    const isOf = (period: Period): boolean => samePeriod(own, period) || (own.kind === 'at' && own.to === period.to);
    return one.metric === metric && places.includes(one.area) && periods.every(isOf);
  });
}
