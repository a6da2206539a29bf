/** Which writes are committed together, and which wait for the disk. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import type { Database, Durability } from '../../src/store/database.ts';
import { GroupCommit } from '../../src/store/group-commit.ts';

/** Long enough for all that is asked for in a test to be asked for before it is over. */
const BETWEEN = 120;

describe('a group commit', () => {
  let commits: { readonly durability: Durability; readonly writes: string[] }[];
  let group: GroupCommit;
  let busy = 0;
  beforeEach(() => {
    commits = [];
    busy = 0;
    const database = {
      transaction: (work: () => void, durability: Durability) => {
        if (busy-- > 0) throw Object.assign(new Error('locked'), { errcode: 5 });
        const before = commits.length;
        commits.push({ durability, writes: [] });
        try {
          work();
        } catch (fault) {
          commits.length = before;
          throw fault;
        }
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

  it('leaves nothing when it is flushed', async () => {
    await Promise.all([write('a'), write('b')]);
    const waiting = write('c');
    await group.flush();
    expect(await waiting).to.equal('c');
  });
});
