/** Reports as they are saved, published, discarded, withdrawn and corrected, in MongoDB: staged, then switched to at once. */
import { bundleHash, checkBundle } from '../bundle.ts';
import { corrected } from '../correction.ts';
import * as ledger from '../ledger.ts';
import type { ChangeOutcome, Correction, ReportBundle, ReportVersion, SaveOptions } from '../store.ts';
import type { VersionDocument } from './documents.ts';
import { LONG_PATIENCE, persistently } from './faults.ts';
import type { Stages } from './stages.ts';
import { inOrder, type State } from './state.ts';
import { applied, made, reportsOf, versionsOf } from './versions.ts';

export class MongoReports {
  readonly #state: State;
  readonly #stages: Stages;
  readonly #now: () => Date;

  constructor(state: State, stages: Stages, now: () => Date) {
    this.#state = state;
    this.#stages = stages;
    this.#now = now;
  }

  async save(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    checkBundle(bundle);
    const hash = bundleHash(bundle);
    await this.#state.refresh();
    return this.#change(
      bundle.report.id,
      (entries) => ledger.save(entries, hash, options, this.#instant()),
      () => bundle,
    );
  }

  async versions(report?: string): Promise<readonly ReportVersion[]> {
    const held = (await this.#state.refresh()).versions.filter(
      (version) => report === undefined || version.report === report,
    );
    const sorted = held.sort((a, b) => inOrder(a, b) || b.version - a.version);
    const reports = await persistently(() => reportsOf(this.#stages, sorted), LONG_PATIENCE);
    return sorted.map(({ status, origin, savedAt, figures, updates, correction, acts }, at) => ({
      report: reports[at]!,
      ...{ status, origin, savedAt, figures, updates, correction, acts: acts ?? [] },
    }));
  }

  async corrections(): Promise<readonly Correction[]> {
    const held = (await this.#state.refresh()).versions.toSorted((a, b) => inOrder(a, b) || b.version - a.version);
    return held.flatMap(({ correction }) => correction ?? []);
  }

  async held(report: string, version: number): Promise<ReportBundle | null> {
    const held = (await this.#state.refresh()).versions.find(
      (entry) => entry.report === report && entry.version === version,
    );
    if (!held) return null;
    const bundle = await persistently(() => this.#stages.bundle(held.stage), LONG_PATIENCE);
    return bundle && { ...bundle, report: { ...bundle.report, version } };
  }

  publish(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#change(report, (entries) => ledger.publish(entries, this.#instant(), by));
  }

  discard(report: string): Promise<ChangeOutcome> {
    return this.#change(report, ledger.discard);
  }

  withdraw(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#change(report, (entries) => ledger.withdraw(entries, this.#instant(), by));
  }

  async correct(correction: Correction): Promise<ChangeOutcome> {
    for (;;) {
      const { versions } = await this.#state.refresh();
      const entries = versions.filter(({ report }) => report === correction.report);
      const published = entries.find(({ status }) => status === 'published');
      const bundle = published && (await this.held(correction.report, published.version));
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

  /** Stages what the change inserts, then switches; what was staged in vain is removed. */
  async #change<Outcome>(
    report: string,
    decide: (entries: readonly VersionDocument[]) => ledger.LedgerChange<Outcome>,
    bundle: (() => ReportBundle) | null = null,
    correction: Correction | null = null,
  ): Promise<Outcome> {
    let change = decide(versionsOf((await this.#state.refresh()).versions, report));
    let stage = change.insert && bundle ? await this.#stages.addReport(bundle()) : null;
    let removed: string | null = null;
    let used = false;
    for (;;) {
      let lacking = false;
      await this.#state.switch((now) => {
        change = decide(versionsOf(now.versions, report));
        removed =
          change.remove === null
            ? null
            : (versionsOf(now.versions, report).find(({ version }) => version === change.remove)?.stage ?? null);
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
      stage = await this.#stages.addReport(bundle!());
    }
    if (stage !== null && !used) await this.#stages.remove(stage);
    if (removed !== null) await this.#stages.remove(removed);
    return change.outcome;
  }

  #instant(): string {
    return this.#now().toISOString();
  }
}
