/** What a search found before: given back as it was, within its room. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { NumberLists } from '../../../src/store/search/number-lists.ts';
import { seeded } from '../../bench/made-content.ts';

const ROOM = { mostBytes: 4_000, mostReady: 50 };
const upTo = (count: number, step: number): Uint32Array => Uint32Array.from({ length: count }, (_, n) => n * step);
const listed = (found: readonly Uint32Array[] | null): number[][] | undefined => found?.map((list) => [...list]);

describe('lists of numbers that were found before', () => {
  it('are given back as they were, few or many of them, and none', () => {
    const random = seeded(3);
    const made = [1, 0.9, 0.5, 0.02, 0].map((share) => upTo(2_000, 1).filter(() => random() < share));
    for (const ready of [0, 10_000]) {
      const lists = new NumberLists({ mostBytes: 100_000, mostReady: ready });
      for (const [at, list] of made.entries()) lists.set(`${at}`, [list, made[0]!]);
      for (const [at, list] of made.entries())
        expect(listed(lists.get(`${at}`))).to.deep.equal([[...list], [...made[0]!]]);
    }
    expect(new NumberLists(ROOM).get('another')).to.equal(null);
  });

  it('of which many take a bit each, so that more of them find room', () => {
    const lists = new NumberLists(ROOM);
    // 1,600 bytes as a bit for each number, 3,200 as they come.
    lists.set('a', [upTo(800, 16)]);
    lists.set('b', [upTo(800, 16)]);
    expect(listed(lists.get('a'))).to.deep.equal([[...upTo(800, 16)]]);
    expect(lists.get('b')).not.to.equal(null);
  });

  it('go when there is no more room, those first that nobody asked for longest', () => {
    const lists = new NumberLists(ROOM);
    for (const name of ['a', 'b']) lists.set(name, [upTo(300, 1_000)]);
    lists.get('a');
    lists.set('c', [upTo(300, 1_000)]);
    expect(['a', 'b', 'c'].map((name) => lists.get(name)?.[0]?.length ?? null)).to.deep.equal([300, null, 300]);
  });

  it('hold no longer list that they are a part of', () => {
    const lists = new NumberLists(ROOM);
    const long = upTo(1_000, 1_000);
    lists.set('a', [long.subarray(0, 10)]);
    lists.set('b', [upTo(60, 1)]);
    expect(lists.get('a')![0]!.buffer.byteLength).to.equal(40);
  });
});
