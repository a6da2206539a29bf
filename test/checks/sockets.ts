/**
 * `npm run check:sockets`: 10,000 upgrade requests and 2,000 silent connections against `npm start`, while Teams and Slack are
 * asked; then SIGTERM. Ends with 1 when an answer takes longer than a second, or the end longer than SHUTDOWN_SECONDS + 1.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ConnectorServer } from '../support/connector-server.ts';
import { until } from '../support/slack/bot.ts';
import { deliverJson, SIGNING_SECRET } from '../support/slack/deliver.ts';
import { appMention } from '../support/slack/events.ts';
import { SlackServer, TOKEN } from '../support/slack/web-api.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [upgrades, silent] = wholeNumbers({ upgrades: 10_000, silent: 2_000 }) as [number, number];
const SHUTDOWN_SECONDS = 3;
const AT_ONCE = 100;
const CALLS = 'how many 101 calls last quarter';

const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
const [slack, connector] = [new SlackServer(), new ConnectorServer()];
await slack.start();
await connector.start();
const bot = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/start.ts'], {
  cwd: join(import.meta.dirname, '../..'),
  env: {
    PATH: process.env.PATH,
    PORT: '0',
    STORE_FILE: join(folder, 'store.db'),
    SHUTDOWN_SECONDS: String(SHUTDOWN_SECONDS),
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
  },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(bot, 'exit');
const open = new Set<Socket>();
try {
  const url = await new Promise<string>((resolve) => {
    createInterface({ input: bot.stdout! }).on('line', (line) => {
      const { url: at } = JSON.parse(line) as { url?: string };
      if (at) resolve(at);
    });
  });
  const { port } = new URL(url);
  let asked = 0;
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const teams = () =>
    timed(async () => {
      const said = connector.messages.length;
      const id = `in-${++asked}`;
      const body = JSON.stringify({
        type: 'message',
        id,
        text: CALLS,
        channelId: 'msteams',
        serviceUrl: connector.url,
        from: { id: `user-${asked}` },
        recipient: { id: 'bot' },
        conversation: { id: `conversation-${asked}`, conversationType: 'personal' },
      });
      const headers = { 'content-type': 'application/json', connection: 'close' };
      const { status } = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
      if (status !== 200 || connector.messages.length !== said + 1) throw new Error('Teams was not answered');
    });
  const inSlack = () =>
    timed(async () => {
      const said = slack.messages.length;
      const event = appMention(CALLS, { channel: `C${++asked}`, user: `U${asked}` });
      const { status } = await deliverJson(`${url}/slack/events`, event);
      if (status !== 200) throw new Error('Slack was not acknowledged');
      await until(() => slack.messages.length > said);
    });
  const dial = async (): Promise<Socket> => {
    const socket = connect(Number(port), '127.0.0.1');
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => open.delete(socket));
    await once(socket, 'connect');
    return socket.resume();
  };
  const usual = Math.max(await teams(), await inSlack());

  const times: number[] = [];
  let isAttacked = true;
  const asking = (async () => {
    while (isAttacked) times.push(await teams(), await inSlack());
  })();
  for (let at = 0; at < silent; at += 1) await dial();
  const paths = ['/', '/api/messages', '/slack/events', '/health/live', '/nowhere'];
  for (let at = 0; at < upgrades; at += AT_ONCE)
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, number) => {
        const socket = await dial();
        const path = paths[number % paths.length];
        socket.write(`GET ${path} HTTP/1.1\r\nHost: bot\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
        if (!socket.closed) await once(socket, 'close');
      }),
    );
  isAttacked = false;
  await asking;
  const later = Math.max(await teams(), await inSlack());
  const longest = Math.max(...times, later);
  const end = await timed(async () => {
    bot.kill('SIGTERM');
    await ended;
  });
  console.log(
    `${upgrades} upgrades, ${silent} silent connections: answers in at most ${longest.toFixed(0)} ms (${times.length} asked meanwhile; ${usual.toFixed(0)} ms before, ${later.toFixed(0)} ms after); SIGTERM ended in ${(end / 1000).toFixed(2)} s of ${SHUTDOWN_SECONDS} + 1`,
  );
  process.exitCode = longest > 1_000 || end > (SHUTDOWN_SECONDS + 1) * 1000 ? 1 : 0;
} finally {
  for (const socket of open) socket.destroy();
  bot.kill('SIGKILL');
  await slack.stop();
  await connector.stop();
  rmSync(folder, { recursive: true, force: true });
}
