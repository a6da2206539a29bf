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
  // Of whom and of what: a clause behind a noun tells which, and its verb no more than that; what is said once more in other words does.
  const told: readonly (readonly [string, number | null])[] = [
    ['How many locations are there in Southend where Project Servator may be used?', 10],
    ['How many people were killed in collisions where stolen cars were involved?', 2],
    [
      'What was the value of the drugs which were seized under the warrants that the team carried out in Maldon?',
      50_000,
    ],
    ['How many people arrested in Operation RECTIFY are still in custody?', null],
    ['And the Special Constables who gave hours', null],
    ['If a councillor asks how many Volunteer Police Cadets there are, what should I say?', 410],
    ['If an MP asks how many police dogs there are, what should I say?', null],
  ];
  for (const [say, value] of told)
    it(say, async () => {
      const { figures, text } = await bot.conversation.takeTurn({ text: say, conversation: say });
      expect(figures[0]?.value ?? null, text).to.equal(value);
    });

  it('each place of a list', async () => {
    const say = 'What was done in these districts? - Rochford - Basildon';
    const { updates } = await bot.conversation.takeTurn({ text: say, conversation: say });
    expect(updates.map(({ area }) => area)).to.include.members(['Rochford', 'Basildon']);
  });
});
