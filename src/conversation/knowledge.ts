/** What a process knows of the store's contents at one version: the vocabulary, the latest quarter, where to search. */
import { AreaTree } from '../figures/area-tree.ts';
import type { Catalogue, Figure, Metric, Operation, Period, Priority, Report, Update } from '../figures/model.ts';
import { planAt } from '../figures/plans.ts';
import type { Phrases } from '../question/dialogs.ts';
import { buildLexicon, type Lexicon, withTextWords } from '../question/lexicon.ts';
import { type Counted, countedIn } from '../reports/figures/counted.ts';
import { correctedFigures } from '../store/corrected-figures.ts';
import { UpdateSearch } from '../store/search/search.ts';
import type { Store } from '../store/store.ts';

import { Published, type PublishedContent } from './published.ts';

/** Updates whose numbers are remembered. */
const MOST_COUNTED = 2_000;

export interface Knowledge {
  readonly version: string;
  readonly published: PublishedContent;
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly index: UpdateSearch;
  readonly areas: AreaTree;
  readonly reports: readonly Report[];
  /** Those that were put right since their report was published: its texts still give the old numbers. */
  readonly corrected: readonly Figure[];
  /** The latest reported quarter; null while nothing is published. */
  readonly latest: Period | null;
  metric(id: string): Metric;
  operation(id: string): Operation;
  /** Of the current plan; `report`: of the plan that it was written for. */
  priority(number: number, report?: string): Priority | undefined;
  /** What the numbers of an update's text count; read when first asked for. */
  counted(update: Update): readonly Counted[];
}

/** `before`: what was known of an earlier version, of which the lexicon stays where no name is another, but for the words of the texts. */
export async function loadKnowledge(
  store: Store,
  phrases: Phrases,
  before: Knowledge | null = null,
): Promise<Knowledge> {
  const { version, catalogue, postings, reports, corrected } = await heldAtOnce(store);
  const index = new UpdateSearch(postings, catalogue);
  const metrics = new Map(catalogue.metrics.map((m) => [m.id, m]));
  const operations = new Map(catalogue.operations.map((o) => [o.id, o]));
  const latest = reports.find((r) => r.period.kind === 'quarter') ?? reports[0];
  const lexicon =
    before?.catalogue === catalogue ? lexiconOver(index, before) : buildLexicon(catalogue, phrases, index.words);
  const counted = countedBefore.get(lexicon.terms) ?? new Map<string, readonly Counted[]>();
  countedBefore.set(lexicon.terms, counted);
  return {
    version,
    published: new Published(store),
    catalogue,
    lexicon,
    index,
    areas: new AreaTree(catalogue.areas),
    reports,
    corrected,
    latest: latest?.period ?? null,
    metric: (id) => metrics.get(id)!,
    operation: (id) => operations.get(id) ?? { id, name: id, aliases: [] },
    priority: (number, report) => {
      const asAt = report === undefined ? undefined : reports.find(({ id }) => id === report)?.asAt;
      const { priorities } = asAt === undefined ? catalogue : planAt(catalogue, asAt);
      return priorities.find((priority) => priority.number === number);
    },
    counted: (update) => {
      const period = reports.find((r) => r.id === update.report)?.period;
      const key = JSON.stringify([update.text, period]);
      const found = counted.get(key) ?? (period ? countedIn(update.text, period, lexicon.terms) : []);
      if (counted.size > MOST_COUNTED) counted.clear();
      counted.set(key, found);
      return found;
    },
  };
}

/** Of the same text, read with the same words, the numbers stay whatever else is published. */
const countedBefore = new WeakMap<Lexicon['terms'], Map<string, readonly Counted[]>>();

/** The very lexicon where the texts have no other words: what was made of it stays. */
const lexiconOver = ({ words }: UpdateSearch, { index, lexicon }: Knowledge): Lexicon =>
  areSame(index.words, words) ? lexicon : withTextWords(lexicon, words);

function areSame(a: Iterable<string>, b: Iterable<string>): boolean {
  const [one, other] = [[...a], [...b]];
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

/** All of one version: read again when another is published in between. */
async function heldAtOnce(store: Store) {
  for (;;) {
    const version = await store.version();
    const [catalogue, postings, reports] = [await store.catalogue(), await store.postings(), await store.reports()];
    const corrected = await correctedFigures(store);
    if ((await store.version()) === version) return { version, catalogue, postings, reports, corrected };
  }
}
