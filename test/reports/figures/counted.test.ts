import { expect } from 'chai';
import { describe, it } from 'mocha';
import { quarterOf } from '../../../src/figures/period.ts';
import { TermReader } from '../../../src/language/terms.ts';
import { type Counted, countedIn } from '../../../src/reports/figures/counted.ts';

const reader = new TermReader([]);
const counted = (text: string): Counted[] => countedIn(text, quarterOf(2021, 1), reader);
/** "14 boats": each number with its noun. */
const nouns = (text: string): string[] =>
  counted(text).map(({ quantity, noun }) => `${quantity.value} ${noun?.words ?? '-'}`);
const FLAGS = ['part', 'goesOn', 'joint', 'acts', 'planned', 'denied', 'uncertain'] as const;
const flags = (text: string): string[] => counted(text).map((one) => FLAGS.filter((flag) => one[flag]).join(' '));

describe('what a number counts', () => {
  for (const [text, ...expected] of [
    ['Officers found 14 stolen outboard motors hidden in a barn.', '14 stolen outboard motors'],
    ['Seventeen parking notices have been given out.', '17 parking notices'],
    ['They issued 31 warning letters and made nine arrests.', '31 warning letters', '9 arrests'],
    ['21 Harbour Safety Orders (HSOs) were made.', '21 Harbour Safety Orders'],
    ['Six off-road buggies were seized.', '6 off-road buggies'],
    ['Nine kilograms of copper were recovered.', '9 kilograms of copper'],
    ['One person was rescued.', '1 person'],
    ['The town’s 12 ferrymen’s huts were painted.', '12 ferrymen’s huts'],
    // A subject before its number.
    ['Harbour Wardens now number 44.', '44 Harbour Wardens'],
    ['The number of safe havens has increased from 10 to 14.', '14 safe havens'],
    ['The time for which a boat is kept has come down from 41 days to 19.', '19 days'],
    ['Buggies seized: 22.', '22 Buggies'],
    // No noun at all.
    ['Nine were granted by the courts.', '9 -'],
    ['A dozen have been rescued.', '12 -'],
    ['The other five take calls by radio.', '5 -'],
  ] as const)
    it(text, () => expect(nouns(text)).to.deep.equal(expected));

  describe('is nothing where it is', () => {
    for (const text of [
      'There were three more than in the previous quarter.',
      'It fell by 12 on the quarter before.',
      'Compared with 33 last year.',
      'Up from five last time.',
      'A 26 year old man, aged 26, was rescued.',
      'Between 10 and 15 boats came.',
      'Three or more boats came.',
      'Up to 20 boats came.',
      'Nine in ten boats came.',
      'The previous one was repaired.',
      'Some 702 boats came in the previous quarter.',
      'Crimes reported online rose, up from 8,975 (10.0%).',
    ])
      it(text, () => expect(counted(text)).to.deep.equal([]));
  });

  describe('is marked where', () => {
    for (const [text, ...expected] of [
      ['14 boats were searched, six of them stolen.', '', 'part'],
      ['Of 14 boats, of which six were empty.', '', 'part'],
      ['Three men were fined in Barton and two in Vale.', '', 'goesOn'],
      ['185 wardens and pilots were trained.', 'joint'],
      ['85 farm shops, vets and barbers have signed.', 'joint'],
      ['12 wardens searched the harbour.', 'acts'],
      ['12 wardens have searched the harbour.', 'acts'],
      ['12 wardens were fined by the court.', ''],
      ['They will visit 20 schools.', 'planned'],
      ['12 wardens were not charged.', 'denied'],
      ['Two pilots arrested in the previous quarter were jailed, for four years.', 'uncertain'],
    ] as const)
      it(text, () => expect(flags(text)).to.deep.equal(expected));
  });

  it('has the acronym as another word for its noun', () => {
    const [orders] = counted('21 Harbour Safety Orders (HSOs) were made.');
    expect(orders!.noun!.head).to.equal('orders');
    expect([...orders!.noun!.heads]).to.include.members(['order', 'hso']);
  });

  it('measures money, shares and time', () => {
    const [worth] = counted('Motors worth about £14,000 were recovered.');
    expect([worth!.measure, worth!.quantity.value, worth!.quantity.precision]).to.deep.equal([
      'money',
      14_000,
      'approximate',
    ]);
    expect(counted('The rescue rate was 6.3%.').map(({ measure }) => measure)).to.deep.equal(['percent']);
    const lasts = (text: string): boolean[] => counted(text).map((one) => one.lasts);
    expect(lasts('He was jailed for six years.')).to.deep.equal([true]);
    expect(lasts('They call back within two days.')).to.deep.equal([false]);
  });

  it('knows what was done to persons', () => {
    const done = (text: string): boolean[] =>
      counted(text).map(({ person, done: verbs }) => person && (verbs.has('rescu') || verbs.has('rescue')));
    expect(done('29 people were rescued.')).to.deep.equal([true]);
    expect(done('It led to the rescue of over 260 people.')).to.deep.equal([true]);
    expect(done('Wardens saw the attempted rescue of two people.')).to.deep.equal([false]);
    expect(done('Twenty-two boats were rescued.')).to.deep.equal([false]);
  });

  it('takes the subject of the clause before where its own has none', () => {
    const [, people] = counted('A harbour bus parked there on 19 evenings and was used by 275 people.');
    expect(people!.clause.has('bu')).to.equal(true);
    expect(people!.clause.has('even')).to.equal(false);
  });
});
