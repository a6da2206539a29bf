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
  const deliver = async (event: object): Promise<void> => {
    expect((await deliverJson(running.url, event)).status, JSON.stringify(event)).to.equal(200);
  };
  const answersIn = (channel: string): string[] =>
    running.slack.messages.filter((message) => message.channel === channel).map(({ text }) => String(text));
  let places = 0;
  /** What is answered to each of them, which comes in a place of its own, while questions behind it are. */
  async function answered(events: readonly object[], made: (event: object) => object): Promise<string[]> {
    const sent = events.map((event) => ({ event, channel: `C0SILENT${++places}` }));
    for (const { event, channel } of sent) {
      await deliver(made({ ...ofBot(event), channel }));
      const behind = `D0BEHIND${++places}`;
      await deliver(directMessage('what is Operation SCEPTRE', { user: `U${behind}`, channel: behind }));
      await until(() => answersIn(behind).length > 0);
    }
    return sent.flatMap(({ event, channel }) => answersIn(channel).map((text) => `${JSON.stringify(event)}: ${text}`));
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
    const thread_ts = '1700000000.000100';
    const apart: string[] = [];
    for (const event of silent.thread) {
      const channel = `C0THREAD${++places}`;
      const user = `U0ASKED${places}`;
      await deliver(appMention('how many 101 calls last quarter', { ts: thread_ts, user, channel }));
      await until(() => answersIn(channel).length > 0);
      await answered([event], (more) => channelMessage('', { thread_ts, user, ...more, channel }));
      const [, ...more] = answersIn(channel);
      apart.push(...more.map((text) => `${JSON.stringify(event)}: ${text}`));
    }
    expect(apart).to.deep.equal([]);
  });
});
