import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { Identity } from '../../src/store/identity.ts';
import { writeContent } from '../support/content-folder.ts';
import { WITHOUT_SEARCH } from '../support/earlier-release.ts';
import { tempFolder } from '../support/temp-folder.ts';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

describe('the key of who people are', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  let files = 0;
  const newFile = () => join(folder, `keys-${++files}`, 'figures.db');
  const open = (file: string, options: { identityKey?: string | null; newKey?: boolean } = {}) =>
    openEmbeddedStore({ file, dataDir, seed: 'none', ...options });
  const mode = (file: string): string => (statSync(file).mode & 0o777).toString(8);
  const expires = '2099-01-01T00:00:00.000Z';
  const lease = { owner: 'a', now: '2098-01-01T00:00:00.000Z', until: expires };
  const asked = { channel: 'teams', kind: 'figure', outcome: 'answered', feedback: null, at: '2098-01-01T00:00:00Z' };

  it('is made once, in a file of its own that only its owner may read, as the store is', async () => {
    const file = newFile();
    const first = await open(file);
    const hash = (await first.identity()).person('teams', 'jo');
    await first.saveConversation({ id: 'c', state: 1, expires });
    expect([mode(file), mode(`${file}.key`), mode(`${file}-wal`), mode(dirname(file))]).to.deep.equal([
      ...['600', '600', '600', '700'],
    ]);
    await first.close();
    const second = await open(file);
    expect((await second.identity()).person('teams', 'jo')).to.equal(hash);
    await second.close();
    expect(readdirSync(dirname(file)).sort()).to.deep.equal(['figures.db', 'figures.db.key']);
    expect(readFileSync(file).includes(readFileSync(`${file}.key`, 'utf8').trim())).to.equal(false);
  });

  it('is that of IDENTITY_KEY where it is set, and no file is made', async () => {
    const file = newFile();
    const store = await open(file, { identityKey: KEY });
    expect((await store.identity()).person('teams', 'jo')).to.equal(new Identity(KEY).person('teams', 'jo'));
    await store.close();
    expect(existsSync(`${file}.key`)).to.equal(false);
  });

  it('that is lost or another is told, and nothing is changed until a new one is asked for', async () => {
    const file = newFile();
    const store = await open(file);
    await store.recordExchange({ ...asked, id: 'x', sender: 's', question: 'what was asked' });
    await store.close();
    rmSync(`${file}.key`);
    for (const identityKey of [null, OTHER])
      expect(await open(file, { identityKey }).catch((fault) => fault.message)).to.match(/IDENTITY_KEY.*new-key/);
    expect(existsSync(`${file}.key`)).to.equal(false);
    const anew = await open(file, { newKey: true });
    expect(await anew.exchanges({})).to.deep.equal([]);
    await anew.close();
    expect(readFileSync(file).includes('what was asked')).to.equal(false);
    await (await open(file)).close();
  });

  it('hashes every id and seals what waits: none stands in the file', async () => {
    const file = newFile();
    const store = await open(file);
    const id = 'a:one-to-one-chat-of-jo';
    await store.saveConversation({ id, state: 1, expires });
    await store.inbox.accept(
      { id: 'action-U0123JO', channel: 'slack', body: { from: 'U0123JO', text: 'a secret' } },
      lease,
    );
    expect((await store.conversation(id, lease.now))?.state).to.equal(1);
    expect(await store.inbox.renew(['action-U0123JO'], lease)).to.deep.equal(['action-U0123JO']);
    const bytes = ['', '-wal'].map((end) => readFileSync(`${file}${end}`).toString('latin1')).join();
    for (const word of [id, 'U0123JO', 'a secret']) expect(bytes).to.not.include(word);
    await store.close();
  });

  it('of an earlier release moves out of the store; who asked, what waits and feedback go on', async () => {
    const file = newFile();
    await (await open(file, { identityKey: KEY })).close();
    const database = new DatabaseSync(file);
    database.exec(`DELETE FROM meta WHERE key = 'identity'; INSERT INTO meta VALUES ('exchange key', '${KEY}');
      ${WITHOUT_SEARCH} DROP INDEX inbox_by_person; ALTER TABLE inbox DROP COLUMN person;
      ALTER TABLE conversations DROP COLUMN people; DROP TABLE erasures; PRAGMA user_version = 4;
      INSERT INTO exchanges VALUES ('teams:a:chat/1', '2098-01-01T00:00:00.000Z', 'teams', '${new Identity(KEY).person('teams', 'jo')}',
        'how many', 'figure', 'answered', NULL);
      INSERT INTO inbox VALUES ('Ev1', 'slack', '{"text":"waits"}', '2098-01-01T00:00:00.000Z', 1, NULL, '2098-01-01T00:00:00.000Z', NULL)`);
    database.close();
    const store = await open(file);
    expect(readFileSync(`${file}.key`, 'utf8').trim()).to.equal(KEY);
    const identity = await store.identity();
    expect(await store.questionsOf(identity.person('teams', 'jo'), 5)).to.deep.equal(['how many']);
    expect(await store.giveFeedback(identity.id('exchange', 'teams:a:chat/1'), 'like')).to.equal(true);
    const waiting = await store.inbox.take('slack', { owner: 'b', now: expires, until: expires }, 5);
    expect(waiting).to.deep.equal([{ id: 'Ev1', channel: 'slack', body: { text: 'waits' }, attempts: 2 }]);
    await store.close();
    for (const word of [KEY, 'a:chat', 'waits']) expect(readFileSync(file).includes(word)).to.equal(false);
  });

  it('that is no key is told by the file’s name', async () => {
    const file = newFile();
    await (await open(file)).close();
    writeFileSync(`${file}.key`, 'open sesame');
    expect(await open(file).catch((fault) => fault.message)).to.include(`${file}.key`);
  });
});
