/** A report's pages as bullets under their headings, read by the plan that its period tells; and the id that it gets. */
import type { Catalogue, Figure, Period } from '../figures/model.ts';
import { policeYear, policeYearLabel, quarterAt, quarterNumber } from '../figures/period.ts';
import { catalogueAt } from '../figures/plans.ts';
import type { Decisions } from './decisions.ts';
import { type Cover, readCover, spokenPeriod, statedPeriod } from './layout/cover.ts';
import { type OutlineBullet, outline } from './layout/outline.ts';
import type { Page } from './layout/pages.ts';
import { withoutRunningLines } from './layout/running-lines.ts';
import { AreaLabels } from './names/area-labels.ts';
import { plainName } from './names/place-names.ts';
import { ReportProblem } from './problem.ts';
import type { ColumnContext } from './tables/columns.ts';
import { tableAt } from './tables/text-table.ts';

export interface ReadOptions {
  readonly catalogue: Catalogue;
  /** The part of it that is in data/: what the report names beyond that it brings, be it known from other reports or not. */
  readonly packaged: Catalogue;
  readonly force: string;
  /** As asked for; null: what the report tells. */
  readonly period: Period | null;
  readonly fileName: string;
  readonly decisions: Decisions;
  /** What other reports hold; none: the report is read by itself. */
  readonly held?: readonly Figure[];
  /** Names of other forces and places, lower case; numbers told of them are not the force's. */
  readonly elsewhere?: readonly string[];
}

/** Read by the plan that the report was written for, which its period tells. */
export function outlined(held: readonly Page[], options: ReadOptions) {
  const { catalogue } = options;
  const found = outlinedBy(held, options);
  const own = { ...options, catalogue: catalogueAt(catalogue, found.period.to) };
  return { ...(own.catalogue === catalogue ? found : outlinedBy(held, own)), own };
}

function outlinedBy(held: readonly Page[], options: ReadOptions) {
  const { catalogue } = options;
  const pages = withoutRunningLines(held);
  const labels = new AreaLabels(catalogue.areas);
  const isElsewhere = namesElsewhere(options);
  const columns = (quarter: Period): ColumnContext => ({ quarter, areaOf: (name) => labels.area(name), isElsewhere });
  const likely = columns(options.period ?? quarterAt('2050-01-01'));
  const { bullets, front } = outline(
    pages,
    catalogue.priorities,
    (line) => labels.isArea(line),
    (lines, at) => tableAt(lines, at, likely)?.lines ?? 0,
  );
  const cover = readCover(front, held);
  if (bullets.length === 0)
    throw new ReportProblem(
      'No bullet was found in it. Is it a quarterly update, with priorities ("Priority 1 - ...") and bullets (•)? Import the text or the PDF of the report itself.',
    );
  return { cover, bullets, front, columns, period: periodOf(bullets, cover, options) };
}

function namesElsewhere({ elsewhere = [], force, catalogue }: ReadOptions): (name: string) => boolean {
  const own = new Set([force, ...catalogue.areas.map(({ name }) => name)].map(plainName));
  const others = new Set(elsewhere.filter((name) => !own.has(name)));
  return (name) => others.has(plainName(name.replace(/\b(?:police|constabulary)\b/gi, ' ').trim()));
}

/** Told at the import, on the cover, by the file's name, or by the bullets' own words; in that order. */
function periodOf(bullets: readonly OutlineBullet[], cover: Cover, { period, fileName }: ReadOptions): Period {
  const named = periodOfName(fileName);
  return period ?? cover.period ?? named ?? spokenPeriod(bullets.map(({ text }) => text).join('\n')) ?? periodMissing();
}

/** "midshire_q3_2020-21.pdf" */
export const periodOfName = (fileName: string): Period | null =>
  statedPeriod(fileName.replace(/[_]+/g, ' ').replace(/\bq([1-4])[ -]?/i, 'Q$1 '));

export function periodMissing(): never {
  throw new ReportProblem(
    'The report does not tell which period it is of. Say it: --period "Q3 2020/21" (the police year begins in April).',
  );
}

/** "midshire-2020-21-q3": the same report of the same force, whatever its file is called. */
export function reportId(force: string, period: Period): string {
  const year = policeYearLabel(policeYear(period.from)).replace('/', '-');
  const name = slug(force);
  return period.kind === 'quarter'
    ? `${name}-${year}-q${quarterNumber(period.from)}`
    : `${name}-${period.from}-${period.to}`;
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
