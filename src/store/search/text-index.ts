/**
 * The embedded store's index of published updates: SQLite's FTS5 holds the tokens that an update is found by, as this project
 * reads them, and gives back numbers alone. Nothing of it is kept in memory.
 */
import type { Catalogue, Update } from '../../figures/model.ts';
import { TermReader } from '../../language/terms.ts';
import { type Database, storeFault } from '../database.ts';
import { REPORT_ORDER, readUpdate, type SummedRow } from '../rows.ts';
import type { UpdateQuery } from '../store.ts';
import { FoundBefore, type Named } from './found-before.ts';
import type { Numbered, Numbers, Postings, Token } from './search.ts';
import { within } from './search.ts';
import { type Indexed, indexed, stampOf, tagsAsked } from './terms.ts';

interface Held extends Named {
  readonly version: number;
}

type TokensRow = { readonly number: number; readonly tokens: string };

/** What texts are read with: of one stamp, of one content. */
interface Reading {
  readonly content: string;
  readonly stamp: string;
  readonly reader: TermReader;
}

/** For more than so many rows a list that SQLite makes a table of is quicker than a look for each. */
const ONE_BY_ONE = 8;

export class TextIndex {
  readonly #database: Database;
  #reading: Reading | null = null;
  #held: { readonly revision: string; readonly reports: readonly Held[] } | null = null;
  readonly #found = new FoundBefore();
  /** Of updates that may be brought in next, by their JSON. */
  #ready: { readonly stamp: string; readonly read: ReadonlyMap<string, Indexed> } | null = null;
  /** Of reports that came lately, by name; of the same revision. */
  #tokens = new Map<string, readonly TokensRow[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Reads what may be published next before the transaction, for which whoever else writes waits. */
  prepare(updates: readonly Update[]): void {
    const { stamp, reader } = this.#readingNow();
    const read = new Map(updates.map((update) => [JSON.stringify(update), indexed(update, reader)]));
    this.#ready = { stamp, read };
  }

  /** Makes the index of a report what is published of it. To be called inside a transaction, whenever that has changed. */
  bring(report: string): void {
    const published = this.#database.get<{ version: number }>(
      "SELECT version FROM reports WHERE id = ? AND status = 'published'",
      report,
    );
    const held = this.#database.get<Held & { words: string; stamp: string }>(
      'SELECT * FROM update_index WHERE report = ?',
      report,
    );
    const { stamp } = this.#readingNow();
    if (held && held.version === published?.version && held.stamp === stamp) return;
    if (held && published && held.stamp === stamp && this.#areSame(report, held.version, published.version)) {
      this.#database.run('UPDATE update_index SET version = ? WHERE report = ?', published.version, report);
      return;
    }
    if (held) this.#remove(held);
    if (published) this.#add(report, published.version);
  }

  /** Published reports that are not indexed as this release reads them: after an upgrade, and when synonyms have changed. */
  stale(): string[] {
    const sql = `SELECT r.id FROM reports r LEFT JOIN update_index i ON i.report = r.id AND i.version = r.version AND i.stamp = ?
      WHERE r.status = 'published' AND i.report IS NULL`;
    return this.#database.all<{ id: string }>(sql, this.#readingNow().stamp).map(({ id }) => id);
  }

  /** Whether the index holds what is published, one line a fault. */
  faults(): string[] {
    const rows = this.#database.all<{ report: string; held: number; indexed: number; found: number }>(
      `SELECT r.id AS report, i.count AS indexed,
          (SELECT count(*) FROM updates u WHERE u.report = r.id AND u.version = r.version) AS held,
          (SELECT count(*) FROM update_terms_docsize d WHERE d.id >= i.first AND d.id < i.first + i.count) AS found
        FROM reports r LEFT JOIN update_index i ON i.report = r.id AND i.version = r.version WHERE r.status = 'published'`,
    );
    return rows
      .filter(({ held, indexed, found }) => held !== indexed || held !== found)
      .map(({ report }) => `${report} is not searched as it is published: withdraw it and publish it again.`);
  }

  postings(): Postings {
    const reports = this.#reports();
    const versions = new Map(reports.map(({ report, version }) => [report, version]));
    const versionOf = ({ report }: Numbered): number => versions.get(report)!;
    return {
      reports,
      words: this.#read(() => this.#database.all<{ word: string }>('SELECT word FROM text_words')).map(
        ({ word }) => word,
      ),
      holding: (lists) => this.#read(() => this.#holding(lists)),
      ids: (report, numbers) => this.#read(() => this.#ids(report, versionOf(report), numbers)),
      number: (report, id) => {
        const sql = 'SELECT position FROM updates WHERE report = ? AND version = ? AND id = ?';
        const found = this.#read(() =>
          this.#database.get<{ position: number }>(sql, report.report, versionOf(report), id),
        );
        return found ? report.first + found.position : null;
      },
    };
  }

  /** Published updates that the query means, in order. To be called where all is read of one state. */
  updates({ ids, keys, reports, report, newest, ...narrowing }: UpdateQuery): readonly Update[] {
    const named = (id: string): boolean => (report === undefined || id === report) && (reports?.includes(id) ?? true);
    const lists = tagsAsked(narrowing);
    const numbers = lists.length > 0 ? this.#holding([lists.map((any) => ({ any, prefix: null }))]) : null;
    const byReport = keys && Map.groupBy(keys, (key) => key.slice(0, key.indexOf('#')));
    const found: Update[] = [];
    for (const held of this.#reports()) {
      if (!named(held.report)) continue;
      const own = byReport?.get(held.report)?.map((key) => key.slice(held.report.length + 1));
      if (byReport && !own) continue;
      const positions = numbers && [...within(held, numbers)].map((number) => number - held.first);
      if (positions?.length === 0) continue;
      const wanted = own && ids ? own.filter((id) => ids.includes(id)) : (own ?? ids);
      found.push(...this.#bodies(held, positions, wanted));
      if (newest && found.length > 0) break;
    }
    return found;
  }

  #bodies(
    { report, version }: Held,
    positions: readonly number[] | null,
    ids: readonly string[] | undefined,
  ): Update[] {
    const sql = `SELECT * FROM updates WHERE report = ? AND version = ?
      ${positions ? 'AND position IN (SELECT value FROM json_each(?))' : ''}
      ${ids ? 'AND id IN (SELECT value FROM json_each(?))' : ''} ORDER BY position`;
    const lists = [positions, ids].filter((list) => list != null).map((list) => JSON.stringify(list));
    return this.#database.all<SummedRow>(sql, report, version, ...lists).map(readUpdate);
  }

  #ids({ report, first }: Numbered, version: number, numbers: readonly number[]): string[] {
    if (numbers.length <= ONE_BY_ONE) {
      const one = 'SELECT id FROM updates WHERE report = ? AND version = ? AND position = ?';
      return numbers.map(
        (number) => this.#database.get<{ id: string }>(one, report, version, number - first)?.id ?? '',
      );
    }
    const sql = `SELECT position, id FROM updates WHERE report = ? AND version = ?
      AND position IN (SELECT value FROM json_each(?))`;
    const positions = JSON.stringify(numbers.map((number) => number - first));
    const rows = this.#database.all<{ position: number; id: string }>(sql, report, version, positions);
    const ids = new Map(rows.map(({ position, id }) => [first + position, id]));
    return numbers.map((number) => ids.get(number)!);
  }

  /** An area and those around it, and the words of the day, are asked for again and again. */
  #holding(lists: readonly (readonly Token[])[]): Numbers {
    // A token that nothing can hold (an empty list of tags) makes its whole list hold nothing.
    const possible = lists.filter((list) => list.every(({ any, prefix }) => prefix !== null || any.length > 0));
    if (possible.length === 0) return new Uint32Array(0);
    const expression = possible.map((list) => `(${list.map(matching).join(' AND ')})`).join(' OR ');
    const held = this.#reports();
    return this.#found.numbers(
      expression,
      (among) => (among ? this.#matchingIn(among, possible) : this.#matching(expression)),
      () => this.#reports() === held,
    );
  }

  #matching(expression: string): Numbers {
    const sql = 'SELECT json_group_array(rowid) AS numbers FROM update_terms WHERE update_terms MATCH ?';
    return Uint32Array.from(JSON.parse(this.#database.get<{ numbers: string }>(sql, expression)!.numbers));
  }

  /** As `#matching`, which goes through all that begins as a prefix does before it looks where. */
  #matchingIn({ name, first, count }: Named, lists: readonly (readonly Token[])[]): Numbers {
    const sql = `SELECT number, ' ' || tokens || ' ' AS tokens FROM update_tokens
      WHERE number >= ? AND number < ? ORDER BY number`;
    const rows = this.#tokens.get(name) ?? this.#database.all<TokensRow>(sql, first, first + count);
    this.#tokens.set(name, rows);
    const holds = (tokens: string, { any, prefix }: Token): boolean =>
      (prefix !== null && tokens.includes(` ${prefix}`)) || any.some((token) => tokens.includes(` ${token} `));
    const meant = rows.filter(({ tokens }) => lists.some((list) => list.every((token) => holds(tokens, token))));
    return Uint32Array.from(meant, ({ number }) => number);
  }

  #reports(): readonly Held[] {
    const sql = "SELECT value FROM meta WHERE key = 'revision'";
    const revision = this.#read(() => this.#database.get<{ value: string }>(sql)!.value);
    if (this.#held?.revision !== revision) {
      // What it was read with belongs to the name: other synonyms make other tokens.
      const listed = `SELECT i.report, i.version, i.first, i.count,
          concat_ws(' ', r.id, i.first, r.hash, (SELECT hash FROM content)) AS name
        FROM reports r JOIN update_index i ON i.report = r.id AND i.version = r.version
        WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`;
      this.#held = { revision, reports: this.#read(() => this.#database.all<Held>(listed)) };
      this.#found.bring(this.#held.reports);
      this.#tokens = new Map();
    }
    return this.#held.reports;
  }

  #add(report: string, version: number): void {
    const { reader, stamp } = this.#readingNow();
    const sql = 'SELECT * FROM updates WHERE report = ? AND version = ? ORDER BY position';
    const updates = this.#database.all<SummedRow>(sql, report, version);
    const next = 'SELECT coalesce(max(first + max(count, 1)), 1) AS next FROM update_index';
    const first = this.#database.get<{ next: number }>(next)!.next;
    const ready = this.#ready?.stamp === stamp ? this.#ready.read : null;
    const words = new Set<string>();
    for (const [position, row] of updates.entries()) {
      const update = readUpdate(row);
      const one = ready?.get(row.body) ?? indexed(update, reader);
      for (const word of one.words) words.add(word);
      const tokens = one.tokens.join(' ');
      this.#database.run('INSERT INTO update_tokens (number, tokens) VALUES (?, ?)', first + position, tokens);
      this.#database.run('INSERT INTO update_terms (rowid, tokens) VALUES (?, ?)', first + position, tokens);
    }
    const list = JSON.stringify([...words]);
    this.#database.run(
      'INSERT INTO update_index (report, version, first, count, stamp, words) VALUES (?, ?, ?, ?, ?, ?)',
      ...[report, version, first, updates.length, stamp, list],
    );
    this.#database.run(
      `INSERT INTO text_words (word, uses) SELECT value, 1 FROM json_each(?) WHERE true
         ON CONFLICT DO UPDATE SET uses = uses + 1`,
      list,
    );
  }

  #remove({ report, first, count, words }: Held & { readonly words: string }): void {
    for (const [table, column] of [
      ['update_terms', 'rowid'],
      ['update_tokens', 'number'],
    ] as const)
      this.#database.run(`DELETE FROM ${table} WHERE ${column} >= ? AND ${column} < ?`, first, first + count);
    const those = 'WHERE word IN (SELECT value FROM json_each(?))';
    this.#database.run(`UPDATE text_words SET uses = uses - 1 ${those}`, words);
    this.#database.run(`DELETE FROM text_words ${those} AND uses <= 0`, words);
    this.#database.run('DELETE FROM update_index WHERE report = ?', report);
  }

  /** A corrected figure leaves the updates as they were. */
  #areSame(report: string, one: number, other: number): boolean {
    const of = 'SELECT position, body FROM updates WHERE report = ? AND version = ?';
    const differ = (a: number, b: number): boolean =>
      this.#database.get(`${of} EXCEPT ${of} LIMIT 1`, report, a, report, b) !== undefined;
    return !differ(one, other) && !differ(other, one);
  }

  #readingNow(): Reading {
    const content = this.#database.get<{ hash: string }>('SELECT hash FROM content')?.hash ?? '';
    if (this.#reading?.content === content) return this.#reading;
    const row = this.#database.get<{ catalogue: string }>('SELECT catalogue FROM content');
    const synonyms = row ? (JSON.parse(row.catalogue) as Catalogue).synonyms : [];
    const stamp = stampOf(synonyms);
    const reader = this.#reading?.stamp === stamp ? this.#reading.reader : new TermReader(synonyms);
    this.#reading = { content, stamp, reader };
    return this.#reading;
  }

  /** It is read while an answer is made, which cannot wait in the middle: a lock is a fault, and the turn is taken again. */
  #read<T>(work: () => T): T {
    try {
      return work();
    } catch (fault) {
      throw storeFault(fault);
    }
  }
}

const matching = ({ any, prefix }: Token): string => {
  const parts = any.map((token) => `"${token}"`);
  if (prefix !== null) parts.push(`"${prefix}" *`);
  return `(${parts.join(' OR ')})`;
};
