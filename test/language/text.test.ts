/** A message as plain text, and its tokens. */
import { expect } from 'chai';
import fc from 'fast-check';
import { bare, normalise, spelledOut, tokenise } from '../../src/language/text.ts';

describe('a message as plain text', () => {
  const cases: readonly [string, string][] = [
    ['  How   MANY 101 calls?\r\n', 'how many 101 calls?'],
    ['<at>Force Figures</at> 999s', '999s'],
    ['<@U123> 999', '999'],
    ['<!channel> 999', '999'],
    ['@bot intel', 'intel'],
    ['@Force Figures intel', 'intel'],
    ['a year ago,same months', 'a year ago, same months'],
    ['<b>999</b> calls', '999 calls'],
    ['<p>999<br/>calls<br><img src=x>', '999 calls'],
    ['999 calls <Q2 2020/21>', '999 calls q2 2020/21'],
    ['999 calls <Northmere>', '999 calls northmere'],
    ['999 calls @Northmere', '999 calls at northmere'],
    ['999 calls @pat.smith', '999 calls'],
    ['see https://example.org/q3?x=2019 999', 'see 999'],
    ['Q3 2019–20 — “calls”', 'q3 2019-20 - "calls"'],
    ['31 December − 2020', '31 december - 2020'],
    ['what’s happening', 'what is happening'],
    ['what`s on', 'what is on'],
    ['its 101', 'its 101'],
    ["it's 101", 'it is 101'],
    ['a\u2028b\u0000c\u200bd', 'a b cd'],
    ['a\rb\tc\u2029d\u0085e', 'a b c d e'],
    ['９９９ ｃａｌｌｓ', '999 calls'],
    ['ｏｎｅ\u00a0ｔｗｏ', 'one two'],
    ['a@b', 'a@b'],
    ['pat.smith@police.example 999 www.police.example/q3', '999'],
    ['x < 3 and y > 2', 'x < 3 and y > 2'],
    ['', ''],
    ['\u200b\u202e', ''],
  ];
  for (const [message, text] of cases) it(JSON.stringify(message), () => expect(normalise(message)).to.equal(text));

  it('a very long message is cut, not refused', () =>
    expect(normalise('x'.repeat(100_000)).length).to.be.at.most(2000));

  it('is read up to so many words, which a message of short ones has sooner', () => {
    const short = normalise('ab-cd '.repeat(330));
    expect(tokenise(short)).to.have.lengthOf(300);
    expect(normalise('a boat is moored there '.repeat(40)).endsWith('there')).to.equal(true);
  });
  it('is as it is when it is plain already', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (message) => {
        const text = normalise(message);
        return !/\p{Cc}|[\u2028\u2029]| {2}|^ | $/u.test(text);
      }),
    ));
});

describe('contractions', () => {
  const cases: readonly [string, string][] = [
    ["what's", 'what is'],
    ['whats', 'what is'],
    ["who're", 'who are'],
    ['where', 'where'],
    ['its', 'its'],
    ["quarter's", "quarter's"],
  ];
  for (const [text, spelled] of cases) it(text, () => expect(spelledOut(text)).to.equal(spelled));
});

describe('tokens', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['1,137 £5.7m 60.5% 4th 999s p4', ['1,137', '£5.7m', '60.5%', '4th', '999s', 'p4']],
    ['999, 101', ['999', '101']],
    ['101/999 non-emergency', ['101', '999', 'non', 'emergency']],
    ["they've 20/21", ["they've", '20', '21']],
    ['arrests = £126,000 + 3k', ['arrests', '=', '£126,000', '+', '3k']],
    ['99 is not 999', ['99', 'is', 'not', '999']],
    ['café', ['café']],
    ['?!...', []],
  ];
  for (const [text, words] of cases) it(text, () => expect(tokenise(text).map((t) => t.word)).to.deep.equal(words));
  it('each stands where its word does', () => {
    const text = 'how many 1,137, then 999?';
    for (const { word, start, end } of tokenise(text)) expect(text.slice(start, end)).to.equal(word);
  });
  it('without a possessive or a contraction’s tail', () =>
    expect(["quarter's", "they've", "o'clock", 'drop', "what's"].map(bare)).to.deep.equal([
      'quarter',
      'they',
      'oclock',
      'drop',
      'what',
    ]));
});
