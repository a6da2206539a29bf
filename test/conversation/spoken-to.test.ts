import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { couldBe, formOf, Names } from '../../src/conversation/spoken-to.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('what is said to the bot, by its form', () => {
  let bot: TestBot;
  let names: Names;
  before(async () => {
    bot = await packagedBot();
    names = new Names((await bot.conversation.knowledge()).lexicon);
  });
  after(() => bot.close());

  for (const [form, lines] of Object.entries({
    question: [
      'how many 999 calls?',
      'can you show me the trend?',
      'why?',
      'what about operations in Southend',
      'source?',
    ],
    fragment: ['and last year?', 'what about 999?', 'Southend?', 'and Basildon', 'where is that from?', 'Q3 2019/20'],
    talk: [
      'thanks',
      'can you send me the deck?',
      'what about lunch?',
      'I was in Southend last week',
      "that's down again then",
      'how many of you are coming?',
      'so what?',
      '',
      '?!',
      'and '.repeat(40),
    ],
  }))
    for (const line of lines)
      it(`${form}: ${line.slice(0, 40)}`, () => {
        const found = formOf(line, names);
        // A question of few words is either: both are read.
        if (form === 'talk') expect(found).to.equal('talk');
        else expect(found).to.not.equal('talk');
      });

  it('a fragment is only heard right after an answer, or from who was answered', () => {
    expect(couldBe('fragment', { isAnswered: false, isNext: false })).to.equal(false);
    expect(couldBe('fragment', { isAnswered: true, isNext: false })).to.equal(true);
    expect(couldBe('fragment', { isAnswered: false, isNext: true })).to.equal(true);
    expect(couldBe('question', { isAnswered: false, isNext: false })).to.equal(true);
    expect(couldBe('talk', { isAnswered: true, isNext: true })).to.equal(false);
  });
});
