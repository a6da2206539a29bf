/** Messages as they are dictated to a telephone: those that are held are found, and what is not held stays denied. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

/** Turns, and the figure that the last answer must begin with; null where none may be given. */
const CASES: readonly (readonly [turns: readonly string[], value: number | null])[] = [
  // What is taken back, and what is said twice.
  [['how many one oh one calls did we no sorry scrub that the nine nine nine calls in the quarter'], 73_887],
  [['one oh one calls in november sorry october'], 28_503],
  [['specials headcount as at december twenty twenty hang on no december twenty nineteen'], 519],
  [['the the the number of of k s i last quarter'], 167],
  [['how many cadets no wait police dogs have we got'], null],
  [['how many cadets no specials do we have'], 509],
  [['deaths on the roads in q three', 'and last year same period'], 12],
  // Letters, years and numbers in words.
  [['e s p hours this quarter'], 916],
  [['how many h i r cs have we got'], 60],
  [['nine nine nine calls quarter three twenty twenty twenty one'], 73_887],
  [['is it still one hundred and ninety seven active citizens'], 197],
  [['need the x y z number for the quarter and what it was this time last year'], null],
  // Words that sound the same, joined and parted ones.
  [['won oh won calls last quarter'], 70_753],
  [['chelmsford district closure orders how many went threw'], 3],
  [['specials headcount', 'so is that up or down and buy how many'], 509],
  [['how many calls came threw on one oh one'], 70_753],
  [['e s p hours employer supported policing this year verses last year'], 916],
  [['how many kilos of cocaine were ceased'], 6],
  [['the sea a d ets how many'], 410],
  [['neighbour hood watch coordinators'], 3_000],
  [['livechat interactions'], 3_535],
  [['nine nine nine calls an hour'], null],
  [['one oh one calls from wails'], null],
  [['how many knives were ceased'], null],
  [['how many were fined on the roads'], null],
  // What is told before the question, with no mark between.
  [['just out of a meeting with the leader of the council and he asked about specials so how many do we have'], 509],
  [['um right so quick one before i go back in how many one oh one calls did we take'], 70_753],
  [['the papers are on about shoplifting again so what is the figure for the quarter'], null],
  [['how are sickness looking this quarter'], null],
];

describe('dictated messages', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  for (const [at, [turns, value]] of CASES.entries())
    it(`${turns.join(' → ')}: ${value ?? 'no figure'}`, async () => {
      let figures: readonly { readonly value: number }[] = [];
      for (const text of turns)
        figures = (await bot.conversation.takeTurn({ text, conversation: `dictated-${at}` })).figures;
      expect(figures[0]?.value ?? null).to.equal(value);
    });
  it('says as what it was heard', async () => {
    const text = 'chelmsford district closure orders how many went threw';
    const reply = await bot.conversation.takeTurn({ text, conversation: 'heard' });
    expect(reply.assumed).to.include('heard as: "through"');
  });
});
