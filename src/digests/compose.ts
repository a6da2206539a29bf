/** The draft of an edition, from the store alone: each line a stored fact with its place, or arithmetic that is shown. */
import { notesOf } from '../answers/lookup.ts';
import { capital, figureSentence, hedged, inPeriod, movement, number, sentences } from '../answers/say.ts';
import { AreaTree } from '../figures/area-tree.ts';
import { correctedFrom, outdatedIn } from '../figures/corrected.ts';
import type { Figure, Metric, Update } from '../figures/model.ts';
import { next } from '../figures/period.ts';
import type { ReplyChange } from '../reply.ts';
import { correctedFigures } from '../store/corrected-figures.ts';
import type { ReportVersion } from '../store/store.ts';
import { type Measured, measuredIn } from './measured.ts';
import { type Contents, type Ground, highest, type Length, type Line } from './model.ts';
import { type News, newsOf } from './news.ts';
import { citeOf, isWanted, plain, type Reading, type Scene } from './scene.ts';
import type { DigestWording } from './wording.ts';

export interface Draft {
  readonly lines: readonly Line[];
  readonly quiet: boolean;
  readonly marking: string | null;
  readonly seen: readonly string[];
}

export interface ComposeOptions {
  readonly contents: Contents;
  /** What the last edition was composed of; null for the first. */
  readonly seen: readonly string[] | null;
  /** ISO instant: a quarter that has not ended by then is not awaited. */
  readonly due: string;
  readonly wording: DigestWording;
}

/** Lines of each section at most. Headlines: of each priority. */
const MOST: Readonly<Record<Length, Readonly<Record<'headlines' | 'moved' | 'updates' | 'awaited', number>>>> = {
  short: { headlines: 1, moved: 3, updates: 3, awaited: 2 },
  standard: { headlines: 2, moved: 5, updates: 6, awaited: 4 },
  full: { headlines: 4, moved: 10, updates: 12, awaited: 8 },
};
/** Of a longer update its first sentences are told. */
const LONGEST_UPDATE = 400;
/** Below this base a percentage says little: such a change stands after the others. */
const SMALLEST_BASE = 30;

export async function compose(store: Reading, { contents, seen, due, wording }: ComposeOptions): Promise<Draft> {
  const catalogue = await store.catalogue();
  const reports = await store.reports();
  const versions = await store.versions();
  const scene: Scene = { catalogue, reports, contents, wording, areas: new AreaTree(catalogue.areas) };
  const news = await newsOf(store, versions, seen, scene);
  const metrics = catalogue.metrics.filter(
    (metric) => isWanted(metric.priority, contents) && isOfTopics(metric, scene),
  );
  const measured = await measuredIn(store, metrics, scene);
  const updates = (await Promise.all(news.fresh.map((fresh) => updatesOf(store, fresh, scene)))).filter(
    (own) => own.length > 0,
  );
  const lines = [
    ...news.lines,
    ...headlineLines(measured, scene),
    ...movedLines(measured, scene),
    ...updateLines(updates, await correctedFigures(store), scene),
    ...awaitedLines(measured, due, scene),
  ];
  const quiet = seen !== null && news.lines.length === 0;
  const published = publishedIn(versions);
  return {
    lines:
      published.length === 0 ? [plain('none', 'new', wording.say('firstQuiet'))] : quiet ? quietLines(scene) : lines,
    quiet: quiet || published.length === 0,
    marking: highest(reports.filter(({ id }) => drawnOn(lines).has(id)).map(({ marking }) => marking)),
    seen: published,
  };
}

/** "REPORT VERSION" of what is published; what a correction changes is another version. */
export const publishedIn = (versions: readonly ReportVersion[]): readonly string[] =>
  versions.filter(({ status }) => status === 'published').map(({ report }) => `${report.id} ${report.version}`);

/** A topic's own figures; all where no topic is named. */
const isOfTopics = ({ id }: Metric, { contents: { topics }, catalogue }: Scene): boolean =>
  topics.length === 0 || catalogue.topics.some((topic) => topics.includes(topic.id) && topic.headlines.includes(id));

const quietLines = ({ wording }: Scene): readonly Line[] => [plain('quiet', 'new', wording.say('quiet'))];

const drawnOn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ grounds }) => grounds.map((ground) => ('report' in ground ? ground.report : ''))));

// ---------------------------------------------------------------- figures

/** In a report for the latest period: a quarter may have a sheet of figures and a board's paper beside its report. */
const isCurrent = ({ figure }: Measured, { reports }: Scene): boolean =>
  reports.find(({ id }) => id === figure.source.report)?.period.to === reports[0]?.period.to;

const groundOf = (figure: Figure): Ground => ({
  kind: 'figure',
  metric: figure.metric,
  area: figure.area,
  from: figure.period.from,
  to: figure.period.to,
  value: figure.value,
});

/** The figure itself and those it is compared with, and the report that it is in. */
const groundsOf = ({ figure, series, changes }: Measured): readonly Ground[] => [
  groundOf(figure),
  ...changes.flatMap(({ against }) =>
    series
      .filter(({ period }) => period.from === against.from && period.to === against.to)
      .slice(0, 1)
      .map(groundOf),
  ),
];

function headlineLines(measured: readonly Measured[], scene: Scene): readonly Line[] {
  const { catalogue, contents, areas } = scene;
  return [
    ...catalogue.priorities.filter(({ number: priority }) => isWanted(priority, contents)),
    ...catalogue.topics.filter(({ id }) => contents.topics.includes(id)),
  ]
    .flatMap(({ headlines }) =>
      headlines
        .flatMap((id) => measured.filter(({ metric }) => metric.id === id))
        .filter((one) => isCurrent(one, scene))
        .slice(0, MOST[contents.length].headlines),
    )
    .filter((one, index, all) => all.indexOf(one) === index)
    .map((one) => {
      const { metric, figure, series, changes } = one;
      const moved = changes.map((change) => movement(change, metric.unit, figure.precision));
      const text = [figureSentence(figure, metric, areas.name(figure.area)), ...moved];
      return {
        key: keyOf('headline', figure),
        section: 'headlines' as const,
        text: [...text, ...notesOf(figure, metric, series, number)].join(' '),
        cite: citeOf(figure, scene),
        grounds: groundsOf(one),
      };
    });
}

const keyOf = (what: string, { metric, area }: Figure): string => `${what}:${metric}:${area}`;

/** By the metric's own direction; on a year before where that is held, because seasons differ. */
function movedLines(measured: readonly Measured[], scene: Scene): readonly Line[] {
  const { wording, contents, areas } = scene;
  const moved = measured
    .filter((one) => one.metric.direction !== 'neither' && isCurrent(one, scene))
    .flatMap((one) => {
      const change = one.changes.at(-1);
      if (!change || change.difference === 0) return [];
      const better = (one.metric.direction === 'more is better') === change.difference > 0;
      return [{ ...one, change, section: better ? ('improved' as const) : ('worsened' as const) }];
    })
    .toSorted((a, b) => weight(b.change) - weight(a.change));
  return (['improved', 'worsened'] as const).flatMap((section) =>
    moved
      .filter((one) => one.section === section)
      .slice(0, MOST[contents.length].moved)
      .map(({ metric, figure, series, change }) => ({
        key: keyOf(section, figure),
        section,
        text: wording.say('change', {
          label: capital(metric.label),
          area: areas.name(figure.area),
          value: `${hedged(figure, metric.unit)} (${figure.period.label})`,
          movement: movement(change, metric.unit, figure.precision),
        }),
        cite: citeOf(figure, scene),
        grounds: groundsOf({ metric, figure, series, changes: [change] }),
      })),
  );
}

const weight = ({ percent, was }: ReplyChange): number =>
  Math.abs(percent ?? 0) + (Math.abs(was) >= SMALLEST_BASE ? 1_000_000 : 0);

// ---------------------------------------------------------------- updates

async function updatesOf(
  store: Reading,
  { report, ids }: News['fresh'][number],
  { contents, areas }: Scene,
): Promise<readonly Update[]> {
  if (ids?.size === 0) return [];
  const updates = await store.updates({
    report: report.id,
    ...(contents.priorities.length > 0 ? { priorities: contents.priorities } : {}),
    ...(contents.areas.length > 0 ? { areas: contents.areas.flatMap((id) => areas.within(id)) } : {}),
    ...(contents.topics.length > 0 ? { topics: contents.topics } : {}),
  });
  return ids === null ? updates : updates.filter(({ id }) => ids.has(id));
}

/** In turn from each report, and in a report from each priority; how many more there are is said. */
function updateLines(
  byReport: readonly (readonly Update[])[],
  corrected: readonly Figure[],
  scene: Scene,
): readonly Line[] {
  const { catalogue, contents, areas, wording } = scene;
  const chosen = inTurn(byReport.map(byPriority)).slice(0, MOST[contents.length].updates);
  const lines = chosen.map((update) => {
    const { report, id, text, headings } = update;
    const told = excerpt(text);
    const outdated = outdatedIn({ report, id, text: told }, corrected).map((figure) =>
      wording.say('outdated', {
        was: correctedFrom(figure)!,
        value: number(figure.value, catalogue.metrics.find((metric) => metric.id === figure.metric)?.unit ?? ''),
      }),
    );
    const under = headings.filter((area) => area !== areas.force.id).map((area) => areas.name(area));
    return {
      key: `update:${report}:${id}`,
      section: 'updates' as const,
      text: [`${under.every((name) => text.includes(name)) ? '' : `${under.join(', ')}: `}${told}`, ...outdated].join(
        ' ',
      ),
      cite: citeOf(update, scene),
      grounds: [{ kind: 'update' as const, report, id, text }],
    };
  });
  const over = byReport.reduce((sum, { length }) => sum + length, 0) - chosen.length;
  return over > 0
    ? [...lines, plain('more:updates', 'updates', wording.say('moreUpdates', { count: String(over) }))]
    : lines;
}

/** Those of named operations first: what was done rather than how the force is run. */
const byPriority = (updates: readonly Update[]): readonly Update[] =>
  inTurn(
    [...Map.groupBy(updates, ({ priority }) => priority)]
      .toSorted(([a], [b]) => a - b)
      .map(([, own]) => [
        ...own.filter(({ operations }) => operations.length > 0),
        ...own.filter(({ operations }) => operations.length === 0),
      ]),
  );

function inTurn<T>(queues: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue.slice(turn, turn + 1))).flat();
}

/** Whole sentences; the first whatever its length. */
function excerpt(text: string): string {
  if (text.length <= LONGEST_UPDATE) return text;
  let kept = '';
  for (const sentence of sentences(text)) {
    if (kept && kept.length + sentence.length + 1 > LONGEST_UPDATE) break;
    kept = kept ? `${kept} ${sentence}` : sentence;
  }
  return `${kept} [...]`;
}

// ---------------------------------------------------------------- what is awaited

function awaitedLines(measured: readonly Measured[], due: string, scene: Scene): readonly Line[] {
  const { reports, catalogue, contents, wording } = scene;
  const [latest] = reports;
  if (!latest) return [];
  const upcoming = next(latest.period);
  const report =
    upcoming.to < due.slice(0, 10)
      ? [plain(`awaited:${upcoming.from}`, 'awaited', wording.say('awaitedReport', { period: upcoming.label }))]
      : [];
  const wanted = catalogue.priorities
    .filter(({ number: priority }) => isWanted(priority, contents))
    .flatMap(({ headlines }) => headlines);
  const lacking = measured.filter((one) => wanted.includes(one.metric.id) && !isCurrent(one, scene));
  return [
    ...report,
    ...lacking.map(({ metric, figure }) => ({
      key: keyOf('awaited', figure),
      section: 'awaited' as const,
      text: wording.say('awaitedFigure', {
        label: capital(metric.label),
        period: latest.period.label,
        last: inPeriod(figure.period),
      }),
      cite: citeOf(figure, scene),
      grounds: [groundOf(figure)],
    })),
  ].slice(0, MOST[contents.length].awaited);
}
