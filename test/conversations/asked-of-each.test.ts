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
    ['How many warrants are still to be carried out in Maldon?', null],
    ['How many applications are still to be processed?', 11],
    ['Which company made the software for Live Chat?', null],
    ['If a councillor asks how many Volunteer Police Cadets there are, what should I say?', 410],
    ['If an MP asks how many police dogs there are, what should I say?', null],
  ];
  for (const [say, value] of told)
    it(say, async () => {
      const { figures, text } = await bot.conversation.takeTurn({ text: say, conversation: say });
      expect(figures[0]?.value ?? null, text).to.equal(value);
    });

  // Of a state, of a place that something came to, and of a body that did it an update tells.
  const updates: readonly (readonly [string, string])[] = [
    ['Have any more offences linked to Operation YEOVIL been found yet?', 'no further linked offences'],
    ["Wasn't Operation ENCOMPASS extended to Southend?", 'in Southend in December'],
    ['Has the Challenge Panel met yet?', 'Challenge Panel'],
    // The reason is asked, and no meaning.
    ['Please explain why the offences in Operation SULPHUR were linked.', 'similarities'],
    ['Which team deals with the e-mail reports of COVID-19 breaches?', 'Quality of Service Team'],
  ];
  for (const [say, told] of updates)
    it(say, async () => {
      const reply = await bot.conversation.takeTurn({ text: say, conversation: say });
      expect(reply.updates.map(({ text }) => text).join(' ')).to.include(told);
    });
  it('a body of which nothing is told', async () => {
    const say = 'Which charity pays for the Youth Officers in Tendring?';
    expect((await bot.conversation.takeTurn({ text: say, conversation: say })).outcome).to.equal('not-held');
  });

  it('each place of a list', async () => {
    const say = 'What was done in these districts? - Rochford - Basildon';
    const { updates } = await bot.conversation.takeTurn({ text: say, conversation: say });
    expect(updates.map(({ area }) => area)).to.include.members(['Rochford', 'Basildon']);
  });
});
