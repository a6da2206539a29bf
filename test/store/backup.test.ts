import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect } from 'chai';
import { type FileStore, openEmbeddedStore } from '../../src/store/embedded.ts';
import { migrations } from '../../src/store/schema.ts';
import { contentFiles, writeContent } from '../support/content-folder.ts';
import { NODE_FLAGS } from '../support/node-flags.ts';
import { bundle, figure } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

const IMPORT = { publish: true, origin: 'imported' } as const;

describe('a backup of the embedded store', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  const identityKey = 'ab'.repeat(32);
  let names = 0;
  const newName = (end: string) => join(folder, `${++names}.${end}`);
  const open = (file: string): Promise<FileStore> =>
    openEmbeddedStore({ file, dataDir, seed: 'packaged', identityKey, now: () => new Date('2026-01-02T00:00:00Z') });
  const asked = { channel: 'teams', kind: 'figure', outcome: 'answered', feedback: null };
  const ask = (store: FileStore, id: string, sender: string, question: string) =>
    store.recordExchange({ ...asked, id, sender, question, at: '2026-01-01T00:00:00.000Z' });

  it('is whole while others write, only its owner may read it, and it replaces no file', async () => {
    const file = newName('db');
    const store = await open(file);
    const script = join(import.meta.dirname, '../support/store-process.ts');
    const environment = { ...process.env, IDENTITY_KEY: identityKey };
    const writer = spawn(process.execPath, [script, file, dataDir, 'save-many', '60'], { env: environment });
    const ended = once(writer, 'close');
    await once(writer.stdout, 'data');
    const counts: number[] = [];
    while (writer.exitCode === null) {
      const copy = newName('backup');
      await store.backup(copy);
      expect((statSync(copy).mode & 0o777).toString(8)).to.equal('600');
      const held = await open(copy);
      expect(await held.check()).to.deep.equal([]);
      counts.push((await held.reports()).length);
      await held.close();
      expect(await store.backup(copy).catch((fault) => fault.message)).to.include('there already');
    }
    await ended;
    expect(counts).to.deep.equal([...counts].sort((a, b) => a - b));
    expect(counts.length).to.be.greaterThan(0);
    await store.close();
    expect(readdirSync(folder).filter((name) => /unfinished|restoring/.test(name))).to.deep.equal([]);
  });

  it('is taken in by a store that is in use: reports as they were, questions asked since kept, the erased not brought back', async () => {
    const [file, copy] = [newName('db'), newName('backup')];
    const [store, running] = [await open(file), await open(file)];
    await store.saveReport(bundle({ id: 'other' }, { figures: [figure({ value: 1 })] }), IMPORT);
    await ask(store, '1', 'jo', 'asked before by jo');
    await ask(store, '2', 'sam', 'asked before by sam');
    await store.backup(copy);
    await store.saveReport(bundle({ id: 'other' }, { figures: [figure({ value: 2 })] }), IMPORT);
    await store.saveReport(bundle({ id: 'mistaken' }, { figures: [figure()] }), IMPORT);
    await ask(store, '3', 'sam', 'asked since by sam');
    await store.erasePerson('jo');
    const before = Number(await running.version());
    await store.restore(copy);
    expect(Number(await running.version())).to.be.greaterThan(before);
    expect((await running.reports()).map(({ id, version }) => [id, version])).to.have.deep.members([
      ['midshire-q3', 1],
      ['other', 1],
    ]);
    expect((await running.exchanges({})).map(({ question }) => question)).to.have.members([
      'asked before by sam',
      'asked since by sam',
    ]);
    expect(await running.check()).to.deep.equal([]);
    await running.close();
    await store.close();
  });

  it('with a great many questions is taken in some at a time: who asks meanwhile waits for those alone', async () => {
    const [copy, file] = [newName('backup'), newName('db')];
    const [from, store] = [await open(newName('db')), await open(file)];
    const many = Array.from({ length: 5_000 }, (_, at) => ask(from, `${at}`, 'sam', 'asked before'));
    await Promise.all([...many, ask(from, 'late', 'jo', 'asked before by jo')]);
    await from.backup(copy);
    await store.erasePerson('jo');
    const counts: number[] = [];
    const other = new DatabaseSync(file, { timeout: 0 });
    let isOver = false;
    const restored = store.restore(copy).finally(() => {
      isOver = true;
    });
    while (!isOver) {
      counts.push((other.prepare('SELECT count(*) AS held FROM exchanges').get() as { held: number }).held);
      other.exec('BEGIN IMMEDIATE; ROLLBACK');
      await nextTurn();
    }
    await restored;
    expect(counts.some((held) => held > 0 && held < 5_000)).to.equal(true);
    expect((await store.exchanges({})).map(({ sender }) => sender)).to.deep.equal(Array(5_000).fill('sam'));
    other.close();
    await from.close();
    await store.close();
  });

  it('leaves it told who did what since it was made, and who restored it', async () => {
    const [file, copy] = [newName('db'), newName('backup')];
    const store = await open(file);
    await store.saveReport(bundle({ id: 'other' }, { figures: [figure()] }), { ...IMPORT, by: 'Ann' });
    await store.backup(copy);
    await store.withdrawReport('other', 'Dee');
    const acts = async () => (await store.versions('other'))[0]?.acts.map(({ did, by }) => `${did} by ${by}`);
    await store.restore(copy, 'Eve');
    const told = ['imported by Ann', 'published by Ann', 'withdrawn by Dee', 'restored by Eve'];
    expect(await acts()).to.deep.equal(told);
    expect((await store.versions('other'))[0]?.status).to.equal('published');
    await store.restore(copy, 'Eve');
    expect((await acts())?.slice(0, 4)).to.deep.equal(told);
    expect((await store.versions('midshire-q3'))[0]?.acts).to.deep.equal([]);
    await store.close();
  });

  it('that is no backup, is damaged, of another key or of a newer release is refused, and nothing is changed', async () => {
    const [file, copy] = [newName('db'), newName('backup')];
    const store = await open(file);
    await store.backup(copy);
    const letter = newName('txt');
    writeFileSync(letter, 'Dear all. '.repeat(1_000));
    const changed = newName('backup');
    await store.backup(changed);
    onDatabase(changed, "UPDATE figures SET body = replace(body, '70753', '70754')");
    const others = newName('db');
    await (await openEmbeddedStore({ file: others, dataDir, seed: 'none', identityKey: 'cd'.repeat(32) })).close();
    const newer = newName('backup');
    await store.backup(newer);
    onDatabase(newer, `PRAGMA user_version = ${migrations.length + 1}`);
    const elsewhere = writeContent(join(folder, 'elsewhere'), {
      'priorities.yaml': contentFiles['priorities.yaml']!.replace('force: Midshire', 'force: Northmere'),
      'areas.yaml': contentFiles['areas.yaml']!.replace('name: Midshire', 'name: Northmere'),
      'reports/midshire-q3.report.yaml': contentFiles['reports/midshire-q3.report.yaml']!.replaceAll(
        'Midshire',
        'Northmere',
      ),
    });
    const northmere = newName('db');
    await (await openEmbeddedStore({ file: northmere, dataDir: elsewhere, seed: 'packaged', identityKey })).close();
    const version = await store.version();
    for (const [bad, said] of [
      [northmere, /holds reports of Midshire, and .* is of Northmere/],
      [join(folder, 'nowhere'), /no file/],
      [letter, /not a database/],
      [changed, /not what was saved/],
      [others, /another key/],
      [newer, /newer release/],
    ] as const)
      expect(await store.restore(bad).catch((fault) => fault.message), bad).to.match(said);
    expect(await store.version()).to.equal(version);
    await store.close();
  });

  it('is made, taken in and checked by the command; a downgrade is refused with one line', async () => {
    const STORE_FILE = newName('db');
    const script = join(import.meta.dirname, '../../src/store/manage.ts');
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [...NODE_FLAGS, script, ...args], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, STORE_FILE },
      });
    const copy = newName('backup');
    expect(run('backup', copy).stdout).to.match(/Written to .* versions of reports/);
    expect(run('restore', copy).stdout).to.match(/Restored/);
    expect(run('compact').stdout).to.match(/Compacted/);
    expect(run('check').stdout).to.match(/The store is whole/);
    expect(run('backup').stderr).to.match(/npm run store/);
    expect(run('--help').stdout).to.include('restore FILE');
    onDatabase(STORE_FILE, `PRAGMA user_version = ${migrations.length + 1}`);
    const { status, stderr } = run('check');
    expect(status).to.equal(1);
    expect(stderr.trim().split('\n')).to.have.length(1);
    expect(stderr).to.include(STORE_FILE).and.include('newer release').and.include('restore a backup');
    expect(existsSync(`${STORE_FILE}.key`)).to.equal(true);
  });

  it('is refused in a new place without its key before anything is made there, and taken in with it', () => {
    const script = join(import.meta.dirname, '../../src/store/manage.ts');
    const place = (name: string) => join(mkdtempSync(join(folder, name)), 'figures.db');
    const run = (STORE_FILE: string, ...args: string[]) =>
      spawnSync(process.execPath, [...NODE_FLAGS, script, ...args], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, STORE_FILE },
      });
    const [old, fresh] = [place('old-'), place('new-')];
    const copy = newName('backup');
    expect(run(old, 'backup', copy).status).to.equal(0);
    const made = () => readdirSync(dirname(fresh));
    const refused = run(fresh, 'restore', copy);
    expect(refused.status).to.equal(1);
    expect(refused.stderr.trim().split('\n')).to.have.length(1);
    expect(refused.stderr).to.include(`${fresh}.key is not there`).and.include('IDENTITY_KEY');
    expect(made()).to.deep.equal([]);
    writeFileSync(`${fresh}.key`, `${'ef'.repeat(32)}\n`);
    expect(run(fresh, 'restore', copy).stderr).to.include(`${fresh}.key is not it`);
    const letter = newName('txt');
    writeFileSync(letter, 'Dear all. '.repeat(1_000));
    for (const none of [letter, join(folder, 'nowhere')]) expect(run(fresh, 'restore', none).status).to.equal(1);
    expect(made()).to.deep.equal(['figures.db.key']);
    copyFileSync(`${old}.key`, `${fresh}.key`);
    expect(run(fresh, 'restore', copy).stdout).to.match(/Restored/);
    // And with a lost key, as the refusal tells.
    const lost = place('lost-');
    copyFileSync(copy, lost);
    expect(run(lost, 'new-key').stdout).to.include('has its key');
    expect(run(lost, 'check').stdout).to.include('is whole');
  });

  it('of MongoDB is its own tools’ work, which the command tells', () => {
    const script = join(import.meta.dirname, '../../src/store/manage.ts');
    const env = { PATH: process.env.PATH, MONGODB_URI: 'mongodb://127.0.0.1:1/figures' };
    for (const [command, tool] of [
      ['backup', 'mongodump'],
      ['restore', 'mongorestore'],
    ] as const) {
      const { status, stderr } = spawnSync(process.execPath, [script, command, 'folder'], { encoding: 'utf8', env });
      expect(status).to.equal(1);
      expect(stderr).to.include(tool);
    }
  });
});

function onDatabase(file: string, sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}
