import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { phrasesIn } from '../../src/store/phrases.ts';
import { writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('an erase in the embedded store', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  const expires = '2099-01-01T00:00:00.000Z';
  const open = (file: string) => openEmbeddedStore({ file, dataDir, seed: 'none' });
  const bytes = (file: string): string =>
    ['', '-wal'].map((end) => readFileSync(`${file}${end}`).toString('latin1')).join('\n');

  it('leaves no word in any file, while another process has the store open', async () => {
    const file = join(folder, 'erase.db');
    const [store, other] = [await open(file), await open(file)];
    const asked = { channel: 'teams', kind: 'figure', outcome: 'answered', feedback: null };
    for (let turn = 0; turn < 60; turn += 1) {
      const sender = turn % 2 ? 'one' : 'two';
      const at = new Date(Date.UTC(2098, 0, 1, 0, turn)).toISOString();
      const question = `${sender} wants to know of the bicycle in shed number ${turn}`;
      await store.recordExchange({ ...asked, id: `${turn}`, sender, question, at });
      // Written over and over, as a conversation is: what was there before must be gone too.
      await store.saveConversation({
        id: sender,
        state: { question, list: 'x'.repeat(9_000) },
        expires,
        people: [sender],
      });
    }
    await other.questionsOf('two', 5);
    expect(bytes(file)).to.include('one wants to know');
    const erased = await store.erasePerson('one');
    expect(erased).to.include({ questions: 30, conversations: 1 });
    expect(await store.traces('one', erased.phrases)).to.deep.equal([]);
    expect(bytes(file)).to.not.include('one wants to know');
    expect(bytes(file)).to.include('two wants to know');
    expect(await other.questionsOf('two', 99)).to.have.length(30);
    await store.close();
    await other.close();
  });

  it('is found out by looking when a word is left, in whatever form, and not when somebody else asked the same', async () => {
    const file = join(folder, 'left.db');
    const store = await open(file);
    const question = 'where was "the bicycle" found';
    const asked = { channel: 'teams', kind: 'figure', outcome: 'answered', feedback: null, at: '2098-01-01T00:00:00Z' };
    for (const sender of ['one', 'two']) await store.recordExchange({ ...asked, id: sender, sender, question });
    const { phrases } = await store.erasePerson('one');
    expect(phrases).to.deep.equal([question]);
    expect(await store.traces('one', phrases)).to.deep.equal([]);
    // Deleted without being overwritten, as another program would.
    const database = new DatabaseSync(file);
    database.exec('PRAGMA secure_delete = OFF; DELETE FROM exchanges; PRAGMA wal_checkpoint(TRUNCATE)');
    database.close();
    expect(await store.traces('one', phrases)).to.have.length(1);
    await store.compact();
    expect(await store.traces('one', phrases)).to.deep.equal([]);
    await store.close();
  });

  it('knows every text in what was kept', () => {
    expect(
      phrasesIn({ a: ['a first text', 'short'], b: { c: 'a second text' } }, null, 7, 'a first text'),
    ).to.deep.equal(['a first text', 'a second text']);
  });
});
