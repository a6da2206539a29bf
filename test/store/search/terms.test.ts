/** What an update is found by. */
import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Update } from '../../../src/figures/model.ts';
import { TermReader } from '../../../src/language/terms.ts';
import { indexed, stampOf } from '../../../src/store/search/terms.ts';

const TEXTS = [
  'Officers visited 40 shops, and 12 of them had sold knives to children: two were fined £1,500 in all.',
  'The Harbour Trust was granted £1.4m by the county council, 60% of it for Local Policing Teams.',
  'Seven people were arrested and the ringleader was jailed for six years; 22 scooters were seized.',
  'Patrols ran on the Quayside, and residents’ letters thanked the wardens.',
  'Calls to 101 fell by 3,000 to 41,250, and 87 dumped fridges were cleared in the first week alone.',
];
const tokensOf = (text: string): readonly string[] => {
  const update = {
    text,
    topics: ['drugs'],
    operations: ['heron'],
    headings: ['barton'],
    places: ['lane'],
    priority: 2,
  };
  return indexed(update as unknown as Update, new TermReader([])).tokens;
};

describe('the tokens of an update', () => {
  it('tell what its numbers count, its tags and its words, each in its own way', () => {
    expect(tokensOf('Wardens found 12 scooters.')).to.have.members([
      ...['warden', 'found', '12', 'scooter'],
      ...[':cfound', ':cscooter'],
      ...[':tdrugs', ':oheron', ':hbarton', ':plane', ':n2'],
    ]);
  });

  it('are made anew in every store when they have changed: raise FORMAT, then put the two values here', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify(TEXTS.map(tokensOf)))
      .digest('hex');
    expect([stampOf([]), digest]).to.deep.equal([
      'bc6d2d5fff7c03a5',
      'a78962bb68ce5fd9ab6bfee8bde7d6499446fbfd3123ab390cffd531a22f18d1',
    ]);
  });
});
