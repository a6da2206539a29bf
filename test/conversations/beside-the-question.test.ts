/** A clause or a sentence beside a question: what it is for and who asks narrow nothing; of whom, where and which it is asked always does. */
import { packagedBot, type TestBot } from '../support/bot.ts';
import { type FigureCase, figureCases } from '../support/figure-cases.ts';

const CASES: readonly FigureCase[] = [
  // Before a request: of whom, of what or where.
  [['For joggers, could you tell me how many people died on the roads?'], null],
  [['In Norfolk, please could you tell me how many cadets there are?'], null],
  [['Regarding pranks, can you say how many 999 calls came in?'], null],
  [['Toddlers: could you tell me how many 101 calls there were?'], null],
  [['On behalf of our street, could you tell me how many 999 calls came in?'], 73_887],
  [['In the spirit of openness, could you tell me how many cadets there are?'], 410],
  // What the answer is for, told first.
  [['To win an argument with my brother-in-law: 101 calls, how many?'], 70_753],
  [["For the youth forum's newsletter, would you kindly confirm the number of cadets?"], 410],
  [['To explain recruitment to the trustees, may I ask how many specials there are?'], 509],
  [['For the pupils, would you kindly confirm the number of 101 calls?'], null],
  [['Ignoring the old budget debate, how many cadets have we got?'], 410],
  // Who asks.
  [['Speaking as a grandmother of seven cyclists, how many people died on the roads?'], 11],
  [['As somebody who never drives, what is the KSI total?'], 167],
  [['As a share of all of them, how many calls were hoaxes?'], null],
  // What heads a question.
  [['A quick one: cadet units?'], 13],
  [['Pop this on the noticeboard: number of hate crime ambassadors'], 1_000],
  [['Pranksters: how many 999 calls?'], null],
  // What is told before it.
  [['My uncle fell off a ladder, poor man. What is the 101 figure?'], 70_753],
  [['Neighbours get the wrong idea about everything. Cadets, how many are there?'], 410],
  [["In half an hour we've got visitors. How many cadet units are there?"], 13],
  [['In Norfolk we had sixty. How many cadets are there?'], 410],
  [['The paper wrote to us for the 101 total. What do we answer them?'], 70_753],
  // What limits it.
  [['101 total. Need it for the bank holidays only.'], null],
  [['Farmers is all I am asking about. How many 101 calls were there?'], null],
  [["It's teenagers our panel is after, sorry to be a pain, how many specials are there?"], null],
  [['Specials headcount. Retired ones, if you would.'], null],
  [['Tractors only, I drive one. How many people died on the roads?'], null],
  [['101 calls, number only please'], 70_753],
  [['At the races, total hours recorded by specials?'], null],
  [['How many 101 calls? They must have come from pensioners.'], null],
  [['How many 101 calls? It must be a nightmare.'], 70_753],
  [['How many specials, provided they speak Welsh?'], null],
  [['How many specials, so long as they drive?'], null],
  [['How many cadets? Welsh speakers.'], null],
  [['How many cadets? The tall ones, I should add.'], null],
  [['On horseback. How many people died on the roads?'], null],
  [['How many cadets? In the barns.'], null],
  [['How many cadets? From the top of your head.'], 410],
  [['How many cadets? For a poster.'], 410],
  [["Let's talk farmers: how many 999 calls?"], null],
  [["I'm counting pensioners. How many 101 calls were there?"], null],
  [["I'm counting on you. How many 101 calls were there?"], 70_753],
  [['How many 999 calls? I want the ones nobody believed.'], null],
  // What is pointed to is taken with what narrowed it.
  [['I keep hearing about 999 calls from toddlers. How many were there?'], null],
  [['Are 101 calls about parking going up? How many of them did you get?'], null],
  [['Are 101 calls tailing off? How many of them did you get?'], 70_753],
  [['They say there are hundreds of specials in Norfolk. How many really?'], null],
  [['Joggers keep being killed by lorries. How many were killed?'], null],
  // A question that is meant as none, before the one that is.
  [["Aren't the specials fading away? Show me now against a year ago."], 509],
  [["Aren't the specials with dogs fading away? Show me now against a year ago."], null],
  // A movement by whatever name, and the quarter of a season that it is set against.
  [['How big was the leap in 101 calls?'], 70_753],
  [['How do you explain the sudden climb in 999 calls since the summer?'], 73_887],
  [['How far have 101 calls risen since the summer?'], 70_753],
  [['101 calls since the summer'], null],
  // A measure with more that tells which asks for its number alone.
  [['ESP companies registered, rural ones?'], null],
  // A few words behind an answer.
  [['999 calls a day', 'and over the whole three months?'], 73_887],
  [['999 calls', 'how far below the July to September total is that?'], 73_887],
  [['999 calls', 'diff on q2'], 73_887],
  [['cannabis warrants in Tendring pre Xmas', '£?'], 4_000_000],
];

describe('beside the question', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  figureCases(CASES, () => bot);
});
