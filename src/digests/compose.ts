/** The draft of an edition, from the store alone: each line a stored fact with its place, or arithmetic that is shown. */
import { before, changeBetween, mainSeries, notesOf, yearEarlier } from '../answers/lookup.ts';
import { capital, figureSentence, hedged, movement, number, sentences } from '../answers/say.ts';
import { AreaTree } from '../figures/area-tree.ts';
import type { Catalogue, Figure, Metric, Report, Update } from '../figures/model.ts';
import { between, next } from '../figures/period.ts';
import type { ReplyChange } from '../reply.ts';
import type { ReportVersion, Store } from '../store/store.ts';
import { type Contents, type Ground, highest, type Length, type Line, type Section } from './model.ts';
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
/** So many reports are told one by one; a store that was filled anew brings more than anybody reads. */
const MOST_NEWS = 8;
/** Of a longer update its first sentences are told. */
const LONGEST_UPDATE = 400;
/** Below this base a percentage says little: such a change stands after the others. */
const SMALLEST_BASE = 30;

type Reading = Pick<Store, 'catalogue' | 'reports' | 'versions' | 'figures' | 'updates'>;

export async function compose(store: Reading, { contents, seen, due, wording }: ComposeOptions): Promise<Draft> {
  const catalogue = await store.catalogue();
  const reports = await store.reports();
  const versions = await store.versions();
  const published = versions.filter(({ status }) => status === 'published');
  const scene: Scene = { catalogue, reports, contents, wording, areas: new AreaTree(catalogue.areas) };
  const news = newsOf(versions, seen, scene);
  const metrics = catalogue.metrics.filter(
    (metric) => isWanted(metric.priority, contents) && isOfTopics(metric, scene),
  );
  const figures = await store.figures({ metrics: metrics.map(({ id }) => id) });
  const measured = measuredIn(figures, metrics, scene);
  const updates = (await Promise.all(news.fresh.map((report) => updatesOf(store, report, scene)))).flat();
  const lines = [
    ...news.lines,
    ...headlineLines(measured, scene),
    ...movedLines(measured, scene),
    ...updateLines(updates, scene),
    ...awaitedLines(measured, figures, due, scene),
  ];
  const quiet = seen !== null && news.lines.length === 0;
  return {
    lines:
      published.length === 0 ? [plain('none', 'new', wording.say('firstQuiet'))] : quiet ? quietLines(scene) : lines,
    quiet: quiet || published.length === 0,
    marking: highest(reports.filter(({ id }) => drawnOn(lines).has(id)).map(({ marking }) => marking)),
    seen: published.map(({ report }) => `${report.id} ${report.version}`),
  };
}

interface Scene {
  readonly catalogue: Catalogue;
  readonly reports: readonly Report[];
  readonly contents: Contents;
  readonly wording: DigestWording;
  readonly areas: AreaTree;
}

const isWanted = (priority: number, { priorities }: Contents): boolean =>
  priorities.length === 0 || priorities.includes(priority);

/** A topic's own figures; all where no topic is named. */
const isOfTopics = ({ id }: Metric, { contents: { topics }, catalogue }: Scene): boolean =>
  topics.length === 0 || catalogue.topics.some((topic) => topics.includes(topic.id) && topic.headlines.includes(id));

const plain = (key: string, section: Section, text: string, grounds: readonly Ground[] = []): Line => ({
  key,
  section,
  text,
  cite: null,
  grounds,
});

const quietLines = ({ wording }: Scene): readonly Line[] => [plain('quiet', 'new', wording.say('quiet'))];

const drawnOn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ grounds }) => grounds.map((ground) => ('report' in ground ? ground.report : ''))));

// ---------------------------------------------------------------- what is new

interface News {
  readonly lines: readonly Line[];
  /** Reports whose updates have not been told yet. */
  readonly fresh: readonly Report[];
}

function newsOf(versions: readonly ReportVersion[], seen: readonly string[] | null, scene: Scene): News {
  const { wording } = scene;
  const before = new Map((seen ?? []).map((name) => [name.split(' ')[0]!, Number(name.split(' ')[1])]));
  const published = versions.filter(({ status }) => status === 'published');
  // Of a first digest the latest report is news; the older ones were there before.
  const heard = seen === null ? published.slice(0, 1) : published;
  const lines: Line[] = [];
  const fresh: Report[] = [];
  for (const { report, figures, updates } of heard) {
    const known = before.get(report.id);
    if (known === report.version) continue;
    const ground = { kind: 'report', report: report.id, version: report.version } as const;
    const since = versions.filter(
      (held) =>
        held.report.id === report.id && held.report.version > (known ?? 0) && held.report.version <= report.version,
    );
    const corrections = known === undefined ? [] : since.filter(({ correction }) => correction !== null);
    for (const { report: corrected, correction } of corrections.reverse()) {
      const metric = scene.catalogue.metrics.find(({ id }) => id === correction!.metric);
      const text = wording.say('corrected', {
        label: capital(metric?.label ?? correction!.metric),
        period: between(correction!.from, correction!.to).label,
        area: scene.areas.name(correction!.area),
        value: number(correction!.value, metric?.unit ?? ''),
        reason: correction!.reason,
      });
      lines.push({
        ...plain(`corrected:${corrected.id}:${corrected.version}`, 'new', text, [ground]),
        cite: report.title,
      });
    }
    if (since.length > corrections.length || known === undefined) {
      const text =
        known === undefined
          ? wording.say('published', { title: report.title, figures: String(figures), updates: String(updates) })
          : wording.say('publishedAgain', { title: report.title, version: String(report.version) });
      lines.push(plain(`report:${report.id}:${report.version}`, 'new', text, [ground]));
      fresh.push(scene.reports.find(({ id }) => id === report.id) ?? report);
    }
  }
  for (const id of before.keys())
    if (!published.some(({ report }) => report.id === id)) {
      const title = versions.find(({ report }) => report.id === id)?.report.title ?? id;
      lines.push(plain(`withdrawn:${id}`, 'new', wording.say('withdrawnReport', { title })));
    }
  const more = lines.length - MOST_NEWS;
  if (more <= 1) return { lines, fresh };
  return {
    lines: [...lines.slice(0, MOST_NEWS), plain('more', 'new', wording.say('moreNews', { count: String(more) }))],
    fresh,
  };
}

// ---------------------------------------------------------------- figures

/** A metric's latest figure in an area that is told of, with what it is compared with. */
interface Measured {
  readonly metric: Metric;
  readonly figure: Figure;
  readonly series: readonly Figure[];
  readonly changes: readonly ReplyChange[];
}

function measuredIn(figures: readonly Figure[], metrics: readonly Metric[], scene: Scene): readonly Measured[] {
  const { areas, contents } = scene;
  const wanted = contents.areas.length > 0 ? contents.areas.flatMap((id) => areas.within(id)) : [areas.force.id];
  const among = new Set(wanted);
  const byMetric = Map.groupBy(figures, ({ metric }) => metric);
  return metrics.flatMap((metric) => {
    const byArea = Map.groupBy(byMetric.get(metric.id) ?? [], ({ area }) => area);
    return [...byArea].flatMap(([area, own]) => {
      const [figure] = among.has(area) ? mainSeries(own) : [];
      if (!figure) return [];
      const compared = [before(figure, own), yearEarlier(figure, own)].filter((other) => other !== null);
      const name = areas.name(area);
      return [
        { metric, figure, series: own, changes: compared.map((other) => changeBetween(figure, other, metric, name)) },
      ];
    });
  });
}

const isCurrent = ({ figure }: Measured, { reports }: Scene): boolean => figure.source.report === reports[0]?.id;

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

function citeOf({ priority, source }: Pick<Figure, 'priority' | 'source'>, { reports, wording }: Scene): string {
  const report = reports.find(({ id }) => id === source.report)?.title ?? source.report;
  return wording.say('cite', { priority: String(priority), report, page: String(source.printedPage ?? source.page) });
}

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

async function updatesOf(store: Reading, report: Report, { contents, areas }: Scene): Promise<readonly Update[]> {
  return store.updates({
    report: report.id,
    ...(contents.priorities.length > 0 ? { priorities: contents.priorities } : {}),
    ...(contents.areas.length > 0 ? { areas: contents.areas.flatMap((id) => areas.within(id)) } : {}),
    ...(contents.topics.length > 0 ? { topics: contents.topics } : {}),
  });
}

/** In turn from each priority, those of named operations first: what was done rather than how the force is run. */
function updateLines(updates: readonly Update[], scene: Scene): readonly Line[] {
  const { contents, areas } = scene;
  const queues = [...Map.groupBy(updates, ({ priority }) => priority)]
    .toSorted(([a], [b]) => a - b)
    .map(([, own]) => [
      ...own.filter(({ operations }) => operations.length > 0),
      ...own.filter(({ operations }) => operations.length === 0),
    ]);
  const chosen: Update[] = [];
  for (let turn = 0; queues.some((queue) => queue.length > turn); turn += 1) {
    for (const queue of queues) if (queue[turn]) chosen.push(queue[turn]!);
    if (chosen.length >= MOST[contents.length].updates) break;
  }
  return chosen.slice(0, MOST[contents.length].updates).map((update) => {
    const { report, id, text, headings } = update;
    const under = headings.filter((area) => area !== areas.force.id).map((area) => areas.name(area));
    return {
      key: `update:${report}:${id}`,
      section: 'updates' as const,
      text: `${under.every((name) => text.includes(name)) ? '' : `${under.join(', ')}: `}${excerpt(text)}`,
      cite: citeOf(update, scene),
      grounds: [{ kind: 'update' as const, report, id, text }],
    };
  });
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

function awaitedLines(
  measured: readonly Measured[],
  figures: readonly Figure[],
  due: string,
  scene: Scene,
): readonly Line[] {
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
  const lacking = measured.filter(
    (one) => wanted.includes(one.metric.id) && !isCurrent(one, scene) && figures.length > 0,
  );
  return [
    ...report,
    ...lacking.map(({ metric, figure }) => ({
      key: keyOf('awaited', figure),
      section: 'awaited' as const,
      text: wording.say('awaitedFigure', {
        label: capital(metric.label),
        period: latest.period.label,
        last: figure.period.label,
      }),
      cite: citeOf(figure, scene),
      grounds: [groundOf(figure)],
    })),
  ].slice(0, MOST[contents.length].awaited);
}
