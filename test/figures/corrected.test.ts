/** Texts that still give a number which was corrected: in every answer and digest they are told with what is right. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { correctedFrom, correctionNote, outdatedIn } from '../../src/figures/corrected.ts';
import type { Figure } from '../../src/figures/model.ts';
import { packagedBot } from '../support/bot.ts';

const figure = (note: string | null): Figure =>
  ({ note, source: { report: 'midshire-q3', bullet: '2.1' } }) as unknown as Figure;
const corrected = figure(correctionNote('4 March 2021', '1,137', 'A sheet was missing'));

describe('a corrected figure', () => {
  it('says from what and why, and that is read again', () => {
    expect(corrected.note).to.equal('Corrected on 4 March 2021 from 1,137: A sheet was missing.');
    expect(correctedFrom(corrected)).to.equal('1,137');
    for (const note of [null, 'The report gives a reason: corrected from 12.'])
      expect(correctedFrom(figure(note)), `${note}`).to.equal(null);
  });

  const CASES: readonly (readonly [text: string, isOutdated: boolean])[] = [
    ['Volunteers gave 1,137 hours.', true],
    ['Volunteers gave 1,137, more than before.', true],
    ['Volunteers gave 1,137.', true],
    ['Volunteers gave 11,137 hours.', false],
    ['Volunteers gave 1,137.5 hours.', false],
    ['Volunteers gave 1,200 hours.', false],
  ];
  for (const [text, isOutdated] of CASES)
    it(`${isOutdated ? 'is' : 'is not'} in "${text}"`, () => {
      const update = { report: 'midshire-q3', id: '2.1', text };
      expect(outdatedIn(update, [corrected])).to.deep.equal(isOutdated ? [corrected] : []);
      expect(outdatedIn({ ...update, id: '2.2' }, [corrected])).to.deep.equal([]);
      expect(outdatedIn({ ...update, report: 'midshire-q2' }, [corrected])).to.deep.equal([]);
    });

  it('is told beside every answer that quotes the words with the old number', async () => {
    const bot = await packagedBot();
    try {
      const [report] = await bot.store.reports();
      const updates = await bot.store.updates({ report: report!.id });
      const figures = await bot.store.figures({ report: report!.id });
      const { priorities } = await bot.store.catalogue();
      const headlines = new Set(priorities.flatMap((priority) => priority.headlines));
      // A headline's count that its update tells: which one is all the same.
      const found = figures.flatMap((one) => {
        const was = one.value.toLocaleString('en-GB');
        const update = updates.find(({ id, text }) => id === one.source.bullet && text.includes(` ${was} `));
        return one.basis === 'reported' && one.value > 100 && headlines.has(one.metric) && update
          ? [{ one, was, update }]
          : [];
      });
      const { one, was, update } = found[0]!;
      const { metric, area, period } = one;
      const change = { metric, area, from: period.from, to: period.to, value: one.value + 7, reason: 'Counted again' };
      await bot.store.correctFigure({ report: report!.id, author: 'Pat', ...change });
      const now = (one.value + 7).toLocaleString('en-GB');
      const { text } = await bot.conversation.takeTurn({
        text: `all updates of priority ${update.priority}`,
        conversation: 'corrected',
      });
      expect(text).to.include(` ${was} `);
      expect(text).to.include(`the report's words give ${was}; corrected since to ${now}`);
      const summary = await bot.conversation.takeTurn({
        text: `summary of priority ${update.priority}`,
        conversation: 'summary',
      });
      expect(summary.text).to.include(now);
      expect(summary.text).to.include(`from ${was}: Counted again.`);
    } finally {
      await bot.close();
    }
  });
});
