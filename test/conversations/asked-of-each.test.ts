/** The same asked of several: each figure is told, and what is not held of one is said. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('the same asked of several', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['Chelmsford had how many closure orders, and Operation RECTIFY how many arrests?', [3, 5]],
    ['Casualties killed or seriously injured came to how many, and deaths to how many?', [167, 11]],
    ['The Special Constabulary has 509 people, and the cadets how many?', [410]],
    ['Drugs of class A and B: - people arrested - people charged - cash seized', [31, 17, 126_000]],
    ['Give me the number of: - burglaries in Harlow - cadets - Hate Crime Ambassadors', [410, 1000]],
    ['Please give me: - burglaries in Harlow - burglaries in Epping', []],
  ];
  for (const [say, values] of cases)
    it(say, async () => {
      const { figures, text } = await bot.conversation.takeTurn({ text: say, conversation: say });
      expect(
        figures.map(({ value }) => value),
        text,
      ).to.deep.equal(values);
    });
  it('each place of a list', async () => {
    const say = 'What was done in these districts? - Rochford - Basildon';
    const { updates } = await bot.conversation.takeTurn({ text: say, conversation: say });
    expect(updates.map(({ area }) => area)).to.include.members(['Rochford', 'Basildon']);
  });
});
