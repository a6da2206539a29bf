import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Database } from '../../src/store/database.ts';

describe('the write-ahead log', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
    file = join(folder, 'a.db');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function opened(): Promise<Database> {
    const database = await Database.open(file);
    await database.write(() => database.run('CREATE TABLE words (word TEXT)'));
    return database;
  }
  const add = (database: Database, word: string) =>
    database.write(() => database.run('INSERT INTO words VALUES (?)', word), 1_000, 'soon');
  /** In the file alone, whatever its log holds. */
  const moved = (): number =>
    Database.look(file, (database) => {
      try {
        return database.get<{ count: number }>('SELECT count(*) AS count FROM words')!.count;
      } catch {
        return 0;
      }
    });
  async function until(isSo: () => boolean): Promise<void> {
    for (let tries = 0; tries < 500 && !isSo(); tries++) await pause(20);
    expect(isSo()).to.equal(true);
  }

  it('is moved into the file while the store is open, and a commit does not do it', async () => {
    const database = await opened();
    for (let i = 0; i < 1_500; i++) await add(database, 'x'.repeat(4_000));
    expect(moved()).to.equal(0);
    await until(() => moved() === 1_500);
    await add(database, 'one more');
    await until(() => moved() === 1_501);
    await database.settle();
    database.close();
  });

  it('begins anew where writing never ends', async () => {
    const database = await opened();
    const page = 'x'.repeat(4_000);
    let longest = 0;
    let isAnew = false;
    const log = () => statSync(`${file}-wal`).size;
    for (const end = performance.now() + 20_000; performance.now() < end && !isAnew; ) {
      await database.write(() => {
        database.run('DELETE FROM words');
        for (let i = 0; i < 200; i++) database.run('INSERT INTO words VALUES (?)', page);
      });
      await pause(1);
      const before = longest;
      longest = log();
      // A log that begins anew is written over, and grows no further for as long.
      isAnew = before > 4_000 * 4_096 && longest === before;
    }
    expect(isAnew).to.equal(true);
    await database.settle();
    database.close();
  });

  it('is gone when the file is closed, also by one of two that have it open', async () => {
    const [one, other] = [await opened(), await Database.open(file)];
    await add(one, 'a');
    await one.settle();
    one.close();
    expect(moved()).to.equal(1);
    await add(other, 'b');
    await other.settle();
    other.close();
    expect(existsSync(`${file}-wal`)).to.equal(false);
    expect(moved()).to.equal(2);
  });
});
