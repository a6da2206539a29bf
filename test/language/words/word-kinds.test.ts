import { expect } from 'chai';
import { kindsOf } from '../../../src/language/words/word-kinds.ts';

describe('kinds of words', () => {
  it('tells persons, bodies, sayings, times and things apart', () => {
    expect(kindsOf('outsider')[0]).to.equal('person');
    expect(kindsOf('committee')[0]).to.equal('group');
    expect(kindsOf('bulletin')[0]).to.equal('thought');
    expect(kindsOf('month')[0]).to.equal('time');
    expect(kindsOf('battery')).to.include('thing');
  });

  it('knows a word in its regular forms', () => {
    expect(kindsOf('trustees')).to.deep.equal(kindsOf('trustee'));
    expect(kindsOf('flimsiest')[0]).to.equal('adjective');
    expect(kindsOf('trusts')).to.deep.equal(kindsOf('trust'));
  });

  it('has none for what is no word', () => {
    expect(kindsOf('qzxv')).to.deep.equal([]);
  });
});
