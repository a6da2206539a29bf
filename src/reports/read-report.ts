/** A report's pages as what the store keeps: updates, figures and vocabulary, and what is left for an analyst to decide. */
import { AreaTree } from '../figures/area-tree.ts';
import type {
  Area,
  Catalogue,
  Figure,
  GlossaryEntry,
  Operation,
  Period,
  Report,
  Source,
  Update,
} from '../figures/model.ts';
import { policeYear, policeYearLabel, quarterNumber } from '../figures/period.ts';
import type { ReportBundle } from '../store/store.ts';
import { type Decisions, decided, type OpenDecision } from './decisions.ts';
import { areaOf } from './figures/areas.ts';
import { fromDifferences, fromSums, restOfQuarter } from './figures/derived.ts';
import { disagreementOf } from './figures/disagreements.ts';
import { Patterns } from './figures/patterns.ts';
import { type NumberHabits, numberHabits, type Quantity, quantitiesIn } from './figures/quantities.ts';
import { sentencesOf } from './figures/sentences.ts';
import { tieNumbers } from './figures/ties.ts';
import { type Cover, readCover, spokenPeriod, statedPeriod } from './layout/cover.ts';
import { type Heading, priorityNamed } from './layout/headings.ts';
import { type OutlineBullet, outline } from './layout/outline.ts';
import type { Page } from './layout/pages.ts';
import { Promises } from './layout/promises.ts';
import { withoutRunningLines } from './layout/running-lines.ts';
import { acronymsIn } from './names/acronyms.ts';
import { AreaLabels } from './names/area-labels.ts';
import { OperationNames } from './names/operations.ts';
import { Places } from './names/places.ts';
import { TopicReader, withThemes } from './names/topics.ts';
import { ReportProblem } from './problem.ts';

export interface ReadOptions {
  readonly catalogue: Catalogue;
  readonly force: string;
  /** As asked for; null: what the report tells. */
  readonly period: Period | null;
  readonly fileName: string;
  readonly decisions: Decisions;
}

export interface Reading {
  readonly bundle: ReportBundle;
  readonly cover: Cover;
  readonly pages: number;
  /** Quantities that the report states in its bullets. */
  readonly quantities: number;
  readonly open: readonly OpenDecision[];
  /** Where the report disagrees with itself, or a part of it could not be placed. */
  readonly remarks: readonly string[];
}

/** Throws ReportProblem when the pages are no report of this plan, or its period cannot be told. */
export function readReport(held: readonly Page[], options: ReadOptions): Reading {
  const { catalogue } = options;
  const pages = withoutRunningLines(held);
  const { bullets, front } = outline(pages, catalogue.priorities);
  const cover = readCover(front, held);
  if (bullets.length === 0)
    throw new ReportProblem(
      'No bullet was found in it. Is it a quarterly update, with priorities ("Priority 1 - ...") and bullets (•)? Import the text or the PDF of the report itself.',
    );
  const period = periodOf(bullets, cover, options);
  const reader = new BulletReader(bullets, front, period, reportId(options.force, period), options);
  return reader.read(held.length, cover);
}

/** Told at the import, on the cover, by the file's name, or by the bullets' own words; in that order. */
function periodOf(bullets: readonly OutlineBullet[], cover: Cover, { period, fileName }: ReadOptions): Period {
  const named = statedPeriod(fileName.replace(/[_]+/g, ' ').replace(/\bq([1-4])[ -]?/i, 'Q$1 '));
  const told = period ?? cover.period ?? named ?? spokenPeriod(bullets.map(({ text }) => text).join('\n'));
  if (told) return told;
  throw new ReportProblem(
    'The report does not tell which period it is of. Say it: --period "Q3 2020/21" (the police year begins in April).',
  );
}

/** "essex-2020-21-q3": the same report of the same force, whatever its file is called. */
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

class BulletReader {
  readonly #bullets: readonly OutlineBullet[];
  readonly #period: Period;
  readonly #id: string;
  readonly #options: ReadOptions;
  readonly #labels: AreaLabels;
  readonly #places: Places;
  readonly #operations: OperationNames;
  readonly #topics: TopicReader;
  readonly #promises: Promises;
  readonly #patterns: Patterns;
  readonly #tree: AreaTree;
  readonly #habits: NumberHabits;
  readonly #known: { readonly operations: ReadonlySet<string>; readonly terms: ReadonlySet<string> };
  readonly #updates: Update[] = [];
  readonly #figures: Figure[] = [];
  readonly #open: OpenDecision[] = [];
  readonly #remarks: string[] = [];
  readonly #newOperations = new Map<string, Operation>();
  readonly #newTerms = new Map<string, GlossaryEntry>();
  readonly #newAreas = new Map<string, Area>();
  readonly #wholeText: string;
  #quantities = 0;

  constructor(
    bullets: readonly OutlineBullet[],
    front: readonly string[],
    period: Period,
    id: string,
    options: ReadOptions,
  ) {
    const { catalogue } = options;
    this.#bullets = bullets;
    this.#wholeText = [...front, ...bullets.map(({ text }) => text)].join('\n');
    this.#period = period;
    this.#id = id;
    this.#options = options;
    this.#labels = new AreaLabels(catalogue.areas);
    this.#places = new Places(
      catalogue.areas,
      catalogue.glossary.map((entry) => entry.meaning),
    );
    this.#operations = new OperationNames(catalogue.operations);
    this.#topics = new TopicReader(catalogue.topics);
    this.#promises = new Promises(catalogue);
    this.#patterns = new Patterns(catalogue.metrics);
    this.#tree = new AreaTree(catalogue.areas);
    this.#habits = numberHabits(bullets.map(({ text }) => text).join('\n'));
    this.#known = {
      operations: new Set(catalogue.operations.map((operation) => operation.id)),
      terms: new Set(catalogue.glossary.map((entry) => entry.term.toLowerCase())),
    };
  }

  read(pages: number, cover: Cover): Reading {
    let page = 0;
    let number = 0;
    let under: readonly string[] = [];
    let promise = '';
    for (const bullet of this.#bullets) {
      if (bullet.page !== page) [page, number, under] = [bullet.page, 0, []];
      if (bullet.promise !== promise) [promise, under] = [bullet.promise, []];
      const label = this.#labels.read(bullet.text);
      if (label?.alone && (label.areas.length > 0 || label.unknown.length > 0)) {
        under = label.areas;
        if (label.unknown.length > 0)
          this.#remarks.push(`page ${page}: no area is called "${label.unknown.join(', ')}"`);
        continue;
      }
      const priority = this.#priority(bullet.heading);
      if (priority === null) {
        this.#remarks.push(`page ${page}: a bullet under no priority is left out: "${short(bullet.text)}"`);
        continue;
      }
      number += 1;
      const headings = label && label.areas.length > 0 ? label.areas : under.length > 0 ? under : [this.#tree.force.id];
      const labelled = label && label.areas.length > 0 ? label.end : 0;
      this.#readBullet(bullet, `${page}.${number}`, priority, headings, labelled);
    }
    if (this.#updates.length === 0)
      throw new ReportProblem(
        'None of its bullets stands under a priority. Is it a report of the plan in data/priorities.yaml? Its pages have headings such as "Priority 1 - ...".',
      );
    this.#derive();
    const bundle: ReportBundle = {
      report: this.#report(cover),
      figures: this.#inOrder(),
      updates: this.#themed(),
      vocabulary: {
        operations: [...this.#newOperations.values()],
        areas: [...this.#newAreas.values()],
        glossary: [...this.#newTerms.values()],
      },
    };
    return { bundle, cover, pages, quantities: this.#quantities, open: this.#open, remarks: this.#remarks };
  }

  #report(cover: Cover): Report {
    const { force } = this.#options;
    return {
      id: this.#id,
      force,
      title: `${this.#forceName()} ${this.#period.label}`,
      period: this.#period,
      published: null,
      asAt: this.#period.to,
      marking: cover.marking,
      version: 1,
    };
  }

  /** As the report itself calls the force: "Essex Police", "Northmere Constabulary". */
  #forceName(): string {
    const { force } = this.#options;
    const own = force.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const called = new RegExp(`\\b${own}\\s+(Police|Constabulary)\\b`, 'g');
    const counts = new Map<string, number>();
    for (const [, kind] of this.#wholeText.matchAll(called)) counts.set(kind!, (counts.get(kind!) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return `${force} ${most?.[0] ?? 'Police'}`;
  }

  /** The number in the plan; a title that is not the plan's is a report of another plan. */
  #priority(heading: Heading | null): number | null {
    if (heading === null) return null;
    const { priorities } = this.#options.catalogue;
    const named = priorityNamed(heading.title, priorities);
    if (named) return named.number;
    throw new ReportProblem(
      `The plan has no priority called "${heading.title}". Its priorities are: ${priorities.map(({ number, title }) => `${number} ${title}`).join('; ')}. ` +
        "Put the report's plan into data/priorities.yaml, or import a report of this plan.",
    );
  }

  #readBullet(bullet: OutlineBullet, id: string, priority: number, headings: readonly string[], from: number): void {
    const { text } = bullet;
    const operations = this.#operations.read(text);
    for (const operation of operations)
      if (!this.#known.operations.has(operation.id)) this.#newOperations.set(operation.id, operation);
    for (const { term, meaning } of acronymsIn(text))
      if (!this.#known.terms.has(term.toLowerCase()) && !this.#newTerms.has(term))
        this.#newTerms.set(term, { term, meaning, note: null, priority, page: bullet.page, aliases: [] });
    const places = this.#places.find(text, from);
    const commitment = this.#promises.commitment(priority, bullet.promise);
    const source: Source = {
      report: this.#id,
      page: bullet.page,
      printedPage: bullet.printed,
      commitment: commitment?.id ?? '',
      bullet: id,
    };
    this.#updates.push({
      id,
      report: this.#id,
      priority,
      headings,
      places: places.map((place) => place.id).filter((place) => headings.length > 1 || !headings.includes(place)),
      operations: operations.map((operation) => operation.id),
      topics: this.#topics.read(text, priority),
      text,
      source,
    });
    this.#readFigures(text, source, priority, headings, places);
  }

  #readFigures(
    text: string,
    source: Source,
    priority: number,
    headings: readonly string[],
    places: ReturnType<Places['find']>,
  ): void {
    const quantities = quantitiesIn(text, this.#habits);
    this.#quantities += quantities.length;
    const sentences = sentencesOf(text);
    const sentenceOf = ({ start }: Quantity) =>
      sentences.find((sentence) => start >= sentence.start && start < sentence.end) ?? { start: 0, end: text.length };
    const stands = (at: number) => ({ at: quantities[at]!.start, next: quantities[at + 1]?.start ?? null });
    const { ties, open } = tieNumbers({ text, quantities }, this.#patterns, this.#period);
    for (const tie of ties) {
      const quantity = quantities[tie.quantity]!;
      this.#hold({
        metric: tie.metric.id,
        value: tie.value,
        precision: quantity.precision,
        period: tie.period,
        area: areaOf(text, sentences, stands(tie.quantity), headings, places, this.#tree),
        basis: 'reported',
        working: null,
        note: null,
        stated: tie.stated,
        priority,
        source,
        superseded: [],
      });
    }
    for (const { quantity: at, why } of open) {
      const quantity = quantities[at]!;
      const { start, end } = sentenceOf(quantity);
      const asked: OpenDecision = {
        bullet: source.bullet,
        number: quantity.written,
        place: at + 1,
        sentence: text.slice(start, end),
        why,
      };
      const answer = decided(this.#options.decisions, asked, this.#options.catalogue);
      if (answer === null) this.#open.push(asked);
      else if (answer !== 'not a figure')
        this.#hold({
          metric: answer.metric,
          value: answer.value ?? quantity.value,
          precision: quantity.precision,
          period: answer.period ?? this.#period,
          area: answer.area ?? areaOf(text, sentences, stands(at), headings, places, this.#tree),
          basis: 'reported',
          working: null,
          note: answer.note,
          stated: [],
          priority,
          source,
          superseded: [],
        });
    }
  }

  /** One figure for a metric, period and area; a second of another value is said, and the first stands. */
  #hold(figure: Figure): void {
    const same = this.#figures.find(
      (held) =>
        held.metric === figure.metric &&
        held.area === figure.area &&
        held.period.from === figure.period.from &&
        held.period.to === figure.period.to,
    );
    if (!same) this.#figures.push(figure);
    else if (same.value !== figure.value)
      this.#remarks.push(
        `bullet ${figure.source.bullet}: ${figure.metric} for ${figure.period.label} is ${figure.value}; bullet ${same.source.bullet} has ${same.value}, which stands`,
      );
  }

  #derive(): void {
    const kinds = new Map(this.#options.catalogue.metrics.map((metric) => [metric.id, metric.kind]));
    for (const [at, figure] of this.#figures.entries()) {
      const disagreement = disagreementOf(figure, this.#figures, kinds.get(figure.metric) ?? 'count');
      if (!disagreement) continue;
      this.#figures[at] = { ...figure, note: disagreement.note };
      this.#remarks.push(`bullet ${figure.source.bullet}, ${figure.metric}: ${disagreement.note}`);
    }
    const reported = [...this.#figures];
    const derived = [
      ...fromDifferences(reported),
      ...restOfQuarter(reported, (metric) => kinds.get(metric)),
      ...fromSums(reported, this.#patterns.sums),
    ];
    for (const figure of derived) {
      const held = this.#figures.some(
        ({ metric, area, period }) =>
          metric === figure.metric &&
          area === figure.area &&
          period.from === figure.period.from &&
          period.to === figure.period.to,
      );
      if (!held) this.#figures.push(figure);
    }
  }

  #themed(): Update[] {
    const commitments = this.#options.catalogue.priorities.flatMap(({ commitments }) => commitments);
    const texts = new Map(commitments.map(({ id, text }) => [id, text]));
    const tagged = this.#updates.map(({ source, topics }) => ({ commitment: source.commitment, topics }));
    const topics = withThemes(tagged, this.#topics, (id) => texts.get(id) ?? '');
    return this.#updates.map((update, at) => ({ ...update, topics: topics[at]! }));
  }

  /** By bullet, and within a bullet as they were found. */
  #inOrder(): Figure[] {
    const places = new Map(this.#updates.map((update, at) => [update.id, at]));
    return this.#figures.toSorted((a, b) => places.get(a.source.bullet)! - places.get(b.source.bullet)!);
  }
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
