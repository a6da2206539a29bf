/** The parts of a message, its asides, and what is said not to be meant. */
import { expect } from 'chai';
import { bare, tokenise } from '../../src/language/text.ts';
import { readCues } from '../../src/question/cues.ts';
import { asides, negationOf, partsOf } from '../../src/question/parts.ts';
import { lexicon } from '../support/lexicon.ts';

describe('parts', () => {
  const cases: readonly [string, readonly string[]][] = [
    [
      'sorry to be a pain, but not the specials - the cadets (all)',
      ['sorry to be a pain', 'but not the specials', 'the cadets', 'all'],
    ],
    ['one two three', ['one two three']],
    ['oct-dec, non-emergency', ['oct dec', 'non emergency']],
    ['1,137 hours. and 999?', ['1,137 hours', 'and 999']],
    ['a: b; c', ['a', 'b', 'c']],
    ['', []],
  ];
  for (const [text, parts] of cases)
    it(JSON.stringify(text), () => {
      const tokens = tokenise(text);
      const said = partsOf(text, tokens).map(({ from, to }) =>
        tokens
          .slice(from, to)
          .map((t) => t.word)
          .join(' '),
      );
      expect(said).to.deep.equal(parts);
    });
});

/** What scan() does before: parts, words that narrow (here: no filler and no cue), cues. */
function prepare(text: string) {
  const tokens = tokenise(text);
  const words = tokens.map(({ word }) => bare(word));
  const cues = readCues(words, lexicon);
  const inCue = (i: number): boolean => cues.some(({ from, to }) => i >= from && i < to);
  const content = new Set(words.map((_, i) => i).filter((i) => !inCue(i) && !lexicon.fillers.has(words[i]!)));
  return { words, cues, content, parts: partsOf(text, tokens) };
}

describe('what is not meant', () => {
  const excluded = (text: string): { excluded: string[]; narrowing: number } => {
    const { words, cues, content, parts } = prepare(text);
    const names = new Set(['999', '101', 'specials', 'cadets']);
    const negation = negationOf(
      parts,
      cues,
      content,
      (at) => at.some((i) => names.has(words[i]!)),
      (at, of) => at.some((i) => words[i] === 'retained') && of.some((i) => words[i] === 'investigations'),
      (i) => words[i] === 'keep',
    );
    return { excluded: [...negation.excluded].map((i) => words[i]!), narrowing: negation.at.length };
  };
  const cases: readonly [string, readonly string[], number][] = [
    ['999, not 101', ['101'], 0],
    ['not 101, 999', ['101'], 0],
    ['cadets not', [], 1],
    ['arrests received but not retained', [], 1],
    ['calls that did not come from basildon', [], 1],
    ['999 calls', [], 0],
    ['investigations excluding retained ones', ['retained'], 0],
    ['retained excluding investigations', [], 1],
    ['arrests but did not keep', [], 1],
  ];
  for (const [text, words, narrowing] of cases)
    it(text, () => expect(excluded(text)).to.deep.equal({ excluded: words, narrowing }));
});

describe('asides', () => {
  const aside = (text: string): string[] => {
    const { words, content, parts } = prepare(text);
    return [...asides(parts, words, content, lexicon, new Set())].map((i) => words[i]!);
  };
  it('chatter beside the question counts for nothing', () =>
    expect(aside('sorry to be a pain, emergency arrests')).to.include('pain'));
  it('a number of the speaker’s own does not either', () =>
    expect(aside('i have a meeting at 2, emergency arrests')).to.include('2'));
  it('but any other number may narrow', () => expect(aside('arrests at 2, emergency arrests')).to.not.include('2'));
  it('what is all that is said is no aside', () => expect(aside('pain')).to.deep.equal([]));
  it('a part with a word that narrows is none', () => expect(aside('burglary pain, arrests')).to.deep.equal([]));
});
