/** What a process knows of the store's contents, and what of it stays when another version is published. */
import { join } from 'node:path';
import { expect } from 'chai';
import { loadKnowledge } from '../../src/conversation/knowledge.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { ReportBundle, Store } from '../../src/store/store.ts';
import { writeContent } from '../support/content-folder.ts';
import { bundle, figure, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

const PUBLISH = { publish: true, origin: 'imported' } as const;

describe('knowledge of another version', () => {
  const folder = tempFolder();
  let store: Store;
  beforeEach(async () => {
    store = await openEmbeddedStore({
      file: ':memory:',
      dataDir: writeContent(join(folder, 'data')),
      seed: 'none',
    });
    await store.saveReport(bundle({}, { figures: [figure({ value: 20 })], updates: [update()] }), PUBLISH);
  });
  afterEach(() => store.close());

  const phrases = loadPhrases('dialogs');
  const published = async (next: ReportBundle) => {
    const before = await loadKnowledge(store, phrases);
    await store.saveReport(next, PUBLISH);
    return { before, now: await loadKnowledge(store, phrases, before) };
  };

  it('keeps the lexicon where figures alone are others', async () => {
    const { before, now } = await published(bundle({}, { figures: [figure({ value: 21 })], updates: [update()] }));
    expect(now.version).not.to.equal(before.version);
    expect(now.lexicon).to.equal(before.lexicon);
    expect((await now.published.figures({})).map(({ value }) => value)).to.deep.equal([21]);
  });

  it('has a lexicon of other words where a text has, and the rest of it stays', async () => {
    const updates = [update({ text: 'Officers visited the lighthouse.' })];
    const { before, now } = await published(bundle({}, { figures: [figure({ value: 20 })], updates }));
    expect([...now.index.words]).to.include('lighthouse');
    expect(now.lexicon.metrics).to.equal(before.lexicon.metrics);
    const meant = (word: string) => [before, now].map(({ lexicon }) => lexicon.speller.meant(word));
    expect(meant('lighthuose')).to.deep.equal([[], ['lighthouse']]);
  });

  it('has another where a report brings a name', async () => {
    const operations = [{ id: 'lantern', name: 'Operation LANTERN', aliases: [] }];
    const { before, now } = await published({
      ...bundle({}, { figures: [figure({ value: 20 })], updates: [update()] }),
      vocabulary: { operations },
    });
    expect(now.lexicon).not.to.equal(before.lexicon);
    expect(now.operation('lantern').name).to.equal('Operation LANTERN');
  });
});
