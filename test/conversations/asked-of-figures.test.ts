/** Figures as strangers ask for them: what is left of a number that was told, other names for a thing, times of what was spoken of. */
import { packagedBot, type TestBot } from '../support/bot.ts';
import { type FigureCase, figureCases } from '../support/figure-cases.ts';

const CASES: readonly FigureCase[] = [
  // All measures are no answer to which are not so.
  [['Which figures in here are not purely October to December?'], null],
  // Behind what was told: of those that took part in it, and of no others.
  [['employer scheme, how many companies signed up', 'how many specials took part'], 79],
  [['how many 101 calls', 'how many specials were involved'], null],
  [['how many closure orders in chelmsford', 'addresses?'], null],
  [['how many new roads policing officers passed the course', 'where was it held'], null],
  [['what is operation aidant', 'how many were closed'], null],
  // The whole of the part that was told, and what is counted in with it.
  [['high visibility hours of the specials', 'no sorry i meant all the hours'], 50_313],
  [['how many people were killed on the roads', 'and if you count those badly hurt as well'], 167],
  [['how many 101 calls', 'and if you count those badly hurt as well'], 156],
  // What they brought in, and not how many there were; of what no worth is held its number.
  [['Maldon warrants, value of what was seized'], 50_000],
  [['value of the 101 calls'], 70_753],
  // What is left, and what it is called.
  [['KSI minus the fatals, ie the seriously injured'], 156],
  [['Arrested less charged, i.e. people never charged, over class A drugs'], 14],
  [['If crimestoppers gave 1,701 reports, how many of the 17,303 came from other sources?'], 15_602],
  [['17 of the 31 arrested over drugs have been charged, so how many have not?'], 14],
  [['investigations received less retained (the ones passed out)'], null],
  [['October aside, what did 101 take in the other two months altogether?'], 42_250],
  [['We have October for 101 already, so what did the other two months come to together?'], 42_250],
  [['november plus december 101 calls, seeing we know october'], 42_250],
  [['calls to 101 in the final two months of Q3'], 42_250],
  [['101 calls in the other two months'], null],
  [['not counting October, how many 101 calls in the quarter'], 42_250],
  [['101 calls in the two months after October'], 42_250],
  // By the everyday name of what is counted, and of the body that counts it.
  [['how many crime reports went through the demand team'], 36_865],
  [['how many reports of crime did the old crime bureau process'], 36_865],
  [['how many crime reports were there'], null],
  // In an analyst's short forms.
  [['live chats Q3 vs Q2: abs, %'], 3_535],
  [['RC public calls vs LQ, abs + pct'], 20_019],
  [['specials h/c v same time ly'], 509],
  [['road deaths same q ly, abs'], 12],
  // The one with more, and both.
  [['did more people call 101 or 999, and how many each?'], 73_887],
  [['999 calls or 101 calls - which had the higher total, and what were they both'], 73_887],
  // Where one stands among those that are named.
  [['Put cadets and special constables in a row: which is smallest?'], 410],
  [['which comes last, cadets or special constables'], 410],
  [['which number is below the others, special constables, cadets or cadet units'], 13],
  [['Special constables, cadets, cadet units: which number is larger than the other two?'], 509],
  [['Set cadets, special constables and cadet units side by side. Which one is at the top?'], 509],
  // What tells which, and what is of other forces.
  [['999 calls that were dropped'], null],
  [['cases dropped by the resolution centre?'], null],
  [['999 calls across forces'], null],
  [['where does Essex rank nationally for special constables'], null],
  [['custody numbers?'], null],
  // Another word for a thing, and its name.
  [['how many weekend volunteer bobbies - the special constables - have we got'], 509],
  [['how many youngsters in uniform, the cadets I mean, do we have'], 410],
  [['how many dropped calls - the 999 calls - were there'], null],
  [['how many women volunteers - the specials - have we'], null],
  // Each of several that are counted alike, in the report's order.
  [['show me the arrest numbers'], 5],
  // Those of one name are set in order by how they moved, and no others with them.
  [['which call fell most vs q2'], 73_887],
  [['what type of call went down the most'], 73_887],
  [['which of our calls fell the most'], 73_887],
  [['which hours fell the most'], 17_489],
  [['how many 101 calls', 'value of cannabis seized', 'which call fell most'], 73_887],
  // At which of several times it was highest or lowest.
  [['which quarter had most 999 calls'], 91_425],
  [['what was the highest number of 101 calls in any quarter'], 78_753],
  [['lowest quarter for 101'], 68_218],
  [['which quarter had the most cadets'], null],
  [['which quarter had the most burglaries'], null],
  // What the speaker is to make of the number asks for no movement of it.
  [['how many emergency calls in the same quarter last year, I want to see how much quieter it is'], 90_503],
  [['what was the 999 figure for the quarter a year ago, we need to know whether we are down'], 90_503],
  // A total is no average, and an apostrophe may be left out.
  [['how many 999 calls a day', 'and for the quarter before, what was the 999 total?'], 91_425],
  [['999 calls', 'what was last years number'], 90_503],
  // Of what was spoken of.
  [['how many specials left in Q2', 'and the ones among them who became regular PCs?'], 15],
  [['KSI casualties', 'and those of them who died?'], 11],
  [['investigations received by the RC', 'those it kept among them?'], 1768],
  [['ESP hours', 'given by how many specials?'], 79],
  [['specials hours', 'worked by how many specials'], 509],
  [['cadets', 'spread over what number of units'], 13],
  [['how many intel reports', 'how many drugs warrants did it lead to'], null],
  [['how many 999 calls Oct to Dec', 'She also wants the figure for those months in 2019.'], 90_503],
  [['999 calls in q3', 'My boss would like that for a year earlier as well.'], 90_503],
  [['which month brought fewer 101 calls than any other'], null],
  [['what month saw more 101 calls than the rest'], 28_503],
  [['what quarter had more 999 calls than the rest'], 91_425],
  // A quarter that is limited to itself is not met by what ran longer.
  [['how many operations under WILDCAT and GAMBLER in this quarter alone'], null],
  [['operations under WILDCAT and GAMBLER?', 'just in Q3 2020/21?'], null],
  [['how many specials joined in this quarter alone'], null],
  [['people arrested over class A and B drugs, only this quarter'], 31],
  [['live chats in the quarter by itself'], 3_535],
  // No budget is held, and what is worth money is none of it.
  [['spending against budget'], null],
  [['what was spent versus what was budgeted'], null],
  // One time less another is how it moved; the same of something else.
  [['999 calls: Q3 2020/21 minus Q3 2019/20'], 73_887],
  [['999 calls in Q2', 'could you repeat that for 101 calls?'], 78_753],
  // Times, means and what a question is for.
  [['Compare people killed or seriously hurt this Q3 with last Q3'], 167],
  [["if I spread the 999s evenly over three months what's the monthly avg"], 24_629],
  [['specials = how many full time officers equiv'], 109],
  [['For the annual volunteering return: Active Citizens and PSVs currently retained.'], 197],
  [['the Commissioner wants to know how many emergency calls came in from October to December.'], 73_887],
  [['Warrants executed by the CPT in Maldon for drugs: quantity'], 2],
  // What is narrowed by nothing that is held.
  [['number of ESP employers per day'], null],
  [['999 calls by email'], null],
  [['101 calls with no outcome'], null],
  [['dropped high visibility hours'], null],
  [['part-time specials hours'], null],
  [['specials hours per officer'], null],
  // Of two that were told, and of how the one moved.
  [['999 calls?', 'and 101', 'which is higher?'], 73_887],
  [['how many specials', 'and 101?', 'which is higher?'], 70_753],
  [['999 calls?', 'a year ago?', 'so what is the difference'], 73_887],
  [['road deaths?', 'a year ago?', 'difference?', 'in percent?'], 11],
  [['what were KSIs in the period'], 167],
  [['how many live chats were recorded'], 3535],
  // Around the question.
  [['sorry if this has been asked a hundred times but how many 101 calls last quarter'], 70_753],
  [["No rush at all on this, whenever you've got a sec: how many 101 calls last quarter?"], 70_753],
  [['how many 101 calls last quarter thx in advance'], 70_753],
  [['sickness figures?'], null],
  [['KSI casualties regionally'], null],
  // A part, in whatever order it is put, and of what time.
  [['deaths taken off KSI casualties'], 156],
  [['KSI casualties excluding people killed'], 156],
  [['101 calls less calls in October'], 42_250],
  [['how many 101 calls', 'how many of those were not in October?'], 42_250],
];

describe('asked of figures', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  figureCases(CASES, () => bot);
});
