/** What answers are made of, in MongoDB: the vocabulary, and the reports, figures and updates that are published. */
import type { Catalogue, Figure, Report, Update } from '../../figures/model.ts';
import { TermReader } from '../../language/terms.ts';
import { wholeCatalogue } from '../bundle.ts';
import { currentFigures, mentions } from '../restatement.ts';
import type { Postings } from '../search/search.ts';
import { Segments } from '../search/segments.ts';
import { stampOf } from '../search/terms.ts';
import type { FigureQuery, Names, UpdateQuery } from '../store.ts';
import type { StateDocument } from './documents.ts';
import { LONG_PATIENCE, persistently } from './faults.ts';
import { Memo } from './memo.ts';
import type { Stages } from './stages.ts';
import { inOrderOfFigures, type State } from './state.ts';
import { publishedOf, reportsOf } from './versions.ts';

export class MongoPublished {
  readonly #state: State;
  readonly #stages: Stages;
  readonly #memo = new Memo();
  readonly #segments = new Segments();

  constructor(state: State, stages: Stages) {
    this.#state = state;
    this.#stages = stages;
  }

  async catalogue(): Promise<Catalogue> {
    const { current } = this.#state;
    return this.#memo.get(current.revision, 'catalogue', async () =>
      wholeCatalogue(await namesIn(this.#stages, current)),
    );
  }

  async names(): Promise<Names> {
    return namesIn(this.#stages, this.#state.current);
  }

  async reports(): Promise<readonly Report[]> {
    const { revision, versions } = this.#state.current;
    return this.#memo.get(revision, 'reports', () =>
      persistently(() => reportsOf(this.#stages, publishedOf(versions))),
    );
  }

  async figures(query: FigureQuery): Promise<readonly Figure[]> {
    const { report, bullet, value } = query;
    const published = publishedOf(this.#state.current.versions, inOrderOfFigures);
    const of = published.find((version) => version.report === report)?.stage;
    if (report !== undefined && of === undefined) return [];
    const all = published.map(({ stage }) => stage);
    const current = currentFigures(await persistently(() => this.#stages.figures(all, { ...query, of })));
    // After restatement: an earlier report's figure that a later one restates must be there to be named.
    return current.filter(
      (figure) =>
        (report === undefined || figure.source.report === report) &&
        (bullet === undefined || figure.source.bullet === bullet) &&
        (value === undefined || mentions(figure, value)),
    );
  }

  async updates({ report, reports, keys, newest, ...query }: UpdateQuery): Promise<readonly Update[]> {
    const byReport = keys && Map.groupBy(keys, (key) => key.slice(0, key.indexOf('#')));
    const published = publishedOf(this.#state.current.versions).filter(
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
      return this.#stages.updates(newest ? await this.#stages.firstWith(all, asked) : all, asked);
    });
  }

  async postings(): Promise<Postings> {
    const { current } = this.#state;
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
        this.#segments.add(name, await persistently(() => this.#stages.segment(stage, stamp, reader), LONG_PATIENCE));
      }
      return this.#segments.postings(published);
    });
  }
}

const namesIn = (stages: Stages, { content, versions }: StateDocument): Promise<Names> =>
  persistently(async () => {
    const [packaged, reports] = await Promise.all([
      stages.catalogue(content!.stage),
      stages.reports(publishedOf(versions).map(({ stage }) => stage)),
    ]);
    return { packaged, brought: reports.map((held) => ({ report: held!.report.id, vocabulary: held!.vocabulary })) };
  });
