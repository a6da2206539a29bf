/** Which number of a text a question means, and the traps: what stands near and is not it. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { counts, marksAsked, numbersThatFit } from '../../src/answers/number-fits.ts';
import { quarterOf } from '../../src/figures/period.ts';
import { read } from '../../src/question/read.ts';
import { countMarksIn } from '../../src/reports/figures/count-marks.ts';
import { countedIn } from '../../src/reports/figures/counted.ts';
import { lexicon } from '../support/lexicon.ts';

const quarter = quarterOf(2021, 1);
/** The number that answers; null where none does, or more than one. */
function answerOf(text: string, question: string): number | null {
  const { number } = read(question, lexicon, { latest: quarter, focus: null });
  const fitting = numbersThatFit(number, countedIn(text, quarter, lexicon.terms), { topics: [] }, false);
  return fitting.length === 1 ? fitting[0]!.quantity.value : null;
}

const CASES: readonly (readonly [text: string, ...(readonly [question: string, value: number | null])[]])[] = [
  [
    'Officers visited 40 shops and 12 of them had sold knives to children. Two were fined.',
    ['how many shops were visited', 40],
    ['how many shops sold knives', null],
    ['how many shops were fined', null],
  ],
  [
    'Three men and a woman were arrested on suspicion of burglary.',
    ['how many men were arrested', 3],
    ['how many arrests', null],
    ['how many people were arrested', null],
  ],
  [
    'A 17 year old and two adults were arrested.',
    ['how many adults were arrested', 2],
    ['how many were arrested', null],
  ],
  [
    'Fourteen search warrants were carried out in Grays, resulting in 19 arrests and the seizure of £45,000, 12 phones and three cars.',
    ['how many warrants', 14],
    ['how many arrests', 19],
    ['how many phones', 12],
    ['how many cars', 3],
    ['how much was seized', 45_000],
  ],
  [
    'Twenty-nine people were arrested and 22 bikes were seized.',
    ['how many arrests', 29],
    ['how many arrested', 29],
    ['how many people were seized', null],
    ['how many bikes were arrested', null],
  ],
  [
    'Police dogs searched 28 lockers at two schools.',
    ['how many lockers', 28],
    ['how many schools were searched', null],
  ],
  [
    'More than 400 residents signed the petition, and 60 came to the meeting.',
    ['how many residents signed the petition', 400],
    ['how many residents came to the meeting', null],
  ],
  [
    'The project, which has cost £30,000 since 2019, has helped 75 families.',
    ['how much has the project cost', 30_000],
    ['how many families has the project helped', 75],
  ],
  ['Sentences of between two and five years were passed.', ['how long were the sentences', null]],
  ['They were sentenced, to four years and six years.', ['how long were they sentenced for', null]],
  ['The defendant was convicted and was sentenced to six years.', ['how long was the defendant sentenced for', 6]],
  [
    'Officers seized 3kg of cannabis, 250 wraps of heroin and a crossbow.',
    ['how many wraps of heroin were seized', 250],
    ['how many wraps of cannabis', null],
    ['how much cannabis was seized', null],
  ],
  [
    'Speeding drivers were sent 1,204 letters; 86 were given points.',
    ['how many letters were sent', 1204],
    ['how many drivers were given points', null],
  ],
  ['No arrests were made but 16 vehicles were searched.', ['how many arrests', null], ['how many vehicles', 16]],
  ['12 drivers were not charged.', ['how many drivers were charged', null]],
  ['Three attempted robberies were reported.', ['how many robberies', null], ['how many attempted robberies', 3]],
  ['The attempted rape of two females is under investigation.', ['how many rapes', null]],
  [
    'Two thirds of the 90 officers have been trained.',
    ['how many officers were trained', null],
    ['how many officers', 90],
  ],
  ['Only two of the 12 pubs were closed.', ['how many pubs were closed', null]],
  ['Nine of the 20 hotels visited did so.', ['how many hotels were visited', 20]],
  ['A survey of 500 residents found that 61% felt safe.', ['how many residents felt safe', null]],
  ['Of those surveyed, 61% of residents felt safe.', ['what percentage of residents felt safe', 61]],
  [
    '9,870 crimes were reported online, up from 8,975 (10.0%).',
    ['what percentage of crimes were reported online', null],
  ],
  ['Each of the three teams has five officers.', ['how many officers', null], ['how many teams', 3]],
  ['Thirty victims a week are called back.', ['how many victims are called back', null]],
  ['In the first week alone, 14 drivers were fined.', ['how many drivers were fined', null]],
  ['In Harlow 12 knives were found, and in Epping seven.', ['how many knives were found', null]],
  [
    '11 safety orders were applied for and nine were granted.',
    ['how many safety orders were applied for', 11],
    ['how many safety orders', null],
  ],
  ['In three weeks 904 drivers were stopped: 122 for speed.', ['how many drivers were stopped for speed', null]],
  ['24 Organised Crime Group operations are being run.', ['how many organised crime groups', null]],
  ['The unit was given £185,000 for software.', ['how much funding did the unit get', 185_000]],
  ['Sound equipment worth £14,000 was taken.', ['value of the sound equipment', 14_000], ['value of the drugs', null]],
  [
    'Two drivers were arrested; 16 adults were found in the trailer.',
    ['how many people were found', 16],
    ['how many people were given a warning', null],
  ],
  ['Six arrests were made by 12 officers.', ['how many officers were arrested', null], ['how many arrests', 6]],
  ['Three searches found 14 phones.', ['how many phones were searched', null], ['how many phones', 14]],
  ['Two shops were closed for three months.', ['how long were the shops closed for', 3], ['how many shops', 2]],
  [
    'Staff from 22 venues came; 14 venues have been given a certificate.',
    ['how many venues', null],
    ['how many certificates', null],
  ],
  ['It takes from 5 to 7 days.', ['how many days', null]],
  ['Which is two thirds of those invited.', ['how many thirds', null]],
  ['The team will visit 20 schools.', ['how many schools', null]],
];

describe('a number fits', () => {
  for (const [text, ...questions] of CASES)
    for (const [question, value] of questions)
      it(`${question}: ${value ?? 'none'} in "${text}"`, () => expect(answerOf(text, question)).to.equal(value));
});

describe('the marks of a text', () => {
  const asked = CASES.flatMap(([, ...questions]) => questions.map(([question]) => question)).map(
    (question) => read(question, lexicon, { latest: quarter, focus: null }).number,
  );
  for (const [text] of CASES)
    it(`are those that every question has of which a number is in "${text}"`, () => {
      const marks = countMarksIn(text, lexicon.terms);
      const counted = countedIn(text, quarter, lexicon.terms);
      for (const number of asked) {
        const isMeant = [false, true].some(
          (within) => numbersThatFit(number, counted, { topics: [] }, within).length > 0,
        );
        const isOfKind = number.measure === 'count' && counted.some((one) => counts(number, one, false));
        if (isMeant || isOfKind)
          expect(
            marksAsked(number).some((list) => list.every((mark) => marks.has(mark))),
            JSON.stringify(number),
          ).to.equal(true);
      }
    });

  it('are of what is counted, not of every word', () => {
    const marks = countMarksIn('Police patrols in the park found 12 abandoned scooters.', lexicon.terms);
    for (const term of ['scooter', 'abandon', 'found']) expect([...marks]).to.include(term);
    for (const term of ['park', 'polic']) expect([...marks]).not.to.include(term);
  });
});
