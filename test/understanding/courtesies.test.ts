/** What stands around a question, and what only looks as if it did. */
import { expect } from 'chai';
import { withoutCourtesies } from '../../src/understanding/courtesies.ts';

const isPlace = (words: string): boolean => /\bharlow\b/.test(words);

describe('courtesies around a question', () => {
  const cases: readonly (readonly [said: string, question: string])[] = [
    ['one of our governors was asking how many cadets there are', 'how many cadets there are'],
    ['the superintendent would like to know how many 999 calls came', 'how many 999 calls came'],
    ["i can't recall how many specials we have", 'how many specials we have'],
    ['any idea how many cadets', 'how many cadets'],
    ['how many cadets when you get a minute', 'how many cadets'],
    ["how many cadets? it's for my talk on friday", 'how many cadets?'],
    ["i've a briefing with the mayor at 4, how many cadets", 'how many cadets'],
    ['following your last email, how many cadets', 'how many cadets'],
    ['how many cadets, i need it by noon', 'how many cadets'],
    ['to the best of your knowledge how many cadets', 'how many cadets'],
    ['the papers said it has doubled - how many cadets', 'how many cadets'],
    // What is counted, or says where, is no courtesy.
    ['how many callers asked how many cadets there are', 'how many callers asked how many cadets there are'],
    ['a resident of harlow asked how many calls came', 'a resident of harlow asked how many calls came'],
    ['calls for the control room', 'calls for the control room'],
    ['calls for the last ten minutes', 'calls for the last ten minutes'],
    ['plans for the cross border meeting', 'plans for the cross border meeting'],
    ['how many cadets, for the minutes', 'how many cadets,'],
    ['how many people, wanted for murder', 'how many people, wanted for murder'],
    ['cadets', 'cadets'],
    ['any idea', 'any idea'],
  ];
  for (const [said, question] of cases) it(said, () => expect(withoutCourtesies(said, isPlace)).to.equal(question));
});
