/** What leads up to a question, what it is for and how it is to be told narrow nothing; what restricts it always does. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

/** Turns, and the figures that the last answer must begin with; null where nothing is held. */
const CASES: readonly (readonly [turns: readonly string[], values: readonly number[] | null])[] = [
  // What is said instead.
  [['how many 101, no, 999 calls'], [73_887]],
  [['how many 101 (sorry, 999) calls'], [73_887]],
  [['999 calls in Q2, I mean Q3'], [73_887]],
  [['how many cadets, or rather cadet units'], [13]],
  [['101 calls, sorry, abandoned 101 calls'], null],
  [['Hi. Could you tell me, when you get a second, how many 999 calls there were?'], [73_887]],
  [['sorry for the hassle, third time today, but how many 999 calls'], [73_887]],
  // What others claim is no crime that is reported.
  [['My nan reckons there are fewer emergency calls, so what was the number this time?'], [73_887]],
  // In front by another word, then by its name.
  [['Those folk who volunteer in uniform, the special constables, how many of them are there?'], [509]],
  [['The unpaid weekend officers, the specials, how many hours did they give?'], [50_313]],
  [['That chat box of ours, Live Chat, has it been used less than in the quarter before?'], [3_535]],
  [['The team that works cases by phone, the Resolution Centre, how many public calls did it take?'], [20_019]],
  [['The silent calls, 999 calls, how many of them were there?'], null],
  [['The women among them, the cadets, how many are there?'], null],
  [['The abandoned calls, 101, how many were there?'], null],
  // What the speaker has not got.
  [['What I never got was the number of road deaths'], [11]],
  [['The one count our briefing lacks is cadets'], [410]],
  [["It's the live chats I haven't been given"], [3_535]],
  [['I am missing the total for 999'], [73_887]],
  [["we're short of a figure for road deaths"], [11]],
  [['what we do not have is hoax calls to 999'], null],
  // What was told before it.
  [
    [
      'I collected the subs for our choir, so do excuse me, but roughly how many members has Neighbourhood Watch these days?',
    ],
    [105_000],
  ],
  [
    [
      'People at the bus stop say our roads are getting worse, so I would be grateful if you could tell me how many were killed or badly injured on them last quarter',
    ],
    [167],
  ],
  [['I am in Neighbourhood Watch. What is the membership?'], [105_000]],
  [['They tell me 101 is quieter, which I doubt. How many 101 calls were there?'], [70_753]],
  [['Is Neighbourhood Watch still around? Our sign blew down. How many members has it got'], [105_000]],
  [['the Met are busier. how many 999 calls did they get'], null],
  // What the speaker does with his own.
  [['I paid the cash in on Monday and my app says pending. Can you sort it out?'], null],
  [['my account is wrong, can you help me organise it'], null],
  // What it is for, who asks, where it is to stand.
  [["live chats for the chairman's essay please"], [3_535]],
  [['I want the live chats number to make a graph with'], [3_535]],
  [['number of live chats to put on the website'], [3_535]],
  [['To assist with the rota next spring, how many live chats did the force have?'], [3_535]],
  [['Considering how dull the autumn was, how many live chats were there?'], [3_535]],
  [['With the season being what it is, how many live chats did we get?'], [3_535]],
  [['hello android, live chats please, cheers'], [3_535]],
  [['right, my tireless servant, live chats, how many'], [3_535]],
  [['Do you never get tired? Tell me how many live chats there were.'], [3_535]],
  // What those who were counted did it for, and how.
  [['To report an accident, how many live chats were held?'], null],
  [['live chats for an accident, how many'], null],
  [['live chats for advice'], null],
  [['how many live chats for help last quarter'], null],
  [['To help a friend, how many live chats were there?'], null],
  [['live chats, for info'], [3_535]],
  [['Just for context, live chats?'], [3_535]],
  [['For completeness, number of live chats'], [3_535]],
  [['just for fun, live chats'], [3_535]],
  [['For advice, how many live chats were held?'], null],
  [['number of live chats to make a complaint'], null],
  [['how many live chats to get a lift with'], null],
  [['Given a crime number, how many live chats'], null],
  [['With somebody being hurt, how many live chats were there?'], null],
  [['ok weekend, live chats, how many'], null],
  [['999 calls q3, finance committee asking'], [73_887]],
  [['Slide 12 - 999 calls'], [73_887]],
  [['ten minutes before gold. number of cadets'], [410]],
  [['nhw members, opening speech'], [105_000]],
  [['ksi casualties please walking into the panel meeting'], [167]],
  // Restrictions, however common their words.
  [['how many 101 calls got dropped'], null],
  [['101 calls that gave up, how many'], null],
  [['The unanswered ones. How many 999 calls?'], null],
  [['What was the cocaine worth?'], null],
  [['KSI casualties', 'Please split that number up by district'], null],
  // Taken back, and said anew.
  [['how many cadets in december no sorry scrap that i mean how many specials'], [509]],
  // A part and its whole.
  [['Of the people arrested for Class A and B drugs, how many were charged?'], [17]],
  [['KSI total, of which fatal'], [167, 11]],
  [['people badly injured or worse in crashes, what is the number'], [167]],
  [['how many investigations did the resolution centre receive', 'what share of those has it kept?'], [60.5]],
  [
    [
      'how many intelligence reports were there',
      'of which Crimestoppers',
      'how many of those were on drugs',
      '% of the Crimestoppers total',
    ],
    [55.6],
  ],
  [['Oct 101s', 'as % of the qtr'], [40.3]],
  [['what proportion of investigations remained with the resolution centre'], [60.5]],
  [['what share of investigations stayed with the RC'], [60.5]],
  [['how many specials remain'], null],
  [['top-up is slow to process'], null],
  // Of two places set against each other each is told.
  [['compare cannabis seized in Tendring and Harwich'], [4_000_000, 1_000_000]],
  [['Tendring v Harwich cannabis'], [4_000_000, 1_000_000]],
  // Lists, told one by one.
  [['specials headcount, cadets'], [509, 410]],
  [['specials headcount + cadets'], [919, 509]],
  [['cadets total n no of units'], [410, 13]],
  [['organised crime since 1 oct: arrested, charged, cash seized'], [31, 17, 126_000]],
  // The same again.
  [['Mean daily 999 calls in the quarter?', 'Repeat for 101.'], [769.1]],
  // Spelling: what stands for several words is decided by the question.
  [['res centre investigations recvd'], [2_921]],
  [['fatals on rds this qtr'], [11]],
  [['how many one oh one calls'], [70_753]],
  // What it is for, and what time it was.
  [['For a school project: how many cadets are there'], [410]],
  [['Struggling to find the ASB online total'], [733]],
  [['so remind me, 999 in the summer quarter?'], [91_425]],
  [['Would you mind telling me what 101 got last year in the same period'], [68_218]],
  // Who is after it.
  [["I've a journalist on the line wanting the latest 999 total"], [73_887]],
  [['Councillor emailed needing the specials headcount by noon'], [509]],
  [['specials wanting to leave, how many?'], null],
  [['how many people phoned 101 asking for housing advice'], null],
  // What ties a thing to a name, and what marks part.
  [['offences tied to Op Yeovil'], [2]],
  [['offences solved under Op Yeovil'], null],
  [["the RC's public calls, back in Q2"], [23_556]],
  // What is reckoned by the year, and what is not.
  [["what would the specials' time cost us in salaries over a year?"], [5_700_000]],
  [['cash seized over a year'], null],
  [['101 calls in quarter two'], [78_753]],
  // Referents that nothing speaks of.
  [['Is there a watch scheme for dogs?', 'How many have joined that one?'], null],
];

describe('asking', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  for (const [turns, values] of CASES)
    it(turns.join(' / '), async () => {
      const replies = [];
      for (const text of turns) replies.push(await bot.conversation.takeTurn({ text, conversation: turns.join('/') }));
      const last = replies.at(-1)!;
      const found = last.figures.map((f) => Math.round(f.value * 10) / 10);
      expect(values === null ? found : found.slice(0, values.length), last.text).to.deep.equal(values ?? []);
    });
});
