/** A number and what is done, asked in one message: both are answered, the figure first. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('a number and what is done', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const asked = (text: string) => bot.conversation.takeTurn({ text, conversation: text });

  const BOTH = [
    'cadets total & the action on domestic abuse',
    'What is being done about domestic abuse, plus the number of cadets?',
    'In addition to the number of cadets, let me hear about efforts to tackle domestic abuse',
    'a) number of cadets b) work on domestic abuse',
  ];
  for (const text of BOTH)
    it(text, async () => {
      const reply = await asked(text);
      expect([reply.outcome, reply.figures[0]?.metric]).to.deep.equal(['answered', 'cadets']);
      expect(reply.updates).not.to.be.empty;
      expect(reply.priorities.map(({ number }) => number)).to.include.members([1, 3]);
    });

  it('what the speaker was doing is not asked about', async () => {
    const reply = await asked('I was telling them how hard the work on domestic abuse is, and the number of cadets?');
    expect(reply.updates).to.be.empty;
  });
});
