import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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
const ASKED_IN_TEAMS = {
  type: 'message',
  id: '1',
  text: CALLS,
  channelId: 'msteams',
  from: { id: 'user' },
  recipient: { id: 'bot' },
  conversation: { id: 'conversation' },
};
const START = fileURLToPath(new URL('../src/start.ts', import.meta.url));
/** The SDKs, the database's driver, and what of the bot's own is there for them alone. */
const PLATFORMS =
  /node_modules\/(?:@slack|@microsoft|botbuilder|botframework|mongodb)|src\/(?:channels\/(?:slack|teams)\/index|digests\/runner)/;

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
        ...ASKED_IN_TEAMS,
        serviceUrl: connector.url,
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

  it('answers Teams where nobody has set it up, on this machine alone, and stops', async () => {
    const connector = new ConnectorServer();
    await connector.start();
    const settings = { STORE_FILE: ':memory:', PORT: '0', LOG_LEVEL: 'silent', SHUTDOWN_SECONDS: '2' };
    const service = await buildService(readConfig(settings));
    const tell = (serviceUrl: string) =>
      fetch(`${service.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...ASKED_IN_TEAMS, serviceUrl }),
      });
    expect((await tell('https://elsewhere.example')).status).to.equal(400);
    expect((await tell(connector.url)).status).to.equal(200);
    expect(connector.messages[0]!.text).to.match(/^70,753 /);
    await service.stop('the test is over');
    await connector.stop();
    const beyond = readConfig({ ...settings, HOST: '0.0.0.0', WEB_TOKEN: 'a-long-enough-token-for-tests' });
    const away = await buildService(beyond);
    expect((await fetch(`${away.url}/api/messages`, { method: 'POST' })).status).to.equal(404);
    await away.stop('the test is over');
  });

  it('loads no platform before it listens where none is set up', async () => {
    const hooks = `import { registerHooks } from 'node:module';
      registerHooks({ load: (url, context, next) => (console.error(url), next(url, context)) });`;
    const bot = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `--import=data:text/javascript,${encodeURIComponent(hooks)}`, START],
      { env: { PATH: process.env.PATH, PORT: '0', STORE_FILE: ':memory:' } },
    );
    let loaded = '';
    bot.stderr.on('data', (said: Buffer) => {
      loaded += said;
    });
    await once(bot.stdout, 'data');
    bot.kill();
    await once(bot, 'close');
    expect(loaded).to.include('src/conversation/take-turn.ts');
    expect(loaded.split('\n').filter((url) => PLATFORMS.test(url))).to.deep.equal([]);
  });

  it('refuses settings that it cannot meet', async () => {
    const open = readConfig({ STORE_FILE: ':memory:', HOST: '0.0.0.0', PORT: '0', LOG_LEVEL: 'silent' });
    const refused = await buildService(open).catch((thrown: Error) => thrown.message);
    expect(refused).to.include('HOST').and.include('127.0.0.1');
  });
});
