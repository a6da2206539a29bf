import { expect } from 'chai';
import fc from 'fast-check';
import { after, before, beforeEach, it } from 'mocha';
import { describeOverBoth, startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';

const CALLS = 'how many 101 calls last quarter';

describeOverBoth('what Teams tells the bot, over HTTP', (sdk) => {
  let teams: TeamsBot;
  before(async () => {
    teams = await startTeamsBot({ sdk });
  });
  after(() => teams.stop());
  beforeEach(() => teams.connector.clear());

  it('gets the source as a citation, with all its members on the wire', async () => {
    const [message] = await teams.say(CALLS);
    const [entity] = message!.entities as unknown as {
      type: string;
      citation: { position: number; appearance: Record<string, string> }[];
    }[];
    expect(entity!.type).to.equal('https://schema.org/Message');
    expect(entity!.citation[0]!.position).to.equal(1);
    const { appearance } = entity!.citation[0]!;
    expect(appearance.name).to.include('Essex Police');
    expect(`${appearance.name} ${appearance.abstract}`).to.include('Priority 1').and.include('page 3');
  });

  it('is heard in a channel without its own name', async () => {
    const mention = {
      type: 'mention',
      text: '<at>Force Figures</at>',
      mentioned: { id: 'bot', name: 'Force Figures' },
    };
    const [message] = await teams.say(`<at>Force Figures</at> ${CALLS}`, {
      entities: [mention],
      conversation: { id: 'channel-1;messageid=1', conversationType: 'channel', isGroup: true },
    });
    expect(message!.text).to.match(/^70,753 /);
  });

  it('is silent where somebody else is spoken to', async () => {
    const mention = (id: string, name: string) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    });
    const chat = { conversation: { id: 'chat', conversationType: 'groupChat', isGroup: true } };
    const others = [mention('sam', 'Sam')];
    expect(await teams.say(`<at>Sam</at> ${CALLS}?`, { ...chat, entities: others })).to.deep.equal([]);
    const both = [...others, mention('bot', 'Force Figures')];
    const said = `<at>Sam</at> <at>Force Figures</at> ${CALLS}`;
    expect(await teams.say(said, { ...chat, entities: both })).to.have.length(1);
    expect(await teams.say(`${CALLS}, says <at>Sam</at>`, { ...chat, entities: others })).to.have.length(1);
  });

  it('follows on in its conversation, and in no other', async () => {
    await teams.say(CALLS, { conversation: { id: 'a', conversationType: 'personal' } });
    const [here] = await teams.say('and last year?', { conversation: { id: 'a', conversationType: 'personal' } });
    expect(here!.text).to.include('Q3 2019/20');
    const [there] = await teams.say('and last year?', { conversation: { id: 'b', conversationType: 'personal' } });
    expect(there!.text).to.not.match(/\d{2},\d{3}/);
  });

  it('answers a pressed button as if it were said', async () => {
    const [message] = await teams.say('', { text: undefined, value: { ask: CALLS } });
    expect(message!.text).to.match(/^70,753 /);
  });

  it('welcomes where it is added, and nobody else', async () => {
    const added = (id: string) =>
      teams.post(teams.activity({ type: 'conversationUpdate', text: undefined, membersAdded: [{ id }] }));
    expect((await added('somebody')).status).to.equal(200);
    expect(teams.connector.messages).to.have.length(0);
    expect((await added('bot')).status).to.equal(200);
    expect(teams.connector.messages).to.have.length(1);
  });

  it('keeps a thumb up with the question it was for', async () => {
    await teams.say(CALLS, { from: { id: 'rater', aadObjectId: 'rater' } });
    const value = { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '' } };
    const response = await teams.post(
      teams.activity({ type: 'invoke', name: 'message/submitAction', value, replyToId: lastSent(), text: undefined }),
    );
    expect(response.status).to.equal(200);
    const asked = await teams.bot.store.exchanges({});
    expect(asked.filter(({ feedback }) => feedback === 'like')).to.have.length(1);
  });

  it('finds a card for the compose box', async () => {
    const value = { commandId: 'search', parameters: [{ name: 'query', value: '101 calls' }] };
    const response = await teams.post(
      teams.activity({ type: 'invoke', name: 'composeExtension/query', value, text: undefined }),
    );
    expect(response.status).to.equal(200);
    const text = JSON.stringify(await response.json());
    expect(text).to.include('70,753').and.include('Priority 1');
    expect(Buffer.byteLength(text)).to.be.below(28 * 1024);
  });

  it('tries again when Teams is busy', async () => {
    teams.connector.refusals.push({ status: 429, headers: { 'retry-after': '0' } }, { status: 412 });
    const messages = await teams.say(CALLS);
    expect(messages.at(-1)!.text).to.match(/^70,753 /);
  });

  it('says sorry with a reference that the log has, and goes on', async () => {
    const failing = await startTeamsBot({
      sdk,
      before: async (text) => {
        if (text === 'fail') throw new Error('out of order');
      },
    });
    const [sorry] = await failing.say('fail');
    const reference = /reference ([0-9A-F]{8})/.exec(String(sorry!.text))?.[1];
    expect(reference).to.be.a('string');
    expect(failing.logged.some((line) => line.includes(reference!) && line.includes('out of order'))).to.equal(true);
    const [answer] = await failing.say(CALLS);
    expect(answer!.text).to.match(/^70,753 /);
    expect(failing.logged.join('')).to.not.include('101 calls');
    await failing.stop();
  });

  it('survives whatever is sent, without a 500 and without markup let through', async function () {
    this.timeout(120_000);
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)> 101 calls',
        '[101 calls](http://evil.example) **now**',
        '\u202e101 calls\u0000\u0007',
        '👮‍♀️ 101 calls 👍🏽',
        '<at>everyone</at> drugs',
        'x'.repeat(30_000),
      ),
    );
    const any = fc.oneof(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>, nasty, fc.constant(undefined));
    const members = [
      'text',
      'from',
      'recipient',
      'conversation',
      'type',
      'value',
      'entities',
      'channelData',
      'name',
      'id',
    ];
    const change = fc.dictionary(fc.constantFrom(...members), any, { maxKeys: 2 });
    const kind = fc.constantFrom(
      { type: 'message' },
      { type: 'invoke', name: 'composeExtension/query' },
      { type: 'invoke', name: 'message/submitAction' },
      { type: 'conversationUpdate' },
      { type: 'messageReaction' },
    );
    await fc.assert(
      fc.asyncProperty(kind, nasty, change, async (type, text, changed) => {
        teams.connector.clear();
        const response = await teams.post(teams.activity({ ...type, text, ...changed }));
        await response.text();
        expect(response.status).to.not.equal(500);
        for (const message of teams.connector.messages) {
          const said = JSON.stringify([message.text, message.attachments]);
          expect(said).to.not.include('<img');
          expect(said).to.not.include('](http://evil');
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
    // Whoever has sent all that may have to wait.
    const [message] = await teams.say(CALLS, { from: { id: 'another', name: 'Sam' } });
    expect(message!.text).to.match(/^70,753 /);
  });

  it('refuses what is not JSON, what is no activity, and what is too large', async () => {
    expect((await teams.post('{')).status).to.equal(400);
    expect((await teams.post('[]')).status).to.equal(400);
    expect((await teams.post(teams.activity({ serviceUrl: 'https://elsewhere.example' }))).status).to.equal(400);
    expect((await teams.post(teams.activity({ text: 'x'.repeat(300_000) }))).status).to.equal(413);
  });

  it('refuses, with credentials, what carries no token of Teams', async () => {
    const closed = await startTeamsBot({
      sdk,
      environment: { MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: 'tenant-1' },
    });
    expect((await closed.post(closed.activity({ text: CALLS }))).status).to.equal(401);
    const junk = { authorization: 'Bearer a.b.c' };
    expect((await closed.post(closed.activity({ text: CALLS }), junk)).status).to.equal(401);
    expect(closed.connector.sent).to.have.length(0);
    await closed.stop();
  });

  const lastSent = (): string => `sent-${teams.connector.lastId}`;
});
