/** Arithmetic asked for in words, at once and of what was just told: with the right operands, or not at all. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

/** Turns, each with the figure that its answer begins with, to one decimal; null where nothing is given. */
const CASES: readonly (readonly (readonly [say: string, value: number | null])[])[] = [
  // Sums.
  [
    ['999 plus 101 combined q3', 144_640],
    ['And that total a year ago?', 158_721],
  ],
  [
    ['Live Chat, this quarter', 3_535],
    ['plus online asb reports', 4_268],
  ],
  // Two beside each other by a word of joining, where one number is asked: whatever the verb, but none that sets one against the other.
  [['one sum for live chats along with online ASB reports', 4_268]],
  [['if you blend live chats with online ASB reports, what total do you get?', 4_268]],
  [['live chats, with online ASB reports on top', 4_268]],
  [['swap live chats with online ASB reports into one count', null]],
  [['weigh live chats with online ASB reports in one count', 2_802]],
  [['one figure for live chats with a complaint', null]],
  // As one of whatever name.
  [['Taking 101 and 999 as one pot, what was the total a year ago?', 158_721]],
  [['treat 999 and 101 as one stream: total for Q2?', 170_178]],
  [['specials and hours as one pot', null]],
  // So many each, however it is said.
  [['ESP specials, hours each on average', 11.6]],
  [['hrs per special on avg, total hours over headcount', 98.8]],
  [['wildcat/gambler, arrests per op', 10.5]],
  [['arrests/operation for wildcat and gambler', 10.5]],
  [['mean calls to 101 per month across the 3 months', 23_584.3]],
  [['calls per operator on average', null]],
  // One as so many times the other, of two things, times or places.
  [['How many times more emergency calls than Live Chats did the force get?', 20.9]],
  [['The hours of Special Constables are how many times those under Employer Supported Policing?', 54.9]],
  [['How many times as large are the intakes for Special Constables now as they were before?', 2]],
  [['How many times as much was the cannabis in Tendring worth as that in Harwich?', 4]],
  [['Road deaths were how many times those of last year?', 0.9]],
  [['How many times as many drones as cadets are there?', null]],
  [['how many times were gambler and wildcat run', 19]],
  // Who they are shared among may come first; of so many people nothing is held.
  [['For each person who died on the roads, how many were seriously injured?', 14.2]],
  [['For every intelligence report from Crimestoppers, how many were there in all?', 10.2]],
  [['To every Active Citizen, how many Special Constables are there?', 2.6]],
  [['For every 100 people, how many 999 calls?', null]],
  // What points back is of the time that is said.
  [
    ['what % of KSIs were fatal in Q3 2019/20', 5.6],
    ["and what percentage of this year's were fatal?", 6.6],
  ],
  // What is left of so many.
  [["So of 17,303 intel submissions, what's left once you take off Crimestoppers?", 15_602]],
  [['Out of 50,313 specials hours, how many remain after the high vis ones come off?', 32_824]],
  [['of the 410 cadets what is left after the girls?', null]],
  // Two things of one period, and both against it.
  [['101 v 999 calls in Q2', 78_753]],
  [['101 and 999 vs Q2', 70_753]],
  [['How many intelligence reports came to the force from Crimestoppers?', 1_701]],
  // What is left.
  [
    ['crimestoppers intel for the qtr less the drugs and county lines part', 755],
    ['thats what % of theirs', 44.4],
  ],
  [['Subtract the Crimestoppers reports from all the intelligence submitted', 15_602]],
  [['If 1,701 of the intelligence reports came from Crimestoppers, how many came from elsewhere?', 15_602]],
  [['Once you knock off the ESP hours, how many hours did the specials do?', 49_397]],
  // Shares.
  [['999 as a proportion of all the 999 and 101 calls', 51.1]],
  [['Of 999 and 101 calls combined, what share were emergencies?', 51.1]],
  [
    ['Percentage of intelligence reports that came from Crimestoppers', 9.8],
    ["so what percentage didn't", 90.2],
    ['and how many is that', 15_602],
  ],
  // Whatever verb takes a part away, and however it is asked what is left.
  [['Take the deaths away from the KSI figure; who is left, numerically?', 156]],
  [
    [
      "Before it's signed off: take the high-vis hours away from the total the specials put in and I'm left with...?",
      32_824,
    ],
  ],
  [["Specials' hours in total, ESP hours set to one side: remaining hours?", 49_397]],
  [["How many specials' hours fall outside high visibility?", 32_824]],
  [['Arrests for Class A and B importation, remove the ones charged; who is left?', 14]],
  [['Take October away from the 101 total, how many in December?', null]],
  [
    ["Serious injuries on the road, deaths taken off: what's the year-on-year change?", 156],
    ['what were they before', 203],
    ['Deaths alone, did they move much?', 11],
  ],
  // What it was before.
  [['Live chat: from what number did it drop?', 4_999]],
  [
    ['101 calls?', 70_753],
    ['previous figure?', 78_753],
  ],
  // For each, and over time.
  [
    ['Non-emergency calls averaged out per calendar day?', 769.1],
    ['and Q2, failing that', 856],
  ],
  [
    ['KSI casualties averaged by month', 55.7],
    ['and a year earlier', 71.7],
  ],
  [
    ['live chats?', 3_535],
    ['a day, that made', 38.4],
  ],
  [['how many hours did each special put in on average', 98.8]],
  [["Divide the specials' total hours by the headcount", 98.8]],
  [['hours per head for the specials', 98.8]],
  [['how many people does each NHW coordinator cover on average', 35]],
  [['On an average day, how many 101 calls were coming in?', 769.1]],
  [
    ['Average number of online ASB reports a month', 244.3],
    ['and the quarter before?', 303.3],
  ],
  // Shared among those that are narrowed as the top is.
  [['WILDCAT and GAMBLER arrests per operation', 10.5]],
  [
    ['WILDCAT and GAMBLER - how many offenders arrested to date and over how many operations?', 200],
    ["What's that on average per operation?", 10.5],
  ],
  [
    ['Hours under Employer Supported Policing?', 916],
    ['Hours per special who took part in it?', 11.6],
  ],
  [['What did the average ESP special put in, hours-wise?', 11.6]],
  [["Special constables' hours per cadet?", null]],
  // A part of a time, and what was told put together.
  [
    ['101 calls in October 2020?', 28_503],
    ['What slice of the three months is that?', 40.3],
    ['So November and December between them come to', 42_250],
    ['December by itself?', null],
  ],
  [
    ['Cannabis seized in Harwich, value?', 1_000_000],
    ['and in Tendring?', 4_000_000],
    ['what do the two come to?', 5_000_000],
  ],
  [
    ['Live chats in Q3?', 3_535],
    ['and Q2?', 4_999],
    ['lump those together', 8_534],
  ],
  [
    ['101 calls?', 70_753],
    ['put the two forces together', null],
  ],
  // Both are the two things that were asked for last, not two times of the last of them.
  [
    ['999 calls last quarter', 73_887],
    ['is that up on last year', 73_887],
    ['and 101?', 70_753],
    ['the two together', 144_640],
  ],
  [
    ['101 calls?', 70_753],
    ['and last year', 68_218],
    ['live chats', null],
    ['both combined', null],
  ],
  // Set against each other, two make no sum, however many numbers are wanted.
  [['compare 999 calls with 101 calls as a single number', 3_134]],
  [['Set cadets against active citizens: one number', 213]],
  [['how do 999 calls compare with a year ago, in one figure', 73_887]],
  [['999 calls with 101 calls as one number', 144_640]],
  [['Specials doing ESP as a share of the headcount', 15.5]],
  [['Drugs and county lines tips via Crimestoppers over the whole intel total, as a %', 5.5]],
  [['Special constables + active citizens: that is how many people giving their time?', null]],
  // Another slot of what was told: one thing more, the whole, a part of those.
  [
    ['How much cocaine was seized by Serious Organised Crime since October?', 6],
    ['plus the cash?', 126_000],
  ],
  [
    ["Specials' operational hours, Q4 2019/20?", 34_168],
    ['all hours', 48_144],
    ['all training hours', null],
  ],
  [
    ['How many people did stolen-car collisions kill?', 2],
    ['total killed, all collisions?', 11],
  ],
  [
    ['How many people did stolen-car collisions kill?', 2],
    ['Remind me how many died in those.', 2],
  ],
  // How far apart.
  [
    ['How many more 999 calls than 101 calls were there?', 3_134],
    ['and a year ago?', 22_285],
  ],
  [['Difference between joiners and leavers among the specials in Q2 2020/21', 5]],
  // In other orders and by other words.
  [["Specials' hours: lose the high-vis ones and you're left with?", 32_824]],
  [['KSIs, but leave the deaths out of it, so only the people badly hurt: what is that number?', 156]],
  [['Strip October away and how many 101 calls were there in the two months left?', 42_250]],
  [['How many of those arrested over class A and B drugs are still uncharged?', 14]],
  [['Crimestoppers accounts for what share of intelligence reports?', 9.8]],
  [['Taking both phone lines together, what percentage were 101 calls?', 48.9]],
  [['How many volunteers all told if I count cadets and PSVs as one group?', 607]],
  [['If the cadets were shared evenly between units how many would each have', 31.5]],
  [['arrests per operation, WILDCAT and GAMBLER', 10.5]],
  [['101 vs 999 gap, Q2', 12_672]],
  [['101 calls: mean per day in Q3', 769.1]],
  [['how many SCs clocked ESP time oct-dec', 79]],
  [
    ['investigations received by the RC', 2_921],
    ['less those retained', 1_153],
    ['which, put as a percentage, is?', 39.5],
  ],
  [
    ['999 calls and 101 calls', 73_887],
    ['together?', 144_640],
    ['what share of that is 999', 51.1],
    ['and in q2?', 53.7],
  ],
  [
    ['Which line is the busier: 101 or the emergency one?', 73_887],
    ['ahead by how many calls?', 3_134],
    ['That gap, one quarter earlier?', 12_672],
  ],
  [
    ['I should like to know how many companies are registered with the Employer Supported Policing scheme.', 32],
    ['On average, how many hours did each of the special constables in the scheme contribute?', 11.6],
  ],
  [['Non-Crimestoppers intelligence reports?', 15_602]],
  [['How many 101 calls outside October', 42_250]],
  [["What percentage of the force's intelligence submissions does Crimestoppers contribute?", 9.8]],
  [['how many calls separate 999 and 101', 3_134]],
  [
    ["What's the combined 999/101 volume", 144_640],
    ['of that how much was 101', 70_753],
    ['as a %', 48.9],
  ],
  [
    ['how many cadets are there', 410],
    ['in how many units', 13],
    ['so per unit', 31.5],
  ],
  [
    ['how many joined the specials in Q2 2020/21', 36],
    ['and left', 41],
    ['net', -5],
  ],
  // What was asked last was not told: nothing is worked out of what was told before it.
  [
    ['999 calls', 73_887],
    ['how many were hoaxes', null],
    ['as a percentage of that', null],
  ],
  [['What is the average size of a cadet unit?', null]],
  [['cadets/unit', 31.5]],
  [['Wildcat/Gambler arrests?', 200]],
  [['Which leaves how many crimestoppers reports if we drop the drugs ones?', 755]],
  [
    ['Crimestoppers intelligence in the quarter', 1_701],
    ['what portion of all intelligence is that, in percentage terms', 9.8],
    ['leaving what percentage from other sources', 90.2],
    ['in number terms', 15_602],
  ],
  [
    ['Emergency calls in Q3', 73_887],
    ["as a percentage of Q2's", 80.8],
  ],
  [['How many intelligence reports were there that Crimestoppers had nothing to do with?', 15_602]],
  [['ESP hours averaged over the specials who took part', 11.6]],
  [['What was the excess of 999 over 101?', 3_134]],
  [
    ['Number of specials', 509],
    ['number of hours they did', 50_313],
    ['so how many each', 98.8],
  ],
  // An operand that nothing is held of: no bare figure of the other.
  [['999 calls minus abandoned ones', null]],
  [["Specials' hours less training hours", null]],
  [['999 calls per officer', null]],
  [['average number of hours per cadet', null]],
  [['hours per special excluding supervisors', null]],
  [['KSI casualties less cyclists', null]],
];

/** Turns, and the movement that the last answer tells. */
const CHANGES: readonly (readonly [turns: readonly string[], difference: number, percent: number])[] = [
  [['999 plus 101 combined q3', 'q2?', 'so thats down what %'], -25_538, -15],
  [['999 plus 101 combined q3', 'same sum a year earlier', 'percentage change on that?'], -14_081, -8.9],
  [['999 and 101 combined: change on the quarter before in per cent'], -25_538, -15],
  [['KSIs this quarter', 'minus the deaths', 'and last year', 'how much is that down'], -47, -23.2],
  [['999 calls, were they lower in Q2?'], -17_538, -19.2],
  [['Was the KSI number bigger a year ago?'], -48, -22.3],
  [['ESP hours, loss on the year in hours'], -221, -19.4],
  [['change in online ASB reports between the second and third quarters of 2020/21'], -177, -19.5],
];

describe('arithmetic', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  for (const turns of CASES)
    it(turns.map(([say]) => say).join(' / '), async () => {
      const conversation = turns.map(([say]) => say).join('/');
      for (const [text, value] of turns) {
        const { figures, text: told } = await bot.conversation.takeTurn({ text, conversation });
        const [first] = figures;
        expect(first ? Math.round(first.value * 10) / 10 : null, told).to.equal(value);
      }
    });

  for (const [turns, difference, percent] of CHANGES)
    it(turns.join(' / '), async () => {
      const replies = [];
      for (const text of turns) replies.push(await bot.conversation.takeTurn({ text, conversation: turns.join('/') }));
      const { change, text } = replies.at(-1)!;
      expect(
        change.map((c) => [c.difference, c.percent]),
        text,
      ).to.deep.include([difference, percent]);
    });
});
