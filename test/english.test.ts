/** Which lists of English words are found in code, and which words are the program's own. */
import { expect } from 'chai';
import { namesIn, wordListsIn } from './support/english.ts';

const NAMES = new Set(['change', 'compare', 'count']);

describe('English in code', () => {
  const lists: readonly string[] = [
    'const A = /\\b(?:fell|fallen|dropped)\\b/;',
    'const A = /^(?:and |so )?(?:why|because|due to)/;',
    'const A = /rise|fall|drop/i;',
    "const A = new Set(['fell', 'rose', 'dropped']);",
    "const A = ['change', 'fell', 'rose', 'dropped'];",
    "const A = 'fell rose dropped'.split(' ');",
    "const A = set('fell rose dropped');",
    'const A = new RegExp(`b (?:fell|rose|dropped)`);',
    "const A = 'fell|rose|dropped';",
  ];
  for (const source of lists) it(`a list: ${source}`, () => expect(wordListsIn(source, NAMES)).to.have.length(1));

  const none: readonly string[] = [
    'const A = /\\b(?:fell|rose)\\b/;',
    'const A = /^(?:a|an|to|of)$/;',
    'const A = /[a-z]{3}|\\d+|\\p{Lu}+/u;',
    "const A = ['change', 'compare', 'count'];",
    "const A = ['fell', 'rose'];",
    "const A = 'no figure is held for it';",
    "const A = 'usage: short|standard|full, or all of them';",
    "// it (fell|rose|dropped)\nconst A = 'fell';",
  ];
  for (const source of none) it(`none: ${source}`, () => expect(wordListsIn(source, NAMES)).to.deep.equal([]));

  it('where it stands', () =>
    expect(wordListsIn("const A = 1;\n\nconst B = ['fell', 'rose', 'dropped'];", NAMES)).to.deep.equal([
      { line: 3, words: 'fell rose dropped' },
    ]));
  it('names are the members of types, of constants and of enumerations', () =>
    expect(
      namesIn("type A = 'sum' | 'share';\nconst B = ['list'] as const;\nconst c = z.enum(['trend']);"),
    ).to.have.members(['sum', 'share', 'list', 'trend']));
});
