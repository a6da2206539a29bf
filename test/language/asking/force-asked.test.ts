import { expect } from 'chai';
import { forceAsked, forcesNamed, switchTo } from '../../../src/language/asking/force-asked.ts';

const NAMES = ['Northmere', 'Avon and Somerset'];

describe('a force that is asked for', () => {
  it('is switched to by nothing but its name', () => {
    for (const text of [
      'switch to Northmere',
      'Please switch to Northmere Police.',
      'can you change force to northmere now?',
      'go back to Northmere instead',
      switchTo('Northmere'),
    ])
      expect(forceAsked(text, NAMES)).to.deep.equal({ switch: 'Northmere' });
    expect(forceAsked('switch to avon & somerset', NAMES)).to.equal(null);
    expect(forceAsked('Switch to Avon and Somerset Constabulary', NAMES)).to.deep.equal({
      switch: 'Avon and Somerset',
    });
  });

  it('is none where more is said, or a force that is not held', () => {
    for (const text of [
      'switch to Southmere',
      'how many people switch to Northmere',
      'switch to Northmere and tell me the 101 calls',
      'Northmere',
      'use of force',
      'which forces have seen a decline in specials',
    ])
      expect(forceAsked(text, NAMES), text).to.equal(null);
  });

  it('may be any of those that there are', () => {
    for (const text of ['which forces are there?', 'what forces do you have', 'list the forces', 'switch force'])
      expect(forceAsked(text, NAMES), text).to.equal('list');
  });

  it('is named by its whole name', () => {
    expect(forcesNamed('101 calls in Avon and Somerset?', NAMES)).to.deep.equal(['Avon and Somerset']);
    expect(forcesNamed("northmere's 101 calls", NAMES)).to.deep.equal(['Northmere']);
    expect(forcesNamed('Northmereside, and Somerset', NAMES)).to.deep.equal([]);
  });
});
