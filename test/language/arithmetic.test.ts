import { expect } from 'chai';
import { HEADS } from '../../src/language/arithmetic/each.ts';
import { arithmeticIn } from '../../src/language/arithmetic/index.ts';
import type { ArithmeticPhrase } from '../../src/language/arithmetic/phrase.ts';

/** What one of the ways to read the text must be; null: it asks for no arithmetic. */
const CASES: readonly (readonly [text: string, phrase: Partial<ArithmeticPhrase> | null])[] = [
  // Taken away.
  ['calls less the hoaxes', { op: 'less', whole: 'calls', part: 'the hoaxes' }],
  ['take the deaths off the casualties', { op: 'less', whole: 'the casualties', part: 'the deaths' }],
  [
    "take the patrols out of the volunteers' total. what remains?",
    { op: 'less', whole: "the volunteers' total", part: 'the patrols' },
  ],
  ['once you knock off the paid hours, how many hours did they do', { op: 'less', part: 'the paid hours' }],
  ['reports that were not about drugs', { op: 'less', whole: 'reports', part: 'drugs', denied: true }],
  ['minus the deaths', { op: 'less', whole: '', part: 'the deaths' }],
  ['are there more or less calls', null],
  ['less than 500 calls', null],
  ['and what does that leave', { op: 'rest' }],
  // Shares.
  ['calls as a percentage of all contacts', { op: 'share', part: 'calls', whole: 'all contacts' }],
  ['what share of the contacts were calls', { op: 'share', part: 'calls', whole: 'the contacts' }],
  ["october's share of the quarter's calls", { op: 'share', part: 'october', whole: "the quarter's calls" }],
  ['of both lines together, what percentage was 999', { op: 'share', part: '999', whole: 'both lines together' }],
  ['that is what % of theirs', { op: 'share', part: '', whole: 'theirs' }],
  ["so what percentage didn't", { op: 'share', part: '', whole: '', without: true }],
  ['the deaths as a chunk of the casualties', { op: 'share', part: 'the deaths', whole: 'the casualties' }],
  // For each.
  ['how many hours did each volunteer give', { op: 'ratio', top: 'how many hours did give', bottom: 'volunteer' }],
  ['divide the hours by the headcount', { op: 'ratio', top: 'the hours', bottom: 'the headcount' }],
  ['hours per head for the volunteers', { op: 'ratio', top: 'hours for the volunteers', bottom: HEADS }],
  ['hours ÷ volunteers', { op: 'ratio', top: 'hours', bottom: 'volunteers' }],
  ['how many hours a head', { op: 'ratio', top: 'how many hours', bottom: HEADS }],
  ['hours/volunteer', { op: 'ratio', top: 'hours', bottom: 'volunteer' }],
  ['how many members to a unit', { op: 'ratio', top: 'how many members', bottom: 'unit' }],
  ['if the members were split evenly between units, how many', { op: 'ratio', top: 'the members', bottom: 'units' }],
  ['calls each month', { op: 'mean', of: 'calls', per: 'month', averaged: false }],
  ['how many arrests over drugs', null],
  ['over how many operations was that', null],
  // Averages over time.
  [
    'on an average day, how many calls were coming in',
    { op: 'mean', of: 'how many calls', per: 'day', averaged: true },
  ],
  ['calls per diem', { op: 'mean', of: 'calls', per: 'day', averaged: false }],
  ['spread the calls evenly over the quarter', { op: 'mean', of: 'the calls', per: 'month', averaged: true }],
  ['calls: mean per month', { op: 'mean', of: 'calls', per: 'month', averaged: true }],
  ['and per week', { op: 'mean', of: '', per: 'week' }],
  // How far apart.
  ['the gap between calls and chats', { op: 'difference', a: 'calls', b: 'chats' }],
  ['how many more calls than chats were there', { op: 'difference', a: 'calls', b: 'chats were there' }],
  ['by how much do calls exceed chats', { op: 'difference', a: 'calls', b: 'chats' }],
  // Together.
  ['calls and chats combined', { op: 'sum', of: 'calls and chats', toThat: false }],
  ['plus the chats', { op: 'sum', of: 'the chats', toThat: true }],
  // Which moved most.
  [
    'which of the two fell further in percentage terms',
    { op: 'moved-most', of: '', sign: -1, by: 'percent', most: true },
  ],
  ['which rose least, calls or chats', { op: 'moved-most', sign: 1, most: false }],
  ['which is the bigger number', null],
  ['how many is that', { op: 'number' }],
];

describe('arithmetic in words', () => {
  for (const [text, phrase] of CASES)
    it(text, () => {
      const found = arithmeticIn(text);
      if (phrase === null) expect(found).to.deep.equal([]);
      else
        expect(
          found.some((one) => Object.entries(phrase).every(([key, value]) => one[key as keyof typeof one] === value)),
          JSON.stringify(found),
        ).to.equal(true);
    });
});
