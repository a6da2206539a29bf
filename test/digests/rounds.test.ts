import { join } from 'node:path';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { CarrierFault, isPost } from '../../src/digests/sending.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import type { Store } from '../../src/store/store.ts';
import { writeContent } from '../support/content-folder.ts';
import { type Clockwork, clockwork, KATE, OMAR } from '../support/digests.ts';
import { approvedDigest, placesOf } from '../support/digests-kills/made.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DUE = '2026-03-30T08:00:00.000Z';

describe('digests: the rounds', () => {
  const folder = tempFolder();
  let store: Store;
  let bot: Clockwork;
  beforeEach(async () => {
    store = await openEmbeddedStore({ file: ':memory:', dataDir: writeContent(join(folder, 'data')), seed: 'none' });
    bot = clockwork(store, DUE);
  });
  afterEach(() => store.close());

  const due = async (count: number, places = placesOf(40)): Promise<readonly string[]> => {
    const made = [...Array(count).keys()].map((number) => approvedDigest(number, DUE, places));
    for (const { digest, edition } of made) {
      await bot.actions.book.saveDigest({ ...digest, author: KATE }, 0);
      await bot.actions.book.saveEdition({ ...edition, author: KATE, approver: OMAR }, 0);
    }
    return made.map(({ edition }) => edition.id);
  };

  it('has no more waiting at a time than is looked through quickly, and posts everything in the end', async () => {
    const ids = await due(25);
    await bot.rounds.make();
    await bot.rounds.make();
    expect(await store.digests.untaken('slack', 9_999)).to.equal(100);
    expect(await store.digests.untaken('teams', 9_999)).to.equal(100);
    for (let round = 0; round < 4; round += 1) await bot.at(DUE);
    expect(bot.slack.posts).to.have.length(500);
    expect(bot.teams.posts).to.have.length(500);
    for (const id of ids) expect((await bot.actions.book.edition(id))!.it.state, id).to.equal('delivered');
  });

  it('keeps nothing back behind what is tried again', async () => {
    await due(25);
    // Of most channels Slack takes nothing for now.
    bot.slack.trouble = (row) => {
      if (!row.endsWith('/C000')) throw new CarrierFault('unsent', 'away');
    };
    for (let round = 0; round < 4; round += 1) await bot.at(DUE);
    expect(bot.slack.posts).to.have.length(25);
    expect(bot.teams.posts).to.have.length(500);
  });

  it('looks at what has not moved without reading what it says', async () => {
    const [id] = await due(1);
    bot.slack.trouble = () => {
      throw new Error('away');
    };
    await bot.at(DUE);
    let read = 0;
    const outgoing = store.digests.outgoing.bind(store.digests);
    store.digests.outgoing = (of) => {
      read += 1;
      return outgoing(of);
    };
    for (let round = 0; round < 5; round += 1) await bot.rounds.make();
    expect(read).to.equal(0);
    expect((await bot.actions.book.edition(id!))!.it.state).to.equal('released');
  });

  it('notes the end of what somebody else has changed meanwhile in the next round', async () => {
    const [id] = await due(1);
    const save = store.digests.save.bind(store.digests);
    let conflicts = 1;
    store.digests.save = async (document, version) => {
      const { state } = document.body as { state: string };
      if (state === 'delivered' && conflicts-- > 0) return false;
      return save(document, version);
    };
    await bot.at(DUE);
    await bot.rounds.make();
    expect(conflicts).to.be.below(1);
    expect((await bot.actions.book.edition(id!))!.it.state).to.equal('delivered');
  });

  it('says that a post was late where nothing carries to its platform', async () => {
    const [id] = await due(1, placesOf(2));
    const alone = clockwork(store, DUE, () => 'OFFICIAL', bot.clock, { slack: bot.slack, teams: bot.slack });
    await alone.at(DUE);
    await alone.at('2026-03-30T09:00:00Z');
    expect((await bot.actions.book.edition(id!))!.it.state).to.equal('released');
    await alone.at('2026-03-30T09:00:01Z');
    expect((await store.digests.outgoing(id!)).filter(isPost).map(({ state }) => state)).to.have.members([
      'sent',
      'late',
    ]);
    expect((await bot.actions.book.edition(id!))!.it.state).to.equal('delivered');
    for (const person of [KATE, OMAR]) expect(bot.slack.told(person).join('\n')).to.include('within the time');
  });
});
