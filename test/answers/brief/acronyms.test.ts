import { expect } from 'chai';
import { describe, it } from 'mocha';
import { spelledOutOnce } from '../../../src/answers/brief/acronyms.ts';

describe('spelledOutOnce', () => {
  const entry = (term: string, meaning: string) => ({
    term,
    meaning,
    note: null,
    priority: 1,
    page: null,
    aliases: [],
  });
  const glossary = [entry('ASB', 'anti-social behaviour'), entry('NCA', 'National Crime Agency')];
  for (const [about, lines, said] of [
    [
      'a bracket whose acronym does not come again',
      ['Anti-social behaviour (ASB) fell.'],
      ['Anti-social behaviour fell.'],
    ],
    [
      'a second bracket',
      ['Bad behaviour (ASB).', 'More behaviour (ASB); ASB again.'],
      ['Bad behaviour (ASB).', 'More behaviour; ASB again.'],
    ],
    [
      'an acronym that nothing explains',
      ['The NCA came.', 'The NCA went.'],
      ['The National Crime Agency (NCA) came.', 'The NCA went.'],
    ],
    [
      'an acronym that its own bracket explains',
      ['The NCA (the national agency) came.'],
      ['The NCA (the national agency) came.'],
    ],
  ] as const)
    it(about, () => {
      expect(spelledOutOnce(lines, glossary)).to.deep.equal(said);
    });
});
