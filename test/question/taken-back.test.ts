/** Of two measures the one that is taken back, or set aside, is not asked for. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { normalise } from '../../src/language/text.ts';
import { withoutTakenBack } from '../../src/question/taken-back.ts';
import { lexicon } from '../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const meant = (message: string): string => withoutTakenBack(normalise(message), lexicon, { latest, focus: null });

describe('what is said instead of what is taken back', () => {
  const cases: readonly [string, string][] = [
    ['How many cadets in Q2? Whoops, active citizens.', 'how many active citizens in q2.'],
    ['cadets in Q2, on reflection active citizens in Q3', 'active citizens in q3'],
    ['number of cadets, my mistake, active citizens', 'number of active citizens'],
    ['How many cadets (misread my notes, should be active citizens) are there?', 'how many active citizens are there?'],
    [
      'count the cadets. I typed the wrong thing. How many active citizens are there?',
      'how many active citizens are there?',
    ],
    ['What is the total of cadets? What I really need is active citizens.', 'what is the total of active citizens.'],
    ['forgive me, that ought to have been active citizens', 'active citizens'],
    ['wrong thing, active citizens is what we are after', 'active citizens'],
    ['how many cadets - better still active citizens that left', 'how many active citizens that left'],
    ['cadets oops active citizens please, disregard the first', 'active citizens'],
    ["cadets total. I've misheard the chair, it's active citizens", 'active citizens total'],
    ['Total cadets. No, hang on, the agenda says active citizens', 'total active citizens'],
    ['sum of cadets. Scrub that, wrong line, they want active citizens', 'sum of active citizens'],
    ['count the cadets. Hmm, no, I was given active citizens', 'count the active citizens'],
    ["number of cadets. On rereading, it's active citizens I was asked for", 'number of active citizens'],
    ["number of cadets. That's not it, the question was active citizens", 'number of active citizens'],
    ['total of cadets, silly me, active citizens', 'total of active citizens'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(meant(said)).to.equal(plain));
});

describe('what is set aside', () => {
  const cases: readonly [string, string][] = [
    ['Putting cadets to one side, how many active citizens are there?', 'how many active citizens are there?'],
    ['cadets aside, how many active citizens?', 'how many active citizens?'],
    ['how many active citizens, disregarding the number of cadets?', 'how many active citizens ?'],
    ["I don't need cadets. How many active citizens?", 'how many active citizens?'],
    ['cadets but not active citizens?', 'cadets ?'],
    ['Please omit the cadets figure and give active citizens', 'give active citizens'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(meant(said)).to.equal(plain));
});

describe('nothing is taken back or set aside', () => {
  const kept = [
    'how many cadets and active citizens',
    'are there more cadets than active citizens',
    'KSI casualties without road deaths',
    'how many calls other than 999 calls',
    'ocg ops no.',
    'no cadets?',
    'set the cadets beside active citizens',
    'are cadets wrong about active citizens',
    'sorry to ask but how many cadets and also active citizens',
    'how many cadets. the agenda says active citizens too',
    'cadets missing from active citizens',
  ].map(normalise);
  for (const said of kept) it(said, () => expect(meant(said)).to.equal(said));
});
