/** Messages that name nothing and are asked of the figure just told: how it moved, both of two, one of them, the same again, where it stands. */
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';
import { type FigureCase, figureCases } from '../support/figure-cases.ts';

async function last({ conversation }: TestBot, turns: readonly string[]): Promise<Reply> {
  const replies: Reply[] = [];
  for (const text of turns) replies.push(await conversation.takeTurn({ text, conversation: turns.join('/') }));
  return replies.at(-1)!;
}

const TWO_TIMES: readonly (readonly string[])[] = [
  ['999 calls last quarter', 'and a year ago?'],
  ['how many 999 calls in Q3 2019/20', 'and in Q3 2020/21?'],
  ['999 calls, Q3 2020/21 against Q3 2019/20'],
];

describe('few words', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  describe('A message that names nothing, after a figure', () => {
    for (const talk of TWO_TIMES)
      for (const asked of [
        'so what is the % change',
        'expressed as a percentage change?',
        'which way did it go, and how far',
        'the difference between those two?',
        'did it climb or slip?',
      ])
        it(`tells how it moved: ${[...talk, asked].join(' / ')}`, async () => {
          const { change } = await last(bot, [...talk, asked]);
          expect(change.map(({ now, was, difference }) => [now, was, difference])).to.deep.equal([
            [73_887, 90_503, -16_616],
          ]);
        });

    for (const talk of TWO_TIMES)
      for (const asked of ['both figures please', 'give me the pair of numbers', 'the earlier and the later one'])
        it(`tells both: ${[...talk, asked].join(' / ')}`, async () => {
          const { figures } = await last(bot, [...talk, asked]);
          expect(figures.map(({ value }) => value)).to.have.members([73_887, 90_503]);
        });

    const FIGURES: readonly FigureCase[] = [
      [[...TWO_TIMES[0]!, 'what is the older of the two'], 90_503],
      [[...TWO_TIMES[0]!, 'and the newer one?'], 73_887],
      [['how did 999 calls move on the previous quarter', 'to what figure?'], 73_887],
      [['how did 999 calls move on the previous quarter', 'compared with what number'], 91_425],
      [['live chats last quarter', 'say that again'], 3_535],
      [['live chats last quarter', "sorry, I didn't catch that"], 3_535],
      [['live chats last quarter', 'please restate it in a single sentence'], 3_535],
      [['live chats last quarter', 'without the explanation'], 3_535],
      [['which page has the live chats', 'and what is the actual number'], 3_535],
      [['live chats last quarter', 'and the previous one?'], 4_999],
      // What there is of a force is told whatever operation was spoken of.
      [['Operation OXYGEN', 'cadets'], 410],
      [['Operation VENETIC', 'and the cash?'], 126_000],
      [['live chats last quarter', 'what was it in the preceding one'], 4_999],
      [['live chats last quarter', 'ok and the previous quarter'], 4_999],
      [['change in 999 calls on a year earlier', 'starting from what figure'], 90_503],
      [['live chats last quarter', 'and the quarter just before this one'], 4_999],
      [['101 calls last quarter', 'LY?'], 68_218],
      [['101 calls last quarter', "now last year's for the same quarter"], 68_218],
      [['101 calls, November and December combined', 'October alone'], 28_503],
      [['101 calls compared with last year', 'what was october on its own'], 28_503],
      [['did live chat drop compared with q2', 'what was october on its own'], null],
      [['Operation RECTIFY', 'how many arrests did it lead to'], 5],
      [['road deaths', 'and the seriously injured'], 156],
      [['how many died on the roads', 'if you count the badly hurt as well'], 167],
    ];
    figureCases(FIGURES, () => bot);

    it('tells what else the report tells there', async () => {
      const { kind, text } = await last(bot, ['live chats last quarter', 'tell me more']);
      expect(kind).to.equal('updates');
      expect(text).to.include('Live Chat saw 3,535');
    });

    it('tells where it stands', async () => {
      const reply = await last(bot, ['live chats last quarter', 'please cite the report and page']);
      expect(reply.kind).to.equal('source');
      expect(
        (await last(bot, ['live chats last quarter', 'under which priority does it appear'])).priorities[0]?.number,
      ).to.equal(1);
    });

    // What names a person, a place, a part or another thing is none of these.
    for (const talk of [
      ['999 calls last quarter', 'how many were repeat callers'],
      ['999 calls last quarter', 'and the drunk ones'],
      ['how many specials last quarter', 'how many more do we need'],
      ['how many specials last quarter', 'could it go up?'],
      ['how many specials last quarter', 'will there be more?'],
      ['what is operation scarlet', 'potential victims?', 'charges?'],
      // What "they" are is of the operation, and another part of the whole is neither the whole.
      ['Operation RECTIFY', 'what sentence did they get'],
      ['Operation ARK', 'how many warrants did they do'],
      ['Operation HOSTEL', 'sentence length'],
      ['Operation OXYGEN', 'deaths?'],
      ['tell me about Operation TOMBSTONE', 'cash seized'],
      ['road deaths', 'and the injured'],
      // A head before the colon tells where.
      ['Show me Southend: 101 calls'],
      ['I would rather have Suffolk Police: 999 calls'],
      ['Show me Reading: 101 calls'],
      // A brief is of no one thing that these could be of.
      ['which sums of money does the report tell of', 'how many police officers do we have'],
    ])
      it(`gives no figure: ${talk.join(' / ')}`, async () => {
        expect((await last(bot, talk)).figures).to.deep.equal([]);
      });
  });

  describe('A message that sets what was told beside one more thing, or two that were told against each other', () => {
    figureCases(
      [
        [['999 calls last quarter', 'and the gap to 101 calls?'], 3_134],
        [['999 calls last quarter', 'how far off that is 101'], 3_134],
        [['999 calls in Q2 2020/21', 'add 101 calls to that'], 170_178],
        [['999 calls and 101 calls', 'how far apart are they'], 3_134],
        [['999 calls and 101 calls', 'combined?'], 144_640],
        [['999 calls and 101 calls', 'add those up'], 144_640],
        [['999 calls and 101 calls', 'in total?'], 144_640],
        // Which way a thing went that is named is asked of it alone.
        [['how many cadets', 'are special constable numbers going up or down'], 509],
        [['how many hate crime ambassadors', 'is live chat rising'], 3_535],
        [['999 calls last quarter', 'and the rise in live chats'], 3_535],
        // Things of another kind are not set against each other.
        [['999 calls last quarter', 'and the gap to the high visibility hours of specials'], null],
      ],
      () => bot,
    );
    for (const talk of [
      ['101 calls last quarter', 'is that more than 999 calls?'],
      ['999 calls and 101 calls', 'which is higher?'],
    ])
      it(`tells both: ${talk.join(' / ')}`, async () => {
        const { figures } = await last(bot, talk);
        expect(figures.map(({ value }) => value)).to.include.members([73_887, 70_753]);
      });
  });

  describe('Joined nouns that share what is said of them', () => {
    const CASES: readonly (readonly [asked: string, values: readonly number[]])[] = [
      ['class A drugs: arrests, charges and sentences', [31, 17, 2]],
      ['cadets and their units', [410, 13]],
      ['neighbourhood watch members and coordinators', [105_000, 3_000]],
      // Together they are another figure.
      ['deaths and serious injuries on the roads', [167]],
    ];
    for (const [asked, values] of CASES)
      it(asked, async () => {
        const { figures } = await last(bot, [asked]);
        expect(figures.map(({ value }) => value)).to.deep.equal(values);
      });
  });

  describe('A number of what has a cause that is not told', () => {
    it('is denied, and no reason given in its place', async () => {
      const reply = await last(bot, ['how many of the road deaths were down to drink driving']);
      expect([reply.outcome, reply.updates, reply.figures]).to.deep.equal(['not-held', [], []]);
    });
  });

  describe('Of one figure', () => {
    figureCases(
      [
        [['999 calls /day?'], 803],
        [["split 999 calls by days, what's the average?"], 803],
      ],
      () => bot,
    );
    for (const asked of ['For which periods do you have live chats?', 'live chats: how far back have you got them'])
      it(`its course is told where the times are asked for that it is held of: ${asked}`, async () => {
        const { kind, figures } = await last(bot, [asked]);
        expect([kind, figures.map(({ value }) => value)]).to.deep.equal(['trend', [3_535, 4_999]]);
      });
    it('its course is told where only a word points to it', async () => {
      const { kind, figures } = await last(bot, ['how many live chats', 'what other quarters do you have?']);
      expect([kind, figures.length]).to.deep.equal(['trend', 2]);
    });
    figureCases(
      [
        [['How many live chats at the last count? When was that?'], 3_535],
        [['the last known number of live chats with the date it runs to'], 3_535],
        [['how many 999 calls most recently, as of when'], 73_887],
        [['how many abandoned live chats, and as of when'], null],
        [['how many 999 calls when it was busiest'], null],
        [['how many more 999 calls in October than in November'], 5_000],
      ],
      () => bot,
    );
    it('its course is told where all the words ask for it', async () => {
      const { kind, figures } = await last(bot, ['101 calls by quarter, from the earliest to the latest']);
      expect([kind, new Set(figures.map(({ metric }) => metric))]).to.deep.equal(['trend', new Set(['calls-101'])]);
    });
  });

  describe('More of what was told', () => {
    const talk = 'what is being done about knife crime in Southend';
    for (const asked of [
      'more detail',
      'Is there anything more about this?',
      'That was short. Any additional information?',
    ])
      it(`says that there is none and repeats it: ${asked}`, async () => {
        const [first, then] = [await last(bot, [talk]), await last(bot, [talk, asked])];
        expect(then.outcome).to.equal('answered');
        expect(then.text).to.match(/^Nothing more is held on it\./);
        expect(then.updates.map(({ text }) => text)).to.deep.equal(first.updates.map(({ text }) => text));
      });
    it('is the next updates of the same subject', async () => {
      const about = 'What is being done about drugs';
      const [first, then] = [await last(bot, [about]), await last(bot, [about, 'anything else?'])];
      expect(then.outcome).to.equal('answered');
      expect(first.updates.map(({ text }) => text)).to.not.include.members(then.updates.map(({ text }) => text));
    });
    for (const asked of ['word for word please', 'let me see the complete entry', 'can you give me the text itself?'])
      it(`is the text whole: ${asked}`, async () => {
        const then = await last(bot, [talk, asked]);
        expect([then.outcome, then.updates[0]?.area]).to.deep.equal(['answered', 'Southend']);
        expect(then.text).to.not.contain('Nothing more');
      });
    it('is nothing where nothing was told', async () => {
      expect((await last(bot, ['burglary in Kent', 'anything else?'])).outcome).to.equal('not-held');
    });
  });

  describe('Where an operation is', () => {
    for (const asked of ['what part of Essex was it in', 'which town or village?', 'whereabouts, which borough'])
      it(asked, async () => {
        const { outcome, text } = await last(bot, ['tell me about operation ark', asked]);
        expect([outcome, text.includes('Southend')]).to.deep.equal(['answered', true]);
      });
  });

  describe('A time said of people alone', () => {
    it('asks how many there were', async () => {
      expect((await last(bot, ['special constables last quarter'])).figures[0]?.value).to.equal(509);
      expect((await last(bot, ['specials prev qtr?'])).figures[0]?.value).to.equal(506);
    });
    it('asks back where no time is said', async () => {
      expect((await last(bot, ['special constables??'])).outcome).to.equal('choose');
    });
  });

  describe('How something moved, asked in other words', () => {
    for (const asked of [
      'how many more or fewer 101 calls than in the same quarter last year?',
      "Didn't 101 calls go up against the same quarter last year?",
      'please indicate the direction in which 101 calls have moved year on year',
      'what is the direction of travel for 101 calls since a year ago',
    ])
      it(asked, async () => {
        expect((await last(bot, [asked])).change.map(({ difference }) => difference)).to.include(2_535);
      });
    it('counts from the quarter that is named behind', async () => {
      const reply = await last(bot, ['what was the figure for 101 calls twelve months before the latest quarter?']);
      expect(reply.figures[0]?.value).to.equal(68_218);
    });
  });
});
