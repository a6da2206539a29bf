/** A report's pages as what the store keeps: updates, figures and vocabulary, and what is left for an analyst to decide. */
import { AreaTree } from '../figures/area-tree.ts';
import type {
  Area,
  Figure,
  GlossaryEntry,
  Metric,
  Operation,
  Period,
  Report,
  Source,
  Target,
  Update,
} from '../figures/model.ts';
import { samePeriod } from '../figures/period.ts';
import type { ReportBundle } from '../store/store.ts';
import { decided, type NamedPlace, type OpenDecision } from './decisions.ts';
import { areaOf } from './figures/areas.ts';
import { fromDifferences, fromSums, restOfQuarter } from './figures/derived.ts';
import { disagreementOf } from './figures/disagreements.ts';
import { Facts } from './figures/facts.ts';
import { forKind } from './figures/fits.ts';
import { Frames } from './figures/frames.ts';
import { apart, endsBeside, HeldValues } from './figures/held.ts';
import type { NamedPlaces } from './figures/marks.ts';
import { nonesIn } from './figures/none.ts';
import { Patterns } from './figures/patterns.ts';
import { cuesIn } from './figures/period-cues.ts';
import { type NumberHabits, numberHabits, type Quantity, quantitiesIn } from './figures/quantities.ts';
import { sentencesOf } from './figures/sentences.ts';
import type { OpenNumber, Tie } from './figures/ties/tie.ts';
import { tieNumbers } from './figures/ties.ts';
import type { Cover } from './layout/cover.ts';
import type { OutlineBullet } from './layout/outline.ts';
import type { Page } from './layout/pages.ts';
import { Promises } from './layout/promises.ts';
import { acronymsIn } from './names/acronyms.ts';
import { OperationNames } from './names/operations.ts';
import { plainName } from './names/place-names.ts';
import { Places } from './names/places.ts';
import { TopicReader, withThemes } from './names/topics.ts';
import { saidOfMark } from './number-marks.ts';
import { outlined, type ReadOptions, reportId } from './outlined.ts';
import { ReportProblem } from './problem.ts';
import { namedPlaces, placesOf } from './report-places.ts';
import type { Loose, Standing, Stood, UnclearHeading } from './standing.ts';
import { excerptOf, stretchesOf } from './stretches.ts';
import type { ColumnContext } from './tables/columns.ts';
import { readTable } from './tables/read-table.ts';
import { tableAt } from './tables/text-table.ts';

export type { ReadOptions } from './outlined.ts';
export { reportId } from './outlined.ts';

export interface Reading {
  readonly bundle: ReportBundle;
  readonly cover: Cover;
  readonly pages: number;
  /** Quantities that the report states in its bullets. */
  readonly quantities: number;
  readonly open: readonly OpenDecision[];
  /** Places that it brings, and names that may be places. */
  readonly named: readonly NamedPlace[];
  /** Headings that are no title of the plan's and not decided yet. */
  readonly headings: readonly UnclearHeading[];
  /** Where the report disagrees with itself, or a part of it could not be placed. */
  readonly remarks: readonly string[];
}

/** Throws ReportProblem when the pages are no report of this plan, or its period cannot be told. */
export function readReport(held: readonly Page[], options: ReadOptions): Reading {
  const { cover, bullets, front, period, columns, own } = outlined(held, options);
  const reader = new BulletReader(bullets, front, period, reportId(options.force, period), own, columns(period));
  return reader.read(held.length, cover);
}

/** The id that the report gets, and the last days of what is held that it is read beside. Throws as readReport does. */
export function whichReport(
  held: readonly Page[],
  options: ReadOptions,
): { readonly id: string; readonly beside: readonly string[] } {
  const { period } = outlined(held, options);
  const texts = held.map(({ lines }) => lines.join(' '));
  return { id: reportId(options.force, period), beside: endsBeside(period, texts) };
}

/** A number within so many times of what a metric was before is likely the same. */
const NEAR = 2;

class BulletReader {
  readonly #period: Period;
  readonly #id: string;
  readonly #options: ReadOptions;
  readonly #stood: Stood;
  readonly #areas: readonly Area[];
  readonly #tree: AreaTree;
  readonly #places: Places;
  readonly #operations: OperationNames;
  readonly #topics: TopicReader;
  readonly #promises: Promises;
  readonly #patterns: Patterns;
  readonly #columns: ColumnContext;
  readonly #order = new Map<string, number>();
  readonly #frames: Frames;
  readonly #placeNames: NamedPlaces;
  readonly #habits: NumberHabits;
  readonly #held: HeldValues;
  readonly #facts: Facts;
  readonly #updates: Update[] = [];
  readonly #figures: Figure[] = [];
  readonly #targets: Target[] = [];
  readonly #open: OpenDecision[] = [];
  readonly #remarks: string[] = [];
  readonly #named = new Map<string, Operation>();
  readonly #spelt = new Map<string, GlossaryEntry>();
  readonly #wholeText: string;
  #quantities = 0;
  /** Metrics name the priorities of the current plan; under an earlier one they may have stood elsewhere. */
  readonly #isOfPlan: boolean;

  constructor(
    bullets: readonly OutlineBullet[],
    front: readonly string[],
    period: Period,
    id: string,
    options: ReadOptions,
    columns: ColumnContext,
  ) {
    const { catalogue, decisions } = options;
    this.#columns = columns;
    this.#wholeText = [...front, ...bullets.map(({ text }) => text)].join('\n');
    this.#period = period;
    this.#id = id;
    this.#options = options;
    const { plan } = options.packaged;
    this.#isOfPlan = period.to >= plan.from && period.from <= plan.to;
    this.#operations = new OperationNames(catalogue.operations);
    this.#topics = new TopicReader(catalogue.topics);
    this.#promises = new Promises(catalogue);
    this.#patterns = new Patterns(catalogue.metrics);
    this.#frames = new Frames(catalogue.metrics, catalogue.synonyms);
    this.#habits = numberHabits(bullets.map(({ text }) => text).join('\n'));
    this.#held = new HeldValues(options.held);
    const own = new Set(
      [options.force, ...catalogue.areas.flatMap(({ name, aliases }) => [name, ...aliases])].map(plainName),
    );
    this.#facts = new Facts(
      period,
      options.elsewhere?.filter((name) => !own.has(name)),
    );
    const { stood, areas } = placesOf(bullets, catalogue, decisions);
    this.#stood = stood;
    this.#areas = areas;
    this.#tree = new AreaTree(areas);
    const namesOf = (of: readonly Area[]): string[] => of.flatMap(({ name, aliases }) => [name, ...aliases]);
    this.#placeNames = namedPlaces(
      [options.force, ...namesOf(areas.filter(({ id }) => id === this.#tree.force.id))],
      namesOf(areas.filter(({ id }) => id !== this.#tree.force.id)),
      options.elsewhere?.filter((name) => !own.has(name)) ?? [],
    );
    this.#places = new Places(
      areas,
      catalogue.glossary.map((entry) => entry.meaning),
    );
  }

  read(pages: number, cover: Cover): Reading {
    const { standings, remarks, unclear, loose, headings } = this.#stood;
    if (standings.length === 0 && loose.every(({ bullet }) => bullet.heading === null))
      throw new ReportProblem(
        'None of its bullets stands under a priority. Is it a report of the plan in data/priorities.yaml? Its pages have headings such as "Priority 1 - ...".',
      );
    for (const [at, standing] of standings.entries()) {
      this.#order.set(standing.id, at);
      if (standing.bullet.table) this.#readTable(standing, standing.bullet.table);
      else this.#readBullet(standing);
    }
    for (const one of loose) this.#readLoose(one);
    this.#derive();
    const vocabulary = this.#vocabulary();
    const bundle: ReportBundle = {
      report: this.#report(cover),
      figures: this.#inOrder(),
      updates: this.#themed(),
      vocabulary,
    };
    const named = [
      ...unclear.map(({ name, page }) => ({ name, page, taken: null })),
      ...vocabulary.areas.map((area) => ({
        name: area.name,
        page: this.#pageOf(area),
        taken: `${area.kind} in ${area.parent}`,
      })),
    ];
    return {
      bundle,
      cover,
      pages,
      quantities: this.#quantities,
      open: this.#open,
      named,
      headings: headings.filter(({ title }) => !this.#options.decisions.isDecided(title)),
      remarks: [
        ...remarks,
        ...headings.map(
          ({ title, page, holds }) =>
            `page ${page}: "${title}" is no priority of the plan; what stands under it is left out (${holds})`,
        ),
        ...unclear.map(({ name, page }) => `page ${page}: no area is called "${name}"`),
        ...this.#remarks,
      ],
    };
  }

  /** The names that it names and data/ has not. */
  #vocabulary(): Required<ReportBundle['vocabulary']> {
    const { packaged } = this.#options;
    const [operations, areas] = [packaged.operations, packaged.areas].map((list) => new Set(list.map(({ id }) => id)));
    const terms = new Set(packaged.glossary.map(({ term }) => term.toLowerCase()));
    const used = new Set(
      [
        ...this.#updates.flatMap(({ headings, places }) => [...headings, ...places]),
        ...this.#figures.map(({ area }) => area),
      ].flatMap((id) => [id, ...this.#tree.around(id).map((area) => area.id)]),
    );
    return {
      operations: [...this.#named.values()].filter(({ id }) => !operations!.has(id)),
      areas: this.#areas.filter(({ id }) => used.has(id) && !areas!.has(id)),
      glossary: [...this.#spelt.values()].filter(({ term }) => !terms.has(term.toLowerCase())),
    };
  }

  /** Where the area is named first. */
  #pageOf({ id }: Area): number {
    const within = this.#tree.within(id);
    const first = this.#updates.find(({ headings, places }) =>
      within.some((area) => [...headings, ...places].includes(area)),
    );
    return first?.source.page ?? 1;
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
      ...(this.#targets.length > 0 && { targets: this.#targets }),
    };
  }

  /** As the report itself calls the force: "Midshire Police", "Northmere Constabulary". */
  #forceName(): string {
    const { force } = this.#options;
    const own = force.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const called = new RegExp(`\\b${own}\\s+(Police|Constabulary)\\b`, 'g');
    const counts = new Map<string, number>();
    for (const [, kind] of this.#wholeText.matchAll(called)) counts.set(kind!, (counts.get(kind!) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    return `${force} ${most?.[0] ?? 'Police'}`;
  }

  #readBullet(standing: Standing): void {
    const { bullet, id, priority, headings, from } = standing;
    const { text } = bullet;
    const operations = this.#operations.read(text);
    for (const operation of operations) this.#named.set(operation.id, operation);
    const stretches = stretchesOf(text).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
    for (const { term, meaning } of stretches.flatMap((stretch) => acronymsIn(stretch.text)))
      if (!this.#spelt.has(term))
        this.#spelt.set(term, { term, meaning, note: null, priority, page: bullet.page, aliases: [] });
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
    let counted = 0;
    for (const stretch of stretches) {
      const within =
        stretches.length === 1 ? places : this.#places.find(stretch.text, Math.max(0, from - stretch.start));
      counted += this.#readFigures(standing, stretch.text, counted, source, within);
    }
  }

  /** Each number of what stands under no priority is listed; what is decided on it is held under its metric's priority. */
  #readLoose({ bullet, id, why }: Loose): void {
    const text = bullet.table ? bullet.table.join(' / ') : bullet.text;
    const { metrics } = this.#options.catalogue;
    const quantities = quantitiesIn(text, this.#habits);
    this.#quantities += quantities.length;
    this.#order.set(id, this.#order.size);
    for (const [at, quantity] of quantities.entries()) {
      const asked: OpenDecision = {
        bullet: id,
        number: quantity.written,
        place: at + 1,
        sentence: excerptOf(text, quantity.start),
        why,
      };
      const answer = decided(this.#options.decisions, asked, this.#options.catalogue, this.#period.to);
      if (answer === null) this.#open.push(asked);
      if (answer === null || answer === 'not a figure') continue;
      const metric = metrics.find((one) => one.id === answer.metric)!;
      const { page, printed } = bullet;
      this.#holdAs(
        ...([metric.id, answer.value ?? quantity.value, quantity.precision] as const),
        ...([answer.period ?? this.#period, answer.area ?? this.#tree.force.id, answer.note] as const),
        metric.priority,
        { report: this.#id, page, printedPage: printed, commitment: metric.commitment, bullet: id },
      );
    }
  }

  /** The other period that the bullet just above a table names where it leads it in: "KSI casualties in 2019/20:". */
  #captionOf(table: string): Period | null {
    const at = this.#stood.standings.findIndex(({ id }) => id === table);
    const above = this.#stood.standings[at - 1]?.bullet.text.trim() ?? '';
    if (!above.endsWith(':')) return null;
    const told = cuesIn(above, this.#period).map(({ period }) => period);
    return told.some((period) => samePeriod(period, this.#period)) ? null : (told[0] ?? null);
  }

  /** Every cell becomes a figure, is left open with its reason, or stands in a column that tells of movements and grades. */
  #readTable({ bullet, id, priority, headings }: Standing, lines: readonly string[]): void {
    const table = tableAt(lines, 0, this.#columns);
    if (!table) return;
    const commitment = this.#promises.commitment(priority, bullet.promise);
    const source: Source = {
      report: this.#id,
      page: bullet.page,
      printedPage: bullet.printed,
      commitment: commitment?.id ?? '',
      bullet: id,
    };
    const area = this.#tree.together(headings);
    const cells = readTable(table, {
      ...{ frames: this.#frames, quarter: this.#period, area, force: this.#tree.force.id },
      ...{ places: this.#columns, caption: this.#captionOf(id) },
    });
    for (const cell of cells) {
      if (cell.reading === 'about') continue;
      this.#quantities += 1;
      if (cell.reading === 'target' && cell.why === null && cell.metric) {
        const { metric, value, precision, targetFor: period } = cell;
        this.#targets.push({
          ...{ metric: metric.id, value, precision, period, area: cell.area, priority, source, words: cell.said },
        });
        continue;
      }
      const doubt =
        cell.why ??
        (cell.metric && cell.period
          ? this.#doubt({ metric: cell.metric, value: cell.value, period: cell.period }, cell.area, priority)
          : null);
      if (doubt === null && cell.metric && cell.period) {
        const note = cell.mark && saidOfMark(cell.mark);
        this.#holdAs(cell.metric.id, cell.value, cell.precision, cell.period, cell.area, note, priority, source);
        continue;
      }
      const asked: OpenDecision = {
        bullet: id,
        number: cell.written,
        place: cell.place,
        sentence: cell.said,
        why: doubt ?? 'nothing tells what it is',
        ...suggestion(
          cell.metric && { metric: cell.metric, period: cell.period ?? forKind(cell.metric, this.#period) },
        ),
      };
      const answer = decided(this.#options.decisions, asked, this.#options.catalogue, this.#period.to);
      if (answer === null) this.#open.push(asked);
      else if (answer !== 'not a figure')
        this.#holdAs(
          answer.metric,
          answer.value ?? cell.value,
          cell.precision,
          answer.period ?? cell.period ?? this.#period,
          answer.area ?? cell.area,
          answer.note,
          priority,
          source,
        );
    }
  }

  #holdAs(
    metric: string,
    value: number,
    precision: Figure['precision'],
    period: Period,
    area: string,
    note: string | null,
    priority: number,
    source: Source,
  ): void {
    this.#hold({
      ...{ metric, value, precision, period, area, note, priority, source },
      ...{ basis: 'reported', working: null, stated: [], superseded: [] },
    });
  }

  /** Of a stretch of the bullet, `counted` numbers from its beginning; how many numbers the stretch has. */
  #readFigures(
    { priority, headings, unclear }: Standing,
    text: string,
    counted: number,
    source: Source,
    places: ReturnType<Places['find']>,
  ): number {
    const written = quantitiesIn(text, this.#habits);
    const nones = this.#nonesOf(text, written);
    const quantities = [...written, ...nones].toSorted((a, b) => a.start - b.start);
    this.#quantities += written.length;
    const sentences = sentencesOf(text);
    const sentenceOf = ({ start }: Quantity) =>
      sentences.find((sentence) => start >= sentence.start && start < sentence.end) ?? { start: 0, end: text.length };
    const stands = (at: number) => {
      const { start } = quantities[at]!;
      return { at: start, next: quantities.find((other) => other.start > start)?.start ?? null };
    };
    const { ties: tied, aims, open: untied } = this.#tied(text, quantities);
    for (const { quantity: at, metric, period } of aims) {
      const { value, precision, start } = quantities[at]!;
      const sentence = sentenceOf({ start } as Quantity);
      this.#targets.push({
        ...{ metric: metric.id, value, precision, priority, source, period: period && forKind(metric, period) },
        ...{
          area: areaOf(text, sentences, stands(at), headings, places, this.#tree),
          words: text.slice(sentence.start, sentence.end),
        },
      });
    }
    const open: { quantity: number; why: string; suggested: OpenNumber['suggested'] }[] = untied.filter(
      ({ quantity }) => !nones.includes(quantities[quantity]!),
    );
    const placedTies = tied.map((tie) => {
      const within = (spans: Tie['spans']) =>
        places.filter(({ at }) => spans.some(({ start, end }) => at >= start && at < end));
      const inClause = [tie.spans, tie.leadSpans].map(within).find((found) => found.length > 0);
      const inPassing = within(tie.idleSpans);
      const placed =
        tie.scope === 'force'
          ? this.#tree.together(headings)
          : areaOf(
              ...([text, sentences, stands(tie.quantity), headings] as const),
              inClause ?? places.filter((place) => !inPassing.includes(place)),
              this.#tree,
            );
      const area = this.#isOfForce(tie, headings) ? this.#tree.force.id : placed;
      const unsure =
        tie.scope === 'unclear' && headings.join() === this.#tree.force.id && area !== this.#tree.force.id
          ? `it may be of ${area} or of the whole force`
          : null;
      return { tie, area, unsure };
    });
    const key = ({ tie: { metric, period }, area }: (typeof placedTies)[number]): string =>
      `${metric.id} ${period.from} ${period.to} ${area}`;
    for (const one of placedTies) {
      const { tie, area, unsure } = one;
      const quantity = quantities[tie.quantity]!;
      const another = placedTies.find((other) => key(other) === key(one) && other.tie.value !== tie.value);
      const twice = another ? `two numbers of its bullet would be ${tie.metric.id} for ${tie.period.label}` : null;
      const doubt =
        unclear === null
          ? (unsure ?? twice ?? this.#doubt(tie, area, priority))
          : `it stands under "${unclear}", which is no area held`;
      if (doubt !== null) {
        if (nones.includes(quantity)) continue;
        open.push({ quantity: tie.quantity, why: doubt, suggested: tie });
        continue;
      }
      this.#hold({
        metric: tie.metric.id,
        value: tie.value,
        precision: quantity.precision,
        period: tie.period,
        area,
        basis: 'reported',
        working: null,
        note: quantity.mark && saidOfMark(quantity.mark),
        stated: tie.stated,
        priority,
        source,
        superseded: [],
      });
    }
    for (const { quantity: at, why, suggested } of open) {
      const quantity = quantities[at]!;
      const { start, end } = sentenceOf(quantity);
      const asked: OpenDecision = {
        bullet: source.bullet,
        number: quantity.written,
        place: counted + written.indexOf(quantity) + 1,
        sentence: excerptOf(text.slice(start, end), quantity.start - start),
        why,
        ...suggestion(suggested),
      };
      const answer = decided(this.#options.decisions, asked, this.#options.catalogue, this.#period.to);
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
    return written.length;
  }

  #tied(text: string, quantities: readonly Quantity[]): ReturnType<typeof tieNumbers> {
    return tieNumbers({ text, quantities }, this.#patterns, this.#period, this.#held, this.#facts, {
      frames: this.#frames,
      places: this.#placeNames,
    });
  }

  /** What there was none of, where the sentence names it and nothing else; other words with "no" say nothing that is counted. */
  #nonesOf(text: string, written: readonly Quantity[]): Quantity[] {
    return nonesIn(text).filter((none) => {
      const all = [...written, none].toSorted((a, b) => a.start - b.start);
      const at = all.indexOf(none);
      return this.#tied(text, all).ties.some(({ quantity, metric }) => quantity === at && metric.kind === 'count');
    });
  }

  /** "71,204 calls, most of them from Oldport": a place named beside what is only held for the force, and is near what it was. */
  #isOfForce({ metric, value }: Tie, headings: readonly string[]): boolean {
    const force = this.#tree.force.id;
    if (headings.some((id) => id !== force) || !this.#held.isOnlyOf(metric, force)) return false;
    const before = this.#held.before(metric, force, this.#period);
    return before !== null && apart(value, before) < NEAR;
  }

  /** Why a number that was tied is not taken without asking; null as a rule. */
  #doubt(
    { metric, value, period }: Pick<Tie, 'metric' | 'value' | 'period'>,
    area: string,
    priority: number,
  ): string | null {
    if (metric.priority !== priority && this.#isOfPlan)
      return `it stands under priority ${priority}, and ${metric.id} is of priority ${metric.priority}`;
    if (!samePeriod(period, forKind(metric, this.#period))) return null;
    const before = this.#held.farFrom(metric, area, value, this.#period);
    return before === null ? null : `it is far from what ${metric.id} was before (${before})`;
  }

  /** One figure for a metric, period and area. A second of another value is said; the one nearer to what it was before stands. */
  #hold(figure: Figure): void {
    const at = this.#figures.findIndex(
      (held) => held.metric === figure.metric && held.area === figure.area && samePeriod(held.period, figure.period),
    );
    const same = this.#figures[at];
    if (!same) {
      this.#figures.push(figure);
      return;
    }
    if (same.value === figure.value) return;
    const metric = this.#patterns.metrics.find(({ id }) => id === figure.metric)!;
    const before = this.#held.before(metric, figure.area, this.#period);
    const isNearer = before !== null && apart(figure.value, before) < apart(same.value, before);
    const [stands, other] = isNearer ? [figure, same] : [same, figure];
    this.#figures[at] = stands;
    this.#remarks.push(
      `bullet ${other.source.bullet}: ${figure.metric} for ${figure.period.label} is ${other.value}; bullet ${stands.source.bullet} has ${stands.value}, which stands`,
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
      ...fromSums(reported, this.#patterns.sums, this.#options.held),
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
    return this.#figures.toSorted((a, b) => this.#order.get(a.source.bullet)! - this.#order.get(b.source.bullet)!);
  }
}

/** As the decisions file has it. */
const suggestion = (
  suggested: { readonly metric: Metric; readonly period: Period } | null,
): Pick<OpenDecision, 'suggest'> =>
  suggested ? { suggest: { metric: suggested.metric.id, period: suggested.period.label } } : {};
