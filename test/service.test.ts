import { expect } from 'chai';
import { describe, it } from 'mocha';
import { readConfig } from '../src/config.ts';
import { buildService } from '../src/service.ts';
import { ConnectorServer } from './support/connector-server.ts';
import { until } from './support/slack/bot.ts';
import { deliverJson, SIGNING_SECRET } from './support/slack/deliver.ts';
import { appMention } from './support/slack/events.ts';
import { SlackServer, TOKEN } from './support/slack/web-api.ts';

const CALLS = 'how many 101 calls last quarter';

describe('npm start', () => {
  it('serves Teams and Slack on one port, counts their questions, and stops', async () => {
    const slack = new SlackServer();
    await slack.start();
    const connector = new ConnectorServer();
    await connector.start();
    const service = await buildService(
      readConfig({
        STORE_FILE: ':memory:',
        PORT: '0',
        LOG_LEVEL: 'silent',
        SHUTDOWN_SECONDS: '2',
        SLACK_BOT_TOKEN: TOKEN,
        SLACK_SIGNING_SECRET: SIGNING_SECRET,
        SLACK_API_URL: slack.apiUrl,
      }),
    );
    const get = async (path: string) => (await fetch(service.url + path)).text();
    expect(await get('/health/live')).to.include('live');
    expect(await get('/health/ready')).to.include('ready');

    await fetch(`${service.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: '1',
        text: CALLS,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: 'user' },
        recipient: { id: 'bot' },
        conversation: { id: 'conversation' },
      }),
    });
    expect(connector.messages[0]!.text).to.match(/^70,753 /);

    await deliverJson(`${service.url}/slack/events`, appMention(CALLS));
    await until(() => slack.messages.length === 1);
    expect(slack.messages[0]!.text).to.include('70,753');

    const counted = await get('/metrics');
    for (const channel of ['teams', 'slack'])
      expect(counted).to.include(`force_figures_questions_total{channel="${channel}",outcome="answered"} 1`);
    await service.stop('the test is over');
    await slack.stop();
    await connector.stop();
  });

  it('refuses settings that it cannot meet', async () => {
    const open = readConfig({ STORE_FILE: ':memory:', HOST: '0.0.0.0', PORT: '0', LOG_LEVEL: 'silent' });
    const refused = await buildService(open).catch((thrown: Error) => thrown.message);
    expect(refused).to.include('HOST').and.include('127.0.0.1');
  });
});
