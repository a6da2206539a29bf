import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { askedOfDigests, weekOf } from '../../src/digests/asked.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { writeContent } from '../support/content-folder.ts';
import { type Clockwork, clockwork, done, KATE, OMAR, weekly, wording } from '../support/digests.ts';
import { bundle, figure, q2, q3, update } from '../support/report-bundle.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DUE = '2026-03-30T08:00:00.000Z';

describe('asked about digests', () => {
  const folder = tempFolder();
  let store: Store;
  let bot: Clockwork;
  let id: string;
  beforeEach(async () => {
    store = await openEmbeddedStore({ file: ':memory:', dataDir: writeContent(join(folder, 'data')), seed: 'none' });
    const figures = [figure(), figure({ value: 78753, period: q2 })];
    const updates = [
      update({ operations: ['oxygen'], text: 'Operation OXYGEN went on. OXYGENATED water is something else.' }),
    ];
    await store.saveReport(bundle({}, { figures, updates }), { publish: true, origin: 'imported' });
    bot = clockwork(store, '2026-03-26T12:00:00Z');
    const digest = done(await bot.actions.create(KATE, weekly));
    id = `${digest.id}@${DUE}`;
    await bot.at('2026-03-29T12:00:00Z');
  });
  afterEach(() => store.close());

  const posted = async () => {
    done(await bot.actions.submit(KATE, id));
    done(await bot.actions.approve(OMAR, id, (await bot.actions.book.edition(id))!.version));
    await bot.at(DUE);
  };
  const ask = (more: object = {}, limit: string | null = 'OFFICIAL') =>
    askedOfDigests(
      { message: 'what was in it', between: null, mentions: [], words: [], ...more },
      { store, wording, limit },
    );

  it('knows the week that is meant, through the clock change', () => {
    expect(weekOf('2026-04-05T22:30:00Z', 1)).to.deep.equal({ from: '2026-03-23', to: '2026-03-29' });
    // In London it is Monday already.
    expect(weekOf('2026-04-05T23:30:00Z', 1)).to.deep.equal({ from: '2026-03-30', to: '2026-04-05' });
  });

  it('tells what was in the one of last week, each line with its place', async () => {
    await posted();
    const reply = await ask({ between: weekOf('2026-04-07T10:00:00Z', 1) });
    expect(reply).to.include({ kind: 'summary', outcome: 'answered' });
    expect(reply.text).to.match(/^Weekly figures, posted on 30 March 2026\./);
    expect(reply.text).to.include('70,753').and.to.include('(Priority 1, Midshire Q3 2020/21, page 1)');
    expect(reply.reports.map((held) => held.marking)).to.deep.equal(['OFFICIAL']);
    const none = await ask({ between: weekOf('2026-04-21T10:00:00Z', 1) });
    expect(none).to.include({ outcome: 'not-held' });
    expect(none.choices.map(({ ask: choice }) => choice)).to.deep.equal(['what was in the digest of 30 March 2026']);
  });

  it('gives nothing of one that was not posted, or is marked above what the asker may see', async () => {
    expect(await ask()).to.include({ outcome: 'not-held' });
    await posted();
    expect(await ask()).to.include({ outcome: 'answered' });
    expect(await ask({}, null)).to.include({ outcome: 'not-held' });
  });

  it('finds the digests that mention a name, and not words that only begin like it', async () => {
    await posted();
    expect((await ask({ mentions: ['Operation OXYGEN'] })).text)
      .to.include('stands in 1 of')
      .and.to.include('30 March 2026');
    expect((await ask({ mentions: ['oxygen'] })).outcome).to.equal('answered');
    expect(await ask({ mentions: ['OXYGENA'] })).to.include({ outcome: 'not-held' });
    expect(await ask({ mentions: ['Operation METEOR'] })).to.include({ outcome: 'not-held' });
  });

  it('finds what has no name by its words, all of them in one line or remark, and says none of them again', async () => {
    const [line] = (await bot.actions.book.edition(id))!.it.lines.slice(-1);
    done(await bot.actions.edit(KATE, id, { remarks: { [line!.key]: 'The new rota.' } }));
    await posted();
    expect((await ask({ words: ['101', 'call'] })).text)
      .to.match(/^What was asked for stands in 1 of/)
      .and.to.include('70,753');
    expect(await ask({ words: ['rota'] })).to.include({ outcome: 'answered' });
    const none = await ask({ words: ['oxygen', 'calls'] });
    expect(none).to.include({ outcome: 'not-held' });
    expect(none.text).not.to.match(/oxygen/i);
    expect((await ask()).text).to.include('  Analyst: The new rota.');
  });

  it('says what has changed since it was posted, and that one was withdrawn', async () => {
    await posted();
    const correction = { report: 'midshire-q3', metric: 'calls-101', area: 'midshire', from: q3.from, to: q3.to };
    await store.correctFigure({ ...correction, value: 70812, reason: 'Late calls.', author: 'An analyst' });
    expect((await ask()).parts.notes.join()).to.match(/^No longer as it was posted: .*70,753/);
    done(await bot.actions.recall(KATE, id, 'Wrong week.'));
    const { text } = await ask();
    expect(text).to.include('was withdrawn: Wrong week.').and.not.to.include('70,753');
  });
});
