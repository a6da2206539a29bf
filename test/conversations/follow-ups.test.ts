/** What a follow-up makes of the question before: each slot that may be replaced, added, moved or taken away, and what binds to none. */

import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

type Talk = readonly string[];

/** The first figures of the last reply, rounded to one decimal; null: not held. */
const CASES: readonly (readonly [
  kind: string,
  cases: readonly (readonly [turns: Talk, figures: readonly number[] | null])[],
])[] = [
  [
    'what two that were asked for come to, one after the other',
    [
      [['how many 999 calls', 'and 101?', 'in total?'], [144_640]],
      [['999 calls', 'and 101 calls?', 'so what do they come to'], [144_640]],
      [['999 calls', 'and in Q2?', 'altogether?'], [165_312]],
    ],
  ],
  [
    'the number behind a percentage, by whatever its things are called',
    [
      [['what percentage of investigations were kept by the RC', 'in actual cases'], [1768]],
      [['what percentage of investigations were kept by the RC', 'how many investigations is that'], [1768]],
      [['what percentage of investigations were kept by the RC', 'how many weeks is that'], null],
    ],
  ],
  [
    'the share of the whole quarter that a month has',
    [
      [['which month was worst for 101', "what share of the quarter's 101 is that?"], [40.3]],
      [['which month was worst for 101', 'as a share of all 101 calls'], [40.3]],
    ],
  ],
  [
    'the movement by its noun alone, and what was before',
    [
      [
        ['999 calls', "what's the change on a year ago"],
        [73_887, 90_503],
      ],
      [
        ['live chats', 'what was the difference against Q2'],
        [3535, 4999],
      ],
      [['999 calls', 'and previously?'], [91_425]],
      [['what is operation oxygen', "what's the change on a year ago"], null],
    ],
  ],
  [
    'those few whom the hours are from, the first that was asked about, and which of those counted had most',
    [
      [['ESP hours', 'from how many specials'], [79]],
      [['how many 999 calls', 'how many cadets', 'what was the first one in Q2'], [91_425]],
      [['how many companies are signed up to ESP', 'and which one gave most hours?'], null],
    ],
  ],
  [
    'more or fewer of them at another time are set against now',
    [
      [
        ['specials in post at the end of December', 'did we have more of them a year earlier?'],
        [509, 519],
      ],
      [
        ['KSI casualties', 'were there fewer of those twelve months before?'],
        [167, 215],
      ],
      [['how many cadets are there', 'were there more of them a year ago?'], null],
    ],
  ],
  [
    'a time is set against the time that was told',
    [
      [
        ['999 calls in Q3 2019/20', 'against Q2 2020/21'],
        [91_425, 90_503],
      ],
      [
        ['specials headcount, end September 2020', 'vs end of December 2020'],
        [509, 506],
      ],
      [['101 calls in Q2', 'against Q4 2018/19'], null],
    ],
  ],
  [
    'the whole of what was told, its part, what is left and what each has',
    [
      [['hours by specials', 'high visibility', 'which leaves what for everything else'], [32_824]],
      [
        ['crimestoppers reports', 'how many on drugs and county lines', 'the crimestoppers ones about anything else?'],
        [755],
      ],
      [['how many hours were done', "specials' high visibility ones, not the total"], [17_489]],
      [['high visibility hours', 'and the total?'], [50_313]],
      [['WILDCAT and GAMBLER arrests', 'over how many operations', 'so each one brought in how many'], null],
      [['101 calls', '999 calls', 'so what does that leave'], null],
      [['101 calls', 'in October', 'calls about anything else'], null],
    ],
  ],
  [
    'the other of two, and none where there is no other',
    [
      [['which fell more on the year, 999 or 101', 'and the other one?'], [70_753]],
      [['how many cadets', 'and the other one?'], null],
    ],
  ],
  [
    'how far it moved, and what it was before',
    [
      [
        ['101 calls in Q2', 'and in Q3', "what's the drop as a percentage"],
        [70_753, 78_753],
      ],
      [['public calls to the Resolution Centre', 'what was that earlier figure?'], [23_556]],
      [['KSI this quarter against last year', 'what was it then'], [215]],
      [['how many neighbourhood watch members', 'and the previous figure?'], null],
      [['how many cadets', 'what was it back then'], null],
    ],
  ],
  [
    'so many of another thing',
    [
      [['how much cocaine was seized', 'plus cash?'], [126_000]],
      [['how much cocaine was seized', 'and heroin?'], null],
      [['999 calls', 'only those made by children'], null],
      [['999 calls in Q3', 'and burglaries?'], null],
    ],
  ],
  [
    'what narrowed what was not held narrows the next',
    [
      [['101 abandonment rate', 'and for 999'], null],
      [['101 calls from Colchester', 'what about 999'], null],
      [['how many 999 calls were hoaxes', 'and last year?'], null],
    ],
  ],
  [
    'the whole of the part that was told',
    [
      [['intelligence reports from Crimestoppers', 'total?'], [17_303]],
      [['crime investigations that the centre retained', 'total last quarter?'], [2_921]],
      [['specials headcount', 'total?'], [509]],
      [['intelligence reports from Crimestoppers', 'quarter before that, total'], null],
      [['road deaths by town', 'force-wide'], [11]],
    ],
  ],
  [
    'the part that is said of what is counted',
    [
      [['how many casualties were badly hurt'], [156]],
      [['how many casualties died'], [11]],
      [['how many casualties died in Harlow'], null],
    ],
  ],
  [
    'money by its sign alone',
    [
      [['how many full time officers are the hours of the specials worth', 'and £?'], [5_700_000]],
      [['how many cadets are there', 'and £?'], null],
    ],
  ],
  [
    'what is counted in one place, after an operation or another place: not told of that',
    [
      [['what is operation tombstone', 'how many warrants'], null],
      [['operation consider', 'warrants'], null],
      [['arrests under operation rectify', 'closure orders?'], null],
      [["what's happening in rochford", 'closure orders?'], null],
      [["what's happening in chelmsford", 'closure orders?'], [3]],
      [['how much was the cannabis in tendring worth', 'warrants?'], [3]],
      [['what is operation rectify', 'live chat?'], [3535]],
      [['what is operation rectify', 'how many closure orders were there in chelmsford'], [3]],
    ],
  ],
  [
    'how long, of those who were told of and of no others',
    [
      [['operation wildcat, how many arrested', 'and how long have they been sent down for'], null],
      [['how much is the cannabis found in harwich worth', 'how many years in prison did they get'], null],
      [['arrests under operation rectify', 'how long were they held for'], null],
      [['how many class a and b drug arrests since october', 'how long did the two go to prison for'], [2]],
      [['how many specials are there', 'how many hours did they put in'], [50_313]],
      [['what happened in harwich with the drugs factory', 'how many got sentenced'], null],
    ],
  ],
  [
    'some of those just counted, of whom no number is held, are not all of them',
    [
      [['how many psvs', 'exact number of those back at work?'], null],
      [['how many road deaths', 'precise number of those caused by drink driving?'], null],
      [['how many cadet units are there', 'number of those shut because of the virus'], null],
      [['how many psvs', 'the exact figure for those please'], [197]],
    ],
  ],
  [
    'a noun that stands for what was spoken of, narrowed',
    [
      [['what training has roads policing had', 'how many officers finished the skills one'], [8]],
      [['summarise the training on the roads priority', 'how many passed the skills one'], [8]],
      [['what happened with warrants in the north', 'what was the maldon one worth'], [50_000]],
      [['how many 101 calls', 'and the emergency ones'], [73_887]],
      [['how many cadets are there', 'how many in the fire ones'], null],
      [['how many specials are there', 'and the female ones'], null],
      [['how many warrants in tendring', 'how many in the harwich ones'], null],
      [['how many 999 calls', 'the hoax ones?'], null],
    ],
  ],
  [
    'the same count of another operation that alone is named',
    [
      [['how many arrests did rectify lead to', 'gambler?'], [200]],
      [['arrests under operation rectify', 'and for wildcat plus gambler, to date'], [200]],
      [['what is operation wildcat', 'how many arrested', 'and under Rectify'], [5]],
      [['operation rectify arrests', 'same for gambler and wildcat'], [200]],
      [['how many women were targeted in yeovil', 'and sulphur'], [2]],
      [['what is operation ark', 'servator locations?'], [10]],
      [['what is operation wildcat', 'arrests under rectify'], [5]],
    ],
  ],
  [
    'how many there are of a group that was named alone',
    [
      [['specials?', 'only how many there are'], [509]],
      [['specials?', "how many we've got"], [509]],
      [['specials?', 'simply the number of them'], [509]],
      [['specials?', 'how many of them in total'], [509]],
      [['neighbourhood watch?', 'how many are there just'], [105_000]],
      [['knife crime', 'how many'], null],
      [['specials?', 'how many of them died'], null],
      [['operation rectify', 'how many'], null],
    ],
  ],
  [
    'the months that were spoken of',
    [
      [['specials at the end of September 2020', 'how many joined in those three months'], [36]],
      [['999 in Q3 2019/20', 'and 101 in the same months'], [68_218]],
      [['specials at the end of March 2020', 'how many left in that quarter'], null],
    ],
  ],
];

describe('follow-ups', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  for (const [kind, cases] of CASES)
    describe(kind, () => {
      for (const [turns, expected] of cases)
        it(turns.join(' / '), async () => {
          const replies = [];
          for (const text of turns)
            replies.push(await bot.conversation.takeTurn({ text, conversation: turns.join('/') }));
          const { outcome, figures } = replies.at(-1)!;
          const told = figures.slice(0, expected?.length ?? 1).map((f) => Math.round(f.value * 10) / 10);
          expect(expected === null ? [outcome, figures.length] : told).to.deep.equal(expected ?? ['not-held', 0]);
        });
    });

  for (const [says, ...turns] of [
    ['Saffron Walden', 'how many hate crime ambassadors do you have', 'any news of the youth ones'],
    ['fire safety training', 'how many volunteer police cadets are there', 'what about the fire ones'],
    ['HIRCs', 'how many hate incident reporting centres are there', 'what is happening with the southend ones'],
  ] as const)
    it(`tells of those alone that a noun stands for: ${turns.join(' / ')}`, async () => {
      const replies = [];
      for (const text of turns) replies.push(await bot.conversation.takeTurn({ text, conversation: turns.join('/') }));
      expect(replies.at(-1)!.updates.map(({ text }) => text.includes(says))).to.deep.equal([true]);
    });

  it('tells what the number is about where that is asked', async () => {
    const conversation = 'what it is about';
    await bot.conversation.takeTurn({ text: 'RECTIFY, how many arrests', conversation });
    const { updates } = await bot.conversation.takeTurn({ text: 'what was it again', conversation });
    expect(updates[0]?.operations).to.deep.equal(['RECTIFY']);
  });
});
