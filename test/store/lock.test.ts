import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'chai';
import { TermReader } from '../../src/language/terms.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { termToken } from '../../src/store/search/terms.ts';
import { StoreAway } from '../../src/store/store.ts';
import { writeContent } from '../support/content-folder.ts';
import { lockedFor } from '../support/locked.ts';
import { bundle, figure, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

describe('a store that another process keeps locked', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  const open = (file: string) => openEmbeddedStore({ file, dataDir, seed: 'packaged' });
  const expires = '2099-01-01T00:00:00.000Z';

  it('is read meanwhile, written afterwards in order, and waited for beside everything else', async () => {
    const file = join(folder, 'waits.db');
    const store = await open(file);
    const { free } = await lockedFor(file, 1_500);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const writes = [1, 2, 3].map((state) => store.saveConversation({ id: 'c', state, expires }));
    const saved = store.saveReport(bundle({ id: 'other' }, { figures: [figure()] }), {
      publish: true,
      origin: 'imported',
    });
    const isReady = await store.reachable().catch((fault) => fault);
    expect(isReady).to.be.instanceOf(StoreAway).with.property('why', 'another process keeps the store locked');
    expect(await store.figures({ metrics: ['calls-101'] })).to.have.length(2);
    await Promise.all([...writes, saved, free]);
    delay.disable();
    // A wait of SQLite's own would show here as the whole 1,500 ms; the rest is room for a busy machine.
    expect(delay.max / 1e6).to.be.below(1_000);
    expect((await store.conversation('c', '2098-01-01T00:00:00Z'))?.state).to.equal(3);
    await store.reachable();
    await store.close();
  });

  it('is not kept locked for as long as texts are read that are published', async () => {
    const file = join(folder, 'free.db');
    const store = await open(file);
    const other = new DatabaseSync(file, { timeout: 0 });
    const { read } = TermReader.prototype;
    const free: boolean[] = [];
    TermReader.prototype.read = function (...given) {
      try {
        other.exec('BEGIN IMMEDIATE; ROLLBACK');
        free.push(true);
      } catch {
        free.push(false);
      }
      return read.apply(this, given);
    };
    try {
      const updates = [update({ text: 'Officers visited the lighthouse.' })];
      await store.saveReport(bundle({ id: 'at-once' }, { updates }), { publish: true, origin: 'imported' });
      await store.saveReport(bundle({ id: 'later' }, { updates }), { publish: false, origin: 'imported' });
      await store.publishReport('later');
    } finally {
      TermReader.prototype.read = read;
    }
    expect(free).to.include(true).and.not.include(false);
    const lighthouses = (await store.postings()).holding([[{ any: [termToken('lighthous')], prefix: null }]]);
    expect(lighthouses).to.have.length(2);
    other.close();
    await store.close();
  });

  it('gives up a turn’s write in time, and nothing of it is written later', async () => {
    const file = join(folder, 'gives-up.db');
    const store = await open(file);
    const { free } = await lockedFor(file, 5_500);
    const fault = await store.saveConversation({ id: 'c', state: 1, expires }).catch((fault) => fault);
    expect(fault).to.be.instanceOf(StoreAway).with.property('passing', true);
    await free;
    await store.saveConversation({ id: 'd', state: 2, expires });
    expect(await store.conversation('c', '2098-01-01T00:00:00Z')).to.equal(null);
    await store.close();
  });
});
