import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { after, before, beforeEach, it } from 'mocha';
import type { Reply } from '../../../src/reply.ts';
import { describeOverBoth, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

const CALLS = 'how many 101 calls last quarter';
/** Longer than typing waits. */
const SLOW = 650;

describeOverBoth('Teams: how replies get there', (sdk) => {
  let teams: TeamsBot;
  before(async () => {
    teams = await startTeamsBot({
      sdk,
      before: async (text) => {
        if (text.startsWith('slow')) await pause(SLOW);
      },
    });
  });
  after(() => teams.stop());
  beforeEach(() => teams.connector.clear());

  const answers = () => teams.connector.messages.filter(({ text }) => /^70,753 /.test(String(text)));
  const typed = () => teams.connector.sent.filter(({ activity }) => activity.type === 'typing').length;

  it('comes in the response where that is asked for', async () => {
    const response = await teams.post(teams.activity({ text: CALLS, deliveryMode: 'expectReplies' }));
    expect(response.status).to.equal(200);
    const { activities } = (await response.json()) as { activities: Record<string, unknown>[] };
    expect(activities).to.have.length(1);
    expect(activities[0]!.text).to.match(/^70,753 .*\[1\]$/);
    expect(JSON.stringify(activities[0]!.attachments)).to.include('Priority 1 · More Local');
    expect(JSON.stringify(activities[0]!.entities)).to.include('schema.org');
    expect(teams.connector.sent).to.deep.equal([]);
  });

  it('shows typing when it takes long, and else not', async () => {
    await teams.say(CALLS);
    expect(typed()).to.equal(0);
    await teams.say(`slow ${CALLS}`);
    expect(typed()).to.equal(1);
  });

  for (const status of [502, 504]) {
    it(`sends a message once when a gateway says ${status}: it may have come through`, async () => {
      teams.connector.refusals.push({ status });
      await teams.say(CALLS);
      expect(answers()).to.have.length(1);
      // Nor is it said then that there is none.
      expect(String(teams.connector.messages.at(-1)!.text)).to.match(/^If no answer .* reference [0-9A-F]{8}\.$/);
    });

    it(`shows typing again when a gateway says ${status}: twice does no harm`, async () => {
      teams.connector.refusals.push({ status });
      const messages = await teams.say(`slow ${CALLS}`);
      expect(typed()).to.equal(2);
      expect(messages).to.have.length(1);
    });
  }

  it('says sorry when its answer was refused', async () => {
    teams.connector.refusals.push({ status: 400 });
    await teams.say(CALLS);
    expect(String(teams.connector.messages.at(-1)!.text)).to.match(/^Sorry, .* reference [0-9A-F]{8}\.$/);
  });

  it('is deleted when who asked presses that, and not for anybody else', async () => {
    const members = { conversation: { id: 'channel;messageid=1', conversationType: 'channel' } };
    const [message] = await teams.say(CALLS, members);
    const [{ content }] = message!.attachments as unknown as [
      { content: { actions: { title: string; data: object }[] } },
    ];
    const { data: value } = content.actions.find(({ title }) => /^Delete/.test(title))!;
    const press = (more: object) => teams.say('', { ...members, text: undefined, value, ...more });
    const replyToId = `sent-${teams.connector.lastId}`;
    const [refused] = await press({ replyToId, from: { id: 'somebody', name: 'Sam', aadObjectId: 'aad-sam' } });
    expect(refused!.text).to.include('Only who asked');
    await press({ replyToId: 'sent-0' });
    const deleted = () => teams.connector.sent.filter(({ method }) => method === 'DELETE').map(({ path }) => path);
    expect(deleted()).to.deep.equal([]);
    expect(await press({ replyToId })).to.deep.equal([]);
    expect(deleted().map(decodeURIComponent)).to.deep.equal([
      `/v3/conversations/${members.conversation.id}/activities/${replyToId}`,
    ]);
    expect(teams.logged.filter((line) => line.includes('was deleted by who'))).to.have.length(1);
  });

  it('gives up after a few refusals, and says so to nobody but the log', async () => {
    for (let n = 0; n < 20; n++) teams.connector.refusals.push({ status: 429, headers: { 'retry-after': '0' } });
    const response = await teams.post(teams.activity({ text: CALLS }));
    expect(response.status).to.equal(200);
    expect(teams.connector.sent.length).to.be.within(2, 10);
    expect(teams.logged.join('')).to.include('"status":429');
  });

  it('goes on when the connection kept from before was closed', async () => {
    await teams.say(CALLS);
    teams.connector.clear();
    teams.connector.closes = 1;
    const messages = await teams.say(CALLS);
    expect(messages.map(({ text }) => /^70,753 /.test(String(text)))).to.deep.equal([true]);
  });

  it('finishes a turn under way when it is told to stop, and takes no other', async () => {
    const gate = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    const stopping = await startTeamsBot({
      sdk,
      environment: { SHUTDOWN_SECONDS: '10' },
      before: () => {
        arrived.resolve();
        return gate.promise;
      },
    });
    const turn = stopping.post(stopping.activity({ text: CALLS }));
    await arrived.promise;
    const stopped = stopping.stopServer();
    const late = await stopping.post(stopping.activity({ text: CALLS })).catch(() => 'refused');
    expect(late).to.equal('refused');
    gate.resolve();
    expect((await turn).status).to.equal(200);
    await stopped;
    expect(stopping.connector.messages).to.have.length(1);
    expect(stopping.connector.messages[0]!.text).to.match(/^70,753 /);
    await stopping.stop();
  });
});

describeOverBoth('Teams: a list that is longer than a card', (sdk) => {
  const LENGTH = 150;
  /** An update that can be told from the others wherever it is shown. */
  const marked = (n: number) => `Number ${n} of the list.`;
  let teams: TeamsBot;
  before(async () => {
    const change = (reply: Reply): Reply => ({
      ...reply,
      updates: Array.from({ length: LENGTH }, (_, n) => {
        const update = reply.updates[n % reply.updates.length]!;
        return { ...update, text: `${marked(n)} ${update.text}` };
      }),
    });
    teams = await startTeamsBot({ sdk, change });
  });
  after(() => teams.stop());

  const cardOf = (message: Record<string, unknown>) =>
    (
      message.attachments as { content: { body: object[]; actions: { title: string; data: { more?: object } }[] } }[]
    )[0]!.content;

  it('is folded, cut under 25 KB, and told whole by "Show more", each update once', async () => {
    let [message] = await teams.say('everything in the North LPA');
    const seen: number[] = [];
    for (let cards = 1; message; cards++) {
      const card = cardOf(message);
      const text = JSON.stringify(card.body);
      expect(Buffer.byteLength(JSON.stringify(card))).to.be.below(25 * 1024);
      // The last card may hold too few to be folded.
      if (card.actions.some(({ data }) => data.more))
        expect(text)
          .to.include('Action.ToggleVisibility')
          .and.match(/"title":"Show all \(\d+\)"/);
      expect(text).to.match(/\d+ to \d+ of 150/);
      for (const [, n] of text.matchAll(/Number (\d+) of the list/g)) seen.push(Number(n));
      const more = card.actions.find(({ data }) => data.more);
      if (!more) break;
      expect(more.title).to.equal(`Show more (${LENGTH - seen.length} left)`);
      expect(cards).to.be.below(LENGTH);
      [message] = await teams.say('', { text: undefined, value: more.data });
    }
    expect(seen).to.deep.equal(Array.from({ length: LENGTH }, (_, n) => n));
  });

  it('is not opened from another conversation, nor by a key that is not known', async () => {
    const [message] = await teams.say('everything in the North LPA');
    const { data } = cardOf(message!).actions.find((action) => action.data.more)!;
    const elsewhere = { conversation: { id: 'elsewhere', conversationType: 'personal' } };
    for (const [value, members] of [
      [data, elsewhere],
      [{ more: { key: 'NOSUCH', from: 0 } }, {}],
    ] as const) {
      const [gone] = await teams.say('', { text: undefined, value, ...members });
      expect(gone!.text).to.include('ask again');
      expect(gone!.attachments ?? []).to.deep.equal([]);
    }
  });
});
