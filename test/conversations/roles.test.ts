/** What narrows a question by its place in it: the same words count beside the noun and not around the question. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { type FigureCase, figureCases } from '../support/figure-cases.ts';

const CASES: readonly FigureCase[] = [
  // Around the question.
  [['I drove buses for thirty years until my knees gave out. How many people rang 999 last quarter?'], 73_887],
  [['My chief super wants to know the headcount of the specials. She needs it by noon.'], 509],
  [['ksi total for gold at 9'], 167],
  [['Please could you advise how many cadets there are, in one line'], 410],
  [['how many special constables did we have at the end of december question mark'], 509],
  [['999 volume 2020Q3'], 73_887],
  [['active citizens or support volunteers or whatever we call them, how many'], 197],
  // Beside the noun.
  [['number of dropped 101 calls'], null],
  [['how many forces have seen a decline in special constables'], null],
  [['Hoax calls to 999 are my concern. Have you a count of them?'], null],
  [['how long did it take for the average 101 call to be answered'], null],
  [['how many did we answer within a minute'], null],
  [['hoax ones, how many 999 calls'], null],
  [['that were abandoned, how many 101 calls'], null],
  [['The abandoned ones. How many 101 calls?'], null],
  [['weekends, how many specials hours'], null],
  // Who did it, who became what, and what is set against another.
  [['intel reports submitted by members of staff, number only'], null],
  [['intelligence reports submitted by the force'], 17_303],
  [['999 calls made by members of the public'], 73_887],
  [['How many regular officers became specials?'], null],
  [['How many specials became regulars?'], 15],
  [['how many people asked about the specials'], null],
  [['how many people serve as specials'], 509],
  [['999 calls we made rather than received'], null],
  [['KSI casualties rather than deaths'], 167],
  [['number of KSI collisions rather than people'], null],
  [['Which officer took most 999 calls and how many?'], null],
  // What is wished for is not there, the best of a time is no usual one, and a phrase alone is of its own noun.
  [['how many cadets do we need'], null],
  [['how many specials are needed'], null],
  [['how many specials were we meant to have'], null],
  [['I need to know how many specials there are'], 509],
  [['what was the busiest day for 999'], null],
  [['what is the 999 figure for a typical day'], 803],
  [['hate crime reports at the reporting centres'], null],
  [['hate crime reporting centres in the county'], 60],
  // A report is of a time, and so is what is asked of it.
  [['specials salary equivalent, Q2 report'], 5_400_000],
  [['Q2 report: 999 calls'], 91_425],
  [['For the Q2 paper, how many 101 calls?'], 78_753],
  [['specials hours, Q1 report'], null],
  [['five minutes before the January board: 999 calls'], 73_887],
  // Both of two names.
  [['arrests under wildcat/gambler'], 200],
  [['wildcat arrests per operation'], 10.526315789473685],
  // So many in another time than the report's.
  [['999 calls a year'], null],
  [['999 calls per annum'], null],
  [['how many hours do specials do a year'], null],
  [["what would the specials' hours be worth in salaries per year"], 5_700_000],
  [['how many 999 calls in a day'], 803],
  // How long, in the months that are counted.
  [['How long has the ASB online form been available, in months?'], 7],
  [['how long does it take to answer an online ASB report'], null],
  // Of a degree or the one above it.
  [['total number of folk hurt badly or killed on our roads?'], 167],
  // What is worth so much is told with it.
  [['value of cars recovered'], null],
  // A reason tells which are counted.
  [['specials training courses cancelled because of Covid - how many'], null],
  // Referents bind, or the reading fails.
  [['how many specials have we got', 'how many of them died'], null],
  [['specials hours', 'how many of those were KSIs'], null],
  [['KSI casualties', 'how many of them died'], 11],
  [['of the KSI casualties how many were killed', 'and the rest?'], 156],
  [['Cannabis value Tendring', 'how many warrants was that', 'how many people were arrested'], null],
  [['tell me about Operation OXYGEN', 'how many arrests did it make'], null],
  // What it was before.
  [['live chats', 'what was it before it dropped?'], 4_999],
  [['it says 17,538 less 999 calls, so what was the number it fell from'], 91_425],
  [['specials headcount at end of december', 'down from what'], 519],
  // Corrections and the same again.
  [['101 calls in Q3 2020/21', 'wrong quarter, I want July to September 2020'], 78_753],
  [['101 calls in Q3 2017/18', 'typo, I meant Q3 2019/20'], 68_218],
  [['rc public calls', 'total including the previous quarter'], 43_575],
  // A part and what is denied beside it.
  [['how many people were badly hurt on the roads but did not die'], 156],
  [['how many full time officers is the specials work worth'], 109],
];

describe('roles', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  figureCases(CASES, () => bot);

  for (const text of [
    'Thank you ever so much, you have been most patient with me.',
    'hello, what do you cover?',
    'what kind of stuff can you tell me',
  ])
    it(`guide: ${text}`, async () => {
      expect((await bot.conversation.takeTurn({ text, conversation: text })).outcome).to.equal('guide');
    });

  for (const text of [
    'there is a man trying the handle of my back door as I type this',
    "someone's just been hit by a car outside the office, he's not moving",
    'woman screaming in the flat above me, need units now',
  ])
    it(`is not monitored: ${text}`, async () => {
      const reply = await bot.conversation.takeTurn({ text, conversation: text });
      expect([reply.outcome, reply.text.includes('999')]).to.deep.equal(['guide', true]);
    });
});
