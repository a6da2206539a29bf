/** What a word may be short for, by the names it stands in. */
import { expect } from 'chai';
import { ShortForms } from '../../../src/language/words/short-forms.ts';

describe('short forms', () => {
  const forms = new ShortForms([
    'Royal Harbour Police',
    'night patrol officers who passed the course',
    'the Harbour Fund',
  ]);
  const pairs = new ShortForms(['Boat Wardens and Harbour Guides']);

  it('the beginning of a word beside another one of its name', () => {
    expect(forms.begun('harb', 'royal', '')).to.deep.equal(['harbour']);
    expect(forms.begun('harb', '', 'fund')).to.deep.equal(['harbour']);
    expect(forms.begun('harb', 'old', 'boat')).to.deep.equal([]);
    expect(forms.begun('ha', 'royal', '')).to.deep.equal([]);
  });
  it('the initials of neighbouring words, where another word of the name is said', () => {
    expect(forms.spelledBy('np', ['np', 'courses'])).to.deep.equal(['night patrol']);
    expect(forms.spelledBy('rh', ['rh', 'police'])).to.deep.equal(['royal harbour']);
    expect(forms.spelledBy('nps', ['nps', 'courses'])).to.deep.equal(['night patrol']);
    expect(forms.spelledBy('rhs', ['rhs', 'pfs'])).to.deep.equal([]);
    expect(pairs.spelledBy('bws', ['bws', 'hgs'])).to.deep.equal(['boat wardens']);
    expect(pairs.spelledBy('bws', ['bws', 'hhs'])).to.deep.equal([]);
    expect(forms.spelledBy('np', ['np', 'ships'])).to.deep.equal([]);
    expect(forms.spelledBy('th', ['fund'])).to.deep.equal([]);
  });
  it('the words of questions by the consonants they are cut down to, or by their beginning', () => {
    const asking = new ShortForms([], [], ['change', 'catching', 'quantity', 'difference', 'gone']);
    expect(asking.contracted('chg', true)).to.deep.equal(['change']);
    expect(asking.contracted('qty', true)).to.deep.equal(['quantity']);
    expect(asking.contracted('diff', true)).to.deep.equal(['difference']);
    expect(asking.contracted('nr', true)).to.deep.equal(['number']);
    expect(asking.contracted('hw', true)).to.deep.equal(['how']);
    expect(asking.contracted('hw', false)).to.deep.equal([]);
    for (const word of ['cps', 'gn', 'chx', 'chang', 'cha'])
      expect(asking.contracted(word, true), word).to.deep.equal([]);
  });
});
