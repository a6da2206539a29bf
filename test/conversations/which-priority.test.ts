/** Which priority something stands under: asked of an operation, a topic, a metric or a number, in whatever words. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('which priority', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string): Promise<Reply> => bot.conversation.takeTurn({ text, conversation: text });

  for (const [number, text] of [
    [4, 'What priority should I quote for Operation YEOVIL'],
    [3, 'Operation Encompass sits within which priority?'],
    [6, 'under which of the priorities would I file hate incident reporting centres'],
    [5, 'Page owner query: which of the seven priorities does human trafficking fall in'],
    [1, 'Which priority do the street pastors count towards?'],
    [1, 'which priority should I put beside the 999 figures on my slide'],
    [6, "which priority is 6 and what's in it"],
  ] as const)
    it(`is ${number}: ${text}`, async () => {
      const { outcome, priorities } = await ask(text);
      expect([outcome, priorities[0]?.number]).to.deep.equal(['answered', number]);
    });

  for (const text of [
    'which priority does fly-tipping fall in',
    'which priority should we drop to save money',
    'what priority do calls about burglary get when an operator grades them',
    'which priority has the biggest budget',
  ])
    it(`is not held: ${text}`, async () => expect((await ask(text)).outcome).to.equal('not-held'));
});
