/** A verb that says only how many there are is left out; one that says what was done with them is not. */
import { expect } from 'chai';
import { asAmountAsked } from '../../../src/language/numbers/amount-verbs.ts';

describe('a verb of amount', () => {
  const cases: readonly [string, string][] = [
    ['the boats numbered how many?', 'the boats, how many?'],
    ['boats hit what figure', 'boats, how many'],
    ['in q2 the boats had stood at what?', 'in q2 the boats, how many?'],
    ['the club yielded how many hours', 'the club, how many hours'],
    ['the 101 line got how many calls?', 'the 101 line, how many calls?'],
    ['what did the boats come in at?', 'how many boats?'],
    ['what had the boats numbered a year earlier', 'how many boats a year earlier'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(asAmountAsked(said)).to.equal(plain));

  const kept = [
    'the boats trained how many?',
    'the boats missed how many',
    'the club lost how many hours to storms',
    'boats hit the rocks how many times?',
    'boats hit what rock?',
    'boats reached which harbour?',
    'what did the boats cost?',
    'what did the boats hit last?',
    'what did they come in',
  ];
  for (const said of kept) it(`is none: ${said}`, () => expect(asAmountAsked(said)).to.equal(said));
});
