import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { after, before, beforeEach, it } from 'mocha';
import { describeOverBoth, NOW, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const CALLS = 'how many 101 calls last quarter';
const SLOW = 300;

describeOverBoth('Teams: an activity that comes twice', (sdk) => {
  const environment = { STORE_FILE: join(tempFolder(), 'store.db') };
  let one: TeamsBot;
  let other: TeamsBot;
  before(async () => {
    const options = { sdk, environment, before: () => pause(SLOW) };
    one = await startTeamsBot(options);
    other = await startTeamsBot(options);
  });
  after(async () => {
    await one.stop();
    await other.stop();
  });
  beforeEach(() => one.connector.clear());

  const answers = () => one.connector.messages.filter(({ text }) => /^70,753 /.test(String(text))).length;

  it('to one process is answered once', async () => {
    const activity = one.activity({ id: 'again-1', text: CALLS });
    const both = await Promise.all([one.post(activity), one.post(activity)]);
    expect(both.map(({ status }) => status)).to.deep.equal([200, 200]);
    await one.post(activity);
    expect(answers()).to.equal(1);
  });

  it('to two processes that share a store is answered once, at the same time and afterwards', async () => {
    const activity = one.activity({ id: 'again-2', text: CALLS });
    const both = await Promise.all([one.post(activity), other.post(activity)]);
    expect(both.map(({ status }) => status)).to.deep.equal([200, 200]);
    expect(answers()).to.equal(1);
    expect((await other.post(activity)).status).to.equal(200);
    expect(answers()).to.equal(1);
    // The same id in another conversation is another message.
    const elsewhere = { id: 'conversation-2', conversationType: 'personal', tenantId: 'tenant-1' };
    await other.post({ ...activity, conversation: elsewhere });
    expect(answers()).to.equal(2);
  });

  it('is answered when whoever had claimed it has gone', async () => {
    const activity = one.activity({ id: 'again-3', text: CALLS });
    const before = new Date(NOW.getTime() - 60_000).toISOString();
    const lease = { owner: 'gone', now: before, until: before };
    expect(await one.bot.store.inbox.claim('teams\nconversation-1\nagain-3', lease)).to.equal('ours');
    await other.post(activity);
    expect(answers()).to.equal(1);
  });

  it('is answered by another when the first has failed, and while the store cannot say', async () => {
    const activity = one.activity({ id: 'again-4', text: CALLS });
    const { inbox } = one.bot.store;
    const { claim } = inbox;
    inbox.claim = async () => {
      throw new Error('the store is away');
    };
    try {
      expect((await one.post(activity)).status).to.equal(200);
    } finally {
      inbox.claim = claim;
    }
    expect(answers()).to.equal(1);
    expect(one.logged.join()).to.include('whether another process answers cannot be looked up');
    await inbox.claim('teams\nconversation-1\nagain-5', { owner: 'x', now: NOW.toISOString(), until: '2099-01-01' });
    await inbox.release('teams\nconversation-1\nagain-5', 'x', NOW.toISOString());
    await other.post(one.activity({ id: 'again-5', text: CALLS }));
    expect(answers()).to.equal(2);
  });
});
