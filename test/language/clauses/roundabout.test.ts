/** What is asked in a roundabout way is asked plainly; what only looks like it is left as it stands. */
import { expect } from 'chai';
import { asksOfAll } from '../../../src/language/clauses/fragments.ts';
import { isWhole, setsAgainst } from '../../../src/language/clauses/leaving-out.ts';
import { asPlainlyAsked } from '../../../src/language/clauses/roundabout.ts';
import { asksExtent, movesBy } from '../../../src/language/movements.ts';

describe('a roundabout question', () => {
  const cases: readonly [string, string][] = [
    ['is it true that we have six thousand members?', 'we have six thousand members?'],
    ['am i right in thinking the unit has nine boats', 'the unit has nine boats'],
    ['are there 3 of them or 4 or 5', 'how many are there'],
    ['boats seized - was it two, three, a dozen?', 'boats seized - how many are there?'],
    ['how deep is the pile of applications', 'number of applications'],
    ['how many shelters are there for victims to turn to?', 'how many shelters are there?'],
    ['members as december closed', 'members at the end of december'],
    ['members, would it be fifty thousand or nearer a hundred thousand', 'members, how many'],
    ['wardens, more than how many?', 'wardens, how many?'],
    ['hours where people can actually see them', 'hours where people can see them'],
    ['were there 12 or 13 or 14 boats?', 'were there how many boats?'],
    ['they gave us how many boats', 'they how many boats'],
    ['boats of the club, leaving out the rest', 'boats of the club'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(asPlainlyAsked(said)).to.equal(plain));

  const kept = [
    'is it true',
    'are there more in 2 or 3 of them every year',
    'officers for schools to inspect each other',
    'how many officers are there to deal with burglary',
    'cases that nobody was charged with',
    'how far is it from the station',
    'cases closed in december',
    'officers over 40',
    'do drivers over 70 crash more',
    'did we answer 999 calls',
    'what is it at',
  ];
  for (const said of kept) it(`${said}: as it stands`, () => expect(asPlainlyAsked(said)).to.equal(said));
});

describe('words beside a number', () => {
  it('a verb of movement, not a participle that narrows', () => {
    expect(movesBy('hours slid by how much'.split(' '), 1)).to.equal(true);
    expect(movesBy('october beat november by roughly what'.split(' '), 1)).to.equal(true);
    expect(movesBy('calls abandoned by how many'.split(' '), 1)).to.equal(false);
    expect(movesBy('hours slid in may'.split(' '), 1)).to.equal(false);
  });
  it('the extent of a movement', () => {
    expect(asksExtent('by what percentage, though?')).to.equal(true);
    expect(asksExtent('what percentage is it?')).to.equal(false);
  });
  it('a contrast', () => {
    expect(setsAgainst('as opposed to')).to.equal(true);
    expect(setsAgainst('without')).to.equal(false);
    expect(isWhole('overall')).to.equal(true);
    expect(isWhole('retained')).to.equal(false);
  });
  it('all again', () => {
    expect(asksOfAll('right, everybody then, but for last year')).to.equal(true);
    expect(asksOfAll('everybody who left')).to.equal(false);
  });
});
