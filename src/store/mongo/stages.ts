/** Reports and content, written before they are anything to anybody, and read back by the stage they were written under. */
import { hash, randomUUID } from 'node:crypto';
import type { Catalogue, Figure, Update } from '../../figures/model.ts';
import type { TermReader } from '../../language/terms.ts';
import { bundleHash } from '../bundle.ts';
import { type SavedSegment, segmentOf } from '../search/segments.ts';
import { type FigureQuery, NotWhole, type ReportBundle, type UpdateQuery } from '../store.ts';
import { CATALOGUE_NAMES, type CatalogueName, type Collections } from './collections.ts';
import type { FigureDocument, UpdateDocument } from './documents.ts';
import { asAway } from './faults.ts';

/** Documents a write: well under the 48 MB of a message, and each is one breath for the server. */
const BATCH = 1_000;
/** A stage without an end for so long was left by an import that was stopped. */
const ABANDONED = 60 * 60 * 1000;

/** Reports are a matter of their stages; `named`: of each of these stages, the updates of these ids. */
type StagedQuery = Omit<UpdateQuery, 'report' | 'reports' | 'keys' | 'newest'> & {
  readonly named?: readonly (readonly [stage: string, ids: readonly string[]])[];
};

/** `of`: the stage of the report that is asked for. */
type StagedFigures = Omit<FigureQuery, 'report'> & { readonly of?: string | undefined };
type Kind = Pick<Figure, 'metric' | 'area' | 'period'>;

type CatalogueList = Exclude<keyof Catalogue, 'plan' | 'earlier'>;
const LISTS = CATALOGUE_NAMES.filter((name): name is CatalogueList => name !== 'plans');

export class Stages {
  readonly #in: Collections;
  readonly #now: () => Date;

  constructor(collections: Collections, now: () => Date) {
    this.#in = collections;
    this.#now = now;
  }

  /** The new stage's id. Whatever goes wrong, nothing of it is left. */
  async addReport({ report, vocabulary, figures, updates }: ReportBundle): Promise<string> {
    return this.#begin(async (stage) => {
      await this.#in.reports.insertOne({ _id: stage, report, vocabulary } as never);
      await this.#insert(
        'figures',
        figures.map(({ superseded: _, ...figure }, position) => summed({ stage, position, ...figure })),
      );
      await this.#insert(
        'updates',
        updates.map((update, position) => summed({ stage, position, ...update })),
      );
    });
  }

  async addCatalogue(catalogue: Catalogue): Promise<string> {
    return this.#begin(async (stage) => {
      await this.#insert('plans', [
        { stage, position: 0, ...catalogue.plan },
        ...(catalogue.earlier ?? []).map(({ plan, priorities }, at) => ({
          stage,
          position: at + 1,
          ...plan,
          priorities,
        })),
      ]);
      for (const name of LISTS)
        await this.#insert(
          name,
          catalogue[name].map((entry, position) => ({ stage, position, ...entry })),
        );
    });
  }

  /** Of each stage, in this order; null where it is not held. */
  async reports(stages: readonly string[]): Promise<(Pick<ReportBundle, 'report' | 'vocabulary'> | null)[]> {
    const found = await this.#in.reports.find({ _id: { $in: [...stages] } }).toArray();
    const held = new Map(
      found.map(({ _id, report, vocabulary }) => [
        _id,
        { report, vocabulary: vocabulary as ReportBundle['vocabulary'] },
      ]),
    );
    return stages.map((stage) => held.get(stage) ?? null);
  }

  async bundle(stage: string): Promise<ReportBundle | null> {
    const [[found = null], figures, updates] = await Promise.all([
      this.reports([stage]),
      this.figures([stage], {}),
      this.updates([stage], {}),
    ]);
    return found && { ...found, figures, updates };
  }

  /** How much is held of it; null where the report itself is not. */
  async counts(stage: string): Promise<{ readonly figures: number; readonly updates: number } | null> {
    if ((await this.reports([stage])).includes(null)) return null;
    const [figures, updates] = await Promise.all(
      (['figures', 'updates'] as const).map((name) => this.#in.db.collection(name).countDocuments({ stage })),
    );
    return { figures: figures!, updates: updates! };
  }

  async isWhole(stage: string, hash: string): Promise<boolean> {
    try {
      const bundle = await this.bundle(stage);
      return bundle !== null && bundleHash(bundle) === hash;
    } catch (fault) {
      if (fault instanceof NotWhole) return false;
      throw fault;
    }
  }

  async catalogue(stage: string): Promise<Catalogue> {
    const read = async (name: CatalogueName) => {
      const found = await this.#in
        .catalogue(name)
        .find({ stage }, { sort: { position: 1 } })
        .toArray();
      return found.map(({ _id, stage: _stage, position: _position, ...entry }) => entry);
    };
    const [plan, ...lists] = await Promise.all(CATALOGUE_NAMES.map(read));
    const rest = CATALOGUE_NAMES.slice(1).map((name, at) => [name, lists[at]]);
    const [current, ...before] = plan!;
    const earlier = before.map(({ priorities, ...of }) => ({ plan: of, priorities }));
    return { plan: current, ...(earlier.length > 0 && { earlier }), ...Object.fromEntries(rest) } as Catalogue;
  }

  /**
   * Figures of the stages, in the order of the stages and then of the report. Members of the query as in figureSearch: `of`,
   * bullet and value narrow to those figures and to what restates them.
   */
  async figures(stages: readonly string[], query: StagedFigures): Promise<Figure[]> {
    const { of, value } = query;
    const those = of === undefined && value === undefined ? null : await this.#kinds(of ? [of] : stages, query);
    const narrowing = those && [
      { metric: { $in: [...new Set(those.map(({ metric }) => metric))] } },
      { 'period.to': { $in: [...new Set(those.map(({ period }) => period.to))] } },
    ];
    const meant = [...(narrowing ?? []), { stage: { $in: [...stages] } }, ...countedBy(query)];
    const found = await this.#in.figures
      .find({ $and: meant } as never)
      .project<FigureDocument>({ _id: 0 })
      .toArray();
    const kinds = those && new Set(those.map(kindOf));
    const restating = kinds ? found.filter((document) => kinds.has(kindOf(document))) : found;
    return inOrder(restating, stages).map((document) => {
      const { stage, position, sum, ...figure } = whole(document);
      return { ...figure, superseded: [] };
    });
  }

  /** What the figures of the stages are of that stand in the bullet and have the value, or state it as a movement. */
  async #kinds(stages: readonly string[], { bullet, value }: StagedFigures): Promise<readonly Kind[]> {
    const moved = value !== undefined && { $in: [value, -value] };
    return this.#in.figures
      .find({
        stage: { $in: [...stages] },
        ...(bullet !== undefined && { 'source.bullet': bullet }),
        ...(moved && { $or: [{ value }, { 'stated.difference': moved }, { 'stated.percent': moved }] }),
      } as never)
      .project<Kind>({ _id: 0, metric: 1, area: 1, 'period.from': 1, 'period.to': 1 })
      .toArray();
  }

  /** `stages` in the order wanted; the report asked for is a matter of its stage. */
  async updates(stages: readonly string[], query: StagedQuery): Promise<Update[]> {
    const found = await this.#in.updates
      .find(meaning(stages, query) as never)
      .project<UpdateDocument>({ _id: 0 })
      .toArray();
    return inOrder(found, stages).map((document) => {
      const { stage, position, sum, ...update } = whole(document);
      return update;
    });
  }

  /** The first of the stages that has such updates. */
  async firstWith(stages: readonly string[], query: StagedQuery): Promise<string[]> {
    const having = new Set(await this.#in.updates.distinct('stage', meaning(stages, query) as never));
    return stages.filter((stage) => having.has(stage)).slice(0, 1);
  }

  /** The stage's index, made and kept where none is that was made with the same. */
  async segment(stage: string, stamp: string, reader: TermReader): Promise<SavedSegment> {
    const held = await this.#in.indexes.findOne({ _id: stage });
    if (held?.stamp === stamp) return JSON.parse(held.body) as SavedSegment;
    const segment = segmentOf(await this.updates([stage], {}), reader);
    const body = JSON.stringify(segment);
    await this.#in.indexes.replaceOne({ _id: stage }, { stamp, body }, { upsert: true });
    return segment;
  }

  async remove(stage: string): Promise<void> {
    // The stage's own entry last: what is left of a removal that was stopped is found by it.
    for (const name of ['figures', 'updates', ...CATALOGUE_NAMES] as const)
      await this.#in.db.collection(name).deleteMany({ stage });
    await this.#in.indexes.deleteOne({ _id: stage });
    await this.#in.reports.deleteOne({ _id: stage });
    await this.#in.stages.deleteOne({ _id: stage });
  }

  /** Stages that nothing names and that were begun long enough ago; with `all`, whenever they were begun. */
  async abandoned(named: ReadonlySet<string>, all = false): Promise<string[]> {
    const before = new Date(this.#now().getTime() - (all ? 0 : ABANDONED));
    const old = await this.#in.stages.find({ at: { $lte: before } }).toArray();
    return old.map(({ _id }) => _id).filter((stage) => !named.has(stage));
  }

  async #begin(write: (stage: string) => Promise<void>): Promise<string> {
    const stage = randomUUID();
    await this.#in.stages.insertOne({ _id: stage, at: this.#now() });
    try {
      await write(stage);
      return stage;
    } catch (fault) {
      await this.remove(stage).catch(() => {});
      throw asAway(fault);
    }
  }

  async #insert(name: 'figures' | 'updates' | CatalogueName, documents: readonly object[]): Promise<void> {
    for (let from = 0; from < documents.length; from += BATCH)
      await this.#in.db.collection(name).insertMany(documents.slice(from, from + BATCH) as never);
  }
}

const sumOf = (document: object): string => hash('sha1', JSON.stringify(document)).slice(0, SUM_LENGTH);
/** In hexadecimal digits, as in the embedded store. */
const SUM_LENGTH = 16;
const summed = <D extends object>(document: D): D & { sum: string } => ({ ...document, sum: sumOf(document) });

/** Throws NotWhole: what was changed behind the store's back is a fault, and not an answer. */
function whole<D extends { readonly sum?: string | undefined; readonly source: { readonly report: string } }>(
  document: D,
): D {
  const { sum, ...rest } = document;
  if (sum !== undefined && sumOf(rest) !== sum) throw new NotWhole([document.source.report]);
  return document;
}

const kindOf = ({ metric, area, period: { from, to } }: Kind): string => JSON.stringify([metric, area, from, to]);

/** What figures are of, as conditions that are all to be met. */
function countedBy({ metrics, areas, from, to, since, until }: StagedFigures): object[] {
  const ends = { ...(to && { $eq: to }), ...(since && { $gte: since }), ...(until && { $lte: until }) };
  return [
    ...(metrics ? [{ metric: { $in: [...metrics] } }] : []),
    ...(areas ? [{ area: { $in: [...areas] } }] : []),
    ...(from === undefined ? [] : [{ 'period.from': from }]),
    ...(Object.keys(ends).length > 0 ? [{ 'period.to': ends }] : []),
  ];
}

function meaning(stages: readonly string[], query: StagedQuery): object {
  const { areas, headings, operations, topics, priorities, ids, named } = query;
  const oneOf = (list: readonly (string | number)[]) => ({ $in: [...list] });
  return {
    stage: oneOf(stages),
    ...(headings && { headings: oneOf(headings) }),
    ...(operations && { operations: oneOf(operations) }),
    ...(topics && { topics: oneOf(topics) }),
    ...(priorities && { priority: oneOf(priorities) }),
    ...(ids && { id: oneOf(ids) }),
    ...(areas && { $or: [{ headings: oneOf(areas) }, { places: oneOf(areas) }] }),
    ...(named && { $and: [{ $or: named.map(([stage, own]) => ({ stage, id: oneOf(own) })) }] }),
  };
}

function inOrder<D extends { readonly stage: string; readonly position: number }>(
  found: D[],
  stages: readonly string[],
): D[] {
  const place = new Map(stages.map((stage, at) => [stage, at]));
  return found.sort((a, b) => place.get(a.stage)! - place.get(b.stage)! || a.position - b.position);
}
