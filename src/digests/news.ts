/** What was published, corrected, changed and withdrawn since a digest was last posted, each of it by name. */
import { asSentence, capital, listed, number } from '../answers/say.ts';
import type { Figure, Report, Update } from '../figures/model.ts';
import { between } from '../figures/period.ts';
import type { ReportBundle, ReportVersion } from '../store/store.ts';
import type { Ground, Line } from './model.ts';
import { plain, type Reading, type Scene } from './scene.ts';

export interface News {
  readonly lines: readonly Line[];
  /** Reports with updates that have not been told yet, latest first; `ids`: those updates, null for all of the report. */
  readonly fresh: readonly { readonly report: Report; readonly ids: ReadonlySet<string> | null }[];
}

interface Item {
  readonly line: Line;
  /** By what it is named where there are too many for a line each. */
  readonly name: string;
  readonly among: 'morePublished' | 'moreCorrected' | 'moreWithdrawn';
}

/** So many are told in a line each, the others are named in one. */
const MOST_LINES = 8;
/** Characters of one such line: a store that was filled anew brings more than a message holds. */
const LONGEST = 2_000;

/** `seen`: what the last edition was made of; null for the first, which tells of the latest period's reports alone. */
export async function newsOf(
  store: Reading,
  versions: readonly ReportVersion[],
  seen: readonly string[] | null,
  scene: Scene,
): Promise<News> {
  const before = new Map((seen ?? []).map((name) => [name.split(' ')[0]!, Number(name.split(' ')[1])]));
  const published = versions.filter(({ status }) => status === 'published');
  const items: Item[] = [];
  const fresh: News['fresh'][number][] = [];
  for (const version of published) {
    const known = before.get(version.report.id);
    if (known === version.report.version) continue;
    const report = scene.reports.find(({ id }) => id === version.report.id) ?? version.report;
    const since = versions
      .filter(({ report: { id, version: held } }) => id === report.id && held > (known ?? 0))
      .filter(({ report: { version: held } }) => held <= report.version)
      .toReversed();
    // A first digest tells neither what was published nor what was put right years ago.
    const isTold = seen !== null || isLatest(report, published);
    if (known === undefined) {
      if (!isTold) continue;
      items.push(publishedItem(version, report, scene));
      fresh.push({ report, ids: null });
    } else if (since.some(({ correction }) => correction === null)) {
      const [was, now] = [await store.heldReport(report.id, known), await store.heldReport(report.id, report.version)];
      const changed = was && now ? changesOf(was, now) : null;
      items.push(againItem(report, changed, scene), ...(changed ? restatements(changed, since, report, scene) : []));
      fresh.push({ report, ids: changed && new Set(changed.updates.map(({ id }) => id)) });
    }
    if (isTold) items.push(...correctionsOf(since, report, scene));
  }
  for (const id of before.keys())
    if (!published.some(({ report }) => report.id === id)) {
      const title = versions.find(({ report }) => report.id === id)?.report.title ?? id;
      const text = scene.wording.say('withdrawnReport', { title });
      items.push({ line: plain(`withdrawn:${id}`, 'new', text), name: title, among: 'moreWithdrawn' });
    }
  return { lines: linesOf(items, scene), fresh };
}

const isLatest = ({ period }: Report, published: readonly ReportVersion[]): boolean =>
  period.to === published[0]?.report.period.to;

const groundOf = ({ id, version }: Report): Ground => ({ kind: 'report', report: id, version });

function publishedItem({ figures, updates }: ReportVersion, report: Report, { wording }: Scene): Item {
  const { id, title } = report;
  const text = wording.say('published', { title, figures: String(figures), updates: String(updates) });
  return { line: plain(`report:${id}`, 'new', text, [groundOf(report)]), name: title, among: 'morePublished' };
}

function correctionsOf(since: readonly ReportVersion[], report: Report, scene: Scene): readonly Item[] {
  return since.flatMap(({ report: { version }, correction }) => {
    if (correction === null) return [];
    const { value, unit, ...names } = figureNames(correction, scene);
    const text = scene.wording.say('corrected', {
      ...names,
      value: number(value, unit),
      reason: asSentence(correction.reason),
    });
    const line = { ...plain(`corrected:${report.id}:${version}`, 'new', text, [groundOf(report)]), cite: report.title };
    return [{ line, name: `${names.label}, ${names.period}, ${names.area}`, among: 'moreCorrected' as const }];
  });
}

interface Named {
  readonly metric: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

function figureNames({ metric: id, area, from, to, value }: Named, { catalogue, areas }: Scene) {
  const metric = catalogue.metrics.find((one) => one.id === id);
  const [label, period] = [capital(metric?.label ?? id), between(from, to).label];
  return { label, period, area: areas.name(area), value, unit: metric?.unit ?? '' };
}

// ---------------------------------------------------------------- another version of a report

interface Changes {
  /** New, or not as they were. */
  readonly figures: readonly { readonly now: Figure; readonly was: Figure | null }[];
  readonly updates: readonly Update[];
  /** Updates that are not in it any more. */
  readonly gone: number;
}

const keyOf = ({ metric, area, period }: Figure): string => `${metric} ${area} ${period.from} ${period.to}`;

function changesOf(was: ReportBundle, now: ReportBundle): Changes {
  const figures = new Map(was.figures.map((figure) => [keyOf(figure), figure]));
  const texts = new Map(was.updates.map(({ id, text }) => [id, text]));
  const ids = new Set(now.updates.map(({ id }) => id));
  return {
    figures: now.figures
      .map((figure) => ({ now: figure, was: figures.get(keyOf(figure)) ?? null }))
      .filter((one) => one.now.value !== one.was?.value),
    updates: now.updates.filter(({ id, text }) => texts.get(id) !== text),
    gone: was.updates.filter(({ id }) => !ids.has(id)).length,
  };
}

function againItem(report: Report, changes: Changes | null, { wording }: Scene): Item {
  const { id, title } = report;
  const version = String(report.version);
  const counts = changes
    ? ([
        ['figuresChanged', changes.figures.length],
        ['updatesChanged', changes.updates.length],
        ['updatesGone', changes.gone],
      ] as const)
    : [];
  const parts = counts.flatMap(([key, count]) => (count > 0 ? [wording.say(key, { count: String(count) })] : []));
  const detail = parts.length > 0 ? wording.say('changedIn', { changes: listed(parts) }) : '';
  const text = [wording.say('publishedAgain', { title, version }), detail].filter(Boolean).join(' ');
  return { line: plain(`report:${id}`, 'new', text, [groundOf(report)]), name: title, among: 'morePublished' };
}

/** Figures that have another value without having been corrected one by one. */
function restatements(
  { figures }: Changes,
  since: readonly ReportVersion[],
  report: Report,
  scene: Scene,
): readonly Item[] {
  const corrected = new Set(
    since.flatMap(({ correction: one }) => (one ? [`${one.metric} ${one.area} ${one.from} ${one.to}`] : [])),
  );
  return figures.flatMap(({ now, was }) => {
    if (was === null || corrected.has(keyOf(now))) return [];
    const { value, unit, ...names } = figureNames({ ...now, ...now.period }, scene);
    const values = { value: number(value, unit), was: number(was.value, unit) };
    const text = scene.wording.say('restated', { ...names, ...values });
    const line = { ...plain(`restated:${report.id}:${keyOf(now)}`, 'new', text, [groundOf(report)]) };
    const name = `${names.label}, ${names.period}, ${names.area}`;
    return [{ line: { ...line, cite: report.title }, name, among: 'moreCorrected' as const }];
  });
}

// ---------------------------------------------------------------- many of them

/** A line each as far as they go, and then every other one by its name. */
function linesOf(items: readonly Item[], scene: Scene): readonly Line[] {
  if (items.length <= MOST_LINES + 1) return items.map(({ line }) => line);
  const rest = Map.groupBy(items.slice(MOST_LINES), ({ among }) => among);
  return [
    ...items.slice(0, MOST_LINES).map(({ line }) => line),
    ...[...rest].map(([among, own]) => namesLine(among, own, scene)),
  ];
}

function namesLine(among: Item['among'], items: readonly Item[], { wording }: Scene): Line {
  const names: string[] = [];
  let length = 0;
  for (const { name } of items) {
    length += name.length + 2;
    if (length > LONGEST) break;
    names.push(name);
  }
  const over = items.length - names.length;
  const more = over > 0 ? ` ${wording.say('moreNews', { count: String(over) })}` : '';
  const grounds = items.flatMap(({ line }) => line.grounds);
  const once = [...new Map(grounds.map((ground) => [JSON.stringify(ground), ground])).values()];
  return plain(`more:${among}`, 'new', `${wording.say(among, { names: names.join('; ') })}${more}`, once);
}
