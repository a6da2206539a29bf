import { expect } from 'chai';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { teamsCarrier } from '../../../src/channels/teams/digest/carrier.ts';
import { digestActivity, digestCard } from '../../../src/channels/teams/digest/message.ts';
import { TeamsPlaces } from '../../../src/channels/teams/digest/places.ts';
import { buildTransport } from '../../../src/channels/teams/transports/index.ts';
import { readConfig } from '../../../src/config.ts';
import { type Edition, linesToPost, noEdits } from '../../../src/digests/model.ts';
import { Rounds } from '../../../src/digests/rounds.ts';
import type { Carrier, CarrierFault, Sending } from '../../../src/digests/sending.ts';
import { createLog } from '../../../src/log.ts';
import { TEAM, weekly, wording } from '../../support/digests.ts';
import { cardValidator } from '../../support/schemas.ts';
import { carry, type SignedBot, startSignedBot } from '../../support/teams-app.ts';
import { describeOverBoth, NOW, startTeamsBot, TENANT, type TeamsBot } from '../../support/teams-bot.ts';
import { TokenIssuer } from '../../support/token-issuer.ts';

const post = {
  title: 'The week in figures',
  date: 'Monday 30 March 2026',
  marking: 'OFFICIAL',
  notice: null,
  sections: [
    {
      heading: 'Headline figures',
      lines: [{ text: '70,753 *calls*.', cite: 'Priority 1, Midshire Q3 2020/21, page 3', remark: null }],
    },
  ],
  commentary: null,
  foot: 'Written by an analyst.',
};
const CHANNEL = '19:general@thread.tacv2';
const toChannel: Sending = { do: 'post', place: { channel: 'teams', id: CHANNEL }, post };

for (const sdk of ['botbuilder', 'teams'] as const)
  describe(`Teams: digests over ${sdk}`, () => {
    let bot: TeamsBot;
    let places: TeamsPlaces;
    let carrier: Carrier;
    beforeEach(async () => {
      bot = await startTeamsBot({ environment: { TEAMS_SDK: sdk } });
      const { teams } = readConfig({ TEAMS_SDK: sdk });
      places = new TeamsPlaces(bot.bot.store.digests);
      carrier = teamsCarrier(await buildTransport({ config: teams, log: createLog('silent') }), places, wording);
      await bot.say('help', {
        conversation: { id: `${CHANNEL};messageid=1`, conversationType: 'channel', tenantId: 'tenant-1' },
        channelData: {
          tenant: { id: 'tenant-1' },
          team: { id: '19:team', name: 'Performance' },
          channel: { id: CHANNEL, name: 'General' },
        },
      });
      bot.connector.clear();
    });
    afterEach(() => bot.stop());

    const fault = () =>
      carrier.send(toChannel, 'row-1', null).then(
        () => null,
        (thrown) => thrown as CarrierFault,
      );

    it('posts a card to a channel it has been heard from, unasked, as a thread of its own', async () => {
      expect(
        (await bot.bot.store.digests.places('teams')).map(({ id, body }) => [id, (body as { name: string }).name]),
      ).to.deep.equal([[CHANNEL, 'Performance / General']]);
      const receipt = await carrier.send(toChannel, 'row-1', null);
      const [sent] = bot.connector.sent;
      expect(decodeURIComponent(sent!.path)).to.match(/\/conversations\/19:general@thread\.tacv2\/activities$/);
      expect(sent!.activity.text).to.equal(digestActivity(post).text);
      expect(sent!.activity.attachments).to.deep.equal(digestActivity(post).attachments);
      expect(receipt).to.deep.include({ activity: `sent-${bot.connector.lastId}` });
    });

    it('tells a person who has spoken to it, with the post on its card', async () => {
      await bot.say('help');
      bot.connector.clear();
      const person = 'teams:aad-user';
      await carrier.send({ do: 'tell', person, text: 'A test.', post, offers: [] }, 'row-1', null);
      expect(bot.connector.sent[0]!.path).to.include('/conversations/conversation-1/');
      expect(bot.connector.messages[0]!.text).to.equal('A test.');
      expect(bot.connector.messages[0]!.attachments).to.deep.equal(digestActivity(post).attachments);
      const other = { do: 'tell', person: 'teams:nobody', text: 'A test.', post, offers: [] } as const;
      const thrown = await carrier.send(other, 'row-2', null).catch((fault_) => fault_);
      expect(thrown).to.include({ kind: 'refused', reason: 'left' });
    });

    it('corrects it in its place and says so in its thread', async () => {
      const of = await carrier.send(toChannel, 'row-1', null);
      const about = { place: toChannel.place, of: 'row-1' };
      await carrier.send({ do: 'replace', ...about, post: { ...post, notice: 'Corrected: x.' } }, 'row-2', of);
      await carrier.send({ do: 'note', ...about, text: 'Corrected: x.' }, 'row-3', of);
      const [first, replaced, note] = bot.connector.sent;
      expect(replaced).to.include({ method: 'PUT' });
      expect(replaced!.path.startsWith(first!.path)).to.equal(true);
      expect(decodeURIComponent(note!.path)).to.include(`;messageid=${of.activity}`);
    });

    it('sends once, and says what was refused, what did not arrive and what may have', async () => {
      for (const [status, kind] of [
        [404, 'refused'],
        [403, 'refused'],
        [429, 'unsent'],
        [500, 'unknown'],
        [502, 'unknown'],
        [504, 'unknown'],
      ] as const) {
        bot.connector.clear();
        bot.connector.refusals.push({ status });
        expect(await fault(), String(status)).to.include({ kind });
        expect(bot.connector.sent, String(status)).to.have.length(1);
      }
      bot.connector.closes = 1;
      expect(await fault()).to.include({ kind: 'unknown' });
    });

    it('forgets a place that it was taken out of', async () => {
      await bot.post(
        bot.activity({
          type: 'conversationUpdate',
          conversation: { id: CHANNEL, conversationType: 'channel', tenantId: 'tenant-1' },
          membersRemoved: [{ id: 'bot' }],
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await fault()).to.include({ kind: 'refused', reason: 'left' });
    });
  });

describeOverBoth('Teams: approving a digest', (sdk) => {
  const AUTHOR = 'terminal:kate';
  const APPROVER = 'teams:aad-user';
  const channel = {
    conversation: { id: `${TEAM.id};messageid=1`, conversationType: 'channel', tenantId: TENANT },
    channelData: {
      tenant: { id: TENANT },
      team: { id: '19:t', name: 'Performance' },
      channel: { id: TEAM.id, name: 'Figures' },
    },
  };
  let issuer: TokenIssuer;
  let bot: TeamsBot;
  let post: SignedBot['post'];
  let edition: Edition;
  const { error } = console;

  before(async () => {
    issuer = await TokenIssuer.start();
  });
  after(() => issuer.stop());
  beforeEach(async () => {
    ({ bot, post } = await startSignedBot(issuer, sdk, {
      DIGEST_ANALYSTS: AUTHOR,
      DIGEST_APPROVERS: `${APPROVER} teams:aad-elsewhere`,
      BOARD_GUESTS: 'aad-guest',
    }));
    bot.connector.memberOf = (_conversation, id) =>
      id === 'guest'
        ? { id, aadObjectId: 'aad-guest', userRole: 'guest', tenantId: TENANT }
        : { id, name: 'Pat Brown', userRole: 'user', tenantId: TENANT };
    await post({ text: 'help', ...channel });
    const { actions } = bot;
    const created = await actions.create(AUTHOR, weekly);
    const digest = 'done' in created ? created.done : expect.fail(`refused: ${JSON.stringify(created)}`);
    const drawn = await actions.draw(digest, actions.nextRuns(digest, 1)[0]!, noEdits);
    await actions.book.saveEdition(drawn, 0);
    const submitted = await actions.submit(AUTHOR, drawn.id);
    edition = 'done' in submitted ? submitted.done : expect.fail('refused');
  });
  afterEach(async () => {
    console.error = error;
    await bot.stop();
  });

  type Button = { title: string; data?: object; card?: { body: { id: string }[]; actions: Button[] } };
  /** The buttons of the card that the approver was sent. */
  const asked = async (): Promise<readonly Button[]> => {
    await post({ text: 'help' });
    bot.connector.clear();
    await carry(bot);
    const [message] = bot.connector.messages as unknown as { text: string; attachments: { content: object }[] }[];
    expect(message!.text).to.match(/waits for approval/);
    expect(cardValidator()(message!.attachments[0]!.content)).to.equal(true);
    return (message!.attachments[0]!.content as { actions: Button[] }).actions;
  };
  /** Of the card that came last. */
  const buttons = (): readonly Button[] => {
    const message = bot.connector.messages.at(-1) as unknown as { attachments?: { content: { actions?: Button[] } }[] };
    return message.attachments?.[0]?.content.actions ?? [];
  };
  const said = () => String(bot.connector.messages.at(-1)!.text);
  const state = async () => (await bot.actions.book.edition(edition.id))!.it;

  it('by the button of the card that an approver is sent', async () => {
    const [approve] = await asked();
    expect(approve!.title).to.equal('Approve');
    await post({ value: approve!.data, text: undefined });
    expect(said()).to.match(/^Approved/);
    expect(await state()).to.include({ state: 'approved', approver: APPROVER });
    const [open] = buttons();
    expect(open).to.deep.include({ title: 'Open', data: { digest: 'open', value: edition.id } });
    await post({ value: approve!.data, text: undefined });
    expect(said()).to.match(/changed meanwhile|does not wait/);
  });

  it('shows what waits to whoever has a part in digests, opens it, and withdraws or corrects what was posted', async () => {
    const list = async (more: object = {}) => {
      bot.connector.clear();
      await post({ text: 'Digests', ...more });
      return JSON.stringify(bot.connector.messages);
    };
    expect(await list())
      .to.include('Weekly figures')
      .and.to.include('waits for approval');
    expect(await list({ from: { id: 'other', name: 'Sam', aadObjectId: 'aad-other' } })).not.to.include(
      'waits for approval',
    );
    expect(await list({ from: { id: 'guest', name: 'Guest', aadObjectId: 'aad-guest' } })).not.to.include('waits for');
    await post({ value: { digest: 'open', value: edition.id }, text: undefined });
    expect(said()).to.equal('As it will be posted.');
    const [approve, back] = buttons();
    expect(back!.title).to.equal('Send back');
    await post({ value: approve!.data, text: undefined });
    const { it: approved, version } = (await bot.actions.book.edition(edition.id))!;
    await bot.actions.book.saveEdition({ ...approved, state: 'delivered' }, version);
    await post({ value: { digest: 'open', value: edition.id }, text: undefined });
    expect(buttons().map(({ title }) => title)).to.deep.equal(['Withdraw', 'Mark as corrected', 'Send to me only']);
    const [recall, correct] = buttons().map(({ card }) => card?.actions[0]?.data);
    await post({ value: recall, text: undefined });
    expect(said()).to.equal('Say why.');
    await post({ value: { ...correct, why: 'Late calls.' }, text: undefined });
    expect(await state()).to.include({ correction: 'Late calls.' });
    await post({ value: { ...recall, why: 'Wrong week.' }, text: undefined });
    expect(said()).to.include('taken away everywhere');
    expect(await state()).to.include({ state: 'recalled' });
    for (const message of bot.connector.messages as unknown as { attachments?: { content: object }[] }[])
      for (const { content } of message.attachments ?? []) expect(cardValidator()(content)).to.equal(true);
  });

  it('is posted to a channel, asked about, corrected and withdrawn, all of it over HTTP', async () => {
    const { actions } = bot;
    const made = await actions.create(AUTHOR, { ...weekly, title: 'Figures of the week', places: [TEAM] });
    const digest = 'done' in made ? made.done : expect.fail('refused');
    const drawn = await actions.draw(digest, NOW.toISOString(), noEdits);
    await actions.book.saveEdition(drawn, 0);
    await actions.submit(AUTHOR, drawn.id);
    await post({ value: { digest: 'open', value: drawn.id }, text: undefined });
    await post({ value: buttons()[0]!.data, text: undefined });
    expect(said()).to.match(/^Approved/);
    const rounds = new Rounds({ actions, leadHours: 24 });
    bot.connector.clear();
    await rounds.make();
    await carry(bot);
    await rounds.make();
    const cards = () => bot.connector.sent.filter(({ path }) => decodeURIComponent(path).includes(TEAM.id));
    expect(cards()).to.have.length(1);
    expect(JSON.stringify(cards()[0]!.activity)).to.include('approved by a second person').and.to.include('70,753');
    const ask = async (text: string) => {
      await post({ text });
      return JSON.stringify(bot.connector.messages.at(-1));
    };
    expect(await ask('was 101 in the last digest'))
      .to.include('Yes. Figures of the week')
      .and.to.include('70,753');
    expect(await ask('who approved it')).to.include('by Pat Brown');
    expect(await ask('where did it go')).to.include('Performance / Figures');
    expect(await ask('was Operation Nonesuch in it')).to.include('No. Figures of the week');
    await post({ value: { digest: 'correct', value: drawn.id, why: 'Late calls.' }, text: undefined });
    await carry(bot);
    expect(cards().map(({ method }) => method)).to.have.members(['POST', 'PUT', 'POST']);
    await post({ value: { digest: 'recall', value: drawn.id, why: 'Wrong week.' }, text: undefined });
    await carry(bot);
    const [, , , ...since] = cards();
    expect(since.map(({ method }) => method)).to.have.members(['PUT', 'POST']);
    for (const { activity } of since) expect(String(activity.text)).to.include('withdrawn: Wrong week');
    expect(await ask('what was in the last digest'))
      .to.include('was withdrawn: Wrong week.')
      .and.not.to.include('70,753');
  });

  it('or sends it back, with the words that are typed', async () => {
    const [, back] = await asked();
    expect(back!.card!.body[0]!.id).to.equal('why');
    const { data } = back!.card!.actions[0]!;
    await post({ value: data, text: undefined });
    expect(said()).to.equal('Say why.');
    await post({ value: { ...data, why: 'Leave out Harwich.' }, text: undefined });
    expect(await state()).to.include({ state: 'draft', remark: 'Leave out Harwich.' });
  });

  it('is refused to whoever is no approver, a guest, or not checked, who do not see the draft either', async () => {
    const [approve] = await asked();
    const open = { digest: 'open', value: edition.id };
    const line = linesToPost(edition)[0]!.text.slice(0, 20);
    for (const from of [
      { id: 'other', name: 'Sam', aadObjectId: 'aad-other' },
      { id: 'guest', name: 'Guest', aadObjectId: 'aad-guest' },
      { id: 'nameless', name: 'Nobody' },
    ])
      for (const value of [approve!.data, open]) {
        bot.connector.clear();
        await post({ from, value, text: undefined });
        expect(said(), from.id).to.match(/^Only (approvers|analysts)|^That can be done only/);
        expect(JSON.stringify(bot.connector.messages)).to.not.include(line);
      }
    expect(await state()).to.include({ state: 'submitted' });
    const open_ = await startTeamsBot({ sdk, environment: { DIGEST_APPROVERS: APPROVER } });
    try {
      await open_.say('', { value: open, text: undefined });
      expect(String(open_.connector.messages.at(-1)!.text)).to.match(/^That can be done only/);
    } finally {
      await open_.stop();
    }
  });
});

describe('Teams: the card of a digest', () => {
  it('shows everything as it is written, whatever the client reads', () => {
    const card = JSON.stringify(digestCard(post));
    for (const text of [
      'The week in figures',
      'OFFICIAL',
      '• 70,753 *calls*.',
      '(Priority 1, Midshire Q3 2020/21, page 3)',
    ])
      expect(card).to.include(text);
    expect(card).not.to.include('"TextBlock"');
  });
});
