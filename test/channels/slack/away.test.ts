import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverJson } from '../../support/slack/deliver.ts';
import { appMention, directMessage } from '../../support/slack/events.ts';

const CALLS = 'how many 101 calls last quarter';
const MINUTE = 60_000;

describe('Slack: away for a while', () => {
  let running: Running;
  let time = Date.parse('2021-03-01T12:00:00Z');
  afterEach(() => running.stop());
  const start = async () => {
    running = await runSlackBot({ tuning: { lease: 300 }, now: () => new Date(time) });
    return running;
  };
  const away = (methods: (method: string) => boolean = () => true) => {
    running.slack.trouble = ({ method }) => (methods(method) ? { hangUp: true } : undefined);
  };
  const back = () => {
    running.slack.trouble = () => undefined;
  };
  /** The clock goes on while it is waited for. */
  const passing = async (milliseconds: number, ready: () => boolean) => {
    const ticks = setInterval(() => {
      time += milliseconds;
    }, 20);
    await until(ready).finally(() => clearInterval(ticks));
  };

  it('answers every question when it is back, in the order of each person, and says when it was asked', async () => {
    const { url, slack } = await start();
    away();
    const asked = ['how many 101 calls last quarter', 'how many 999 calls', '101 calls in Q3 2019/20'];
    for (const text of asked) {
      for (const user of ['U0ONE', 'U0TWO'])
        expect((await deliverJson(url, directMessage(text, { user, channel: `D${user}` }))).status).to.equal(200);
    }
    time += 10 * MINUTE;
    back();
    await passing(200, () => slack.messages.length >= 6);
    for (const channel of ['DU0ONE', 'DU0TWO']) {
      const texts = slack.messages.filter((message) => message.channel === channel).map(({ text }) => text);
      expect(texts.map((text) => text.match(/70,753|73,887|68,218/)[0])).to.deep.equal(['70,753', '73,887', '68,218']);
      expect(texts[0]).to.match(/^Asked at 12:00 UTC\. 70,753 /);
    }
  });

  it('asks again who somebody is when that could not be found out', async () => {
    const { url, slack } = await start();
    away((method) => method === 'users.info');
    await deliverJson(url, appMention(CALLS, { user: 'U0NEW' }));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(slack.messages).to.have.length(0);
    back();
    await passing(200, () => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include('70,753');
  });

  it('tells after an hour that there may be no answer, and goes on until that is told', async () => {
    const { url, slack } = await start();
    const asked = new Date(time).toISOString().slice(11, 16);
    away();
    await deliverJson(url, appMention(CALLS));
    time += 3 * 60 * MINUTE;
    await new Promise((resolve) => setTimeout(resolve, 600));
    back();
    await passing(200, () => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include(`${asked} UTC`).and.include('If no answer').and.not.include('70,753');
  });

  it('is said to be away while it is', async () => {
    const { url, slack, channel } = await start();
    expect(channel.away?.()).to.equal(false);
    away();
    await deliverJson(url, appMention(CALLS));
    await until(() => channel.away?.() === true);
    back();
    await passing(200, () => slack.messages.length === 1);
    // Slack has the message before the channel has heard so.
    await until(() => channel.away?.() === false);
  });
});
