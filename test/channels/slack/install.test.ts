import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverJson } from '../../support/slack/deliver.ts';
import { appMention, envelope } from '../../support/slack/events.ts';
import { BOT_USER } from '../../support/slack/web-api.ts';

const CALLS = 'how many 101 calls last quarter';
const OAUTH = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'a-client-secret',
  SLACK_STATE_SECRET: 'a-state-secret',
  SLACK_WORKSPACES: 'any',
};

describe('Slack: several workspaces', () => {
  let running: Running;
  afterEach(() => running.stop());

  /** As a browser goes through it: the install page sends it to Slack, which sends it back with a code. */
  async function install(workspace: string): Promise<Response> {
    const page = await fetch(new URL('/slack/install', running.url), { redirect: 'manual' });
    const link =
      page.headers.get('location') ?? /<a href="([^"]+)"/.exec(await page.text())![1]!.replaceAll('&amp;', '&');
    const state = new URL(link).searchParams.get('state')!;
    const cookie = page.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    const back = new URL('/slack/oauth_redirect', running.url);
    back.search = new URLSearchParams({ code: workspace, state }).toString();
    return fetch(back, { headers: { cookie }, redirect: 'manual' });
  }

  const mentionIn = (team: string, more: object = {}) =>
    envelope(
      {
        type: 'app_mention',
        user: `U-${team}`,
        text: `<@${BOT_USER}> ${CALLS}`,
        ts: '1600000000.000001',
        channel: `C-${team}`,
        team,
        ...more,
      },
      { team_id: team, authorizations: [{ enterprise_id: null, team_id: team, user_id: BOT_USER, is_bot: true }] },
    );

  it('install the bot, and are answered with a token each, until they remove it', async () => {
    running = await runSlackBot({ environment: OAUTH });
    const { slack, url, bot } = running;
    for (const team of ['T0ONE', 'T0TWO']) {
      slack.people.set(`U-${team}`, { id: `U-${team}`, team_id: team });
      expect((await install(team)).status).to.be.below(400);
    }
    expect(slack.of('oauth.v2.access').map(({ args }) => args.code)).to.deep.equal(['T0ONE', 'T0TWO']);
    expect(JSON.stringify(await bot.store.installations.find('T0ONE'))).to.not.include('xoxb');
    for (const team of ['T0ONE', 'T0TWO']) await deliverJson(url, mentionIn(team));
    await until(() => slack.messages.length === 2);
    const posted = slack.of('chat.postMessage').map(({ token, args }) => [args.channel, token]);
    expect(posted).to.have.deep.members([
      ['C-T0ONE', 'xoxb-T0ONE'],
      ['C-T0TWO', 'xoxb-T0TWO'],
    ]);
    const gone = envelope({ type: 'app_uninstalled' }, { team_id: 'T0ONE', authorizations: [{ team_id: 'T0ONE' }] });
    expect((await deliverJson(url, gone)).status).to.equal(200);
    expect(await bot.store.installations.find('T0ONE')).to.equal(null);
    expect((await deliverJson(url, mentionIn('T0ONE'))).status).to.not.equal(200);
    expect(await bot.store.installations.find('T0TWO')).to.not.equal(null);
  });

  it('are not answered until they are named', async () => {
    running = await runSlackBot({ environment: { ...OAUTH, SLACK_WORKSPACES: '' } });
    const { slack, url } = running;
    expect((await install('T0ONE')).status).to.be.below(400);
    await deliverJson(url, mentionIn('T0ONE'));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.not.include('70,753');
  });

  it('are kept out when they are not among SLACK_WORKSPACES', async () => {
    running = await runSlackBot({ environment: { ...OAUTH, SLACK_WORKSPACES: 'T0ONE, T0THREE' } });
    const { bot } = running;
    await install('T0ONE');
    expect((await install('T0TWO')).status).to.be.at.least(400);
    expect(await bot.store.installations.find('T0ONE')).to.not.equal(null);
    expect(await bot.store.installations.find('T0TWO')).to.equal(null);
  });

  it('are not installed by a link that somebody else was given', async () => {
    running = await runSlackBot({ environment: OAUTH });
    const back = new URL('/slack/oauth_redirect?code=T0ONE&state=made-up', running.url);
    expect((await fetch(back)).status).to.be.at.least(400);
    expect(running.slack.of('oauth.v2.access')).to.have.length(0);
  });

  it('may be named for one that has the token: SLACK_WORKSPACES decides who is answered', async () => {
    running = await runSlackBot({ environment: { SLACK_WORKSPACES: 'T0OTHER' } });
    const { slack, url } = running;
    await deliverJson(url, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include('Only members').and.not.include('70,753');
  });
});
