import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { type Running, runSlackBot, until } from '../../support/slack/bot.ts';
import { deliverJson } from '../../support/slack/deliver.ts';
import { appMention } from '../../support/slack/events.ts';
import { TOKEN } from '../../support/slack/web-api.ts';

describe('Slack: a mention', () => {
  let running: Running;
  before(async () => {
    running = await runSlackBot();
  });
  after(() => running.stop());

  it('is answered in a thread below it', async () => {
    const { slack, url } = running;
    const event = appMention('how many 101 calls last quarter');
    expect((await deliverJson(url, event)).status).to.equal(200);
    await until(() => slack.messages.length === 1);
    const [call] = slack.of('chat.postMessage');
    expect(call!.token).to.equal(TOKEN);
    expect(call!.args).to.include({ channel: 'C0CHANNEL', thread_ts: (event.event as { ts: string }).ts });
    expect(call!.args.text).to.include('70,753').and.include('page 3');
  });
});
