/** What is said of the saying goes; what tells which are counted stays, in the same place and form. */
import { expect } from 'chai';
import { withoutHedges } from '../../../src/language/clauses/hedges.ts';

describe('a hedge', () => {
  const cases: readonly [string, string][] = [
    ['boats seized - how many, officially?', 'boats seized - how many ?'],
    ['how many boats, in truth?', 'how many boats ?'],
    ['boats, to be honest with me, how many?', 'boats , how many?'],
    ['boats, so far as the report gives one', 'boats'],
    ['boats, so far as is known, number', 'boats , number'],
    ['boats, if anybody knows, how many', 'boats , how many'],
    ['how many boats by all accounts', 'how many boats'],
    ['in point of fact, how many boats', 'how many boats'],
    ['how many boats, does anybody know', 'how many boats'],
    ['boats, as a matter of interest', 'boats'],
    ['with lockdown and everything, how many boats', 'how many boats'],
    ['despite the storm, how many boats', 'how many boats'],
    ['a year ago, before any of this, how many boats', 'a year ago, how many boats'],
    ['what is the figure on the books', 'what is the figure'],
    ['for the benefit of a new member, how many boats', 'how many boats'],
    ['the real number of boats', 'the number of boats'],
    ['what is the true total figure', 'what is the total figure'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(withoutHedges(said)).to.equal(plain));

  const kept = [
    'boats sunk, how many, accidentally?',
    'how many boats, maliciously?',
    'boats, as far as the harbour: how many',
    'how many boats, in french?',
    'how many boats, by children',
    'how many boats, if empty',
    'boats, by accident, how many',
    'boats with storms and everything',
    'despite sinking, how many boats',
    'how many boats, before any of this',
    'boats for a new member, how many',
    'how many true boats',
    'boats in real trouble',
  ];
  for (const said of kept) it(`is none: ${said}`, () => expect(withoutHedges(said)).to.equal(said));
});
