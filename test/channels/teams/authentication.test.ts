import { expect } from 'chai';
import { after, before, beforeEach, it } from 'mocha';
import { createTeams } from '../../../src/channels/teams/index.ts';
import { readConfig } from '../../../src/config.ts';
import { APP, AS_APP } from '../../support/teams-app.ts';
import {
  describeOverBoth,
  startTeamsBot,
  TENANT,
  type TeamsBot,
  type TeamsBotOptions,
} from '../../support/teams-bot.ts';
import { ISSUER, TokenIssuer, type TokenOptions } from '../../support/token-issuer.ts';

const CALLS = 'how many 101 calls last quarter';
const REFUSED = /^This bot answers people of its own organisation only/;

describeOverBoth('Teams: who may ask', (sdk) => {
  let issuer: TokenIssuer;
  let teams: TeamsBot;
  const { error } = console;

  const start = (environment: Record<string, string> = {}, more: TeamsBotOptions = {}) =>
    startTeamsBot({
      sdk,
      environment: { ...AS_APP, ...environment },
      cloud: issuer.cloud(APP),
      ...more,
    });
  const bearer = async (options: Partial<TokenOptions> = {}) => ({
    authorization: `Bearer ${await issuer.token({ audience: APP, serviceUrl: teams.connector.url, ...options })}`,
  });
  const ask = async (headers: Record<string, string>, members: Record<string, unknown> = {}) =>
    (await teams.post(teams.activity({ text: CALLS, ...members }), headers)).status;

  before(async () => {
    // The SDK writes each refusal there, beside the log.
    console.error = () => {};
    issuer = await TokenIssuer.start();
    teams = await start();
  });
  after(async () => {
    console.error = error;
    await teams.stop();
    await issuer.stop();
  });
  beforeEach(() => {
    teams.connector.clear();
    teams.connector.member = { id: 'user', userRole: 'user', tenantId: TENANT };
  });

  it('answers a token of Bot Connector, under its own credentials', async () => {
    expect(await ask(await bearer())).to.equal(200);
    expect(teams.connector.messages).to.have.length(1);
    expect(teams.connector.messages[0]!.text).to.match(/^70,753 /);
    expect(teams.connector.sent.at(-1)!.authorization).to.equal(`Bearer ${issuer.botToken}`);
  });

  const refused: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
    'no token': async () => ({}),
    'an empty token': async () => ({ authorization: 'Bearer ' }),
    'another scheme': async () => ({ authorization: (await bearer()).authorization.replace('Bearer', 'Basic') }),
    'what is no token': async () => ({ authorization: 'Bearer junk' }),
    'three parts that are no token': async () => ({ authorization: 'Bearer a.b.c' }),
    'a token for another bot': () => bearer({ audience: 'another-bot' }),
    'a token of another issuer': () => bearer({ issuer: 'https://evil.example' }),
    'a token of a tenant for this bot': () => bearer({ issuer: 'https://sts.windows.net/tenant-2/' }),
    'a token that has expired': () => bearer({ lasts: -1800 }),
    'a token for another service address': () => bearer({ serviceUrl: 'https://evil.example' }),
    'a token signed by somebody else': () => bearer({ forged: true }),
    'a token that was changed': async () => {
      const [head, , signature] = (await bearer()).authorization.split('.');
      const claims = { iss: ISSUER, aud: APP, serviceurl: teams.connector.url, exp: 4_102_444_800, who: 'me' };
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      return { authorization: `${head}.${payload}.${signature}` };
    },
    'a token that is not signed': async () => {
      const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
      const claims = { iss: ISSUER, aud: APP, serviceurl: teams.connector.url, exp: 4_102_444_800 };
      return { authorization: `Bearer ${part({ alg: 'none', typ: 'JWT', kid: 'key-1' })}.${part(claims)}.` };
    },
  };
  for (const [what, headers] of Object.entries(refused))
    it(`refuses ${what}`, async () => {
      expect(await ask(await headers())).to.equal(401);
      expect(teams.connector.sent).to.deep.equal([]);
    });

  it('refuses people of another tenant, and says so', async () => {
    const conversation = { id: 'elsewhere', conversationType: 'personal', tenantId: 'tenant-2' };
    expect(await ask(await bearer(), { conversation, channelData: { tenant: { id: 'tenant-2' } } })).to.equal(200);
    expect(teams.connector.messages).to.have.length(1);
    expect(teams.connector.messages[0]!.text).to.match(REFUSED);
  });

  it('refuses who says two tenants, or none', async () => {
    await ask(await bearer(), { channelData: { tenant: { id: 'tenant-2' } } });
    await ask(await bearer(), { conversation: { id: 'nowhere' }, channelData: {} });
    for (const { text } of teams.connector.messages) expect(text).to.match(REFUSED);
    expect(teams.connector.messages).to.have.length(2);
  });

  it('refuses another channel than Teams', async () => {
    // The key is endorsed for Teams alone.
    expect(await ask(await bearer(), { channelId: 'webchat' })).to.equal(401);
    expect(teams.connector.sent).to.deep.equal([]);
  });

  it('refuses a search in the compose box from another tenant with 403, and gives nothing', async () => {
    const query = { type: 'invoke', name: 'composeExtension/query', text: undefined };
    const value = { commandId: 'search', parameters: [{ name: 'query', value: '101 calls' }] };
    const channelData = { tenant: { id: 'tenant-2' } };
    const response = await teams.post(teams.activity({ ...query, value, channelData }), await bearer());
    expect(response.status).to.equal(403);
    expect(await response.text()).to.not.include('70,753');
  });

  it('answers people of the tenants that are listed', async () => {
    const listed = await start({ TEAMS_TENANTS: 'tenant-2, tenant-3' });
    const say = async (tenant: string) => {
      const headers = await bearer({ serviceUrl: listed.connector.url });
      const conversation = { id: tenant, conversationType: 'personal', tenantId: tenant };
      const channelData = { tenant: { id: tenant } };
      await listed.post(listed.activity({ text: CALLS, conversation, channelData }), headers);
      return listed.connector.messages.at(-1)!.text;
    };
    listed.connector.member = { id: 'user', userRole: 'user' };
    expect(await say('tenant-3')).to.match(/^70,753 /);
    expect(await say(TENANT)).to.match(REFUSED);
    await listed.stop();
  });

  for (const [who, member] of [
    ['a guest', { userRole: 'guest' }],
    ['an anonymous person', { userRole: 'anonymous' }],
    ['a person of another organisation', { userRole: 'user', tenantId: 'tenant-2' }],
  ] as const)
    it(`refuses ${who}, unless guests are allowed`, async () => {
      const conversation = { id: who, conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
      teams.connector.member = { id: 'user', ...member };
      await ask(await bearer(), { conversation });
      expect(teams.connector.messages.map(({ text }) => REFUSED.test(String(text)))).to.deep.equal([true]);

      const open = await start({ ALLOW_GUESTS: 'true' });
      open.connector.member = { id: 'user', ...member };
      const headers = await bearer({ serviceUrl: open.connector.url });
      await open.post(open.activity({ text: CALLS, conversation }), headers);
      expect(open.connector.messages[0]!.text).to.match(/^70,753 /);
      await open.stop();
    });

  it('answers guests that are named, by themselves or by a team or chat they are in', async () => {
    const board = '19:board@thread.tacv2';
    const named = await start({ BOARD_GUESTS: `AAAAAAAA-0000-0000-0000-000000000001 ${board}` });
    named.connector.memberOf = (conversation, person) =>
      conversation === board
        ? person === 'chair' && { id: 'chair' }
        : {
            id: person,
            userRole: 'guest',
            aadObjectId: `aaaaaaaa-0000-0000-0000-00000000000${person === 'pcc' ? 1 : 2}`,
          };
    const say = async (id: string) => {
      const headers = await bearer({ serviceUrl: named.connector.url });
      const conversation = { id: 'group', conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
      await named.post(named.activity({ text: CALLS, conversation, from: { id, name: 'Pat' } }), headers);
      return String(named.connector.messages.at(-1)!.text);
    };
    expect(await say('pcc')).to.match(/^70,753 /);
    expect(await say('chair')).to.match(/^70,753 /);
    expect(await say('contractor')).to.match(REFUSED);
    await named.stop();
  });

  it('tells it to who asked alone where the platform can, and else openly', async () => {
    teams.connector.member = { id: 'user', userRole: 'guest' };
    const conversation = { id: 'channel', conversationType: 'channel', isGroup: true, tenantId: TENANT };
    await ask(await bearer(), { conversation });
    expect(teams.connector.sent).to.have.length(1);
    expect(teams.connector.sent[0]!.path).to.match(/\/activities(?:\/in-\d+)?\?isTargetedActivity=true$/);
    expect(teams.connector.sent[0]!.activity.recipient).to.deep.equal({ id: 'user', name: 'Pat', isTargeted: true });
    teams.connector.clear();
    teams.connector.refusals.push({ status: 403 });
    await ask(await bearer(), { conversation });
    expect(teams.connector.sent).to.have.length(2);
    expect(teams.connector.sent[1]!.path).to.not.include('isTargeted');
    expect(teams.connector.messages[1]!.text).to.match(REFUSED);
  });

  it('answers what was said to it alone in a channel to who said it alone', async () => {
    const conversation = { id: 'channel-2', conversationType: 'channel', isGroup: true, tenantId: TENANT };
    await ask(await bearer(), { conversation, recipient: { id: 'bot', name: 'Force Figures', isTargeted: true } });
    expect(teams.connector.sent[0]!.path).to.include('isTargetedActivity=true');
    expect(teams.connector.messages[0]!.text).to.match(/^70,753 /);
  });

  it('answers nobody while the roster cannot be read', async () => {
    teams.connector.member = null;
    const conversation = { id: 'unknown', conversationType: 'groupChat', isGroup: true, tenantId: TENANT };
    expect(await ask(await bearer(), { conversation })).to.equal(502);
    expect(teams.connector.messages).to.deep.equal([]);
  });

  it('starts with a managed identity, and refuses settings that miss something', async () => {
    const parts = { turns: {}, store: {}, now: () => new Date(), log: {} } as unknown as Parameters<
      typeof createTeams
    >[0];
    const build = (environment: Record<string, string>) =>
      createTeams({ ...parts, config: readConfig({ MicrosoftAppId: APP, TEAMS_SDK: sdk, ...environment }) });
    const missing = async (environment: Record<string, string>) => {
      const fault = await build(environment).catch((fault: Error) => fault);
      return fault instanceof Error ? fault.message : 'started';
    };
    const managed = await build({ MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: TENANT });
    expect(managed).to.include({ name: 'teams', verifies: true });
    const single = { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'secret' };
    expect(await build({ ...single, MicrosoftAppTenantId: TENANT })).to.include({ verifies: true });
    expect(await missing(single)).to.include('MicrosoftAppTenantId');
    expect(await missing({ MicrosoftAppTenantId: TENANT })).to.include('MicrosoftAppPassword');
    expect(await missing({ MicrosoftAppPassword: 'secret' })).to.include('MicrosoftAppTenantId');
    const multi = { MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'secret' };
    expect(await missing(multi)).to.include('TEAMS_TENANTS');
  });
});
