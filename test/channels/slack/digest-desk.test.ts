import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { readConfig } from '../../../src/config.ts';
import { digestParts } from '../../../src/digests/parts.ts';
import { Postman } from '../../../src/digests/postman.ts';
import { Rounds } from '../../../src/digests/rounds.ts';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverForm, deliverInteraction, deliverJson } from '../../support/slack/deliver.ts';
import { buttonPress, homeOpened, slashCommand } from '../../support/slack/events.ts';
import { type Sent, TEAM } from '../../support/slack/web-api.ts';

const KATE = 'U0KATE';
const OMAR = 'U0OMAR';
const LENA = 'U0LENA';
/** A board member who is a guest. */
const VERA = 'U0VERA';
const environment = {
  DIGEST_ANALYSTS: `slack:${TEAM}/${KATE}`,
  // A user group, which Omar is in.
  DIGEST_APPROVERS: `slack:${TEAM}/${KATE} slack:${TEAM}/S0APPROVERS`,
  DIGEST_BOARD: `slack:${TEAM}/${VERA}`,
  BOARD_GUESTS: VERA,
};

describe('Slack: writing and approving a digest', () => {
  let running: Running;
  beforeEach(async () => {
    running = await runSlackBot({ environment });
    running.slack.groups.set('S0APPROVERS', [OMAR]);
  });
  afterEach(() => running.stop());

  /** What Slack was sent because of something. */
  const sentBy = async (work: () => Promise<unknown>): Promise<Sent> => {
    const counts = () => running.slack.calls.filter(({ method }) => /post|views|response/.test(method)).length;
    const before = counts();
    await work();
    await until(() => counts() > before);
    return running.slack.calls.filter(({ method }) => /post|views|response/.test(method)).at(-1)!.args;
  };
  const command = (user = KATE) =>
    sentBy(() =>
      deliverForm(
        running.url,
        slashCommand('', running.slack.responseUrl('digest'), { command: '/digest', user_id: user }),
      ),
    );
  const press = (act: string, value: string, user = KATE) =>
    sentBy(() =>
      deliverInteraction(
        running.url,
        buttonPress(
          { action_id: `digest-${act}`, value },
          {
            user: { id: user, team_id: TEAM },
            channel: { id: `D${user}`, name: 'directmessage' },
            container: { type: 'message', message_ts: '1.1', channel_id: `D${user}`, is_ephemeral: false },
            message: { type: 'message', ts: '1.1' },
          },
        ),
      ),
    );
  const submit = (act: string, value: string, fields: Record<string, object>, user = KATE) =>
    sentBy(() =>
      deliverInteraction(running.url, {
        type: 'view_submission',
        team: { id: TEAM, domain: 'midshire' },
        user: { id: user, team_id: TEAM },
        api_app_id: 'A0APP',
        token: 'unused',
        trigger_id: 't',
        view: {
          id: `V${Math.random()}`,
          hash: 'h',
          type: 'modal',
          callback_id: `digest-${act}`,
          private_metadata: value,
          state: {
            values: Object.fromEntries(Object.entries(fields).map(([name, field]) => [`b-${name}`, { [name]: field }])),
          },
        },
      }),
    );
  const filledIn = {
    title: { type: 'plain_text_input', value: 'The week' },
    priorities: { type: 'multi_static_select', selected_options: [{ value: '7' }] },
    length: { type: 'static_select', selected_option: { value: 'short' } },
    quiet: { type: 'static_select', selected_option: { value: 'one line' } },
    channels: { type: 'multi_conversations_select', selected_conversations: ['C0FIGURES'] },
    commentary: { type: 'plain_text_input', value: 'There were 4711 more.' },
    repeats: { type: 'static_select', selected_option: { value: '1' } },
    time: { type: 'timepicker', selected_time: '09:00' },
    zone: { type: 'plain_text_input', value: 'Europe/London' },
  };
  /** The rounds that a running bot makes, with drafts a week before. */
  const rounds = async () => {
    const { store } = running.bot;
    const { actions } = digestParts(readConfig(environment), store, () => new Date());
    await new Rounds({ actions, leadHours: 168 }).make();
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    const postman = new Postman({
      store: store.digests,
      book: actions.book,
      carriers: [running.channel.carrier!],
      log,
    });
    await postman.round();
    return actions;
  };
  const ids = (blocks: Sent[]): string[] =>
    blocks.flatMap(({ elements = [] }) => elements.map((element: Sent) => element.action_id).filter(Boolean));

  it('tells who is named as neither analyst nor approver that digests are not theirs', async () => {
    expect((await command(LENA)).text).to.include('neither');
  });

  it('opens a form, saves what was filled in, and says when it is next and what number stands nowhere', async () => {
    expect(ids((await command()).blocks)).to.deep.equal(['digest-new']);
    const { view } = await press('new', 'new');
    expect(view.callback_id).to.equal('digest-form');
    const names = view.blocks.map(({ element }: Sent) => element.action_id);
    expect(names).to.include.members(Object.keys(filledIn));
    const { text, channel } = await submit('form', '', filledIn);
    expect(channel).to.equal(KATE);
    expect(text.match(/Monday \d+ \w+ \d+, 09:00 \(Europe\/London/g)).to.have.length(3);
    expect(text).to.include('4711');
    const [held] = await running.bot.store.digests.list({ kind: 'digest' });
    expect(held!.body).to.deep.include({ title: 'The week', places: [{ channel: 'slack', id: `${TEAM}/C0FIGURES` }] });
  });

  it('says what is wrong with what was filled in', async () => {
    const zone = { ...filledIn, zone: { type: 'plain_text_input', value: 'Europe/Londres' } };
    expect((await submit('form', '', zone)).text).to.include('no such time zone');
    expect((await submit('form', '', filledIn, LENA)).text).to.include('neither');
  });

  it('refuses a channel that it is not in at once, says what to do, and keeps what was filled in', async () => {
    const { slack } = running;
    slack.refuses = (channel) => ({ C0ELSEWHERE: 'not_in_channel', C0NOWHERE: 'channel_not_found' })[channel] ?? null;
    slack.channels.set('C0OLD', { is_archived: true }).set('C0SHARED', { is_ext_shared: true });
    const to = (...ids: string[]) => ({
      ...filledIn,
      channels: { type: 'multi_conversations_select', selected_conversations: ids },
    });
    const { text, blocks } = await submit('form', '', to('C0FIGURES', 'C0ELSEWHERE', 'C0NOWHERE', 'C0OLD', 'C0SHARED'));
    expect(text).to.include('Nothing is saved.').and.to.include('#c0elsewhere cannot be posted to: the bot is not in');
    expect(text).to.include('C0NOWHERE cannot be posted to: there is no such channel').and.to.include('/invite');
    expect(text).to.include('#c0old cannot be posted to: the channel is archived');
    expect(text).to.include('#c0shared cannot be posted to: people of other organisations');
    expect(text).not.to.include('c0figures');
    expect(await running.bot.store.digests.list({ kind: 'digest' })).to.deep.equal([]);
    const { view } = await press('again', blocks.at(-1).elements[0].value);
    const field = (name: string) => view.blocks.find(({ element }: Sent) => element?.action_id === name).element;
    expect(field('title').initial_value).to.equal('The week');
    expect(field('channels').initial_conversations).to.have.length(5);
    // Somebody has invited it meanwhile.
    slack.refuses = () => null;
    expect((await submit('form', view.private_metadata, to('C0FIGURES', 'C0ELSEWHERE'))).text).to.include('is saved');
  });

  it('saves it when Slack cannot be asked about its channels, and says that it could not', async () => {
    running.slack.trouble = ({ method }) =>
      method === 'conversations.info' ? { status: 503, body: { ok: false } } : undefined;
    const { text } = await submit('form', '', filledIn);
    expect(text)
      .to.include('is saved')
      .and.to.include(`Whether it can be posted to ${TEAM}/C0FIGURES could not be checked`);
    expect(await running.bot.store.digests.list({ kind: 'digest' })).to.have.length(1);
  });

  it('goes from draft to approval by a second person, in buttons alone', async () => {
    await submit('form', '', filledIn);
    const actions = await rounds();
    const draft = running.slack.posted.at(-1)!;
    expect(draft.channel).to.equal(KATE);
    const [open] = draft.blocks.at(-1).elements;
    const opened = await press('open', open.value);
    expect(ids(opened.blocks)).to.deep.equal(['digest-lines', 'digest-submit', 'digest-me']);
    const { view } = await press('lines', open.value);
    const keep = view.blocks[0].element.initial_options.map(({ value }: Sent) => ({ value }));
    const chosen = {
      keep: { type: 'multi_static_select', selected_options: keep.slice(1) },
      remarks: { value: `${keep[1].value}: low` },
    };
    const form = view.private_metadata;
    expect(JSON.stringify((await submit('lines-form', form, chosen)).blocks)).to.include('low');
    // Numbers of lines as they were before are not taken for those that stand now.
    expect((await submit('lines-form', form, chosen)).text).to.include('changed meanwhile');
    expect((await press('submit', open.value)).text).to.include('second person');
    await rounds();
    const waits = running.slack.posted.at(-1)!;
    expect(waits.channel).to.equal(OMAR);
    const [approve, back] = waits.blocks.at(-1).elements;
    expect((await press('approve', approve.value, KATE)).text).to.include('does not approve it');
    expect((await press('return', back.value, OMAR)).view.callback_id).to.equal('digest-return-form');
    expect((await press('approve', approve.value, OMAR)).text).to.include('Approved');
    expect((await press('approve', approve.value, OMAR)).text).to.include('changed meanwhile');
    expect((await actions.book.edition(open.value))!.it).to.include({
      state: 'approved',
      approver: `slack:${TEAM}/${OMAR}`,
    });
  });

  it('sends to its author alone what would be posted, before there is a draft of it', async () => {
    await submit('form', '', filledIn);
    const { blocks } = await command();
    const me = blocks.flatMap(({ elements = [] }: Sent) => elements).find((one: Sent) => one.action_id === 'digest-me');
    expect((await press('me', me.value)).text).to.include('Send to me only');
    await rounds();
    const test = running.slack.posted.findLast(({ text }) => text.startsWith('Test, sent to you alone'))!;
    expect(test.channel).to.equal(KATE);
    const preview = await press('preview', me.value);
    expect(JSON.stringify(test.blocks)).to.include(JSON.stringify(preview.blocks).slice(1, -1));
  });

  it('shows digests and what may be done with them on the Home tab, to those who have a role', async () => {
    await submit('form', '', filledIn);
    const { view } = await sentBy(() => deliverJson(running.url, homeOpened(KATE)));
    expect(ids(view.blocks)).to.include.members([
      'digest-preview',
      'digest-pause',
      'digest-skip',
      'digest-hand-over',
      'digest-new',
    ]);
    const [digest] = await running.bot.store.digests.list({ kind: 'digest' });
    expect((await press('skip', digest!.id)).text).to.include('Leave out the next');
    const buttons = (blocks: Sent[]): Sent[] => blocks.flatMap(({ elements = [] }) => elements);
    const listed = await command();
    expect(JSON.stringify(listed.blocks)).to.include('Left out: Monday');
    const back = buttons(listed.blocks).find(({ action_id }) => action_id === 'digest-unskip')!;
    expect(back.text.text).to.match(/^Post after all: Monday \d+ \w+ \d{4}$/);
    expect((await press('unskip', back.value)).text).to.include('Post after all: Monday');
    expect(JSON.stringify((await command()).blocks)).not.to.include('Left out');
    const other = await sentBy(() => deliverJson(running.url, homeOpened(LENA)));
    expect(ids(other.view.blocks).filter((id) => id.startsWith('digest-'))).to.deep.equal([]);
  });

  it('shows what is being written to no guest and to nobody without a role', async () => {
    await submit('form', '', filledIn);
    const [digest] = await running.bot.store.digests.list({ kind: 'digest' });
    expect((await press('preview', digest!.id)).text).to.not.include('neither');
    expect((await press('preview', digest!.id, LENA)).text).to.include('neither');
    running.slack.people.set(VERA, { id: VERA, team_id: TEAM, is_restricted: true });
    for (const act of ['preview', 'change', 'new'])
      expect((await press(act, digest!.id, VERA)).text).to.include('neither');
    expect((await command(VERA)).text).to.include('neither');
    const { view } = await sentBy(() => deliverJson(running.url, homeOpened(VERA)));
    expect(ids(view.blocks).filter((id) => id.startsWith('digest-'))).to.deep.equal([]);
  });

  it('says so when a form was asked for too late', async () => {
    running.slack.trouble = ({ method }) =>
      method === 'views.open' ? { body: { ok: false, error: 'expired_trigger_id' } } : undefined;
    expect((await press('new', 'new')).text).to.include('press it again');
  });
});
