/** Which sentences of many updates are told in few words. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type PointsWanted, points } from '../../../src/answers/brief/points.ts';
import { loadWording } from '../../../src/conversation/wording.ts';
import type { Update } from '../../../src/figures/model.ts';

const { brief: rule } = loadWording('dialogs');
const update = (id: string, text: string, rest: Partial<Update> = {}): Update =>
  ({
    id,
    text,
    priority: 1,
    source: { commitment: 'first' },
    operations: [],
    headings: [],
    places: [],
    topics: [],
    ...rest,
  }) as unknown as Update;
const wanted = (updates: readonly Update[], words: number, rest: Partial<PointsWanted> = {}): PointsWanted => ({
  updates,
  words,
  isOn: () => false,
  told: new Set(),
  pinned: [],
  beside: 0,
  ...rest,
});
const told = (asked: PointsWanted): string[] => points(asked, rule).map(({ text }) => text);

describe('the points of updates', () => {
  const stolen = update('1.2', 'Nine cars were stolen. A patrol was arranged. Two men were arrested.');
  const park = update('1.1', 'The park was tidied. It looks well.');

  it('are whole where the words allow, in report order', () => {
    expect(points(wanted([stolen, park], 50), rule).map(({ update: { id }, excerpt }) => [id, excerpt])).to.deep.equal([
      ['1.1', false],
      ['1.2', false],
    ]);
  });

  it('fit the words, and are marked as excerpts', () => {
    const [first, ...others] = points(wanted([stolen], 5), rule);
    expect(others).to.deep.equal([]);
    expect(first?.text).to.equal('Nine cars were stolen.');
    expect(first?.excerpt).to.equal(true);
  });

  it('are what was asked about before anything else', () => {
    expect(told(wanted([stolen], 5, { isOn: (sentence) => sentence.includes('patrol') }))).to.deep.equal([
      'A patrol was arranged.',
    ]);
  });

  it('are not told a second time by the numbers that have been told', () => {
    expect(told(wanted([stolen], 4, { told: new Set([9]) }))).to.deep.equal(['Two men were arrested.']);
  });

  it('never begin with a sentence that leans on the one before', () => {
    expect(told(wanted([park], 3))).to.deep.equal([]);
  });

  it('are of another priority, promise or operation before they are of the same once more', () => {
    const lamps = update('1.3', 'Ten lamps were mended.');
    const fair = update('2.1', 'Stewards walked round the fair.', { priority: 2 });
    const ids = (updates: readonly Update[]): string[] =>
      points(wanted(updates, 12), rule).map(({ update: { id } }) => id);
    expect(ids([stolen, lamps, fair])).to.include('2.1');
    expect(ids([stolen, lamps, { ...fair, priority: 1, operations: ['heron'] }])).to.include('2.1');
    expect(ids([stolen, lamps, { ...fair, priority: 1 }])).not.to.include('2.1');
  });

  it('are told of less where it is told already in the same words', () => {
    const again = update('1.4', 'Nine cars were stolen by thieves.');
    const bridge = update('1.5', 'Nine bridges were painted by sailors.');
    const ids = points(wanted([stolen, again, bridge], 11), rule).map(({ update: { id } }) => id);
    expect(ids).to.deep.equal(['1.2', '1.5']);
  });

  it('end before a clause that tells no number and no name where the words are few', () => {
    const barge = 'A barge was moored below the old town bridge';
    expect(told(wanted([update('1.6', `${barge}, which pleased the neighbours greatly.`)], 10))).to.deep.equal([barge]);
    expect(told(wanted([update('1.6', `${barge}, which cost the county £9.`)], 10))).to.deep.equal([]);
  });

  it('tell less of the first where that makes room for one more', () => {
    const dock = update('1.7', 'Six boats were searched. Four crews were charged after that.');
    const mill = update('1.8', 'Millers took part in the new patrols.', { priority: 2 });
    expect(told(wanted([dock, mill], 11))).to.deep.equal([
      'Six boats were searched.',
      'Millers took part in the new patrols.',
    ]);
  });

  it('are the pinned ones first', () => {
    expect(points(wanted([stolen, park], 4, { pinned: ['1.1'] }), rule).map(({ update: { id } }) => id)).to.deep.equal([
      '1.1',
    ]);
  });
});
