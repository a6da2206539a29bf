/** The targets that published reports name, and how one is told: in the report's own words, with its place. */
import type { Knowledge } from '../conversation/knowledge.ts';
import { correctedFrom, outdatedIn } from '../figures/corrected.ts';
import type { Target } from '../figures/model.ts';
import type { Context } from './answer.ts';
import { citation } from './compose.ts';
import { capital, hedged, inPeriod } from './say.ts';

/** Of the latest report that names any; `suits`: only such. Empty where none is held. */
export function targetsHeld({ reports }: Knowledge, suits: (target: Target) => boolean): readonly Target[] {
  for (const report of reports) {
    const found = (report.targets ?? []).filter(suits);
    if (found.length > 0) return found;
  }
  return [];
}

export const isAnyTargetHeld = ({ reports }: Knowledge): boolean =>
  reports.some(({ targets }) => (targets?.length ?? 0) > 0);

/** "Target for Volunteer Police Cadets, Midshire: 450. The report says: ..."; of a number there that was put right since, what it is. */
export function targetSaid(
  { metric, value, precision, period, area, words, source: { report, bullet } }: Target,
  { knowledge }: Context,
): string {
  const { label, unit } = knowledge.metric(metric);
  const corrected = outdatedIn({ report, id: bullet, text: words }, knowledge.corrected)
    .map(
      (figure) =>
        ` ${correctedFrom(figure)} was corrected since to ${hedged(figure, knowledge.metric(figure.metric).unit)}.`,
    )
    .join('');
  const when = period ? ` ${inPeriod(period)}` : '';
  return capital(
    `target for ${label}${when}, ${knowledge.areas.name(area)}: ${hedged({ value, precision }, unit)}. The report says: “${words}”${corrected}`,
  );
}

/** Where they stand, each place once. */
export const targetsCited = (targets: readonly Target[], context: Context): string[] => [
  ...new Set(targets.map(({ priority, source }) => citation(priority, source, context))),
];
