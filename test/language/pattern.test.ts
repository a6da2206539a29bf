/** A pattern is tried only where it may be found: it must be found wherever it is without that. */
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { everyPlace, finds, Needs, pattern } from '../../src/language/pattern.ts';
import { needsOf } from '../../src/language/pattern-needs.ts';

const needs = (of: RegExp): readonly (readonly string[])[] => needsOf(of);

describe('what a pattern needs', () => {
  it('is its words, with a blank where one ends', () => {
    expect(needs(/\b(?:goat|sheep)s\b/)).to.deep.equal([[' goats ', ' sheeps ']]);
    expect(needs(/^to whom$/)).to.deep.equal([[' to whom ']]);
    expect(needs(/(?<!\w)herd/)).to.deep.equal([[' herd']]);
  });

  it('has whatever stands between words as one blank, and any digit as one', () => {
    expect(needs(/goats,? +and[\s;]*sheep/)).to.deep.equal([['goats and sheep', 'goats andsheep']]);
    expect(needs(/in 19\d\d/)).to.deep.equal([['in 0000']]);
  });

  it('has no word that may be left out, looked for or not be there', () => {
    expect(needs(/goats?/)).to.deep.equal([['goats', 'goat']]);
    expect(needs(/(?:three )*goat(?! (?:cheese|milk))/)).to.deep.equal([['goat']]);
    expect(needs(/(?<=three )goat/)).to.deep.equal([['goat']]);
    expect(needs(/a{0,3}goat/)).to.deep.equal([['goat']]);
  });

  it('has what is looked for ahead', () => expect(needs(/goats (?=eat)/)).to.deep.include.members([['goats eat']]));

  it('is of each part that is surely there, the longest first', () =>
    expect(needs(/goat.*pasture/)).to.deep.equal([['pasture'], ['goat']]));

  it('is nothing where two letters or a class are enough', () => {
    for (const one of [/goat|ox/, /[a-z]+/, /\p{L}+/u, /goat|\d/, /Goat/i, /.*/]) expect(needs(one)).to.deep.equal([]);
  });

  /** Patterns of a few words in all forms that patterns have here. */
  const word = fc.constantFrom('goat', 'ewe', 'to', 'a', 'in 20', 'sheep,', "ram's", 'x-y', 'é');
  const { of: source } = fc.letrec<{ of: string }>((tie) => ({
    of: fc.oneof(
      { maxDepth: 4 },
      word,
      fc.constantFrom(
        '\\b',
        '^',
        '$',
        '\\s*',
        ' ',
        '\\w',
        '[a-z]',
        '[,;]',
        '\\d',
        '.',
        '[^e]',
        '\\W',
        '(?!\\w)',
        '[1-4]',
      ),
      fc.tuple(tie('of'), tie('of')).map(([one, other]) => `${one}${other}`),
      fc.tuple(tie('of'), tie('of')).map(([one, other]) => `(?:${one}|${other})`),
      fc
        .tuple(tie('of'), fc.constantFrom('?', '*', '+', '{2}', '{0,2}', '*?', '+?', '{1,}'))
        .map(([one, times]) => `(?:${one})${times}`),
      fc
        .tuple(tie('of'), fc.constantFrom('(?=', '(?!', '(?<=', '(?<!', '(', '(?<n>'))
        .map(([one, opens]) => (opens === '(?<n>' ? `(${one})` : `${opens}${one})`)),
    ),
  }));
  const piece = fc.constantFrom(
    'goat',
    'ewe',
    'to',
    'a',
    'in',
    '2021',
    'sheep',
    "ram's",
    'x-y',
    'é',
    ' ',
    ', ',
    '; ',
    '-',
    '\n',
    'e',
    '1',
  );

  it('is met by every text in which it is found', () =>
    fc.assert(
      fc.property(source, fc.array(piece, { minLength: 4, maxLength: 14 }), (of, pieces) => {
        const text = pieces.join('');
        const plain = new RegExp(of);
        return !plain.test(text) || new Needs(plain).mayBeMet(text);
      }),
      { numRuns: 20_000, seed: 1 },
    ));
});

describe('a pattern', () => {
  const texts = ['three goats in the meadow', 'no animal anywhere at all', 'goats', ''];

  it('does what its expression does', () => {
    const plain = /(?<=\s|^)goats( in)?/g;
    const quick = pattern(plain);
    for (const text of texts) {
      expect(text.replace(quick, 'sheep$1')).to.equal(text.replace(plain, 'sheep$1'));
      expect(text.replace(quick, (all) => all.toUpperCase())).to.equal(text.replace(plain, (all) => all.toUpperCase()));
      expect(text.match(quick)).to.deep.equal(text.match(plain));
      expect(text.search(quick)).to.equal(text.search(plain));
      expect(text.split(quick)).to.deep.equal(text.split(plain));
    }
    const once = /goats( in)?/;
    for (const text of texts) {
      expect(pattern(once).test(text)).to.equal(once.test(text));
      expect(finds(once)(text)).to.equal(once.test(text));
      expect(pattern(once).exec(text)).to.deep.equal(once.exec(text));
    }
    expect(new RegExp(`${quick.source}!`).test('goats in!')).to.equal(true);
  });

  it('is found at every place, also while what is found is read with it', () => {
    const plain = /goats(?: in| eat)?/g;
    const places = everyPlace(plain);
    for (const text of [...texts, 'goats eat what goats in a meadow eat'])
      expect(places(text).map((found) => [...found, found.index])).to.deep.equal(
        [...text.matchAll(plain)].map((found) => [...found, found.index]),
      );
    const within = places('goats eat what goats in a meadow eat').map(({ 0: all }) => places(all).length);
    expect(within).to.deep.equal([1, 1]);
  });

  it('is not compiled for a text of a word or two that lacks its words', () => {
    const needs = new Needs(/goats? eat/);
    expect(needs.mayBeMet('hay')).to.equal(false);
    expect(needs.mayBeMet('goats eat')).to.equal(true);
    // Searching is quick from now on.
    expect(needs.mayBeMet('hay')).to.equal(true);
  });

  it('is not tried on a text that lacks its words', () => {
    const tried: string[] = [];
    const watched = /goats/;
    watched.test = (text) => tried.push(text) > 0;
    const quick = pattern(watched);
    quick.test('no animal anywhere at all');
    quick.test('three goats in the meadow');
    expect(tried).to.deep.equal(['three goats in the meadow']);
  });
});
