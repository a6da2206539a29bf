/** What is read as an asking for a brief, of what and in what form; and what is not, though it sounds like one. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { BriefAsked } from '../../../src/question/question.ts';
import { briefOf } from '../../support/brief-of.ts';

const ASKED: readonly (readonly [string, Partial<BriefAsked>])[] = [
  ['headlines', { wants: 'brief', priorities: [], length: 'minute' }],
  ["I've got two minutes before the board sits. What do I need to know from the latest report?", { wants: 'brief' }],
  ["Exec summary for the chief officers' group, 150 words tops", { wants: 'brief', words: 150 }],
  ['Whole plan in one paragraph please', { wants: 'brief', length: 'paragraph' }],
  ['Roads in a sentence', { wants: 'brief', priorities: [7], length: 'sentence' }],
  ["Tendring please, quick rundown, I've got the district council tonight", { wants: 'brief', areas: ['tendring'] }],
  ["What's the story on drugs?", { wants: 'news', topics: ['drugs'] }],
  ['I look after volunteering, so what have you got on that for a slide?', { wants: 'news', topics: ['volunteers'] }],
  ['Priority 7 in two sentences please', { priorities: [7], length: 'sentence' }],
  ['Give me the quarter in a paragraph, no bullet points', { wants: 'brief', length: 'paragraph' }],
  ['What should I tell the parish council about Harlow?', { wants: 'news', areas: ['harlow'] }],
  ['What are the three weakest measures?', { wants: 'movements', balance: 'worse', top: 3 }],
  ['Can I have the good, the bad and the ugly?', { wants: 'movements', balance: 'both' }],
  ['How is the force performing compared with last year?', { wants: 'verdict', against: 'year', balance: 'all' }],
  ['What is going well?', { wants: 'movements', balance: 'better' }],
  ["Improved and got worse, two lists please, I'll paste it into my slide", { wants: 'movements', balance: 'both' }],
  ['Which measures have deteriorated compared with this time last year?', { balance: 'worse', against: 'year' }],
  ['How does this quarter stack up against the last one?', { wants: 'movements', against: 'previous' }],
  ['Compare this quarter with the previous one for the whole force', { wants: 'movements', against: 'previous' }],
  ["What's new since the Q2 report?", { wants: 'movements', against: 'previous' }],
  ['Which three numbers shifted most against the same quarter last year?', { top: 3, against: 'year' }],
  ['Is the force doing a good job or not?', { wants: 'verdict', ofMetric: false }],
  ['Is 167 killed or seriously injured good or bad?', { wants: 'verdict', ofMetric: true }],
  ['Is the force improving?', { wants: 'verdict', balance: 'both' }],
  ["How's the plan going overall?", { wants: 'brief' }],
  ['So how have the police been getting on since October?', { wants: 'verdict', period: null }],
  ['Five bullet points on the whole report', { wants: 'brief' }],
  ['Three good things and three bad things', { wants: 'movements', balance: 'both' }],
  ['Which of the seven priorities come without any figures?', { wants: 'absent' }],
  ['Are there any targets in here that we can hold the chief to?', { wants: 'targets' }],
  ['Sum the whole plan up in one sentence', { wants: 'brief', length: 'sentence', priorities: [] }],
  ['Boil priority 5 down to two lines for the chair', { priorities: [5], length: 'sentence' }],
  ['Which two things from the report should I mention to my committee?', { wants: 'brief', top: 2 }],
  ['Stalking update for our safeguarding panel, short one please', { topics: ['stalking'], length: 'short' }],
  ['Something for the parish newsletter on drugs, 80 words, upbeat', { wants: 'brief', topics: ['drugs'], words: 80 }],
  ['Is there any proof priority 2 is making a difference?', { wants: 'verdict', priorities: [2] }],
  ['What does the report leave out?', { wants: 'absent' }],
  ['Where are the gaps in this report?', { wants: 'absent' }],
  ['How do we compare with Kent, Suffolk and the rest?', { wants: 'others' }],
];

const FOLLOWS: readonly (readonly [string, string, Partial<BriefAsked>])[] = [
  ['headlines', 'Too long. Shorter please.', { wants: 'brief', length: 'short' }],
  ['Brief me on the quarter', 'Just the numbers, no prose.', { length: 'numbers' }],
  ['Sum up priority 7', 'Lovely, now say that for priority 5.', { wants: 'brief', priorities: [5] }],
  ['Roads in a sentence', 'More on that.', { wants: 'more', priorities: [7] }],
  ["What's going well?", 'And the bad news?', { wants: 'movements', balance: 'worse' }],
  ['Colchester round up', 'just p4', { areas: ['colchester'], priorities: [4] }],
  ['What went up and what went down?', 'Only against last year', { against: 'year' }],
];

const NOT: readonly string[] = [
  'Of which drugs and county lines?',
  'how many 101 calls last quarter',
  'are 101 calls getting better',
  'what is operation ark',
  'who wrote the report',
  'give me a summary of my emails',
  "give me a summary of today's meetings",
  "hey, what's new",
  'i want a new insurance plan',
  'how many were arrested, in brief',
  'how many got a sentence of two years',
  'how long was the sentence',
  'I tried to make a transfer, but it was declined. Can you tell me why?',
  'is the chief constable any good',
  'i need to know the time frame that is typical for a transfer',
];

describe('a brief that is asked for', () => {
  for (const [message, expected] of ASKED)
    it(message, () => {
      expect(briefOf(message)).to.include.deep.keys(Object.keys(expected));
      for (const [key, value] of Object.entries(expected))
        expect(briefOf(message)?.[key as keyof BriefAsked], key).to.deep.equal(value);
    });

  for (const [before, message, expected] of FOLLOWS)
    it(`${before} > ${message}`, () => {
      for (const [key, value] of Object.entries(expected))
        expect(briefOf(message, before)?.[key as keyof BriefAsked], key).to.deep.equal(value);
    });

  for (const message of NOT)
    it(`is none: ${message}`, () => {
      expect(briefOf(message)).to.equal(null);
    });
});
