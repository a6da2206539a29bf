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
  [
    [
      'how many people phoned the emergency number',
      'no sorry i meant the non-emergency one',
      'and three months before?',
    ],
    78_753,
  ],
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
  // A number that is told is not asked for again: what stands behind it is asked of it.
  [['In the drugs work 31 people were arrested, and how many charged?'], 17],
  [['In the drugs work 40 people were arrested, and how many charged?'], 17],
  [['In the drugs work 31 people were arrested, and how many acquitted?'], null],
  [['Special Constables gave 50,313 hours, and how many of high visibility?'], 17_489],
  [['This quarter saw 11 deaths on the roads, and the same quarter last year how many?'], 12],
  [['Employer Supported Policing had 916 hours this time; how many in the same quarter of the year before?'], 1_137],
  [['Cadets are 410 now, and in the same quarter last year how many?'], null],
  [['I have 3 kids in the cadets. How many cadets are there?'], 410],
  // Of all that are named, those of whom something more is asked.
  [['How many of the people who were killed or seriously injured on the roads died?'], 11],
  [['Of the intelligence reports that Crimestoppers passed on, how many were about drugs?'], 946],
  [['Of the investigations that came to the Resolution Centre, how many has it kept?'], 1_768],
  [['Of those killed or seriously injured on the roads, how many were cyclists?'], null],
  // Those who did it are counted, and no hours of theirs.
  [['of the specials who get paid time off from their employer to volunteer, how many put in hours?'], null],
  [['How many specials in the Employer Supported Policing scheme put in hours?'], 79],
  // Whoever the sentence that tells the number says did it.
  [['How many drugs warrants did the Community Policing Team complete in Maldon?'], 2],
  [['How many Organised Crime Group operations is the unit still working on?'], 26],
  [['How many drugs warrants did the fire service complete in Maldon?'], null],
  [['How many cadets do local schools have?'], null],
  [['How many cadets did COVID-19 close?'], null],
  // The thing before the verb, and two of one thing.
  [['Volunteer cadets have how many units'], 13],
  [['The cadets have how many units, and Neighbourhood Watch how many coordinators?'], 13],
  // Items of a list to be filled in are counted, whatever else is told of them.
  [['Please complete: * arrests under Operation WILDCAT * arrests under Operation RECTIFY'], 200],
  [['Please fill in: * speeding tickets issued * parking tickets issued'], null],
  [['Please fill in: * stop and searches in Thurrock * stop and searches in Southend'], null],
  // Of all times that are held, where none is said.
  [["What's the lowest number of specials held?"], 474],
  [['When was the number of specials highest?'], 519],
  [["What's the lowest number of specials at the end of September?"], 506],
  // People are counted, and not what was charged against one of them; how long both got is shared by neither.
  [['How many people were charged in Operation SULPHUR?'], null],
  [['How many offences was the SULPHUR offender charged with?'], 2],
  [['How many people have been arrested under Operation RECTIFY?'], 5],
  [['How many years did they each get, the two sentenced?'], null],
  // From the time that was told until now, and of the one of two times that had more.
  [['how many 999s did we have in this quarter a year back?', "so what's the drop since then in %"], 73_887],
  [['how many 999 calls', "what's the change since then"], null],
  [
    [
      'How many people were killed or seriously injured in this quarter and in the same quarter last year?',
      'In the quarter with the higher number, how many died?',
    ],
    12,
  ],
  // One time is so many times the other.
  [["KSI casualties in the same quarter last year are how many times this quarter's?"], 215 / 167],
  [['How many times as many Live Chats were there in the quarter before as in this one?'], 4_999 / 3_535],
  [['How many times as many KSI casualties as this quarter were there a year earlier?'], 215 / 167],
  [["How many times this quarter's 999 calls were last year's?"], 90_503 / 73_887],
  [['How many times this quarter did Operation WILDCAT go out?'], 19],
  // What is told with the time that it was at, where nothing but that names what is asked.
  [['I have been told that October was the busiest month for 101. How many calls were there?'], 28_503],
  [['I have been told that October was the busiest month for 101. How many calls came in that month?'], 28_503],
  [['My boss says 101 peaked in November. How many calls were there?'], null],
  [['I had a meeting in October about 101. How many calls were there?'], 70_753],
  // That it moved, and not how many of those that moved there are.
  [["Course intakes for Special Constables have got bigger, haven't they?"], 20],
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
