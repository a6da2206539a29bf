import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverForm, deliverJson } from '../../support/slack/deliver.ts';
import { appMention, slashCommand } from '../../support/slack/events.ts';
import { type SlackPerson, SlackServer, TEAM } from '../../support/slack/web-api.ts';

const CALLS = 'how many 101 calls last quarter';
const ORGANISATION = 'E0MIDSHIRE';

describe('Slack: who may ask', () => {
  let running: Running;
  const slack = new SlackServer();
  const start = async (environment: Record<string, string> = {}, enterprise: string | null = null) => {
    await slack.start();
    slack.enterprise = enterprise;
    running = await runSlackBot({ slack, environment });
  };
  afterEach(async () => {
    await running.stop();
    await slack.stop();
    slack.calls.length = 0;
    slack.people.clear();
    slack.groups.clear();
  });

  /** Whether somebody is answered. */
  async function isAnswered(person: SlackPerson, event: object = {}): Promise<boolean> {
    slack.people.set(person.id, person);
    const before = slack.messages.length;
    await deliverJson(running.url, appMention(CALLS, { user: person.id, ...event }));
    await until(() => slack.messages.length > before);
    const { text } = slack.messages.at(-1)!;
    expect(text).to.match(/70,753|^Only members/);
    return text.includes('70,753');
  }

  it('members, and no guests, strangers and people of other workspaces', async () => {
    await start();
    expect(await isAnswered({ id: 'U0MEMBER', team_id: TEAM })).to.equal(true);
    expect(await isAnswered({ id: 'U0GUEST', team_id: TEAM, is_restricted: true })).to.equal(false);
    expect(await isAnswered({ id: 'U0SINGLE', team_id: TEAM, is_ultra_restricted: true })).to.equal(false);
    expect(await isAnswered({ id: 'U0OTHER', team_id: 'T0OTHER', is_stranger: true })).to.equal(false);
    // In a channel that is shared with another organisation its people are no strangers to Slack.
    expect(await isAnswered({ id: 'U0SHARED', team_id: 'T0OTHER' }, { user_team: 'T0OTHER' })).to.equal(false);
  });

  it('members of another workspace of the same organisation, as Slack tells', async () => {
    await start({}, ORGANISATION);
    const of = (enterprise_id: string) => ({ enterprise_user: { enterprise_id, teams: ['T0SISTER'] } });
    const sister = { user_team: 'T0SISTER', source_team: 'T0SISTER' };
    expect(await isAnswered({ id: 'U0SISTER', team_id: 'T0SISTER', ...of(ORGANISATION) }, sister)).to.equal(true);
    expect(await isAnswered({ id: 'U0FAR', team_id: 'T0SISTER', ...of('E0OTHER') }, sister)).to.equal(false);
    const guest = { id: 'U0SISTERGUEST', team_id: 'T0SISTER', is_restricted: true, ...of(ORGANISATION) };
    expect(await isAnswered(guest, sister)).to.equal(false);
  });

  it('of the organisation only those of the workspaces that are named', async () => {
    await start({ SLACK_WORKSPACES: TEAM }, ORGANISATION);
    const of = (teams: string[]) => ({ enterprise_user: { enterprise_id: ORGANISATION, teams } });
    expect(await isAnswered({ id: 'U0SISTER', team_id: 'T0SISTER', ...of(['T0SISTER']) })).to.equal(false);
    expect(await isAnswered({ id: 'U0BOTH', team_id: 'T0SISTER', ...of(['T0SISTER', TEAM]) })).to.equal(true);
  });

  it('guests that are named, or of a group that is', async () => {
    slack.groups.set('S0BOARD', ['U0CHAIR']);
    await start({ BOARD_GUESTS: 'U0PCC, S0BOARD, S0GONE' });
    const guest = (id: string): SlackPerson => ({ id, team_id: TEAM, is_restricted: true });
    expect(await isAnswered(guest('U0PCC'))).to.equal(true);
    expect(await isAnswered(guest('U0CHAIR'))).to.equal(true);
    expect(await isAnswered(guest('U0CONTRACTOR'))).to.equal(false);
    expect(await isAnswered({ ...guest('U0PCC2'), id: 'U0PCC2' })).to.equal(false);
  });

  it('and a refusal is seen by who asked alone, where they see it', async () => {
    await start();
    slack.people.set('U0GUEST', { id: 'U0GUEST', team_id: TEAM, is_restricted: true });
    // In the thread that the answer would have begun there is nothing to be seen yet.
    await deliverJson(running.url, appMention(CALLS, { user: 'U0GUEST' }));
    await until(() => slack.of('chat.postEphemeral').length === 1);
    expect(slack.of('chat.postEphemeral')[0]!.args).to.include({ user: 'U0GUEST', channel: 'C0CHANNEL' });
    expect(slack.of('chat.postEphemeral')[0]!.args).to.not.have.property('thread_ts');
    const thread_ts = '1600000000.000001';
    await deliverJson(running.url, appMention(CALLS, { user: 'U0GUEST', thread_ts }));
    await until(() => slack.of('chat.postEphemeral').length === 2);
    expect(slack.of('chat.postEphemeral')[1]!.args).to.include({ user: 'U0GUEST', thread_ts });
    await deliverForm(running.url, slashCommand(CALLS, slack.responseUrl('one'), { user_id: 'U0GUEST' }));
    await until(() => slack.of('response_url').length === 1);
    expect(slack.of('response_url')[0]!.args).to.include({ response_type: 'ephemeral' });
    expect(slack.of('chat.postMessage')).to.deep.equal([]);
  });
});
