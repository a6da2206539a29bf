/** The figures of a priority: all of the latest report, or those of the time that is asked about; and the areas of what was told. */
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

describe('the areas of what was told', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  for (const [first, then, area] of [
    ['what is operation oxygen', 'which local policing area is that', 'South Local Policing Area'],
    ['what is operation oxygen', 'which LPA does that come under', 'South Local Policing Area'],
    ['what is operation oxygen', 'which district does that fall under', 'Basildon'],
    ['what is happening at the buckles lane site', 'and which LPA is it', 'West Local Policing Area'],
  ] as const)
    it(`are told of the kind that is asked for: ${first} / ${then}`, async () => {
      const conversation = `${first}/${then}`;
      await bot.conversation.takeTurn({ text: first, conversation });
      const { kind, parts } = await bot.conversation.takeTurn({ text: then, conversation });
      expect([kind, parts.answer[0]?.replace(/ \(.*/, '')]).to.deep.equal(['list', `- ${area}`]);
    });
});
