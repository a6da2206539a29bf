import { expect } from 'chai';
import { judgementOf } from '../../../src/language/asking/judgements.ts';

const SAID = {
  like: [
    'Useful',
    'useful!',
    'that was useful',
    'very helpful, thanks',
    'great answer',
    'yes, that helps',
    "that's right",
    'exactly what I needed',
    'correct',
    'the answer was helpful',
    'Thanks, that was really helpful',
    'your reply was excellent',
    'that is not wrong',
  ],
  dislike: [
    'not useful',
    'Not useful.',
    'Not helpful at all',
    'useless',
    'that is wrong',
    'that’s wrong',
    'wrong answer',
    "that's not what I asked",
    'not what I asked for',
    "that didn't help",
    "this isn't helpful",
    'it wasnt useful',
    'no use to me',
    'of no use',
    'no help',
    'unhelpful',
    "no, that's incorrect",
    'your answer was terrible',
    'not a useful answer',
    'that is not right',
    'the last answer was not accurate',
  ],
  neither: [
    'how useful are specials',
    'is that right?',
    'was it useful',
    'useful?',
    'useful hours',
    'wrong way drivers',
    'what helped',
    // Of what the figure tells, not of the answer.
    "that's terrible",
    'that is bad',
    'good',
    'right',
    'thanks',
    'great',
    'that is up',
    'incorrect figures corrected',
    'helpful staff',
    'no',
    'not',
    'help',
    'that',
    'the answer',
    'what I wanted was 101 calls',
    'no cadets',
    'not the 999 ones',
    '',
  ],
} as const;

describe('judgements of the answer before', () => {
  for (const [judged, messages] of Object.entries(SAID))
    for (const message of messages)
      it(`${judged}: ${message}`, () => expect(judgementOf(message)).to.equal(judged === 'neither' ? null : judged));
});
