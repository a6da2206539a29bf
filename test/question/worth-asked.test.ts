import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { toneAlone } from '../../src/question/worth-asked.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

describe('what is asked in words that name nothing', () => {
  let bot: TestBot;
  before(async () => {
    bot = await packagedBot();
  });
  after(() => bot.close());
  const ask = (text: string) => bot.conversation.takeTurn({ text, conversation: text });

  for (const [head, ...texts] of [
    ['Better:', 'anything in here that should please us', 'what is impressive in here', 'what gives cause for hope'],
    ['Worse:', 'what sounds like a worry', 'is anything troubling in this report', 'anything alarming'],
    ['- 1. More Local', 'anything surprising in here', 'what would you flag', 'what leaps out'],
  ] as const)
    for (const text of texts)
      it(`is of the whole report: ${text}`, async () => {
        const { kind, parts } = await ask(text);
        expect(kind).to.equal('summary');
        expect(parts.answer[1]!.startsWith(head), parts.answer[1]).to.equal(true);
      });

  for (const text of [
    'is the Chief Constable any good',
    'anything good on television',
    'what jars',
    'with what aim',
    'what is bad about the weather',
  ])
    it(`is of something else: ${text}`, async () => expect((await ask(text)).kind).to.equal('not-held'));

  for (const [text, tone] of [
    ['what is worrying here', 'bad'],
    ['what should please us', 'good'],
    ['what is good and what is bad', null],
    ['what is not good', null],
    ['what has been won', null],
    ['is that any good', null],
  ] as const)
    it(`has the tone ${tone}: ${text}`, () => expect(toneAlone(text, { none: 0 })).to.equal(tone));

  it('has none where the message is likely no request at all', () =>
    expect(toneAlone('what should please us', { none: 0.9 })).to.equal(null));
});
