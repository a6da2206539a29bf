import { expect } from 'chai';
import { describe, it } from 'mocha';
import { repeatingBrackets } from '../../src/content/brackets.ts';

describe('repeatingBrackets', () => {
  for (const [text, brackets] of [
    ['They have a better regulation of sales (better regulation) now.', ['better regulation']],
    ['In parks a male (a man) ran off.', ['a man']],
    [
      'Issues of licensing (licensing issues) were found; workers on farms (farm workers) were not.',
      ['licensing issues', 'farm workers'],
    ],
    ['Thefts in Barton and Carlow (Barton/Carlow).', ['Barton/Carlow']],
  ] as const)
    it(`refuses ${brackets.map((bracket) => `(${bracket})`).join(', ')}`, () => {
      expect(repeatingBrackets(text)).to.deep.equal(brackets);
    });

  for (const text of [
    'Reports of anti-social behaviour (ASB) fell.',
    'It took 70,753 non-emergency calls (101), 8,000 (10.2%) fewer.',
    'Operation KESTREL (part of Operation MERLIN) began.',
    'BAME (Black, Asian and minority ethnic) leaders met.',
    'The call was long. It ended (a call by a neighbour) well.',
  ])
    it(`lets be: ${text}`, () => {
      expect(repeatingBrackets(text)).to.deep.equal([]);
    });
});
