/** The figures of a priority: all of the latest report, or those of the time that is asked about. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('the figures of a priority', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string) => bot.conversation.takeTurn({ text, conversation: text });

  for (const text of ['Please read out each figure under priority 6', 'which numbers does the chapter on P6 have?'])
    it(text, async () => {
      const { kind, figures } = await ask(text);
      expect([kind, new Set(figures.map(({ priority }) => priority))]).to.deep.equal(['list', new Set([6])]);
    });
  it('are those of the time that is asked about', async () => {
    const { figures } = await ask('list the figures under priority 1 for Q2 2020/21');
    expect(figures.length).to.be.above(1);
    expect(new Set(figures.map(({ period }) => period.to))).to.deep.equal(new Set(['2020-09-30']));
  });
  it('are not held of a time that has none', async () => {
    expect((await ask('list the figures under priority 6 for Q2 2019/20')).outcome).to.equal('not-held');
  });
});
