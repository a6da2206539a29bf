/** A number told of one figure asks for the figure, to be held against it. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { read } from '../../src/question/read.ts';
import { lexicon } from '../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const asked = (message: string) => {
  const { metrics, unread, stated } = read(message, lexicon, { latest, focus: null });
  return stated ? [metrics.value.join(), stated.bound, stated.value, unread.length] : null;
};

describe('a number that is told of a figure', () => {
  const cases: readonly [string, string, number][] = [
    ['do we have more than 40 cadets', 'over', 40],
    ["it can't be over 500 cadets?", 'over', 500],
    ['there must be a thousand cadets', 'equal', 1000],
    ['did cadets exceed 800', 'over', 800],
    ['did cadets top 800 in Q3 2020/21', 'over', 800],
    ['were there a thousand or so cadets', 'about', 1000],
    ['Has the number of cadets slipped under four hundred?', 'under', 400],
    ['cadets: 350 or fewer, true or false', 'at most', 350],
    ['did cadets get to the 1.5k mark', 'equal', 1500],
    ['have cadets reached the 400 mark yet', 'at least', 400],
    ['can you double check 390 cadets please', 'equal', 390],
    ['I have 390 noted for cadets, is that still so?', 'equal', 390],
    ['My sergeant swears there are 390 cadets, is she right', 'equal', 390],
    ['cadets = 390', 'equal', 390],
    ['I thought cadets were 390 last quarter. Right?', 'equal', 390],
    ['were cadets 390 the previous quarter', 'equal', 390],
  ];
  for (const [said, bound, value] of cases)
    it(said, () => expect(asked(said)).to.deep.equal(['cadets', bound, value, 0]));
});

describe('a number that is told of something else', () => {
  const others = [
    'how many cadets over thirty',
    'how many of the 32 cadets left',
    'cadets from 20 schools',
    'cadets with over 10 years of service',
    'top 5 things on cadets',
    'cadets on page 12',
    'cadets fell by 20',
    '10% of cadets',
    'what of cadets, more than 20 of whom left',
    '3 bullets on cadets',
    'cadets in 2020',
    'priority 4, cadets',
    'cadets between 300 and 400',
    'cadets and active citizens, 700',
    'when did we pass 400 cadets',
    'cadets aged 13',
  ];
  for (const said of others) it(said, () => expect(asked(said)).to.equal(null));
});
