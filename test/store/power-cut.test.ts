/** What a power cut can take: the log as far as it had come to the disk is what is found then, and it may end anywhere. */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { writeContent } from '../support/content-folder.ts';
import { bundle, figure, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

const LATER = '2099-01-01T00:00:00.000Z';
const NOW = '2026-01-01T00:00:00.000Z';

describe('a power cut', () => {
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  const open = (file: string) => openEmbeddedStore({ file, dataDir, seed: 'none', identityKey: '7'.repeat(64) });

  it('takes at most what the last turns were about; the store is whole, with all that was waited for', async () => {
    const file = join(folder, 'store.db');
    const store = await open(file);
    const published = bundle({}, { figures: [figure()], updates: [update()] });
    await store.saveReport(published, { publish: true, origin: 'imported' });
    await store.inbox.accept(
      { id: 'Ev1', channel: 'slack', body: { text: 'asked' } },
      { owner: 'a', now: NOW, until: NOW },
    );
    await store.inbox.accept(
      { id: 'Ev2', channel: 'slack', body: { text: 'answered' } },
      { owner: 'a', now: NOW, until: NOW },
    );
    // Until here each commit was waited for: whatever comes later, this much of the log is on the disk.
    const synced = statSync(`${file}-wal`).size;
    for (let turn = 0; turn < 5; turn++)
      await store.saveConversation({ id: `c${turn}`, state: 'x'.repeat(3_000), expires: LATER });
    await store.inbox.done('Ev2', 'a', NOW);
    const log = readFileSync(`${file}-wal`);
    expect(log.length).to.be.greaterThan(synced);
    const step = Math.ceil((log.length - synced) / 12);
    const kept: number[] = [];
    const again: boolean[] = [];
    for (let end = synced; end <= log.length; end += step) {
      const found = join(folder, `cut-${end}.db`);
      copyFileSync(file, found);
      writeFileSync(`${found}-wal`, log.subarray(0, end));
      const after = await open(found);
      expect(await after.check(), `cut at ${end}`).to.deep.equal([]);
      expect(await after.updates({})).to.deep.equal(published.updates);
      expect(await after.figures({})).to.deep.equal(published.figures);
      const waiting = (await after.inbox.take('slack', { owner: 'b', now: LATER, until: LATER }, 5)).map(
        ({ id }) => id,
      );
      // What was answered right before may be answered again; what was accepted is never lost.
      expect(waiting).to.include('Ev1');
      again.push(waiting.includes('Ev2'));
      let turns = 0;
      while ((await after.conversation(`c${turns}`, NOW)) !== null) turns++;
      kept.push(turns);
      await after.close();
    }
    // The first so many turns, and never one without those before it.
    expect(kept[0]).to.equal(0);
    expect(kept).to.deep.equal([...kept].sort());
    expect(new Set(kept).size).to.be.greaterThan(2);
    expect(again.at(-1), 'with the whole log').to.equal(false);
    await store.close();
  });
});
