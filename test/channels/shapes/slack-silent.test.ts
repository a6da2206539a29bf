import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverJson } from '../../support/slack/deliver.ts';
import { appMention, channelMessage, directMessage } from '../../support/slack/events.ts';
import { BOT_USER } from '../../support/slack/web-api.ts';

interface Silent {
  readonly direct: readonly object[];
  readonly channel: readonly object[];
  readonly mention: readonly object[];
  /** In a thread in which the bot has answered last. */
  readonly thread: readonly object[];
}

const silent = parse(readFileSync(join(import.meta.dirname, 'slack-silent.yaml'), 'utf8')) as Silent;

describe('Slack: what is not said to the bot is not answered', function () {
  this.timeout(60_000);
  let running: Running;
  before(async () => {
    running = await runSlackBot();
  });
  after(() => running.stop());

  const ofBot = (event: object): object =>
    JSON.parse(JSON.stringify(event).replace(/\bBOT\b/g, `<@${BOT_USER}>`), (_, value) => value ?? undefined);
  const said = async (event: object): Promise<void> => {
    const { slack } = running;
    const before = slack.messages.length;
    expect((await deliverJson(running.url, event)).status).to.equal(200);
    await until(() => slack.messages.length > before);
  };
  /** What is answered to each of them before a question that is said to the bot. */
  async function answered(events: readonly object[], deliver: (event: object) => object): Promise<string[]> {
    const { slack } = running;
    const apart: string[] = [];
    for (const event of events) {
      const before = slack.messages.length;
      expect((await deliverJson(running.url, deliver(ofBot(event)))).status, JSON.stringify(event)).to.equal(200);
      await said(directMessage('what is Operation SCEPTRE', { user: 'U0LAST' }));
      if (slack.messages.length > before + 1) apart.push(`${JSON.stringify(event)}: ${slack.messages[before]!.text}`);
    }
    return apart;
  }

  it('in direct messages', async () => {
    expect(await answered(silent.direct, (event) => directMessage('', event))).to.deep.equal([]);
  });

  it('in channels', async () => {
    expect(await answered(silent.channel, (event) => channelMessage('', event))).to.deep.equal([]);
  });

  it('as a mention', async () => {
    expect(await answered(silent.mention, (event) => appMention('', event))).to.deep.equal([]);
  });

  it('in a thread that the bot has answered in', async () => {
    const apart: string[] = [];
    for (const [at, event] of silent.thread.entries()) {
      const thread_ts = `1700000000.${100_000 + at}`;
      await said(appMention('how many 101 calls last quarter', { ts: thread_ts, user: 'U0ASKED' }));
      apart.push(...(await answered([event], (more) => channelMessage('', { thread_ts, user: 'U0ASKED', ...more }))));
    }
    expect(apart).to.deep.equal([]);
  });
});
