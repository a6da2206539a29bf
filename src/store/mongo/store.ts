/** The store in MongoDB: any number of instances on one database. */
import { setTimeout as pause } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import { readContentFiles } from '../../content/files.ts';
import type { Catalogue, Figure, Report, Update } from '../../figures/model.ts';
import { TermReader } from '../../language/terms.ts';
import { bundleHash, checkBundle, wholeCatalogue } from '../bundle.ts';
import { corrected } from '../correction.ts';
import type { Identity } from '../identity.ts';
import * as ledger from '../ledger.ts';
import { currentFigures, mentions } from '../restatement.ts';
import type { Postings } from '../search/search.ts';
import { Segments } from '../search/segments.ts';
import { stampOf } from '../search/terms.ts';
import {
  type ChangeOutcome,
  type ConversationState,
  type Correction,
  type Erased,
  type Exchange,
  type ExchangeQuery,
  type FigureQuery,
  type Names,
  NotWhole,
  type ReportBundle,
  type ReportVersion,
  type SaveOptions,
  type Store,
  StoreAway,
  type UpdateQuery,
} from '../store.ts';
import { check } from './check.ts';
import { type Collections, collectionsOf } from './collections.ts';
import { clientOf } from './connect.ts';
import { MongoDigests } from './digests.ts';
import type { StateDocument, VersionDocument } from './documents.ts';
import { forgetConversation, MongoExchanges, readConversation, writeConversation } from './exchanges.ts';
import { isAway, limited, PATIENCE, persistently } from './faults.ts';
import { MongoInbox } from './inbox.ts';
import { MongoInstallations } from './installations.ts';
import { Memo } from './memo.ts';
import { erasePerson, tidy, traces } from './people.ts';
import { prepare } from './prepare.ts';
import { Stages } from './stages.ts';
import { inOrder, inOrderOfFigures, State } from './state.ts';

export interface MongoStoreOptions {
  /** With the database's name in it. */
  readonly uri: string;
  readonly dataDir: string;
  readonly seed: 'packaged' | 'none';
  readonly now?: () => Date;
  readonly exchangeDays?: number;
  /** IDENTITY_KEY; null: the key stands in `keyFile`, or is held in memory alone where there is none. */
  readonly identityKey?: string | null;
  readonly keyFile?: string | null;
  /** Forgets what people asked when the store was made with another key. */
  readonly newKey?: boolean;
  /** Learn of what other instances publish. Default true; a command that ends soon does without. */
  readonly follow?: boolean;
  /** When the database is away at the start: told each time it was tried in vain; the store then opens when it is there. */
  readonly waiting?: (fault: Error) => void;
  /** What opening came to after it had been waiting: a fault that does not pass by itself. */
  readonly failed?: (fault: unknown) => void;
}

/** Between two tries to open. */
const TRY_AGAIN = 2_000;

interface Opened {
  readonly collections: Collections;
  readonly identity: Identity;
  readonly state: State;
  readonly stages: Stages;
  readonly exchanges: MongoExchanges;
}

/**
 * Opens the store and brings its packaged content up to date. With `waiting`, a database that is away is waited for: the
 * store is given back at once and its methods throw StoreAway until it is there. Without, StoreAway is thrown.
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<Store> {
  const store = new MongoStore(options);
  try {
    await store.opened;
  } catch (fault) {
    if (options.waiting && fault instanceof StoreAway) {
      options.waiting(fault);
      store.keepTrying();
      return store;
    }
    await store.close();
    throw fault;
  }
  return store;
}

class MongoStore implements Store {
  readonly inbox: MongoInbox;
  readonly installations: MongoInstallations;
  readonly digests: MongoDigests;
  opened: Promise<Opened>;
  readonly #client: MongoClient;
  readonly #options: MongoStoreOptions;
  readonly #now: () => Date;
  #parts: Opened | null = null;
  readonly #memo = new Memo();
  readonly #segments = new Segments();
  #closed = false;

  constructor(options: MongoStoreOptions) {
    this.#client = clientOf(options.uri);
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.opened = this.#open();
    const collections = async () => (await this.#ready()).collections;
    this.inbox = new MongoInbox(() => this.#ready());
    this.installations = new MongoInstallations(collections);
    this.digests = new MongoDigests(collections);
  }

  /** Opens again and again in the background until the database is there. */
  keepTrying(): void {
    const { waiting, failed } = this.#options;
    this.opened = (async () => {
      for (;;) {
        await pause(TRY_AGAIN, undefined, { ref: false });
        if (this.#closed) throw new StoreAway('closed');
        try {
          return await this.#open();
        } catch (fault) {
          if (this.#closed || !(fault instanceof StoreAway)) throw fault;
          waiting?.(fault);
        }
      }
    })();
    this.opened.catch((fault) => {
      if (!this.#closed) failed?.(fault);
    });
  }

  async version(): Promise<string> {
    return String((await this.#ready()).state.current.revision);
  }

  async catalogue(): Promise<Catalogue> {
    const { state, stages } = await this.#ready();
    const { current } = state;
    return this.#memo.get(current.revision, 'catalogue', async () => wholeCatalogue(await namesIn(stages, current)));
  }

  async names(): Promise<Names> {
    const { state, stages } = await this.#ready();
    return namesIn(stages, state.current);
  }

  async reports(): Promise<readonly Report[]> {
    const { state, stages } = await this.#ready();
    const { revision, versions } = state.current;
    return this.#memo.get(revision, 'reports', () =>
      persistently(() => Promise.all(publishedOf(versions).map((version) => reportOf(stages, version)))),
    );
  }

  async figures(query: FigureQuery): Promise<readonly Figure[]> {
    const { state, stages } = await this.#ready();
    const { report, bullet, value } = query;
    const published = publishedOf(state.current.versions, inOrderOfFigures);
    const of = published.find((version) => version.report === report)?.stage;
    if (report !== undefined && of === undefined) return [];
    const all = published.map(({ stage }) => stage);
    const current = currentFigures(await persistently(() => stages.figures(all, { ...query, of })));
    // After restatement: an earlier report's figure that a later one restates must be there to be named.
    return current.filter(
      (figure) =>
        (report === undefined || figure.source.report === report) &&
        (bullet === undefined || figure.source.bullet === bullet) &&
        (value === undefined || mentions(figure, value)),
    );
  }

  async updates({ report, reports, keys, newest, ...query }: UpdateQuery): Promise<readonly Update[]> {
    const { state, stages } = await this.#ready();
    const byReport = keys && Map.groupBy(keys, (key) => key.slice(0, key.indexOf('#')));
    const published = publishedOf(state.current.versions).filter(
      (version) =>
        (report === undefined || version.report === report) &&
        (reports?.includes(version.report) ?? true) &&
        (byReport?.has(version.report) ?? true),
    );
    if (published.length === 0) return [];
    const named = byReport && {
      named: published.map(({ report: id, stage }) => {
        const ids = byReport.get(id)!.map((key) => key.slice(id.length + 1));
        return [stage, query.ids ? ids.filter((one) => query.ids!.includes(one)) : ids] as const;
      }),
    };
    const asked = { ...query, ...named };
    return persistently(async () => {
      const all = published.map(({ stage }) => stage);
      return stages.updates(newest ? await stages.firstWith(all, asked) : all, asked);
    });
  }

  async postings(): Promise<Postings> {
    const { state, stages } = await this.#ready();
    const { current } = state;
    return this.#memo.get(current.revision, 'postings', async () => {
      const { synonyms } = await this.catalogue();
      const stamp = stampOf(synonyms);
      const reader = new TermReader(synonyms);
      const published = publishedOf(current.versions).map(({ report, stage }) => ({
        report,
        stage,
        name: `${stage} ${stamp}`,
      }));
      for (;;) {
        // Whoever came later may have forgotten what was only of this version.
        const missing = published.find(({ name }) => !this.#segments.has(name));
        if (!missing) break;
        const { stage, name } = missing;
        this.#segments.add(name, await persistently(() => stages.segment(stage, stamp, reader)));
      }
      return this.#segments.postings(published);
    });
  }

  async saveReport(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    const { state } = await this.#ready();
    checkBundle(bundle);
    const hash = bundleHash(bundle);
    await state.refresh();
    return this.#change(
      bundle.report.id,
      (entries) => ledger.save(entries, hash, options, this.#instant()),
      () => bundle,
    );
  }

  async versions(report?: string): Promise<readonly ReportVersion[]> {
    const { state, stages } = await this.#ready();
    const held = (await state.refresh()).versions.filter(
      (version) => report === undefined || version.report === report,
    );
    const sorted = held.sort((a, b) => inOrder(a, b) || b.version - a.version);
    return persistently(() =>
      Promise.all(
        sorted.map(async (version) => ({
          report: await reportOf(stages, version),
          status: version.status,
          origin: version.origin,
          savedAt: version.savedAt,
          figures: version.figures,
          updates: version.updates,
          correction: version.correction,
          acts: version.acts ?? [],
        })),
      ),
    );
  }

  async heldReport(report: string, version: number): Promise<ReportBundle | null> {
    const { state, stages } = await this.#ready();
    const held = (await state.refresh()).versions.find((entry) => entry.report === report && entry.version === version);
    if (!held) return null;
    const bundle = await persistently(() => stages.bundle(held.stage));
    return bundle && { ...bundle, report: { ...bundle.report, version } };
  }

  publishReport(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#change(report, (entries) => ledger.publish(entries, this.#instant(), by));
  }

  discardDraft(report: string): Promise<ChangeOutcome> {
    return this.#change(report, ledger.discard);
  }

  withdrawReport(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#change(report, (entries) => ledger.withdraw(entries, this.#instant(), by));
  }

  async correctFigure(correction: Correction): Promise<ChangeOutcome> {
    const { state } = await this.#ready();
    for (;;) {
      const { versions } = await state.refresh();
      const entries = versions.filter(({ report }) => report === correction.report);
      const published = entries.find(({ status }) => status === 'published');
      const bundle = published && (await this.heldReport(correction.report, published.version));
      if (!bundle) return ledger.correct(entries, '', this.#instant()).outcome;
      const result = corrected(bundle, correction, this.#now());
      if (typeof result === 'string') return { outcome: result };
      checkBundle(result);
      const hash = bundleHash(result);
      const outcome = await this.#change<ChangeOutcome | null>(
        correction.report,
        // Another version was published meanwhile: that one is to be corrected.
        (now) =>
          now.find(({ status }) => status === 'published')?.version === published.version
            ? ledger.correct(now, hash, this.#instant(), correction.author)
            : { outcome: null, visible: false, edits: [], insert: null, remove: null },
        () => result,
        correction,
      );
      if (outcome !== null) return outcome;
    }
  }

  async conversation(id: string, now: string): Promise<ConversationState | null> {
    return readConversation(await this.#ready(), id, now);
  }

  async saveConversation(conversation: ConversationState): Promise<void> {
    await writeConversation(await this.#ready(), conversation);
  }

  async forgetConversation(id: string): Promise<void> {
    await forgetConversation(await this.#ready(), id);
  }

  async recordExchange(exchange: Exchange): Promise<void> {
    await (await this.#ready()).exchanges.record(exchange);
  }

  async questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    return (await this.#ready()).exchanges.questionsOf(sender, limit);
  }

  async giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    return (await this.#ready()).exchanges.giveFeedback(id, feedback);
  }

  async exchanges(query: ExchangeQuery): Promise<readonly Exchange[]> {
    return (await this.#ready()).exchanges.list(query);
  }

  async erasePerson(person: string): Promise<Erased> {
    const { collections, identity } = await this.#ready();
    return erasePerson(collections, identity, person, this.#now());
  }

  async traces(person: string, phrases: readonly string[]): Promise<readonly string[]> {
    return traces((await this.#ready()).collections, person, phrases);
  }

  async identity(): Promise<Identity> {
    return (await this.#ready()).identity;
  }

  async tidy(): Promise<void> {
    await tidy((await this.#ready()).collections, this.#options.exchangeDays ?? 90, this.#now());
  }

  async verify(): Promise<void> {
    const { state, stages } = await this.#ready();
    const published = publishedOf((await state.refresh()).versions);
    const faults: VersionDocument[] = [];
    // One by one: a long look holds up nobody, and takes no more memory than a report.
    for (const version of published)
      if (!(await persistently(() => stages.isWhole(version.stage, version.hash)))) faults.push(version);
    if (faults.length > 0) throw new NotWhole(faults.map(({ report, version }) => `${report}, version ${version}`));
  }

  async reachable(): Promise<void> {
    const { collections, state } = await this.#ready();
    await state.refresh();
    // A full disk and a primary that is none any more are known by writing.
    await persistently(() => collections.meta.updateOne({ _id: 'probe' }, { $set: { value: '' } }, { upsert: true }));
  }

  async check(): Promise<readonly string[]> {
    const { collections, state, stages } = await this.#ready();
    return check(collections, await state.refresh(), stages);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#parts?.state.close();
    await this.#client.close();
  }

  /** While the store is not open, a turn is not kept waiting for longer than any operation. */
  async #ready(): Promise<Opened> {
    return this.#parts ?? limited(this.opened, PATIENCE);
  }

  async #open(): Promise<Opened> {
    const { exchangeDays = 90, follow = true, identityKey = null, keyFile = null, newKey = false } = this.#options;
    try {
      await this.#client.connect();
      const collections = collectionsOf(this.#client.db());
      const key = { given: identityKey, file: keyFile };
      const identity = await prepare(collections, { exchangeDays, now: this.#now, key, newKey });
      const state = await State.open(collections.state, follow);
      const stages = new Stages(collections, this.#now);
      const opened = {
        collections,
        identity,
        state,
        stages,
        exchanges: new MongoExchanges(collections, exchangeDays, this.#now),
      };
      await this.#bringUpToDate(opened);
      await sweep(opened);
      this.#parts = opened;
      return opened;
    } catch (fault) {
      throw isAway(fault) ? new StoreAway(fault) : fault;
    }
  }

  /** Takes the packaged content in when its files are not those taken in last; see the embedded store. */
  async #bringUpToDate({ state, stages }: Opened): Promise<void> {
    const { dataDir, seed } = this.#options;
    const files = readContentFiles(dataDir);
    const hash = `${seed} ${files.hash}`;
    if (state.current.content?.hash === hash) return;
    const { loadContent } = await import('../../content/load.ts');
    const content = loadContent(files);
    const bundles = seed === 'packaged' ? content.reports : [];
    for (const bundle of bundles) checkBundle(bundle);
    const catalogue = await stages.addCatalogue(content.catalogue);
    const staged = new Map<string, string>();
    for (const bundle of bundles) {
      const of = state.current.versions.filter(({ report }) => report === bundle.report.id);
      if (ledger.save(of, bundleHash(bundle), PACKAGED, this.#instant()).insert)
        staged.set(bundle.report.id, await stages.addReport(bundle));
    }
    const used = new Set<string>();
    await state.switch((now) => {
      used.clear();
      if (now.content?.hash === hash) return null;
      let { versions } = now;
      const apply = (report: string, change: ledger.LedgerChange<unknown>, bundle: ReportBundle | null): void => {
        const stage = staged.get(report);
        const insert =
          change.insert && bundle && stage !== undefined ? made(bundle, change.insert, stage, this.#now(), null) : null;
        if (insert) used.add(insert.stage);
        versions = applied(versions, report, change, insert);
      };
      for (const bundle of bundles)
        apply(
          bundle.report.id,
          ledger.save(of(versions, bundle.report.id), bundleHash(bundle), PACKAGED, this.#instant()),
          bundle,
        );
      if (seed === 'packaged') {
        const packaged = new Set(bundles.map(({ report }) => report.id));
        for (const report of new Set(versions.map((version) => version.report)))
          if (!packaged.has(report)) apply(report, ledger.leavePackage(of(versions, report)), null);
      }
      used.add(catalogue);
      return { content: { hash, stage: catalogue }, versions, visible: true };
    });
    for (const stage of [catalogue, ...staged.values()]) if (!used.has(stage)) await stages.remove(stage);
  }

  #instant(): string {
    return this.#now().toISOString();
  }

  /** Stages what the change inserts, then switches; what was staged in vain is removed. */
  async #change<Outcome>(
    report: string,
    decide: (entries: readonly VersionDocument[]) => ledger.LedgerChange<Outcome>,
    bundle: (() => ReportBundle) | null = null,
    correction: Correction | null = null,
  ): Promise<Outcome> {
    const { state, stages } = await this.#ready();
    let change = decide(of((await state.refresh()).versions, report));
    let stage = change.insert && bundle ? await stages.addReport(bundle()) : null;
    let removed: string | null = null;
    let used = false;
    for (;;) {
      let lacking = false;
      await state.switch((now) => {
        change = decide(of(now.versions, report));
        removed =
          change.remove === null
            ? null
            : (of(now.versions, report).find(({ version }) => version === change.remove)?.stage ?? null);
        lacking = change.insert !== null && stage === null;
        used = change.insert !== null && stage !== null;
        if (lacking || (change.edits.length === 0 && change.insert === null && change.remove === null)) return null;
        const insert = used ? made(bundle!(), change.insert!, stage!, this.#now(), correction) : null;
        return {
          content: now.content,
          versions: applied(now.versions, report, change, insert),
          visible: change.visible,
        };
      });
      if (!lacking) break;
      // It had been there already and was withdrawn between the two looks.
      stage = await stages.addReport(bundle!());
    }
    if (stage !== null && !used) await stages.remove(stage);
    if (removed !== null) await stages.remove(removed);
    return change.outcome;
  }
}

const PACKAGED = { publish: true, origin: 'packaged' } as const;

const of = (versions: readonly VersionDocument[], report: string): VersionDocument[] =>
  versions.filter((version) => version.report === report);

const namesIn = (stages: Stages, { content, versions }: StateDocument): Promise<Names> =>
  persistently(async () => {
    const reports = publishedOf(versions).map(async ({ stage }) => {
      const { report, vocabulary } = (await stages.report(stage))!;
      return { report: report.id, vocabulary };
    });
    const [packaged, ...brought] = await Promise.all([stages.catalogue(content!.stage), ...reports]);
    return { packaged, brought };
  });

const publishedOf = (versions: readonly VersionDocument[], order = inOrder): VersionDocument[] =>
  versions.filter(({ status }) => status === 'published').sort(order);

function applied(
  versions: readonly VersionDocument[],
  report: string,
  change: ledger.LedgerChange<unknown>,
  insert: VersionDocument | null,
): VersionDocument[] {
  return [
    ...versions.filter((version) => version.report !== report),
    ...ledger.after(of(versions, report), change, insert),
  ];
}

function made(
  { report, figures, updates }: ReportBundle,
  entry: ledger.Entry,
  stage: string,
  now: Date,
  correction: Correction | null,
): VersionDocument {
  const { id, period, published } = report;
  const { acts, ...rest } = entry;
  return {
    report: id,
    ...rest,
    ...(acts && { acts: [...acts] }),
    stage,
    from: period.from,
    to: period.to,
    published,
    savedAt: now.toISOString(),
    figures: figures.length,
    updates: updates.length,
    correction,
  };
}

async function reportOf(stages: Stages, { stage, version, report }: VersionDocument): Promise<Report> {
  const held = await stages.report(stage);
  if (held === null) throw new Error(`${report}, version ${version}, has lost its text: run "npm run check:store".`);
  return { ...held.report, version };
}

/** What imports that were stopped have left. */
async function sweep({ state, stages }: Pick<Opened, 'state' | 'stages'>): Promise<void> {
  for (const stage of await stages.abandoned(stagesOf(state.current))) await stages.remove(stage);
}

export const stagesOf = ({ content, versions }: StateDocument): Set<string> =>
  new Set([...(content ? [content.stage] : []), ...versions.map(({ stage }) => stage)]);
