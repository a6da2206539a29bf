/** What answers are made of: the vocabulary, and the reports, figures and updates that are published. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalogue, Figure, Report, Update } from '../../figures/model.ts';
import { wholeCatalogue } from '../bundle.ts';
import type { Database } from '../database.ts';
import { currentFigures, mentions } from '../restatement.ts';
import { type BodyRow, figureSearch, REPORT_ORDER, readFigure, readReport, type SummedRow } from '../rows.ts';
import type { Postings } from '../search/search.ts';
import type { TextIndex } from '../search/text-index.ts';
import type { FigureQuery, Names, UpdateQuery } from '../store.ts';
import { revisionOf } from './meta.ts';

/** So many figures are read before somebody else has a turn. */
const AT_ONCE = 500;

export class EmbeddedPublished {
  readonly #database: Database;
  readonly #texts: TextIndex;
  /** `rows`: what it was made of. */
  #catalogue: { readonly version: string; readonly rows: string; readonly catalogue: Catalogue } | null = null;

  constructor(database: Database, texts: TextIndex) {
    this.#database = database;
    this.#texts = texts;
  }

  async catalogue(): Promise<Catalogue> {
    const version = await revisionOf(this.#database);
    if (this.#catalogue?.version !== version) {
      const held = await this.#vocabularies();
      const rows = [held.packaged.catalogue, ...held.brought.map(({ vocabulary }) => vocabulary)].join('\n');
      // A report that brings no names leaves the very catalogue: what is made of it stays.
      const catalogue = this.#catalogue?.rows === rows ? this.#catalogue.catalogue : wholeCatalogue(namesIn(held));
      this.#catalogue = { version, rows, catalogue };
    }
    return this.#catalogue.catalogue;
  }

  async names(): Promise<Names> {
    return namesIn(await this.#vocabularies());
  }

  async #vocabularies(): Promise<Vocabularies> {
    const sql = `SELECT r.id, r.vocabulary FROM reports r WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`;
    return this.#database.read(() => ({
      packaged: this.#database.get<{ catalogue: string }>('SELECT catalogue FROM content')!,
      brought: this.#database.all<{ id: string; vocabulary: string }>(sql),
    }));
  }

  async reports(): Promise<readonly Report[]> {
    const sql = `SELECT r.body, r.version FROM reports r WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`;
    return this.#database.read(() => this.#database.all<BodyRow & { version: number }>(sql).map(readReport));
  }

  async figures(query: FigureQuery): Promise<readonly Figure[]> {
    const { sql, values } = figureSearch(query);
    const rows = await this.#database.read(() => this.#database.all<SummedRow>(sql, ...values));
    const figures: Figure[] = [];
    for (const [at, row] of rows.entries()) {
      if (at % AT_ONCE === AT_ONCE - 1) await nextTurn();
      figures.push(readFigure(row));
    }
    const current = currentFigures(figures);
    return current.filter(
      (figure) =>
        (query.report === undefined || figure.source.report === query.report) &&
        (query.bullet === undefined || figure.source.bullet === query.bullet) &&
        (query.value === undefined || mentions(figure, query.value)),
    );
  }

  async updates(query: UpdateQuery): Promise<readonly Update[]> {
    return this.#database.read(() => this.#database.snapshot(() => this.#texts.updates(query)));
  }

  async postings(): Promise<Postings> {
    return this.#database.read(() => this.#texts.postings());
  }
}

/** As JSON. */
interface Vocabularies {
  readonly packaged: { readonly catalogue: string };
  /** Of published reports, latest first. */
  readonly brought: readonly { readonly id: string; readonly vocabulary: string }[];
}

const namesIn = ({ packaged, brought }: Vocabularies): Names => ({
  packaged: JSON.parse(packaged.catalogue),
  brought: brought.map(({ id, vocabulary }) => ({ report: id, vocabulary: JSON.parse(vocabulary) })),
});
