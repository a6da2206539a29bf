import { expect } from 'chai';
import { beginsAsOrder, coloursAsking, wishedFor, withoutOwnAudience } from '../../src/language/asking-words.ts';

const left = (text: string, named: readonly string[] = []): string[] => {
  const words = text.split(' ');
  const isNamed = (at: number): boolean => named.includes(words[at] ?? '');
  return words.filter((word, at) => word.length > 3 && !coloursAsking(words, at, isNamed));
};

describe('words of asking', () => {
  it('passes over those for whom it is told, and how it is to be told', () => {
    expect(left('sketch what they did for an outsider')).to.not.include.members(['sketch', 'outsider']);
    expect(left('put it in a bulletin')).to.not.include('bulletin');
    expect(left('where is it flimsiest')).to.not.include('flimsiest');
  });

  it('keeps the thing that is asked about, whatever it is called', () => {
    expect(left('what credit score is best')).to.include('score');
    expect(left('the state of the battery')).to.include('battery');
    expect(left('tell me about a song')).to.include('song');
  });

  it('keeps what stands right beside a thing that is held', () => {
    expect(left('what of historic drugs', ['drugs'])).to.include('historic');
    expect(left('how is it about historic')).to.not.include('drugs');
  });

  it('knows an order by its verb and what follows it', () => {
    for (const order of ['pick them', 'distil it for me', 'sketch the whole picture', 'please lay out all seven'])
      expect(beginsAsOrder(order), order).to.equal(true);
    for (const other of ['those are the figures', 'calls to the centre', 'it is mine'])
      expect(beginsAsOrder(other), other).to.equal(false);
  });

  it('tells the speaker’s committee from his card', () => {
    expect(withoutOwnAudience('has my licensing committee got it', () => false)).to.not.contain('my');
    expect(withoutOwnAudience('where is my card', () => false)).to.contain('my card');
    expect(withoutOwnAudience("my daughter's school", () => false)).to.contain('my');
  });

  it('takes what a group wishes to hear about', () => {
    expect(wishedFor('my group wants to hear about scams')).to.equal('tell me about scams');
    expect(wishedFor('my group meets here')).to.equal(null);
  });
});
