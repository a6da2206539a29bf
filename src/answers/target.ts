/** A target that a report names for what is asked about; never a figure. Where others are held and this one is not, that is said. */
import type { Period, Target } from '../figures/model.ts';
import { samePeriod } from '../figures/period.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { listed } from './say.ts';
import { targetSaid, targetsCited, targetsHeld } from './targets-held.ts';

export const target: Answer = {
  name: 'target',
  // Where no metric is named, the plan's promises are told instead.
  suits: (q) => (q.targetOf?.metrics.length ?? 0) > 0,
  answer: async (q, context): Promise<Draft> => {
    const { knowledge, wording } = context;
    const metrics = q.targetOf!.metrics;
    const about = listed(metrics.map((id) => knowledge.metric(id).label));
    const followUps = metrics.map((id) => {
      const { label } = knowledge.metric(id);
      return { label, ask: `how many ${label}` };
    });
    const targets = metrics.flatMap((metric) => heldFor(metric, q, context));
    const [first] = targets;
    if (!first)
      return {
        kind: 'not-held',
        outcome: 'not-held',
        lines: [wording.say('notHeldTarget', { metric: about })],
        choices: followUps,
        about: `target for ${about}`,
      };
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: [...targets.map((one) => targetSaid(one, context)), ...targetsCited(targets, context)],
      priorities: [...new Set(targets.map(({ priority }) => priority))],
      planOf: first.source.report,
      reports: [...new Set(targets.map(({ source }) => source.report))],
      about: `target for ${about}`,
      cited: true,
      followUps,
    };
  },
};

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
