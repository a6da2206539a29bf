/** One of those just told, by what it is among them. */
import { expect } from 'chai';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('one of those just told', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());

  const cases: readonly (readonly [first: string, then: string, value: number | null])[] = [
    [
      'How many Special Constables and how many cadets are there?',
      'The larger of the two: how did it change on last year?',
      509,
    ],
    [
      'How many killed or seriously injured, and how many of them died?',
      'The smaller figure: what was it a year before?',
      12,
    ],
    [
      'How many 101 calls and how many 999 calls were there?',
      'For the busier line, what was it a year before?',
      90_503,
    ],
    ['How many 999 calls and how many Live Chats were there?', 'What was the smaller of them in Q2?', 4_999],
    [
      'How many 999 calls and how many 101 calls were there?',
      'And the smaller one in the same quarter last year?',
      68_218,
    ],
    ['How many people were arrested and how many charged over Class A and B drugs?', 'And the second figure again', 17],
    ['How many 999 calls and 101 calls were there in Q2?', 'The one with fewer: how many were there in Q3?', 70_753],
    [
      'How many Special Constables and how many cadets are there?',
      'In the larger group, how many hours were given?',
      50_313,
    ],
    [
      '999 calls this quarter and the quarter before?',
      'In the quarter with fewer, how many 101 calls were there?',
      70_753,
    ],
    // Numbers of other units are not set beside each other, and of one that was told none is the larger.
    ['The cash seized, and the people arrested in that work', 'And the larger one for Q2', null],
    ['How many cadets are there?', 'The larger of the two for Q2?', null],
  ];
  for (const [first, then, value] of cases)
    it(`${first} ${then}`, async () => {
      const conversation = first + then;
      await bot.conversation.takeTurn({ text: first, conversation });
      const { figures, text } = await bot.conversation.takeTurn({ text: then, conversation });
      expect(figures[0]?.value ?? null, text).to.equal(value);
    });

  it('an operation by its place', async () => {
    const conversation = 'operations';
    await bot.conversation.takeTurn({ text: 'What are Project Servator and Operation OXYGEN?', conversation });
    const { updates } = await bot.conversation.takeTurn({ text: 'Tell me more about the second one', conversation });
    expect(updates.every(({ operations }) => operations.includes('OXYGEN'))).to.equal(true);
    expect(updates).not.to.have.lengthOf(0);
  });
});
