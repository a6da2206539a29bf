import { expect } from 'chai';
import { after, before, beforeEach, it } from 'mocha';
import { retrying } from '../../../src/channels/teams/retry.ts';
import { ConnectorFault, type Place, type Transport } from '../../../src/channels/teams/transport.ts';
import { buildTransport } from '../../../src/channels/teams/transports/index.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { ConnectorServer } from '../../support/connector-server.ts';
import { describeOverBoth, TENANT } from '../../support/teams-bot.ts';
import { TokenIssuer } from '../../support/token-issuer.ts';

const APP = '11111111-2222-3333-4444-555555555555';
const CHANNEL = '19:abc@thread.tacv2;messageid=1700000000000';
const ENTITY = {
  type: 'https://schema.org/Message',
  '@type': 'Message',
  citation: [{ '@type': 'Claim', position: 1, appearance: { '@type': 'DigitalDocument', name: 'Report, page 3' } }],
};

describeOverBoth('Teams: what the bot does unasked, on the wire of Bot Connector', (sdk) => {
  const connector = new ConnectorServer();
  let issuer: TokenIssuer;
  let transport: Transport;
  let place: Place;

  before(async () => {
    issuer = await TokenIssuer.start();
    const serviceUrl = await connector.start();
    const environment = {
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'secret',
      MicrosoftAppTenantId: TENANT,
      TEAMS_SDK: sdk,
    };
    const config = readConfig(environment).teams;
    const built = await buildTransport({ config, log: createLog('silent'), cloud: issuer.cloud(APP) });
    transport = retrying(built, async () => {});
    const bot = { id: `28:${APP}`, name: 'Force Figures' };
    place = { serviceUrl, conversation: CHANNEL, kind: 'channel', tenant: TENANT, team: '19:team@thread.tacv2', bot };
  });
  after(async () => {
    await connector.stop();
    await issuer.stop();
  });
  beforeEach(() => connector.clear());

  /** Method and path, ids as they were given, and the token. */
  const calls = () =>
    connector.sent.map(({ method, path, authorization }) => {
      expect(authorization).to.equal(`Bearer ${issuer.botToken}`);
      return `${method} ${decodeURIComponent(path)}`;
    });

  it('posts to a place that was kept as JSON, entities whole', async () => {
    const kept = JSON.parse(JSON.stringify(place)) as Place;
    const id = await transport.send(kept, { type: 'message', text: 'The digest', entities: [ENTITY] });
    expect(id).to.equal(`sent-${connector.lastId}`);
    expect(calls()).to.deep.equal([`POST /v3/conversations/${CHANNEL}/activities`]);
    const { activity } = connector.sent[0]!;
    expect(activity).to.deep.include({ type: 'message', text: 'The digest', from: place.bot, entities: [ENTITY] });
    expect(activity.conversation).to.include({ id: CHANNEL, tenantId: TENANT });
  });

  it('goes through the SDK that is set', async () => {
    await transport.send(place, { type: 'message', text: 'The digest' });
    expect(connector.sent[0]!.agent).to.match(sdk === 'teams' ? /^teams\.ts/ : /^botframework-connector/);
  });

  it('changes and removes what it has posted', async () => {
    const id = (await transport.send(place, { type: 'message', text: 'The digest' }))!;
    await transport.update(place, id, { type: 'message', text: 'The digest, corrected' });
    await transport.remove(place, id);
    const posted = `/v3/conversations/${CHANNEL}/activities`;
    expect(calls()).to.deep.equal([`POST ${posted}`, `PUT ${posted}/${id}`, `DELETE ${posted}/${id}`]);
    expect(connector.sent[1]!.activity).to.include({ text: 'The digest, corrected', id });
  });

  it('opens the chat with one person, and posts there', async () => {
    const chat = await transport.openChat(place, '29:pat');
    expect(chat).to.include({ conversation: `sent-${connector.lastId}`, kind: 'personal', team: null });
    expect(connector.sent[0]!.activity).to.deep.include({
      members: [{ id: '29:pat' }],
      bot: place.bot,
      isGroup: false,
    });
    await transport.send(chat, { type: 'message', text: 'Your draft' });
    expect(calls()).to.deep.equal(['POST /v3/conversations', `POST /v3/conversations/${chat.conversation}/activities`]);
  });

  it('tells who somebody is, and all who are there, page by page', async () => {
    const told = { id: '29:pat', name: 'Pat', objectId: 'aad-pat', email: 'pat@police.example', userRole: 'guest' };
    connector.member = told;
    const pat = {
      id: '29:pat',
      name: 'Pat',
      aadObjectId: 'aad-pat',
      email: 'pat@police.example',
      role: 'guest',
      tenant: null,
    };
    expect(await transport.member(place, '29:pat')).to.deep.equal(pat);
    connector.roster = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id.toUpperCase(), tenantId: TENANT }));
    const members = await transport.members(place);
    expect(members.map(({ id, name, tenant }) => `${id} ${name} ${tenant}`)).to.deep.equal(
      ['a A', 'b B', 'c C', 'd D', 'e E'].map((member) => `${member} ${TENANT}`),
    );
  });

  it('says what Bot Connector refused, and nothing of what was sent', async () => {
    connector.refusals.push({ status: 403 });
    const fault = await transport.send(place, { type: 'message', text: 'not to be seen' }).catch((fault) => fault);
    expect(fault).to.be.instanceOf(ConnectorFault);
    expect(fault).to.include({ statusCode: 403, code: null });
    for (const member of [JSON.stringify(fault), String(fault.stack), String(fault.cause)])
      expect(member).to.not.include('not to be seen').and.not.include(issuer.botToken);
    expect(connector.sent).to.have.length(1);
  });

  it('waits and posts again where the whole was refused', async () => {
    connector.refusals.push({ status: 429, headers: { 'retry-after': '1' } });
    await transport.send(place, { type: 'message', text: 'The digest' });
    expect(connector.sent).to.have.length(2);
  });
});
