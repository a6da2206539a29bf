/** The narrative updates of a report, tagged with what they name, and the names that data/ has not. */
import type { Area, GlossaryEntry, Operation, Source, Update } from '../../figures/model.ts';
import type { ReportBundle } from '../../store/store.ts';
import type { Standing } from '../bullet-places.ts';
import { acronymsIn } from '../names/acronyms.ts';
import { OperationNames } from '../names/operations.ts';
import type { Places } from '../names/places.ts';
import { TopicReader, withThemes } from '../names/topics.ts';
import type { ReportContext } from './report-context.ts';

export class Updates {
  readonly #context: ReportContext;
  readonly #names: OperationNames;
  readonly #topics: TopicReader;
  readonly #updates: Update[] = [];
  readonly #operations = new Map<string, Operation>();
  readonly #acronyms = new Map<string, GlossaryEntry>();

  constructor(context: ReportContext) {
    const { catalogue } = context.options;
    this.#context = context;
    this.#names = new OperationNames(catalogue.operations);
    this.#topics = new TopicReader(catalogue.topics);
  }

  add(
    { bullet, id, priority, headings }: Standing,
    stretches: readonly { readonly text: string }[],
    places: ReturnType<Places['find']>,
    source: Source,
  ): void {
    const { text } = bullet;
    const operations = this.#names.read(text);
    for (const operation of operations) this.#operations.set(operation.id, operation);
    for (const { term, meaning } of stretches.flatMap((stretch) => acronymsIn(stretch.text)))
      if (!this.#acronyms.has(term))
        this.#acronyms.set(term, { term, meaning, note: null, priority, page: bullet.page, aliases: [] });
    this.#updates.push({
      id,
      report: this.#context.id,
      priority,
      headings,
      places: places.map((place) => place.id).filter((place) => headings.length > 1 || !headings.includes(place)),
      operations: operations.map((operation) => operation.id),
      topics: this.#topics.read(text, priority),
      text,
      source,
    });
  }

  /** The names that it names and data/ has not. */
  vocabulary(areasOfFigures: readonly string[]): Required<ReportBundle['vocabulary']> {
    const { packaged } = this.#context.options;
    const [operations, areas] = [packaged.operations, packaged.areas].map((list) => new Set(list.map(({ id }) => id)));
    const terms = new Set(packaged.glossary.map(({ term }) => term.toLowerCase()));
    const used = new Set(
      [...this.#updates.flatMap(({ headings, places }) => [...headings, ...places]), ...areasOfFigures].flatMap(
        (id) => [id, ...this.#context.tree.around(id).map((area) => area.id)],
      ),
    );
    return {
      operations: [...this.#operations.values()].filter(({ id }) => !operations!.has(id)),
      areas: this.#context.areas.filter(({ id }) => used.has(id) && !areas!.has(id)),
      glossary: [...this.#acronyms.values()].filter(({ term }) => !terms.has(term.toLowerCase())),
    };
  }

  /** Where the area is named first. */
  pageOf({ id }: Area): number {
    const within = this.#context.tree.within(id);
    const first = this.#updates.find(({ headings, places }) =>
      within.some((area) => [...headings, ...places].includes(area)),
    );
    return first?.source.page ?? 1;
  }

  /** With the themes that those of one commitment share. */
  themed(): Update[] {
    const commitments = this.#context.options.catalogue.priorities.flatMap(({ commitments }) => commitments);
    const texts = new Map(commitments.map(({ id, text }) => [id, text]));
    const tagged = this.#updates.map(({ source, topics }) => ({ commitment: source.commitment, topics }));
    const topics = withThemes(tagged, this.#topics, (id) => texts.get(id) ?? '');
    return this.#updates.map((update, at) => ({ ...update, topics: topics[at]! }));
  }
}
