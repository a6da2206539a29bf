/** What a word may be short for, by the names it stands in. */
import { expect } from 'chai';
import { ShortForms } from '../../src/language/short-forms.ts';

describe('short forms', () => {
  const forms = new ShortForms([
    'Royal Harbour Police',
    'night patrol officers who passed the course',
    'the Harbour Fund',
  ]);

  it('the beginning of a word beside another one of its name', () => {
    expect(forms.begun('harb', 'royal', '')).to.deep.equal(['harbour']);
    expect(forms.begun('harb', '', 'fund')).to.deep.equal(['harbour']);
    expect(forms.begun('harb', 'old', 'boat')).to.deep.equal([]);
    expect(forms.begun('ha', 'royal', '')).to.deep.equal([]);
  });
  it('the initials of neighbouring words', () => {
    expect(forms.spelledBy('np')).to.deep.equal(['night patrol']);
    expect(forms.spelledBy('rhp')).to.deep.equal(['royal harbour police']);
    expect(forms.spelledBy('hf')).to.deep.equal(['harbour fund']);
    expect(forms.spelledBy('th')).to.deep.equal([]);
  });
});
