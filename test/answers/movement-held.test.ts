/** Which way something went is told from the periods that are held, and that nothing went the way asked for is said. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { publishText } from '../support/publish-text.ts';
import { tempFolder } from '../support/temp-folder.ts';

const REPORT = `Essex Police Q1 2020/21

Priority 1 – More Local, Visible and Accessible Policing

We will: act.

• There were 380 cadets at 30 June 2020.
`;

describe('a movement', () => {
  const folder = tempFolder();
  let bot: TestBot;
  let [alone]: TestBot[] = [];
  let asked = 0;
  const ask = (text: string, of = bot) => of.conversation.takeTurn({ text, conversation: `moved ${asked++}` });
  before(async () => {
    [bot, alone] = [await packagedBot(), await packagedBot()];
    await publishText(bot.store, 'Essex', REPORT, folder);
  });
  after(() => Promise.all([bot.close(), alone!.close()]));

  it('is told from the last period held where those before it are not, with what lies between', async () => {
    const { outcome, text, change } = await ask('are cadets going up or down');
    expect(outcome).to.equal('answered');
    expect(text).to.include('Up 30 (7.9%) on 30 June 2020.').and.include('Not held between them: 30 September 2020.');
    expect(change[0]).to.deep.include({ now: 410, was: 380, difference: 30 });
    expect((await ask('how many cadets are there')).change).to.deep.equal([]);
    expect((await ask('are cadets up on last year')).outcome).to.equal('not-held');
  });

  it('is not told of one period alone, and it is said which that is', async () => {
    const { outcome, text } = await ask('are cadets going up or down', alone);
    expect(outcome).to.equal('not-held');
    expect(text).to.include('No earlier figure is held to compare it with, only that at 31 December 2020.');
  });

  for (const [question, said] of [
    ['biggest increase in 999 calls', /^No rise on Q2 2020\/21 or Q3 2019\/20 is held\.\n73,887 .*\nDown /],
    ['biggest rise in contact demand since Q2', /^No rise on Q2 2020\/21 is held\.\n101 .*: Down/],
  ] as const)
    it(`is no fall where the biggest rise is asked for and nothing rose: ${question}`, async () => {
      expect((await ask(question, alone)).text).to.match(said);
    });

  it('is of the way that is asked for, where what moved most is told', async () => {
    for (const [question, up] of [
      ['which had the biggest increase', true],
      ['what dropped the most', false],
    ] as const) {
      const { change } = await ask(question, alone);
      expect(change.length, question).to.be.greaterThan(0);
      for (const { difference } of change) expect(difference > 0, question).to.equal(up);
    }
    expect((await ask('which metric had the biggest rise in roads', alone)).text).to.match(/Up: none/);
  });
});
