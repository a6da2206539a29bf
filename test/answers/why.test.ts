/** Why a metric moved is told where the report gives a reason for it, in whatever update that stands. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { effectsOf } from '../../src/language/reports/reasons.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { publishText } from '../support/publish-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `Essex Police Q4 2020/21

Priority 1 – More Local, Visible and Accessible Policing

We will: act.

• There were 76,004 calls to 999.
• 101 calls: 66,480.
• There were 3,011 live chats in the quarter.
• Longer evenings are the main cause of the rise in 999 calls.
• Owing to a new supplier, the live chat window was closed for a week and live chats fell.
• Fewer people wrote letters, due to the post being late.
• Calls to 101 would be answered sooner because of a new team, which aims to reduce waiting.

Priority 7 – Improve Safety on our Roads

We will: act.

• 19 people were killed on the roads.
• Traffic was back. That explains the increase in road deaths.
`;

describe('why', () => {
  const folder = tempFolder();
  let bot: TestBot;
  let asked = 0;
  const ask = async (...texts: string[]) => {
    asked += 1;
    let reply = null;
    for (const text of texts) reply = await bot.conversation.takeTurn({ text, conversation: `why ${asked}` });
    return reply!;
  };
  before(async () => {
    bot = await packagedBot();
    await publishText(bot.store, 'Essex', REPORT, folder);
  });
  after(() => bot.close());

  const told: Readonly<Record<string, readonly string[]>> = {
    'Longer evenings': [
      'why did 999 calls rise',
      'what is behind the increase in emergency calls',
      'why are 999 calls up',
    ],
    'new supplier': ['why did live chats fall'],
    'Traffic was back': ['why did road deaths go up'],
  };
  for (const [reason, questions] of Object.entries(told))
    for (const question of questions)
      it(`cites the update that gives the reason: ${question}`, async () => {
        const { outcome, text } = await ask(question);
        expect(outcome).to.equal('answered');
        expect(text)
          .to.include(reason)
          .and.match(/Priority \d.*page 1/);
      });

  it('cites it after the figure too', async () => {
    expect((await ask('how many 999 calls last quarter', 'why')).text).to.include('Longer evenings');
  });

  it('tells the reason where a cause is suggested of what was told', async () => {
    for (const cause of ['is that down to daylight', 'because of the clocks?', 'did the clocks cause that'])
      expect((await ask('are 999 calls up on last quarter', cause)).text, cause).to.include('Longer evenings');
    for (const cause of ['is that down to the weather', 'could that be because of the clocks'])
      expect((await ask('did 101 calls fall on last quarter', cause)).text, cause).to.match(/no reason/i);
  });

  it('gives no reason for another measure, the other way, or an aim', async () => {
    for (const question of ['why did 101 calls fall', 'why did 999 calls fall'])
      expect((await ask(question)).text, question).to.match(/no reason/i);
  });

  it('tells what a sentence gives a reason for', () => {
    for (const [sentence, effects] of [
      ['The fall in visits is due to snow.', ['The fall in visits is ']],
      ['Snow led to a fall in visits.', [' a fall in visits.']],
      ['Because of the snow visits fell.', ['Because of the snow visits fell.']],
      ['Snow, because of the cold, is behind the fall in visits.', ['Snow, ', ' the fall in visits.']],
      ['Visits fell in the snow.', []],
    ] as const)
      expect(effectsOf(sentence), sentence).to.deep.equal(effects);
  });
});
