/** A process of its own: a Bolt app that does nothing but post what it is to post, the same messages as the bot's. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { render } from '../../../src/channels/slack/blocks/index.ts';
import type { Message } from '../../../src/channels/slack/blocks/message.ts';
import { loadWords } from '../../../src/channels/slack/words.ts';
import { readConfig } from '../../../src/config.ts';
import { buildBot } from '../../../src/main.ts';
import { SIGNING_SECRET } from '../../support/slack/deliver.ts';
import { BOT_USER, TOKEN } from '../../support/slack/web-api.ts';

const [slackApiUrl = '', ...questions] = process.argv.slice(2);

const words = loadWords(join(import.meta.dirname, '../../../dialogs'));
const messages = new Map<string, Message>();
const bot = await buildBot(readConfig({ STORE_FILE: ':memory:' }));
for (const text of questions) {
  const reply = await bot.conversation.takeTurn({ text, conversation: text });
  messages.set(`<@${BOT_USER}> ${text}`, render(reply, { words, key: 'Ev000000', aside: false }));
}
await bot.close();

const receiver = new HTTPReceiver({ signingSecret: SIGNING_SECRET, logLevel: LogLevel.ERROR });
const app = new App({ token: TOKEN, receiver, clientOptions: { slackApiUrl }, logLevel: LogLevel.ERROR });
app.event('app_mention', async ({ event, client }) => {
  const { text, blocks } = messages.get(event.text)!;
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text, blocks: blocks as never });
});
const server = createServer(receiver.requestListener);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
