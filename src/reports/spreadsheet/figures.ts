/** A force's figures in a spreadsheet: one a row, with the columns metric, period, area and value. */
import { AreaTree } from '../../figures/area-tree.ts';
import type { Figure, Metric, Period, Precision, Report } from '../../figures/model.ts';
import { parsePeriod, quarterAt } from '../../figures/period.ts';
import { forKind } from '../figures/fits.ts';
import { AreaLabels } from '../names/area-labels.ts';
import { ReportProblem } from '../problem.ts';
import { type Reading, type ReadOptions, reportId } from '../read-report.ts';
import type { Cell } from './rows.ts';

/** What a column may be headed, the first word being its name. */
const COLUMNS = {
  metric: /^(?:metric|measure|indicator|kpi)$/i,
  period: /^(?:period|quarter|month|date)$/i,
  area: /^(?:area|district|lpa|place)$/i,
  value: /^(?:value|figure|number|total|count)$/i,
  note: /^(?:note|notes|comment)$/i,
} as const;
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['metric', 'period', 'value'];
/** So many mistakes are told at once. */
const MOST_MISTAKES = 20;

/** Throws ReportProblem with every row that cannot be read. */
export function readFigureRows(rows: readonly (readonly Cell[])[], options: ReadOptions): Reading {
  const { catalogue } = options;
  const heading = rows.findIndex((row) =>
    NEEDED.every((column) => row.some((cell) => COLUMNS[column].test(text(cell)))),
  );
  if (heading < 0)
    throw new ReportProblem(
      'No row has the columns metric, period and value (and area, where figures are of an area). Head the columns so.',
    );
  const columns = columnsOf(rows[heading]!);
  const metrics = new Map(
    catalogue.metrics.flatMap((metric) => [metric.id, metric.label].map((name) => [plain(name), metric] as const)),
  );
  const areas = new AreaLabels(catalogue.areas);
  const tree = new AreaTree(catalogue.areas);
  const mistakes: string[] = [];
  const figures: Omit<Figure, 'source'>[] = [];
  const places: { readonly row: number; readonly commitment: string }[] = [];
  rows.slice(heading + 1).forEach((row, at) => {
    const cell = (column: Column): string => (columns[column] === undefined ? '' : text(row[columns[column]] ?? null));
    if (row.every((value) => text(value) === '')) return;
    const number = heading + at + 2;
    const fault = (message: string) => mistakes.push(`row ${number}: ${message}`);
    const metric = metrics.get(plain(cell('metric')));
    const area = cell('area') === '' ? tree.force.id : (tree.get(cell('area'))?.id ?? areas.area(cell('area')));
    const period = readPeriod(cell('period'));
    const amount = readValue(cell('value'), metric);
    if (!metric) fault(`no metric is called "${cell('metric')}" (ids and labels stand in data/metrics.yaml)`);
    if (area === undefined) fault(`no area is called "${cell('area')}"`);
    if (!period) fault(`"${cell('period')}" is no period; write "Q3 2020/21", "October 2020" or "at 2020-12-31"`);
    if (!amount) fault(`"${cell('value')}" is no number${metric ? ` of ${metric.unit}` : ''}`);
    if (!metric || area === undefined || !period || !amount) return;
    figures.push({
      metric: metric.id,
      value: amount.value,
      precision: amount.precision,
      period: forKind(metric, period),
      area,
      basis: 'reported',
      working: null,
      note: cell('note') || null,
      stated: [],
      priority: metric.priority,
      superseded: [],
    });
    places.push({ row: number, commitment: metric.commitment });
  });
  if (mistakes.length > 0)
    throw new ReportProblem(
      [
        ...mistakes.slice(0, MOST_MISTAKES),
        ...(mistakes.length > MOST_MISTAKES ? [`and ${mistakes.length - MOST_MISTAKES} more`] : []),
      ].join('\n'),
    );
  if (figures.length === 0) throw new ReportProblem('It has the columns, and no figure under them.');
  const latest = figures
    .map(({ period }) => period.to)
    .sort()
    .at(-1)!;
  const period = options.period ?? quarterAt(latest);
  const report: Report = {
    id: `${reportId(options.force, period)}-figures`,
    force: options.force,
    title: `${options.force} Police figures ${period.label}`,
    period,
    published: null,
    asAt: period.to,
    marking: null,
    version: 1,
  };
  checkTwice(figures, places);
  return {
    bundle: {
      report,
      figures: figures.map((figure, at) => ({
        ...figure,
        source: {
          report: report.id,
          page: 1,
          printedPage: null,
          commitment: places[at]!.commitment,
          bullet: `1.${places[at]!.row}`,
        },
      })),
      updates: [],
      vocabulary: {},
    },
    cover: { marking: null, period, version: null },
    pages: 1,
    quantities: figures.length,
    open: [],
    named: [],
    remarks: [],
  };
}

function checkTwice(figures: readonly Omit<Figure, 'source'>[], places: readonly { readonly row: number }[]): void {
  const rows = new Map<string, number>();
  for (const [at, { metric, area, period }] of figures.entries()) {
    const key = `${metric}, ${period.label}, ${area}`;
    const first = rows.get(key);
    if (first !== undefined)
      throw new ReportProblem(`row ${places[at]!.row}: a second figure for ${key}; the first is in row ${first}`);
    rows.set(key, places[at]!.row);
  }
}

function columnsOf(row: readonly Cell[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const at = row.findIndex((cell) => COLUMNS[column].test(text(cell)));
    if (at >= 0) found[column] = at;
  }
  return found;
}

function text(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  // A date cell is the day itself; a level is read on it.
  return cell instanceof Date ? `at ${cell.toISOString().slice(0, 10)}` : String(cell).trim();
}

function readPeriod(written: string): Period | null {
  const forms = [
    written,
    written.replace(
      /^(q[1-4])\D+(\d{4})\D+(?:20)?(\d{2})$/i,
      (_, q: string, y: string, e: string) => `${q.toUpperCase()} ${y}/${e}`,
    ),
  ];
  for (const form of forms) {
    try {
      return parsePeriod(form);
    } catch {
      // The next form may fit.
    }
  }
  return null;
}

const HEDGES: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:approximately|approx\.?|about|around|c\.|~)\s*/i, 'approximate'],
  [/^(?:over|more than|>)\s*/i, 'over'],
  [/^(?:at least|≥)\s*/i, 'at least'],
  [/^(?:nearly|almost)\s*/i, 'nearly'],
];

/** "70,753", "£5.7m", "60.5%", "about 105,000"; null for what is no number of the metric's unit. */
function readValue(written: string, metric: Metric | undefined): { value: number; precision: Precision } | null {
  const hedge = HEDGES.find(([pattern]) => pattern.test(written));
  const bare = hedge ? written.replace(hedge[0], '') : written;
  const match =
    /^(£\s?)?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?\s?(%)?$/i.exec(bare);
  if (!match) return null;
  const [, pound, digits, scale, percent] = match;
  if (metric && ((pound && metric.kind !== 'money') || (percent && metric.kind !== 'share'))) return null;
  const times = scale ? { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }[scale[0]!.toLowerCase()]! : 1;
  return {
    value: Math.round(Number(digits!.replaceAll(',', '')) * times * 1e6) / 1e6,
    precision: hedge?.[1] ?? 'exact',
  };
}

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
