/** The brief as a page: what stands on it, in reading order, before it becomes a PDF, a Word document or Markdown. */
import type { Context } from '../answers/answer.ts';
import { brief } from '../answers/brief/brief.ts';
import type { BriefScope } from '../answers/brief/measures.ts';
import { type Places, reportPlaces } from '../answers/compose.ts';
import { capital, number } from '../answers/say.ts';
import { sayBrief } from '../conversation/brief-rule.ts';
import type { Figure } from '../figures/model.ts';
import { placeOf, type ReplyChange } from '../reply.ts';

export interface Section {
  /** Null: the lines stand under the page's own title. */
  readonly heading: string | null;
  readonly lines: readonly string[];
}

/** One metric over the periods held, earliest first; the values as a reply says them. `source`: where each of them stands. */
export interface Series {
  readonly title: string;
  readonly source: string;
  readonly points: readonly { readonly period: string; readonly value: number; readonly said: string }[];
}

export interface BriefPage {
  readonly title: string;
  readonly intro: string;
  readonly sections: readonly Section[];
  readonly chartsTitle: string;
  readonly series: readonly Series[];
  /** Null where no report on it has one. */
  readonly marking: string | null;
  readonly notes: readonly string[];
  readonly sources: string;
}

const MOST_SERIES = 6;

/** Null where nothing is held of the period. */
export async function briefPage(scope: BriefScope, context: Context): Promise<BriefPage | null> {
  const draft = await brief(scope, 'page', context);
  if (!draft) return null;
  const { knowledge, wording } = context;
  const [head = '', ...lines] = draft.lines;
  const [title = '', ...intro] = head.split(/(?<=\.) (?=[A-Z])/);
  const figures = (draft.figures ?? []) as readonly Figure[];
  const ids = new Set([
    ...figures.map(({ source }) => source.report),
    ...(draft.updates ?? []).map(({ update }) => update.report),
  ]);
  const drawn: Drawn[] = [];
  for (const figure of figures) {
    if (drawn.length === MOST_SERIES) break;
    const one = await drawnOf(figure, draft.change ?? [], context);
    if (one) drawn.push(one);
  }
  for (const { places } of drawn) for (const id of places.keys()) ids.add(id);
  const reports = knowledge.reports.filter(({ id }) => ids.has(id));
  return {
    title: title.replace(/\.$/, ''),
    intro: intro.join(' '),
    sections: sectionsOf(lines, context),
    chartsTitle: sayBrief(wording.brief, 'charts'),
    series: drawn.map(({ series }) => series),
    marking: reports.find(({ marking }) => marking !== null)?.marking ?? null,
    notes: draft.notes ?? [],
    sources: sayBrief(wording.brief, 'sources', {
      reports: reports.map(({ title }) => title).join('; '),
    }),
  };
}

/** A line of the plan, "- 3. Title: text", is a section; those of one priority stand together. */
function sectionsOf(lines: readonly string[], { knowledge }: Context): Section[] {
  const plain = lines.map((line) => line.replace(/^- /, ''));
  const sections = plain.map((line): Section | null => {
    const priority = knowledge.catalogue.priorities.find((one) => line.startsWith(`${one.number}. ${one.title}: `));
    if (!priority) return null;
    const heading = `${priority.number}. ${priority.title}`;
    return { heading, lines: [line.slice(heading.length + 2)] };
  });
  return sections.every((section) => section !== null) ? sections : [{ heading: null, lines: plain }];
}

interface Drawn {
  readonly series: Series;
  readonly places: Places;
}

/** Null for a figure with nothing to set it against. */
async function drawnOf(figure: Figure, changes: readonly ReplyChange[], context: Context): Promise<Drawn | null> {
  const { knowledge, store } = context;
  const metric = knowledge.metric(figure.metric);
  const own = changes.filter(({ metric: id, area }) => id === metric.id && area === knowledge.areas.name(figure.area));
  const earlier = own
    .map(({ against, was }) => ({ ...against, value: was }))
    .toSorted((a, b) => a.to.localeCompare(b.to));
  if (earlier.length === 0) return null;
  const points = [...earlier, { ...figure.period, value: figure.value }];
  const held = await store.figures({ metrics: [metric.id], areas: [figure.area], since: earlier[0]!.to });
  const places: Places = new Map();
  for (const { from, to } of points) {
    const source = held.find(({ period }) => period.from === from && period.to === to)?.source;
    if (!source) continue;
    places.set(source.report, (places.get(source.report) ?? new Set()).add(placeOf(source)));
  }
  const series = {
    title: capital(metric.label),
    source: reportPlaces(places, context),
    points: points.map(({ label, value }) => ({ period: label, value, said: number(value, metric.unit) })),
  };
  return { series, places };
}
