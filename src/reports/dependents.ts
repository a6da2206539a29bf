/** What depends on a figure that is put right: figures worked out from it, and changes that are told against it. */
import { change } from '../figures/arithmetic.ts';
import type { Catalogue, Figure, StatedChange } from '../figures/model.ts';
import { next, previous, samePeriod, shift, yearBefore } from '../figures/period.ts';
import { written } from './figures/derived.ts';

export interface Corrected {
  /** The report's figures before and after. */
  readonly before: readonly Figure[];
  readonly after: readonly Figure[];
  /** Those that answers are made of now, of every published report. */
  readonly current: readonly Figure[];
  readonly wrong: Figure;
  readonly value: number;
}

const MONTHS_IN_YEAR = 12;

/** One line each; none where nothing depends on it. */
export function dependentsOf(corrected: Corrected, catalogue: Catalogue): string[] {
  return [...workedOut(corrected), ...statedChanges(corrected), ...changes(corrected, catalogue)];
}

/** Figures with the wrong value in their sum, in this report and in others. */
function workedOut({ before, after, current, wrong }: Corrected): string[] {
  const own = before.flatMap((was) => {
    if (was === wrong || !mentions(was, wrong.value)) return [];
    const now = after.find((figure) => isSame(figure, was));
    if (!now)
      return [
        `${named(was)}: ${written(was.value)} (${was.working}) was worked out by a change that is no longer told, and is not held any more`,
      ];
    const answered = current.find((figure) => isSame(figure, was));
    const other =
      answered && answered.source.report !== now.source.report && answered.value !== now.value
        ? `; ${answered.source.report} gives ${written(answered.value)}, which is answered`
        : '';
    if (now.value === was.value)
      return [
        `${named(now)}: ${written(now.value)} (${now.working}) may be worked out from it; it was left as it is${other}`,
      ];
    return [`${named(now)}: ${written(now.value)} (${now.working}), was ${written(was.value)}${other}`];
  });
  const others = current.filter(
    (figure) =>
      figure.source.report !== wrong.source.report &&
      (figure.metric === wrong.metric || samePeriod(figure.period, wrong.period)) &&
      mentions(figure, wrong.value),
  );
  return [
    ...own,
    ...others.map(
      (figure) =>
        `${named(figure)}: ${written(figure.value)} (${figure.working}) in ${figure.source.report} may be worked out from it; it was left as it is`,
    ),
  ];
}

/** What reports say of how it moved, or of how another moved since. */
function statedChanges({ current, wrong, value }: Corrected): string[] {
  const own = wrong.stated
    .filter(isMeasured)
    .map(
      ({ against, ...stated }) =>
        `the change on ${against.label} that its report states (${movement(stated)}) is no longer told`,
    );
  const others = current.flatMap((figure) =>
    figure.metric === wrong.metric && figure.area === wrong.area
      ? figure.stated
          .filter((stated) => isMeasured(stated) && samePeriod(stated.against, wrong.period))
          .map(
            (stated) =>
              `${named(figure)}: ${figure.source.report} states a change of ${movement(stated)} on it; the figures now make it ${written(figure.value - value)}`,
          )
      : [],
  );
  return [...own, ...others];
}

/** Changes that answers work out with it. */
function changes({ current, wrong, value }: Corrected, { metrics }: Catalogue): string[] {
  const kind = metrics.find(({ id }) => id === wrong.metric)?.kind;
  const answered = current.find((figure) => isSame(figure, wrong));
  if (!kind || answered?.source.report !== wrong.source.report) return [];
  const { period } = wrong;
  const held = (of: Figure['period']): Figure | undefined =>
    current.find(
      ({ metric, area, period: other }) => metric === wrong.metric && area === wrong.area && samePeriod(other, of),
    );
  const pairs = [
    ...[previous(period), yearBefore(period)].map((of) => ({ earlier: held(of), later: undefined })),
    ...[next(period), shift(period, MONTHS_IN_YEAR)].map((of) => ({ earlier: undefined, later: held(of) })),
  ];
  return pairs.flatMap(({ earlier, later }) => {
    const other = earlier ?? later;
    if (!other || samePeriod(other.period, period)) return [];
    const [was, now] = [wrong.value, value].map((own) =>
      earlier ? change(own, earlier.value, kind).difference : change(other.value, own, kind).difference,
    ) as [number, number];
    const [on, against] = earlier ? [period.label, earlier.period.label] : [other.period.label, period.label];
    return [`the change in ${wrong.metric} from ${against} to ${on}: ${written(now)}, was ${written(was)}`];
  });
}

const isSame = (a: Figure, b: Figure): boolean =>
  a.metric === b.metric && a.area === b.area && a.period.from === b.period.from && a.period.to === b.period.to;

const named = ({ metric, period, area }: Figure): string => `${metric}, ${period.label}, ${area}`;

const mentions = ({ working }: Figure, value: number): boolean =>
  working !== null && new RegExp(`(?<![\\d,.])${written(value).replaceAll('.', '\\.')}(?![\\d,]|\\.\\d)`).test(working);

/** Not only that it rose or fell. */
const isMeasured = ({ difference, percent }: StatedChange): boolean => difference !== null || percent !== null;

const movement = ({ difference, percent }: { difference: number | null; percent: number | null }): string =>
  [difference === null ? null : written(difference), percent === null ? null : `${written(percent)}%`]
    .filter(Boolean)
    .join(', ');
