/** What a figure is narrowed by may be told elsewhere in the message, and only be pointed to where the figure is asked. */
import { expect } from 'chai';
import { read } from '../../src/question/read.ts';
import { lexicon } from '../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const unreadOf = (message: string): readonly string[] => read(message, lexicon, { latest, focus: null }).unread;

describe('a figure that is asked for of something told beside it', () => {
  for (const message of [
    'Bicycles get stolen all the time. How many Crimestoppers reports were about that?',
    "Sign language isn't taught any more. How many 101 callers needed one?",
    'The fire service sends you things too. How many intelligence reports were theirs?',
    'Filling in forms, what a waste. How many of the specials hours went on it?',
    'Wasps on my roof again. How many 101 calls were about those?',
  ])
    it(`is narrowed: ${message}`, () => expect(unreadOf(message)).to.include('that'));

  for (const message of [
    'We have a 101 line. How many calls were there on it?',
    'how many 999 calls did it get',
    'what was the number of cadets, and how is that made up',
  ])
    it(`is not narrowed by what stands for itself: ${message}`, () => expect(unreadOf(message)).not.to.include('that'));
});

describe('names that are asked for', () => {
  for (const message of ['list every ESP employer by name', 'the Servator locations, can I have the addresses'])
    it(`are no number: ${message}`, () => expect(unreadOf(message)).to.include('name'));
  it('leave a number that is asked for', () =>
    expect(unreadOf('how many specials are there, no names')).not.to.include('name'));
});

describe('another thing than the metric counts', () => {
  const cases: readonly [string, string, string][] = [
    ['the noun that a word of the metric is said of', 'how many of those special boats are there in Essex', 'boats'],
    ['a price', 'how much is a cadet', 'worth'],
    ['what is left unsaid of what it is about', 'how many were received about the 101 line', 'thing'],
  ];
  for (const [what, message, word] of cases)
    it(`is ${what}: ${message}`, () => expect(unreadOf(message)).to.include(word));
});

describe('the mean of a day that a report tells by itself', () => {
  it('is not divided by days once more', () => {
    const { metrics, calculation } = read('what do 999 calls average, per day?', lexicon, { latest, focus: null });
    expect(metrics.value).to.deep.equal(['calls-999-daily']);
    expect(calculation ?? null).to.equal(null);
  });
});
