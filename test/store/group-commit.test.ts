/** Which writes are committed together, and which wait for the disk. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import type { Database, Durability } from '../../src/store/database.ts';
import { GroupCommit } from '../../src/store/group-commit.ts';

/** Long enough for all that is asked for in a test to be asked for before it is over. */
const BETWEEN = 120;

describe('a group commit', () => {
  let commits: { durability: Durability; readonly writes: string[] }[];
  let group: GroupCommit;
  let busy = 0;
  let disk = 0;
  let isBroken = false;
  beforeEach(() => {
    commits = [];
    busy = 0;
    disk = 0;
    isBroken = false;
    const database = {
      transaction: (work: () => void) => {
        if (busy-- > 0) throw Object.assign(new Error('locked'), { errcode: 5 });
        const before = commits.length;
        commits.push({ durability: 'soon', writes: [] });
        try {
          work();
        } catch (fault) {
          commits.length = before;
          throw fault;
        }
      },
      // Asked for right after the commit that it is for.
      synced: async () => {
        commits.at(-1)!.durability = 'at once';
        if (isBroken) throw new Error('the disk is gone');
        await pause(disk);
      },
    };
    group = new GroupCommit(database as unknown as Database, BETWEEN);
  });
  const write = (name: string, durability?: Durability) =>
    group.write(() => {
      commits.at(-1)!.writes.push(name);
      return name;
    }, durability);

  it('takes together what comes together, as durable as the most durable of it', async () => {
    expect(await Promise.all([write('a', 'soon'), write('b'), write('c', 'soon')])).to.deep.equal(['a', 'b', 'c']);
    expect(commits).to.deep.equal([{ durability: 'at once', writes: ['a', 'b', 'c'] }]);
  });

  it('lets many that wait for the disk wait for one another, and nobody else for them', async () => {
    await Promise.all([write('a'), write('b')]);
    const later = Promise.all([write('c'), write('d')]);
    await write('turn', 'soon');
    expect(commits.map(({ writes }) => writes)).to.deep.equal([['a', 'b'], ['turn']]);
    await later;
    expect(commits.slice(1)).to.deep.equal([
      { durability: 'soon', writes: ['turn'] },
      { durability: 'at once', writes: ['c', 'd'] },
    ]);
  });

  it('takes at once what comes alone', async () => {
    const began = performance.now();
    for (const name of ['a', 'b', 'c']) await write(name);
    expect(commits).to.have.length(3);
    expect(performance.now() - began).to.be.lessThan(BETWEEN);
  });

  it('goes on with the others when one cannot be written', async () => {
    const bad = group.write(() => {
      throw new Error('no such table');
    });
    const results = await Promise.allSettled([write('a'), bad, write('b')]);
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
    expect(commits.flatMap(({ writes }) => writes)).to.deep.equal(['a', 'b']);
  });

  it('tries again while another process writes, and loses nothing of either kind', async () => {
    busy = 3;
    await Promise.all([write('a', 'soon'), write('b'), pause(5).then(() => write('c', 'soon'))]);
    expect(commits.flatMap(({ writes }) => writes)).to.have.members(['a', 'b', 'c']);
  });

  it('forgets nobody who came while another process wrote, or whose time was over meanwhile', async () => {
    for (let round = 0; round < 20; round++) {
      await Promise.all([write('a'), write('b')]);
      const late = [write('c'), write('d')];
      busy = 1 + (round % 40);
      const soon = write('turn', 'soon');
      const after = pause(round).then(() => write('e'));
      await Promise.all([...late, soon, after]);
    }
  }).timeout(30_000);

  it('tells those that wait for the disk when it has what they wrote, and holds up nobody else', async () => {
    disk = 60;
    const told: string[] = [];
    const wait = (name: string, durability?: Durability) => write(name, durability).then(() => told.push(name));
    const both = Promise.all([wait('a'), wait('turn', 'soon')]);
    await wait('next turn', 'soon');
    await pause(5);
    expect(told).to.deep.equal(['turn', 'next turn']);
    await both;
    expect(told.at(-1)).to.equal('a');
  });

  it('does not say that it is written when the disk did not take it', async () => {
    isBroken = true;
    const results = await Promise.allSettled([write('a'), write('turn', 'soon')]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
    isBroken = false;
    expect(await write('b')).to.equal('b');
  });

  it('leaves nothing when it is flushed', async () => {
    await Promise.all([write('a'), write('b')]);
    disk = 20;
    let isTold = false;
    const waiting = write('c').then((name) => {
      isTold = true;
      return name;
    });
    await group.flush();
    expect(isTold).to.equal(true);
    expect(await waiting).to.equal('c');
  });
});
