/** The small recognisers, each with its near misses. */
import { expect } from 'chai';
import { figureTyped } from '../../src/language/numbers/numbers.ts';
import { PhraseTable } from '../../src/language/phrases.ts';
import { TermReader, wordsOf } from '../../src/language/terms.ts';
import { bare, normalise, tokenise } from '../../src/language/text.ts';
import { Speller } from '../../src/language/words/speller.ts';
import { partsOf } from '../../src/question/parts.ts';
import { bareNumber, readPriorities } from '../../src/question/priorities.ts';
import { reportsCrime } from '../../src/question/safety.ts';
import { lexicon } from '../support/lexicon.ts';

describe('text', () => {
  const cases: readonly [string, string][] = [
    ['  How   MANY 101 calls?\r\n', 'how many 101 calls?'],
    ['<at>Force Figures</at> 999s', '999s'],
    ['<@U123> 999', '999'],
    ['@bot intel', 'intel'],
    ['Q3 2019–20 — “calls”', 'q3 2019-20 - "calls"'],
    ['what’s happening', 'what is happening'],
    ['its 101', 'its 101'],
    ['a\u2028b\u0000c\u200bd', 'a b cd'],
  ];
  for (const [message, text] of cases) it(JSON.stringify(message), () => expect(normalise(message)).to.equal(text));
  it('numbers stay whole', () =>
    expect(tokenise('1,137 £5.7m 60.5% 4th 999s p4 a/b').map((t) => t.word)).to.deep.equal([
      '1,137',
      '£5.7m',
      '60.5%',
      '4th',
      '999s',
      'p4',
      'a',
      'b',
    ]));
  it('a possessive is its word', () =>
    expect(["quarter's", "they've", 'drop'].map(bare)).to.deep.equal(['quarter', 'they', 'drop']));
  it('a very long message is cut, not refused', () =>
    expect(normalise('x'.repeat(100_000)).length).to.be.at.most(2000));
});

describe('figures typed', () => {
  const cases: readonly [string, number | null][] = [
    ['1,137', 1137],
    ['£5.7m', 5_700_000],
    ['60.5%', 60.5],
    ['3k', 3000],
    ['4th', null],
    ['calls', null],
    ['p4', null],
  ];
  for (const [word, value] of cases) it(word, () => expect(figureTyped(word)).to.equal(value));
});

describe('priorities by number', () => {
  const cases: readonly [string, readonly number[]][] = [
    ['priority 4', [4]],
    ['just p4', [4]],
    ['priorities 2 and 3', [2, 3]],
    ['the fifth priority', [5]],
    ['priority number seven', [7]],
    ['priority 9', [9]],
    ['101 calls', []],
    ['4th area accredited', []],
    ['the seven priorities', []],
  ];
  for (const [text, numbers] of cases)
    it(text, () => expect(readPriorities(wordsOf(text)).flatMap((m) => m.numbers)).to.deep.equal(numbers));
  it('a number alone follows on', () => {
    expect(bareNumber(['and', '3'])).to.equal(3);
    expect(bareNumber(['what', 'about', 'five'])).to.equal(5);
    expect(bareNumber(['3', 'warrants'])).to.equal(null);
  });
});

describe('a crime reported, not asked about', () => {
  for (const text of [
    "i've been assaulted",
    'my bike has been stolen',
    "someone is breaking into my neighbour's house",
    "there's a man with a knife outside",
    'i want to report drug dealing next door',
    'my ex is following me and i am scared',
    'someone has stolen my catalytic converter',
    "my daughter hasn't come home",
  ])
    it(text, () => expect(reportsCrime(text, lexicon.safety)).to.equal(true));
  for (const text of [
    'how many people were assaulted',
    'two women were grabbed at in a park in basildon, what came of that',
    'catalytic converters getting nicked, what are they doing about it',
    'what is being done about stolen cars',
    'knife crime in southend',
    'report an update on stalking',
    'how many bikes were stolen last quarter',
  ])
    it(`not: ${text}`, () => expect(reportsCrime(text, lexicon.safety)).to.equal(false));
});

describe('phrases', () => {
  it('the longest wins', () => {
    const table = new PhraseTable<string>();
    table.add(['north'], 'lpa');
    table.add(['north', 'hate', 'officer'], 'officer');
    expect(table.longestAt(['north', 'hate', 'officer'], 0)).to.deep.equal({ length: 3, values: ['officer'] });
    expect(table.longestAt(['north', 'hate'], 0)?.length).to.equal(1);
    expect(table.longestAt(['south'], 0)).to.equal(null);
  });
});

describe('terms', () => {
  const reader = new TermReader([
    { term: 'special', words: ['special constables', 'scs'] },
    { term: '101', words: ['non emergency'] },
    { term: 'operational', words: [] },
  ]);
  const cases: readonly [string, readonly string[]][] = [
    ['special constable', ['special']],
    ['non-emergency calls', ['101', 'call']],
    ['operational hours', ['operational', 'hour']],
    ['999', ['999']],
  ];
  for (const [phrase, terms] of cases) it(phrase, () => expect(reader.termsOf(phrase)).to.deep.equal(terms));
});

describe('spelling', () => {
  const speller = new Speller(
    [
      'emergency',
      'calls',
      'harlow',
      'hockley',
      'sceptre',
      'quarter',
      'volunteers',
      'cadets',
      'teh',
      'the',
      'hostel',
      'hotel',
    ],
    ['harlow', 'hockley', 'sceptre', 'hostel'],
    ['marlow'],
    ['emergency', 'calls', 'quarter', 'volunteers', 'cadets'],
  );
  const mended: readonly [string, string][] = [
    ['emergancy', 'emergency'],
    ['quater', 'quarter'],
    ['volunters', 'volunteers'],
    ['cadtes', 'cadets'],
    ['sceptor', 'sceptre'],
    ['harlwo', 'harlow'],
  ];
  for (const [typed, meant] of mended)
    it(`${typed} is ${meant}`, () => expect(speller.meant(typed)[0]).to.equal(meant));
  for (const word of ['999', '101', 'q3', 'marlow', 'barlow', 'planes', 'burglary', 'ab', 'xqzvtk'])
    it(`${word} stands`, () => expect(speller.meant(word)).to.deep.equal([]));
});

describe('parts', () => {
  it('commas, stops, brackets, spaced dashes and "but" divide', () => {
    const text = 'sorry to be a pain, but not the specials - the cadets (all)';
    const tokens = tokenise(text);
    expect(
      partsOf(text, tokens).map((p) =>
        tokens
          .slice(p.from, p.to)
          .map((t) => t.word)
          .join(' '),
      ),
    ).to.deep.equal(['sorry to be a pain', 'but not the specials', 'the cadets', 'all']);
  });
});
