import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readContentFiles } from '../../src/content/files.ts';
import { type FileStore, openEmbeddedStore } from '../../src/store/embedded.ts';
import { Identity } from '../../src/store/identity.ts';
import { sealEntry } from '../../src/store/inbox.ts';
import { migrations } from '../../src/store/schema.ts';
import { UpdateSearch } from '../../src/store/search/search.ts';
import { changed, contentFiles, writeContent } from '../support/content-folder.ts';
import { WITHOUT_SEARCH } from '../support/earlier-release.ts';
import { bundle, figure, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { storeContract } from './contract.ts';
import { searchContract } from './search-contract.ts';

describe('embedded store', () => {
  const folder = tempFolder();
  storeContract('embedded', ({ place, ...options }) =>
    openEmbeddedStore({ file: place ? join(folder, place) : ':memory:', ...options }),
  );
});
searchContract('embedded', (options) => openEmbeddedStore({ file: ':memory:', ...options }));

const NOW = '2026-01-01T00:00:00.000Z';
const LATER = '2099-01-01T00:00:00.000Z';
const IMPORT = { publish: true, origin: 'imported' } as const;

describe('embedded store on disk', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  let files = 0;
  /** A file that is not there yet, in a folder that is not there yet. */
  const newFile = () => join(folder, `store-${++files}`, 'figures.db');
  const open = (file: string, from = dataDir, seed: 'packaged' | 'none' = 'packaged') =>
    openEmbeddedStore({ file, dataDir: from, seed });

  const withStore = async <T>(file: string, from: string, use: (store: FileStore) => Promise<T>): Promise<T> => {
    const store = await open(file, from, 'none');
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  };

  it('makes its folder, and gives back in another opening what was saved', async () => {
    const file = newFile();
    const first = await open(file);
    await first.saveReport(bundle({ id: 'other' }, { figures: [figure()] }), IMPORT);
    await first.close();
    const second = await open(file);
    expect((await second.reports()).map((report) => report.id)).to.have.members(['midshire-q3', 'other']);
    await second.close();
    await second.close();
  });

  it('shows one opening what another has saved, and a new version', async () => {
    const file = newFile();
    const [one, two] = [await open(file), await open(file)];
    const before = await two.version();
    expect(await one.version()).to.equal(before);
    await one.saveReport(
      bundle({ id: 'other' }, { vocabulary: { operations: [{ id: 'merlin', name: 'MERLIN', aliases: [] }] } }),
      IMPORT,
    );
    expect(await two.version()).to.not.equal(before);
    expect(await two.reports()).to.have.length(2);
    expect((await two.catalogue()).operations.map((operation) => operation.id)).to.include('merlin');
    await one.close();
    await two.close();
  });

  it('indexes and sums a file of an earlier release at its first start, and texts anew when synonyms have changed', async () => {
    const file = join(folder, 'earlier', 'store.db');
    const data = writeContent(join(folder, 'earlier-data'));
    const saved = bundle(
      { id: 'midshire-q2' },
      { figures: [figure({ value: 20, stated: [] })], updates: [update({ text: 'Deadly crashes at Mill Lane.' })] },
    );
    await withStore(file, data, (store) => store.saveReport(saved, IMPORT));
    const database = new DatabaseSync(file);
    database.exec(`${WITHOUT_SEARCH} PRAGMA user_version = 5`);
    database.close();
    const found = (term: string) =>
      withStore(file, data, async (store) => {
        const search = new UpdateSearch(await store.postings(), await store.catalogue());
        return search.count({ words: term, terms: [[term]], topic: null });
      });
    expect(await found('crash')).to.equal(1);
    expect(await found('death')).to.equal(0);
    await withStore(file, data, async (store) => {
      expect((await store.figures({ value: 20 })).map(({ value }) => value)).to.deep.equal([20]);
      expect(await store.updates({})).to.deep.equal(saved.updates);
      expect(await store.check()).to.deep.equal([]);
    });
    writeFileSync(join(data, 'synonyms.yaml'), '- { term: death, words: [deadly] }\n');
    expect(await found('death')).to.equal(1);
  });

  it('keeps what is under way in a file of an earlier release, and what conversations are about', async () => {
    const file = newFile();
    const identity = new Identity('7'.repeat(64));
    mkdirSync(dirname(file));
    const database = new DatabaseSync(file);
    for (const migration of migrations.slice(0, 11)) database.exec(migration);
    database.exec('PRAGMA user_version = 11');
    const waiting = identity.id('inbox', 'Ev1');
    const add = (table: string, ...values: (string | number | null)[]) =>
      database.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values);
    const sealed = sealEntry(identity, waiting, { id: 'Ev1', body: { text: 'waits' } });
    add('inbox', waiting, 'slack', sealed, NOW, 1, 'dead', NOW, null, 'jo');
    add('inbox', identity.id('inbox', 'Ev2'), 'slack', null, NOW, 1, null, NOW, NOW, null);
    add('conversations', identity.id('conversation', 'c'), '"spoken of"', LATER, '["jo"]');
    database.close();
    const store = await openEmbeddedStore({ file, dataDir, seed: 'none', identityKey: '7'.repeat(64) });
    expect(await store.conversation('c', NOW)).to.deep.include({ state: 'spoken of', people: ['jo'] });
    const lease = { owner: 'a', now: LATER, until: LATER };
    expect(await store.inbox.accept({ id: 'Ev2', channel: 'slack', body: {} }, lease), 'done before').to.equal(false);
    const taken = await store.inbox.take('slack', lease, 5);
    expect(taken).to.deep.equal([{ id: 'Ev1', channel: 'slack', body: { text: 'waits' }, attempts: 2 }]);
    expect(await store.erasePerson('jo')).to.include({ conversations: 1, inbox: 1 });
    await store.close();
  });

  it('reads no other conversation to find one', async () => {
    const file = newFile();
    const store = await open(file, dataDir, 'none');
    await store.close();
    const database = new DatabaseSync(file, { readOnly: true });
    for (const table of ['conversations', 'inbox']) {
      const plan = database.prepare(`EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE id = ?`).all('c');
      // Of a table that is its own index each look on the way reads a whole row.
      expect(plan.map(({ detail }) => detail).join()).to.match(/USING INDEX sqlite_autoindex/);
    }
    database.close();
  });

  for (const change of [
    "UPDATE figures SET body = replace(body, '20', '21')",
    "UPDATE figures SET metric = 'road-deaths'",
    "UPDATE updates SET body = replace(body, 'says', 'said')",
    'UPDATE updates SET position = position + 1',
  ])
    it(`gives nothing that was changed behind its back: ${change}`, async () => {
      const file = newFile();
      const saved = bundle({}, { figures: [figure({ value: 20 })], updates: [update()] });
      await withStore(file, dataDir, (store) => store.saveReport(saved, IMPORT));
      const database = new DatabaseSync(file);
      database.exec(change);
      database.close();
      await withStore(file, dataDir, async (store) => {
        const read = [store.figures({}), store.updates({})];
        const faults = (await Promise.allSettled(read)).filter(({ status }) => status === 'rejected');
        expect(faults.map((fault) => (fault as PromiseRejectedResult).reason.name)).to.deep.equal(['NotWhole']);
        expect(await store.verify().catch((fault) => fault.name)).to.equal('NotWhole');
      });
    });

  it('tells of an index that is not what is published', async () => {
    const file = join(folder, 'index', 'store.db');
    await withStore(file, dataDir, (store) => store.saveReport(bundle({}, { updates: [update()] }), IMPORT));
    const database = new DatabaseSync(file);
    database.exec('DELETE FROM update_terms WHERE rowid = 1');
    database.close();
    await withStore(file, dataDir, async (store) =>
      expect(await store.check()).to.deep.equal([
        'midshire-q3 is not searched as it is published: withdraw it and publish it again.',
      ]),
    );
  });

  it('refuses a file of a newer release, and one that is no store, by name', async () => {
    const newer = newFile();
    await (await open(newer)).close();
    const database = new DatabaseSync(newer);
    database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
    database.close();
    expect(await open(newer).catch((fault) => fault))
      .property('message')
      .includes(newer)
      .and.includes('newer release');

    const other = join(folder, 'other.db');
    writeFileSync(other, 'This is a letter and not a database. '.repeat(40));
    expect(await open(other).catch((fault) => fault))
      .property('message')
      .includes(other);
  });

  it('forgets expired conversations and questions past their days', async () => {
    const file = newFile();
    let minute = 0;
    const now = () => new Date(Date.UTC(2021, 5, 1, 12, minute));
    const store = await openEmbeddedStore({ file, dataDir, seed: 'none', now, exchangeDays: 30 });
    await store.saveConversation({ id: 'old', state: 1, expires: '2021-06-01T11:59:59Z' });
    await store.saveConversation({ id: 'new', state: 2, expires: '2021-06-01T12:30:00Z' });
    const asked = { channel: 'teams', sender: 's', question: 'q', kind: 'figure', outcome: 'answered', feedback: null };
    await store.recordExchange({ ...asked, id: 'old', at: '2021-05-01T00:00:00Z' });
    await store.recordExchange({ ...asked, id: 'new', at: '2021-06-01T12:00:00Z' });
    expect((await store.exchanges({})).map(({ id }) => id)).to.deep.equal(['new']);
    expect(await store.questionsOf('s', 5)).to.deep.equal(['q']);
    minute = 2;
    await store.tidy();
    await store.close();
    expect(rows(file, 'SELECT state FROM conversations')).to.deep.equal([{ state: '2' }]);
    expect(rows(file, 'SELECT id, feedback FROM exchanges')).to.deep.equal([{ id: 'new', feedback: null }]);
  });

  it('lets others have their turn while many figures are read', async () => {
    const store = await open(newFile());
    const figures = Array.from({ length: 1_200 }, (_, value) => figure({ metric: `m${value}`, value }));
    await store.saveReport(bundle({ id: 'many' }, { figures }), { publish: true, origin: 'imported' });
    const turns: string[] = [];
    setImmediate(() => turns.push('other'));
    const found = await store.figures({ report: 'many' });
    turns.push('figures');
    expect(turns).to.deep.equal(['other', 'figures']);
    expect(found.map(({ value }) => value)).to.deep.equal(figures.map(({ value }) => value));
    await store.close();
  });

  describe('packaged content', () => {
    const title = (store: Awaited<ReturnType<typeof open>>) =>
      store.reports().then((reports) => reports.map((report) => [report.id, report.title, report.version]));

    it('is left alone at the next start when data/ is the same, without reading the YAML', async () => {
      const file = newFile();
      const first = await open(file);
      const version = await first.version();
      await first.close();
      const second = await open(file);
      expect(await second.version()).to.equal(version);
      await second.close();

      // Content that cannot be parsed, under the hash of what was taken in last: it is not looked at.
      const unreadable = writeContent(join(folder, 'unreadable'), { 'metrics.yaml': '[' });
      const hash = `packaged ${readContentFiles(unreadable).hash}`;
      onDatabase(file, (database) => database.prepare('UPDATE content SET hash = ?').run(hash));
      await (await open(file, unreadable)).close();
    });

    it('comes in as a new version when data/ has changed, the old one kept', async () => {
      const file = newFile();
      const data = writeContent(join(folder, 'changing'));
      await (await open(file, data)).close();
      writeContent(data, changed('reports/midshire-q3.report.yaml', 'title: Midshire', 'title: Corrected'));
      const store = await open(file, data);
      expect(await title(store)).to.deep.equal([['midshire-q3', 'Corrected Q3 2020/21', 2]]);
      await store.close();
      expect(rows(file, 'SELECT version, status FROM reports')).to.deep.equal([
        { version: 1, status: 'superseded' },
        { version: 2, status: 'published' },
      ]);
      expect(rows(file, 'SELECT version, count(*) AS figures FROM figures GROUP BY version')).to.deep.equal([
        { version: 1, figures: 3 },
        { version: 2, figures: 3 },
      ]);
    });

    it('changes the vocabulary alone when no report has changed', async () => {
      const file = newFile();
      const data = writeContent(join(folder, 'wording'));
      await (await open(file, data)).close();
      writeContent(data, changed('metrics.yaml', 'label: calls to 101', 'label: 101 calls'));
      const store = await open(file, data);
      expect((await store.catalogue()).metrics[0]?.label).to.equal('101 calls');
      expect(await title(store)).to.deep.equal([['midshire-q3', 'Midshire Q3 2020/21', 1]]);
      await store.close();
    });

    it('leaves imported reports as they are, also under a packaged id', async () => {
      const file = newFile();
      const data = writeContent(join(folder, 'imported'));
      const first = await open(file, data);
      await first.saveReport(bundle({ title: 'By an analyst' }), IMPORT);
      await first.saveReport(bundle({ id: 'other', title: 'Another' }), IMPORT);
      await first.close();
      writeContent(data, changed('reports/midshire-q3.report.yaml', 'title: Midshire', 'title: Corrected'));
      const second = await open(file, data);
      expect(await title(second)).to.have.deep.members([
        ['midshire-q3', 'By an analyst', 2],
        ['other', 'Another', 1],
      ]);
      await second.close();
    });

    it('is withdrawn when it has left data/, and comes back with it', async () => {
      const file = newFile();
      await (await open(file)).close();
      const without = Object.keys(contentFiles).filter((path) => path.startsWith('reports/'));
      const empty = writeContent(join(folder, 'empty'), Object.fromEntries(without.map((path) => [path, null])));
      const second = await open(file, empty);
      expect(await title(second)).to.deep.equal([]);
      await second.close();
      const third = await open(file);
      expect(await title(third)).to.deep.equal([['midshire-q3', 'Midshire Q3 2020/21', 2]]);
      await third.close();
    });

    it('comes in when a store opened without seeding is opened with it, and stays when it is opened without', async () => {
      const file = newFile();
      for (const [seed, reports] of [
        ['none', 0],
        ['packaged', 1],
        ['none', 1],
      ] as const) {
        const store = await open(file, dataDir, seed);
        expect(await store.reports()).to.have.length(reports);
        await store.close();
      }
    });

    it('with mistakes leaves the store as it was', async () => {
      const file = newFile();
      await (await open(file)).close();
      const bad = writeContent(join(folder, 'bad'), changed('areas.yaml', 'parent: barton', 'parent: bartn'));
      expect(await open(file, bad).catch((fault) => fault)).to.be.an('error');
      const store = await open(file);
      expect(await store.reports()).to.have.length(1);
      await store.close();
    });
  });

  describe('several processes', () => {
    it('that start at once on nothing seed it once', async () => {
      const file = newFile();
      const children = [1, 2, 3, 4].map(() => run(file, 'open'));
      const said = await Promise.all(children.map((child) => child.done));
      expect(said.map((lines) => lines[0]?.reports)).to.deep.equal([1, 1, 1, 1]);
      expect(rows(file, 'SELECT version, status FROM reports')).to.deep.equal([{ version: 1, status: 'published' }]);
      expect(rows(file, 'SELECT count(*) AS figures FROM figures')).to.deep.equal([{ figures: 3 }]);
    });

    it('that save at once lose nothing, and another reads meanwhile', async () => {
      const file = newFile();
      const reader = await open(file);
      const before = Number(await reader.version());
      const children = [1, 2, 3].map(() => run(file, 'save-many', 20));
      const done = Promise.all(children.map((child) => child.done));
      let finished = false;
      done.finally(() => {
        finished = true;
      });
      let seen = 0;
      while (!finished) {
        const held = (await reader.reports()).length;
        expect(held).to.be.at.least(seen);
        seen = held;
        await pause(5);
      }
      await done;
      expect(await reader.reports()).to.have.length(1 + 3 * 20);
      expect(Number(await reader.version()) - before).to.equal(3 * 20);
      await reader.close();
    });
  });

  it('killed in the middle of a save holds what it held before', async () => {
    const file = newFile();
    await (await open(file)).close();
    // The save hangs at its third figure until it is killed: the trigger never comes to its end.
    onDatabase(file, (database) =>
      database.exec(`CREATE TRIGGER hang AFTER INSERT ON figures WHEN NEW.position = 2 BEGIN
        SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n);
      END`),
    );
    const child = run(file, 'save-one', 10);
    const ended = once(child.process, 'exit');
    await child.opened;
    while (!isLocked(file)) await pause(20);
    child.process.kill('SIGKILL');
    expect((await ended)[1]).to.equal('SIGKILL');
    onDatabase(file, (database) => database.exec('DROP TRIGGER hang'));

    const store = await open(file);
    expect((await store.reports()).map((report) => [report.title, report.version])).to.deep.equal([
      ['Midshire Q3 2020/21', 1],
    ]);
    expect(await store.figures({})).to.have.length(3);
    expect(await store.saveReport(bundle({ title: 'Afterwards' }), IMPORT)).to.deep.equal({
      version: 2,
      changed: true,
    });
    await store.close();
    expect(existsSync(`${file}-wal`)).to.equal(false);
  });

  interface Said {
    readonly reports?: number;
    readonly saved?: number;
  }

  /** Starts support/store-process.ts; `done` gives the lines it says, once it has ended well. */
  function run(file: string, task: string, count = 0) {
    const script = join(import.meta.dirname, '../support/store-process.ts');
    const child = spawn(process.execPath, [script, file, dataDir, task, String(count)]);
    let [said, complaints] = ['', ''];
    child.stdout.on('data', (part) => {
      said += part;
    });
    child.stderr.on('data', (part) => {
      complaints += part;
    });
    const opened = once(child.stdout, 'data');
    const done = once(child, 'close').then(([code]) => {
      if (code !== 0) throw new Error(`The process ended with ${code}: ${complaints}`);
      return said
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Said);
    });
    done.catch(() => {});
    return { process: child, opened, done };
  }
});

function onDatabase<Result>(file: string, work: (database: DatabaseSync) => Result): Result {
  const database = new DatabaseSync(file);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

const rows = (file: string, sql: string) =>
  onDatabase(file, (database) =>
    database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row })),
  );

/** Whether another process is in the middle of writing. */
function isLocked(file: string): boolean {
  return onDatabase(file, (database) => {
    try {
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
      return false;
    } catch {
      return true;
    }
  });
}
