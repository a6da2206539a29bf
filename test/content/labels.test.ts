/** What the bot offers can be sent back as it stands: labels, choices and follow-ups. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('what is offered', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  let count = 0;
  const ask = (text: string) => bot.conversation.takeTurn({ text, conversation: `c${count++}` });

  it('every metric’s label is read as that metric', async () => {
    const wrong: string[] = [];
    for (const metric of (await bot.store.catalogue()).metrics) {
      const reply = await ask(metric.label);
      if (!reply.figures.some((f) => f.metric === metric.id))
        wrong.push(`${metric.label}: ${reply.kind} ${reply.figures[0]?.metric ?? ''}`);
    }
    expect(wrong).to.deep.equal([]);
  });
  it('choices and follow-ups are answered', async () => {
    const wrong: string[] = [];
    for (const text of [
      'hours?',
      'specials?',
      'how many arrests',
      '101 waiting time',
      '101 calls',
      'summary of priority 5',
      'what is Operation ARK',
      'burglary figures',
      'KSI in Q2 2020/21',
      'hello',
      'braintree asb',
    ]) {
      const reply = await ask(text);
      for (const { label, ask: next } of [...reply.choices, ...reply.followUps])
        if ((await ask(next)).outcome !== 'answered') wrong.push(`${text} -> ${label}: ${next}`);
    }
    expect(wrong).to.deep.equal([]);
  });
});
