import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { Lanes } from '../../../src/channels/slack/lanes.ts';

const PACE = 120;

describe('Slack: lanes', () => {
  const timesOf = async (run: (lanes: Lanes, note: () => Promise<void>) => Promise<unknown>) => {
    const times: number[] = [];
    const began = performance.now();
    await run(new Lanes(PACE), async () => {
      times.push(performance.now() - began);
    });
    return times;
  };

  it('post to one channel at the pace, and to another without waiting', async () => {
    const paced = await timesOf((lanes, note) => Promise.all([1, 2, 3].map(() => lanes.run('T C1', true, note))));
    // A timer may fire a little early.
    expect(paced[2]! - paced[0]!).to.be.at.least(2 * PACE - 20);
    const apart = await timesOf((lanes, note) =>
      Promise.all(['C1', 'C2', 'C3'].map((key) => lanes.run(key, true, note))),
    );
    expect(apart[2]!).to.be.below(PACE);
  });

  it('pace nothing that is posted to no channel', async () => {
    const aside = await timesOf((lanes, note) => Promise.all([1, 2, 3].map(() => lanes.run('T C1', false, note))));
    expect(aside[2]!).to.be.below(PACE);
  });

  it('keep the order of a conversation, also when one fails or takes long', async () => {
    const lanes = new Lanes(0);
    const done: number[] = [];
    const all = [30, 0, 10].map((long, at) =>
      lanes.run('T C1', true, async () => {
        await pause(long);
        if (at === 1) throw new Error('not posted');
        done.push(at);
      }),
    );
    expect((await Promise.allSettled(all)).map(({ status }) => status)).to.deep.equal([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(done).to.deep.equal([0, 2]);
  });
});
