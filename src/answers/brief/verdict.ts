/** A verdict asked on a measure: none is given; its figures are, how they moved, what the report says beside them, and what was promised. */
import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import { describe } from '../../figures/period.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Draft } from '../answer.ts';
import { commitmentText } from '../compose.ts';
import { capital } from '../say.ts';
import { isAnyTargetHeld, targetSaid, targetsHeld } from '../targets-held.ts';
import { excerptOf } from './excerpts.ts';
import { type BriefScope, type Measure, measuresOf, reportOf } from './measures.ts';
import { measureSaid, noteSaid, placeOf } from './say-measure.ts';

/** `numbers`: figures typed beside the metric. Null where the metrics have no figure of the period, or another one. */
export async function verdictOn(
  metrics: readonly string[],
  numbers: readonly number[],
  scope: BriefScope,
  context: Context,
): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const all = await measuresOf({ ...scope, topics: [], priority: null }, context);
  const isMeant = ({ metric }: Measure): boolean => metrics.includes(metric.id);
  const own = all.filter(isMeant).toSorted((a, b) => metrics.indexOf(a.metric.id) - metrics.indexOf(b.metric.id));
  const [first] = own;
  if (!first || numbers.some((typed) => typed !== first.figure.value)) return null;
  const isCompared = own.some(({ main }) => main !== null);
  const parts = all.filter(
    (measure) =>
      !isMeant(measure) && (measure.main !== null || !isCompared) && metrics.includes(measure.metric.partOf ?? ''),
  );
  const told = [...own, ...parts];
  const report = reportOf(scope.period, knowledge.reports);
  const main = report?.id ?? null;
  const line = (measure: Measure): string => {
    const changes = [...new Set([measure.previous, measure.year])];
    return `- ${capital(measureSaid(measure, changes, context))} (${placeOf(measure.figure.source, main, context)}).${noteSaid(measure)}`;
  };
  const { bullet } = first.figure.source;
  const updates = (await store.updates({ report: first.figure.source.report })).filter(({ id }) => id === bullet);
  const beside = updates.map((update: Update) => excerptOf(update, wording.brief.words.excerpt, true));
  const shown = beside.filter((one) => one !== null);
  const commitment = commitmentText(first.figure.source.commitment, knowledge);
  const aims = isAnyTargetHeld(knowledge);
  const targets = targetsHeld(knowledge, (one) => metrics.includes(one.metric) && one.area === first.figure.area);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      sayBrief(wording.brief, aims ? 'noVerdictAimsShort' : 'noVerdictShort'),
      ...told.map(line),
      ...shown.map(
        ({ text, update }) => `- ${text}${sayBrief(wording.brief, 'mark')} (${placeOf(update.source, main, context)})`,
      ),
      ...targets.map((one) => `- ${targetSaid(one, context)}`),
      sayBrief(wording.brief, aims ? 'promisedAims' : 'promised', { commitment }),
    ],
    figures: told.map(({ figure }) => figure),
    change: told.flatMap(({ previous, year }) => [previous, year].filter((c): c is ReplyChange => c !== null)),
    updates: shown,
    about: `${capital(first.metric.label)}, ${describe(scope.period)}`,
    cited: true,
  };
}
