/** Questions for one figure put in a roundabout way, beside near misses that no report tells. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

/** Turns, and the figure that the last answer must begin with; null where nothing is held. */
const CASES: readonly (readonly [turns: readonly string[], value: number | null])[] = [
  // What is set against it is not asked.
  [['specials: high visibility hours, not all hours'], 17_489],
  [['employer supported policing, the specials in it (people, not hours)'], 79],
  [['online reports of asb, web ones not phone'], 733],
  [['of those killed or badly hurt on the roads how many died, as opposed to badly hurt'], 11],
  [['investigations the resolution centre received, not retained'], 1153],
  [['calls to 101, not answered'], null],
  [['wildcat arrests, excl gambler'], null],
  // What is counted is of one sort: people, hours, money.
  [['Had full-timers worked the hours the specials gave, how many of them would it take?'], 109],
  [['What were the drugs from the Maldon warrants worth', 'and the Tendring cannabis'], 4_000_000],
  [['how many drugs were nicked'], null],
  [['Specials intakes used to hold ten. What have they been raised to?'], 20],
  [['under operation rectify, nicked how many'], 5],
  // Of whom it is asked is told before.
  [['Lorry drivers killed or hurt. How many of the KSI total were they?'], null],
  [['casualties killed or seriously injured', 'lorry drivers only', 'everybody then, for the year before'], 215],
  // How it moved.
  [['Down on July to September, 101 was. By what percentage?'], 70_753],
  [['Hours under employer supported policing slipped by how much on the year'], 916],
  [['calls to 101', 'previous quarter', 'and a year ago'], 68_218],
  // An amount that is only half known.
  [["Seventy-odd thousand on 101, wasn't it? Precise number wanted."], 70_753],
  [["About 400 cadets, isn't it? exact number please"], 410],
  [['Roughly 50 thousand hours from specials, right? Give the exact one'], 50_313],
  [["my inspector swears it's two hundred-odd for wildcat/gambler arrests; what does the report put it at"], 200],
  [["seventy thousand burglaries, wasn't it? Precise number wanted"], null],
  // Words for many that only stand for those named.
  [['applications to be a Special, the July-September crop'], 245],
  [['Tot up the casualties in the killed-or-seriously-injured bracket for me.'], 167],
  [['Same quarter last year, the 101 lines got how many calls?'], 68_218],
  [["the women's bracket of KSI"], null],
  // A phrase alone that ends in a measure, or tells of what was done in a time.
  [['Special Constable course length in weeks?'], null],
  [['offenders managed in Essex at present'], null],
  // How many, in other words.
  [['neighbourhood watch coordinators - is it 2,000 or 3,000 or 4,000'], 3_000],
  [['stolen bikes, was it two, three, a dozen'], null],
  [['Am I right in thinking the cadets number over four hundred? How many exactly'], 410],
  [['how tall is the pile of Active Citizen applications that nobody has dealt with'], 11],
  [['how many hate incident reporting centres are there for victims to go to'], 60],
  [['Servator: the go-ahead given at how many places'], 10],
  [['do we have more than 500 specials'], 509],
  [['were there 12 or 13 or 14 cadet units?'], 13],
  [['how often have Wildcat and Gambler been run'], 19],
  [['how many bits of asb came in online'], 733],
  [['emergency calls in the period under review'], 73_887],
  [['For a parliamentary note: live chats in the quarter'], 3_535],
  [['how many hours were specials out where people can really see them'], 17_489],
  [['what are road deaths at'], 11],
  [['cash from the drug jobs, how much'], 126_000],
  [['how many rural 999 calls was the control room picking up'], null],
  [['Cannabis in Tendring, what was it worth', 'and the one in the old factory'], 1_000_000],
  [['Cannabis in Tendring, what was it worth', 'plants, how many were there'], null],
  [['online asb reports, change from Q2 to Q3', 'what was the Q2 number?'], 910],
  [['Special constables leaving in Q2 2020/21', 'of whom became regular officers?'], 15],
  [['how many newbies got through the RP skills course'], 8],
  [['NW members in total'], 105_000],
  [['By the close of 2020, active citizens?'], 197],
  [['how many specials at the finish of September 2020'], 506],
  [['how many 999 calls in this trimester', 'and in the trimester before?'], 91_425],
  [['mean daily emergency calls, as published, Q3'], 803],
  [['RC investigations kept, one decimal'], 1_768],
  [['people badly injured on the roads, the killed not included'], 156],
  [['killed on the roads, not injured'], 11],
  [['how many drop in afternoons does Manningtree get each month'], 1],
  [['what was the value of the cocaine'], null],
  [['how many Servator deployments have there been'], null],
  [['fatal collisions, number'], null],
  [['how many of the 32 companies are local'], null],
  [['how many of the 410 cadets are girls'], null],
  [['cadet units: twelve, thirteen or fourteen?'], 13],
  [['Crimestoppers sent us how many intelligence reports'], 1701],
  [['Crimestoppers intelligence on drugs and county lines, leaving out the rest'], 946],
  [['The heaviest month for 999 calls was October; it beat the other two by about how many?'], 5000],
  [['Recruits in each specials intake, now that it was raised', 'and before it?'], 10],
  // Of two times and two degrees, the one that is meant.
  [['101 calls, Q2 not Q3'], 78_753],
  [['specials: how many hours, the high visibility ones only'], 17_489],
  [['before they put it up, how big was a specials intake'], 10],
  [['how many scs clocked esp time'], 79],
  [['ESP specials - how many gave time this quarter'], 79],
  // What tells which, however common its words.
  [['101 calls dropped before anybody answered, number'], null],
  [['how many resolution centre investigations took longer than a month'], null],
  [['hate crimes recorded at the reporting centres, how many'], null],
  [['how many hate crimes were reported at the reporting centres'], null],
  [['neighbourhood watch members who joined this quarter'], null],
  [['employers thinking of joining esp'], null],
  [['investigations of the resolution centre that other forces kept, how many'], null],
  [['cannabis plants found in Tendring'], null],
];

describe('one figure, asked in a roundabout way', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  for (const [turns, value] of CASES)
    it(turns.join(' / ').slice(0, 120), async () => {
      const conversation = turns.join();
      let last = null;
      for (const text of turns) last = await bot.conversation.takeTurn({ text, conversation });
      expect(last!.figures[0]?.value ?? null).to.equal(value);
    });
});
