/** What `npm run reports` says of the reports held, and the correction of a figure. */
import { AreaTree } from '../figures/area-tree.ts';
import type { Catalogue, Figure, Target } from '../figures/model.ts';
import type { Act, Correction, ReportVersion, Store } from '../store/store.ts';
import { dependentsOf } from './dependents.ts';
import { written } from './figures/derived.ts';
import { Frames } from './figures/frames.ts';
import { givenPeriod } from './given-period.ts';
import { count } from './import-report.ts';
import { AreaLabels } from './names/area-labels.ts';
import { ReportProblem } from './problem.ts';
import { SheetNames } from './spreadsheet/sheet-names.ts';

export async function list(store: Store): Promise<string> {
  const versions = await store.versions();
  const telling = versions.filter(({ status }) => status !== 'superseded');
  if (telling.length === 0) return 'No report is held. Take one in: npm run import -- FILE --force NAME';
  return telling.map(line).join('\n');
}

const line = ({ report, status, origin, figures, updates }: ReportVersion): string =>
  `${report.id}  version ${report.version}  ${status}  ${report.title}, ${count(figures, 'figure')}, ${count(updates, 'update')} (${origin})`;

/** A line a metric: its id, what it is called and counts. `words`: only metrics that have them all in a name or a way to ask. */
export async function metricsCalled(store: Store, words: string): Promise<string> {
  const { metrics } = await store.catalogue();
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = metrics.filter(({ id, label, said, unit, also }) => {
    const named = [id, label, said ?? '', unit, ...also].join(' ').toLowerCase();
    return wanted.every((word) => named.includes(word));
  });
  if (found.length === 0) return `No metric has "${words}" in its names. All of them: npm run reports -- metrics`;
  return found
    .map(({ id, label, unit, kind, priority }) => `${id}  ${label} (${kind}, ${unit}, priority ${priority})`)
    .join('\n');
}

export async function show(store: Store, id: string, version: string | undefined): Promise<string> {
  const versions = await store.versions(id);
  if (versions.length === 0) throw new ReportProblem(`No report is named ${id}. See: npm run reports -- list`);
  const wanted = version ?? String((versions.find(({ status }) => status === 'draft') ?? versions[0]!).report.version);
  const bundle = await store.heldReport(id, Number(wanted));
  if (!bundle)
    throw new ReportProblem(
      `${id} has no version ${wanted}; it has ${versions.map((held) => held.report.version).join(', ')}.`,
    );
  const { report, figures, updates } = bundle;
  return [
    `${report.title}${report.marking ? ` (${report.marking})` : ''}, as at ${report.asAt}`,
    'Versions:',
    ...versions.map(
      ({ report: { version: number }, status, savedAt, correction, acts }) =>
        `  ${number}  ${status}, saved ${minute(savedAt)}${acts.map((act) => `; ${said(act, correction)}`).join('')}${
          correction && acts.length === 0 ? `; ${said({ did: 'corrected', by: correction.author }, correction)}` : ''
        }`,
    ),
    ...(report.targets
      ? [
          `Targets of version ${wanted}:`,
          ...report.targets.map((target) => `  ${target.source.bullet}  ${targetLine(target)}`),
        ]
      : []),
    `Figures of version ${wanted}:`,
    ...figures.map(figureLine),
    `Updates of version ${wanted}:`,
    ...updates.map(({ id: bullet, priority, text }) => `  ${bullet}  priority ${priority}: ${text}`),
  ].join('\n');
}

/** Every act on every version, earliest first. */
export async function history(store: Store, id: string): Promise<string> {
  const versions = await store.versions(id);
  if (versions.length === 0) throw new ReportProblem(`No report is named ${id}. See: npm run reports -- list`);
  const acts = versions
    .flatMap(({ report, acts: done, correction }) =>
      done.map((act) => ({ at: act.at, line: `version ${report.version}: ${said(act, correction)}` })),
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return acts.length > 0 ? acts.map(({ line }) => line).join('\n') : `Nobody's acts on ${id} are recorded.`;
}

const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

function said({ did, by, at }: Pick<Act, 'did' | 'by'> & Partial<Act>, correction: Correction | null): string {
  const when = at === undefined ? '' : ` ${minute(at)}`;
  return did === 'corrected' && correction
    ? `${correction.metric} corrected to ${written(correction.value)} by ${by}${when}: ${correction.reason}`
    : `${did} by ${by}${when}`;
}

/** "cadets, at 2021-03-31, midshire: 450 ("There were 402 cadets against a target of 450.")" */
export const targetLine = ({ metric, period, area, value, words }: Target): string =>
  `${[metric, ...(period ? [period.label] : []), area].join(', ')}: ${written(value)} ("${words}")`;

const figureLine = ({ metric, period, area, value, precision, working, note, source }: Figure): string =>
  `  ${source.bullet}  ${metric}, ${period.label}, ${area}: ${precision === 'exact' ? '' : `${precision} `}${written(value)}` +
  `${working ? ` (${working})` : ''}${note ? `  [${note}]` : ''}`;

export interface CorrectionAsked {
  readonly id: string;
  readonly metric?: string | undefined;
  readonly value?: string | undefined;
  readonly period?: string | undefined;
  readonly area?: string | undefined;
  readonly reason?: string | undefined;
  readonly author?: string | undefined;
}

/** Figures of the metric, and of the period: a sum is of either. */
async function mayDependOn(
  store: Store,
  { metric, from, to }: Pick<Correction, 'metric' | 'from' | 'to'>,
): Promise<Figure[]> {
  const then = await store.figures({ from, to });
  return [...(await store.figures({ metrics: [metric] })), ...then.filter((figure) => figure.metric !== metric)];
}

/** The ids of a metric and an area as people write them. Throws ReportProblem where none is called so, with those that may be meant. */
function named(name: string, place: string | undefined, { metrics, areas, synonyms }: Catalogue) {
  const tree = new AreaTree(areas);
  const names = new SheetNames(new Frames(metrics, synonyms), new AreaLabels(areas), tree);
  const { metric, near } = names.metric(name, '');
  const area = place === undefined ? tree.force.id : names.area(place);
  const ids = (of: readonly { readonly id: string }[]): string => of.map(({ id }) => id).join(', ');
  if (!metric) {
    const like = near.length > 0 ? ` It may be ${ids(near)}.` : '';
    throw new ReportProblem(`No metric is called "${name}".${like} All of them: npm run reports -- metrics`);
  }
  if (area === undefined) throw new ReportProblem(`No area is called "${place}". There are ${ids(areas)}.`);
  return { metric: metric.id, area };
}

/** Throws ReportProblem when something is missing or no such figure is published. */
export async function correct(store: Store, asked: CorrectionAsked): Promise<string> {
  const { id, value, period, reason, author } = asked;
  if (!asked.metric || value === undefined)
    throw new ReportProblem(
      'Say which metric and its right value: correct ID METRIC VALUE. The metrics stand in "show ID".',
    );
  const right = Number(value.replaceAll(',', '').replace(/^£/, ''));
  if (!Number.isFinite(right) || value.trim() === '') throw new ReportProblem(`${value} is no number.`);
  if (!period) throw new ReportProblem('Say of which period: --period "Q3 2020/21".');
  if (!reason?.trim()) throw new ReportProblem('Say why, for the note under the answer: --reason "..."');
  if (!author?.trim()) throw new ReportProblem('Say who corrects it: --author NAME');
  const { metric, area } = named(asked.metric, asked.area, await store.catalogue());
  const { from, to, label } = givenPeriod(period);
  const published = (await store.reports()).find((report) => report.id === id);
  const before = published ? await store.heldReport(id, published.version) : null;
  const result = await store.correctFigure({ report: id, metric, area, from, to, value: right, reason, author });
  if (result.outcome === 'done') {
    const all = await mayDependOn(store, { metric, from, to });
    const current = all.find(
      (figure) =>
        figure.metric === metric && figure.area === area && figure.period.from === from && figure.period.to === to,
    );
    const restated =
      current && current.source.report !== id
        ? ` ${current.source.report} restates it as ${written(current.value)}, which is what is answered.`
        : '';
    const wrong = before?.figures.find(
      (figure) =>
        figure.metric === metric && figure.area === area && figure.period.from === from && figure.period.to === to,
    );
    const after = await store.heldReport(id, result.version);
    const dependents =
      before && after && wrong
        ? dependentsOf(
            { before: before.figures, after: after.figures, current: all, wrong, value: right },
            await store.catalogue(),
          )
        : [];
    return [
      `${metric}, ${label}, ${area} is now ${written(right)}: ${id}, version ${result.version}.${restated}`,
      ...(dependents.length > 0 ? ['What depends on it:', ...dependents.map((line) => `  - ${line}`)] : []),
    ].join('\n');
  }
  const held = (await store.figures({ metrics: [metric], report: id })).map(
    (figure) => `${figure.period.label}, ${figure.area}`,
  );
  throw new ReportProblem(
    {
      'no report': `No report is named ${id}. See: npm run reports -- list`,
      'not published': `${id} is not published; only published figures are corrected.`,
      unchanged: `${metric}, ${label}, ${area} is ${written(right)} already.`,
      'no figure': `${id} has no figure for ${metric}, ${label}, ${area}.${held.length > 0 ? ` It has: ${held.join('; ')}.` : ''}`,
      'no draft': '',
    }[result.outcome],
  );
}
