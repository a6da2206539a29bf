/** Everyday ways to ask, the expected metric first: the examples are the specification, and so are those that stay not held. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import type { Reply } from '../../src/reply.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

const { figures, notHeld } = parse(
  readFileSync(join(import.meta.dirname, 'plain-words', 'questions.yaml'), 'utf8'),
) as { figures: Record<string, readonly string[]>; notHeld: readonly string[] };

/** Words that narrow, though each is a word that elsewhere says nothing. */
const NARROWED = [
  'who gave up',
  'who got off',
  'that were put off',
  'in person',
  'who were late',
  'in other places',
  'over thirty',
  'by the same people',
  'which came to nothing',
  'were dropped',
  'that got worse',
  'with no result',
];
const COUNTED = [
  'how many people rang 101',
  'how many specials',
  'how many cadets',
  'how many people died on the roads',
  'how many were arrested for drug importation',
];

describe('plain words', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const last = async (...turns: readonly string[]): Promise<Reply> => {
    let reply: Reply | null = null;
    for (const text of turns) reply = await bot.conversation.takeTurn({ text, conversation: turns.join('\n') });
    return reply!;
  };

  for (const [metric, questions] of Object.entries(figures))
    describe(metric, () => {
      for (const question of questions)
        it(question, async () => expect((await last(question)).figures[0]?.metric).to.equal(metric));
    });

  describe('not held', () => {
    for (const question of [...notHeld, ...COUNTED.flatMap((asked) => NARROWED.map((by) => `${asked} ${by}`))])
      it(question, async () => {
        const reply = await last(question);
        expect([reply.outcome, reply.figures.length]).to.deep.equal(['not-held', 0]);
      });
  });

  describe('what is worked out', () => {
    const cases: readonly (readonly [value: number, working: string, ...turns: readonly string[]])[] = [
      [15_602, '17,303 - 1,701', 'intelligence reports other than those of crimestoppers'],
      [755, '1,701 - 946', 'crimestoppers reports excluding county lines and drugs'],
      [1153, '2,921 - 1,768', 'investigations the resolution centre received but did not keep'],
      [32_824, '50,313 - 17,489', 'hours of specials, not counting high visibility'],
      [14, '31 - 17', 'of those arrested over drugs how many were not charged'],
      [156, '167 - 11', 'road casualties excluding deaths'],
      [11.6, '916 ÷ 79', 'mean hours for ESP: hours per ESP special'],
      [769.1, '70,753 ÷ 92 days', 'mean 101 calls a day'],
      [144_640, '70,753 + 73,887', '101 and 999 together, compared with last year'],
      [21_125, '42,250 ÷ 2 months', '101 calls in November and December', 'average of the two months'],
      [39.5, '(2,921 - 1,768) ÷ 2,921 × 100', 'RC investigations not retained', 'as a percentage'],
    ];
    for (const [value, working, ...turns] of cases)
      it(turns.join(' / '), async () => {
        const [figure] = (await last(...turns)).figures;
        expect([figure && Math.round(figure.value * 10) / 10, figure?.working]).to.deep.equal([value, working]);
      });
    it('a total moves only with all its parts', async () => {
      const { change } = await last('101 and 999 together, compared with last year');
      expect(change.map(({ difference, percent }) => [difference, percent])).to.deep.equal([[-14_081, -8.9]]);
    });
    it('the whole less a part of another period is not held', async () =>
      expect((await last('RC investigations not retained in Q3 2019/20')).outcome).to.equal('not-held'));
    it('what was left out must be a part', async () => {
      const { figures: found } = await last('999 calls, not 101');
      expect(found[0]?.value).to.equal(73_887);
    });
  });

  describe('follow-ups', () => {
    const cases: readonly (readonly [metric: string | null, value: number | null, ...turns: readonly string[]])[] = [
      ['esp-hours', 916, 'ESP hours in Q3 2019/20', 'and this year'],
      ['rc-public-calls', 23_556, 'public calls to the RC', 'is that fewer than the last lot', 'what was it then'],
      ['calls-101', 78_753, 'busiest month for 101', 'and the total the quarter before'],
      ['drugs-value', 50_000, 'how many drugs warrants in maldon', 'worth how much'],
      ['cannabis-value', 4_000_000, 'value of the drugs seized at maldon', 'and tendring?'],
      ['calls-999-busiest-month', 5000, 'busiest month for emergency calls', 'by how much roughly'],
      ['esp-specials', 79, 'how many employers are in ESP', 'and how many specials is that'],
      ['nhw-coordinators', 3000, 'how many people are in neighbourhood watch', 'how many run it'],
      ['rc-retained', 1768, 'how many investigations did the RC get', 'how many did it keep'],
      ['cannabis-value', 4_000_000, 'cannabis in tendring', 'how much was that worth'],
      [null, null, 'how many women in operation sulphur', 'what was he called'],
      [null, null, 'arrests in operation rectify', 'worth?'],
      [null, null, 'how many people rang 101', 'who gave up'],
    ];
    for (const [metric, value, ...turns] of cases)
      it(turns.join(' / '), async () => {
        const { figures: found } = await last(...turns);
        expect([found[0]?.metric ?? null, found[0]?.value ?? null]).to.deep.equal([metric, value]);
      });
  });

  describe('told by updates', () => {
    const cases: readonly (readonly [says: string | null, ...turns: readonly string[]])[] = [
      ['licence revoked', 'a pub in chelmsford had its licence taken away, did it not'],
      ['levels of violence drop', 'is there less violence in harwich'],
      [null, 'is there less violence in harlow'],
      [null, 'is violence up'],
      ['equipment seized', 'operation rectify', 'was anything taken off them'],
      ['Baloo', 'name of the retired police dog'],
      [null, 'name the man in operation hostel'],
      // What the speaker was told reports nothing; who asks, and the place it is about, ask nothing of the bot.
      [
        'Tri Service',
        "we moved to maldon and were told there's one officer for fire, police and ambulance. is that so?",
      ],
      ['Operation YEOVIL', 'local radio here, hearing about women grabbed in basildon. what can you tell us?'],
      ['social media', 'what are the police cadets up to these days'],
      // A thing that is named beside what has a figure, and whose number is not asked.
      ['Business Crime Team Newsletter', 'watch liaison newsletter'],
      ['Business Crime Team Newsletter', 'watch liaison newsletter?'],
      [null, 'ksi newsletter'],
      // Another name in place of the one before.
      ['Home Office', 'polit update', 'and mosovo'],
      // That they work with others does not tell who pays.
      [null, 'who funds street pastors'],
      [null, 'street pastors', 'who funds them'],
      ['PFCC', 'papillion', 'who funds it'],
      // By whom is not told by a name, and yet told.
      ['independently chaired', 'who leads the challenge panel'],
      ['After approval', 'when does papillion go county wide'],
      ['of the Hate Incident Reporting Centres', 'are the hate crime centres closed'],
      ['Fatal 4', 'what does the roads policing course cover'],
      [null, 'road deaths in kent'],
      [null, 'how many crimestoppers reports were not used'],
      [null, 'high visibility hours that were not done by specials'],
      [null, 'how many police officers'],
    ];
    for (const [says, ...turns] of cases)
      it(turns.join(' / '), async () => {
        const reply = await last(...turns);
        expect(reply.outcome).to.equal(says === null ? 'not-held' : 'answered');
        if (says !== null) expect(reply.updates.map((u) => u.text).join('\n')).to.include(says);
      });
  });
});
