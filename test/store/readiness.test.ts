import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { Conversation } from '../../src/conversation/take-turn.ts';
import { loadWording } from '../../src/conversation/wording.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { readiness, whyNotReady } from '../../src/store/readiness.ts';
import { type Store, StoreAway } from '../../src/store/store.ts';
import { tempFolder } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '../..');

describe('readiness', () => {
  const folder = tempFolder();
  let files = 0;
  let file: string;
  let store: Store;
  let conversation: Conversation;
  let notKept: Error[];
  let time: number;
  let ready: () => Promise<void>;
  beforeEach(async () => {
    file = join(folder, `ready-${++files}.db`);
    store = await openEmbeddedStore({ file, dataDir: join(root, 'data'), seed: 'packaged' });
    begin();
  });
  function begin(): void {
    notKept = [];
    time = 0;
    conversation = new Conversation({
      store,
      phrases: loadPhrases(join(root, 'dialogs')),
      wording: loadWording(join(root, 'dialogs')),
      now: () => new Date('2026-03-02T09:00:00Z'),
      minutes: 30,
      notKept: (fault) => notKept.push(fault),
    });
    ready = readiness(
      store,
      () => conversation.knowledge(),
      () => time,
    );
  }
  afterEach(() => store.close());
  const why = () => ready().then(() => 'ready', whyNotReady);
  const ask = (text: string) => conversation.takeTurn({ text, conversation: 'c' });

  it('is told of a store that is well', async () => {
    expect(await why()).to.equal('ready');
  });

  it('fails when the file is gone or another', async () => {
    renameSync(file, `${file}.moved`);
    expect(await why()).to.equal("the store's file is gone");
    writeFileSync(file, '');
    expect(await why()).to.equal("the store's file is gone");
    rmSync(file);
    renameSync(`${file}.moved`, file);
    expect(await why()).to.equal('ready');
  });

  it('fails when the file is overwritten', async () => {
    writeFileSync(file, 'This is a letter and not a database. '.repeat(4_000), { flag: 'r+' });
    expect(await why()).to.equal('the store is damaged');
  });

  it('fails on a full disk, and an answer that needs no write is given even so', async () => {
    await full();
    expect(await why()).to.equal('the disk is full');
    const reply = await ask('how many 101 calls last quarter');
    expect(reply.text).to.include('70,753');
    expect(notKept).to.have.length(1);
    expect(notKept[0]).to.be.instanceOf(StoreAway).with.property('why', 'the disk is full');
  });

  it('fails when a published value was changed behind the store’s back; it is a fault and not an answer', async () => {
    await ready();
    const database = new DatabaseSync(file);
    database.exec("UPDATE figures SET body = replace(body, '70753', '70754')");
    expect(await why(), 'looked at a minute ago').to.equal('ready');
    time += 61_000;
    expect(await why()).to.equal('a published report is not what was saved');
    database.exec("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
    database.close();
    expect(await ask('how many 101 calls last quarter').catch((fault) => fault.message)).to.match(/not answered from/i);
  });

  /** A file that may not grow: SQLite has the same answer to that as to a full disk. */
  async function full(): Promise<void> {
    await store.close();
    store = await openEmbeddedStore({ file, dataDir: join(root, 'data'), seed: 'packaged', mostPages: 1 });
    begin();
    // Free pages are used up first, then what is left of pages.
    const expires = '2099-01-01T00:00:00Z';
    for (const length of [20_000, 1_000]) {
      let isFull = false;
      for (let at = 0; at < 2_000 && !isFull; at += 1)
        isFull = await store.saveConversation({ id: `${length} ${at}`, state: 'x'.repeat(length), expires }).then(
          () => false,
          () => true,
        );
      if (!isFull) throw new Error('the disk does not fill');
    }
  }
});
