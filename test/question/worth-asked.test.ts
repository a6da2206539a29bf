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
    [
      'Worse:',
      "what's the most worrying thing in here",
      'what keeps us awake at night',
      'what is the single biggest risk in the report',
    ],
    ['Better:', 'which results are the most encouraging'],
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
    'what items did I want to remember',
  ])
    it(`is of something else: ${text}`, async () => expect((await ask(text)).kind).to.equal('not-held'));

  it('tells so many points, whoever they are for', async () => {
    for (const text of [
      'give me the five most important points for the Panel',
      'pick out the four things that matter',
    ]) {
      const { kind, text: told, parts } = await ask(text);
      expect([kind, parts.answer.length], text).to.deep.equal(['summary', text.includes('five') ? 6 : 5]);
      expect(told, text).not.to.include('To ask:');
    }
  });

  it('tells without a number what is asked for without figures, of what was told or is named', async () => {
    await bot.conversation.takeTurn({ text: 'summary of the report', conversation: 'words' });
    for (const [text, conversation] of [
      ['leave out the figures', 'words'],
      ['leave out the figures', 'alone'],
      ['just the words, no numbers', 'alone too'],
      ['roads in two sentences without numbers', 'roads'],
    ] as const) {
      const { kind, figures, parts } = await bot.conversation.takeTurn({ text, conversation });
      expect([kind, figures], text).to.deep.equal(['summary', []]);
      expect(parts.answer[0], text).to.include('without figures');
      const told = parts.answer
        .filter((line) => line.startsWith('- '))
        .map((line) => line.replace(/\(page.*|Priority \d/g, ''));
      expect(told.join(' '), text).not.to.match(/\d/);
    }
    expect((await ask('how many 999 calls, no figures')).figures[0]?.value).to.equal(73_887);
    expect((await ask('where is it all talk and no numbers')).text).to.include('No figures are reported');
  });

  it('tells more of it where more is asked for, and all where nothing was told', async () => {
    for (const text of ['what else should the board know', 'anything else', 'what else is in there']) {
      const conversation = `else ${text}`;
      const first = await bot.conversation.takeTurn({ text: 'summary of the report', conversation });
      const { kind, updates } = await bot.conversation.takeTurn({ text, conversation });
      expect([kind, updates.length > 0], text).to.deep.equal(['summary', true]);
      const told = new Set(first.updates.map(({ text: of }) => of));
      expect(
        updates.filter(({ text: of }) => told.has(of)),
        text,
      ).to.deep.equal([]);
    }
    expect((await ask('what else should the board know')).parts.answer[0]).to.include('11 measures');
    expect((await ask('what else is done about knife crime')).text).to.include('Knife crime');
  });

  it('tells what is new of the report, whatever figure was told before', async () => {
    for (const text of ["what's new", 'anything new', 'any developments']) {
      await bot.conversation.takeTurn({ text: 'how many 101 calls last quarter', conversation: text });
      const { kind, figures } = await ask(text);
      expect([kind, figures.length !== 1], text).to.deep.equal(['summary', true]);
    }
  });

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
