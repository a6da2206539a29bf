import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { appMention, slashCommand } from '../../support/slack/events.ts';
import { SlackSocket } from '../../support/slack/socket.ts';
import { SlackServer } from '../../support/slack/web-api.ts';

const CALLS = 'how many 101 calls last quarter';

describe('Slack: Socket Mode', () => {
  let running: Running;
  let socket: SlackSocket;
  let slack: SlackServer;
  beforeEach(async () => {
    socket = new SlackSocket();
    await socket.start();
    slack = new SlackServer();
    await slack.start();
    slack.trouble = ({ method, token }) =>
      method === 'apps.connections.open'
        ? {
            body:
              token === 'xapp-test' ? { ok: true, url: socket.url } : { ok: false, error: 'not_allowed_token_type' },
          }
        : undefined;
    running = await runSlackBot({ slack, environment: { SLACK_APP_TOKEN: 'xapp-test', SLACK_SIGNING_SECRET: '' } });
  });
  afterEach(async () => {
    await running.stop();
    await socket.stop();
    await slack.stop();
  });

  it('answers events and commands, and acknowledges each', async () => {
    socket.send('one', 'events_api', appMention(CALLS));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include('70,753');
    socket.send('two', 'slash_commands', slashCommand(CALLS, slack.responseUrl('two')));
    await until(() => slack.messages.length === 2 && socket.acknowledged.length === 2);
    expect(slack.messages[1]).to.include({ response_type: 'ephemeral' });
    expect(socket.acknowledged).to.deep.equal(['one', 'two']);
  });

  it('acknowledges nothing that it could not write down, and answers what comes again once', async () => {
    const { inbox } = running.bot.store;
    const accept = inbox.accept;
    inbox.accept = () => Promise.reject(new Error('the disk is full'));
    const event = appMention(CALLS);
    socket.send('one', 'events_api', event);
    await until(() => running.log.some(({ level }) => level === 'error'));
    expect(socket.acknowledged).to.deep.equal([]);
    inbox.accept = accept;
    socket.send('two', 'events_api', event);
    socket.send('three', 'events_api', event);
    await until(() => slack.messages.length === 1 && socket.acknowledged.length === 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slack.messages).to.have.length(1);
  });

  it('connects again when Slack closes the connection', async () => {
    socket.drop();
    await until(() => socket.connections === 2);
    socket.send('one', 'events_api', appMention(CALLS));
    await until(() => slack.messages.length === 1);
  });
});
