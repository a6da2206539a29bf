/**
 * `npm run slack:test-server`: a small Slack on this machine, to try the bot's Slack channel without a workspace. What is typed
 * goes to the bot as Slack would send it, and what the bot posts is printed, its buttons by number.
 */
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadEnvFile, readConfig } from '../../../src/config.ts';
import { deliverForm, deliverInteraction, deliverJson, SIGNING_SECRET } from './deliver.ts';
import { buttonPress, directMessage, homeOpened, slashCommand } from './events.ts';
import { Form } from './form.ts';
import { pageOf, type Told } from './page.ts';
import { shownBlocks } from './shown.ts';
import { BOT_USER, type Call, type Sent, SlackServer, TEAM, TOKEN } from './web-api.ts';

const HELP = `A small Slack on this machine, to try the bot's Slack channel without a workspace.

  npm run slack:test-server -- [--port PORT] [--bot URL]

Options
  --port PORT  where this Slack listens (3980)
  --bot URL    where the bot is, such as http://localhost:3979; without it http://127.0.0.1:PORT with the bot's own PORT, from
               .env or the environment (3978)
  -h, --help   this text`;

function options() {
  try {
    return parseArgs({
      options: { port: { type: 'string' }, bot: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (fault) {
    return refuse(`${(fault as Error).message.split('. ')[0]}.`);
  }
}

const given = options();
if (given.help) {
  console.log(HELP);
  process.exit(0);
}
function refuse(message: string): never {
  console.error(`${message} See: npm run slack:test-server -- --help`);
  process.exit(2);
}

/** The PORT by the rules of the bot itself. */
function ownPort(): number {
  loadEnvFile();
  try {
    return readConfig(process.env).port;
  } catch (fault) {
    return refuse((fault as Error).message);
  }
}

/** Where the bot takes Slack's events: an address alone is completed. */
function eventsAt(address: string): string {
  const url = URL.parse(/^\w+:\/\//.test(address) ? address : `http://${address}`);
  if (url === null || !/^https?:$/.test(url.protocol))
    return refuse(`--bot ${address} is no address, such as http://localhost:3978.`);
  if (url.pathname === '/') url.pathname = '/slack/events';
  return url.href;
}

const port = Number(given.port ?? 3980);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  refuse(`--port ${given.port} is no port: a number from 0 to 65535.`);
const bot = eventsAt(given.bot ?? `127.0.0.1:${ownPort()}`);
/** Who types; "/as USER" is somebody else. */
let user = 'U0ANALYST';
const channel = (): string => (user === 'U0ANALYST' ? 'D0DIRECT' : `D${user}`);
const personAt = (where: string): string => (where === 'D0DIRECT' ? 'U0ANALYST' : where.replace(/^D/, ''));
const POSTING = ['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'response_url'];

const slack = new SlackServer();
const CHANNELS = ['C0FIGURES', 'C0BOARD'];
const NOT_IN = 'C0ELSEWHERE';
slack.refuses = (where) =>
  where === NOT_IN ? 'not_in_channel' : /^C/.test(where) && !CHANNELS.includes(where) ? 'channel_not_found' : null;
/** What the buttons of the latest message send, of each one who types. */
const buttons = new Map<string, readonly Sent[]>();
/** For the page in a browser. */
const told: Told[] = [];
/** The form that is open. */
let form: Form | null = null;

function show({ method, args }: Call): undefined {
  if (method === 'views.open') {
    form = new Form(args.view);
    console.log(`\n${form.shown()}\n  (FIELD = VALUE fills one in, several values with commas; "save" or "cancel")\n`);
  }
  const isHome = method === 'views.publish';
  if (!isHome && !POSTING.includes(method)) return;
  const shown = shownBlocks((isHome ? args.view.blocks : args.blocks) ?? []);
  // A direct message is addressed to the person's own id.
  const isMine = isHome || [undefined, user, channel()].includes(args.channel);
  if (shown.buttons.length > 0 && (isMine || /^[DU]/.test(args.channel)))
    buttons.set(isMine ? user : personAt(args.channel), shown.buttons);
  const head = isHome
    ? [`Home tab of ${args.user_id}`]
    : [
        ...(isMine ? [] : [`(to ${args.channel})`]),
        ...(method === 'chat.update' ? [`(in place of the message ${args.ts})`] : []),
        ...(args.thread_ts ? [`(in the thread of ${args.thread_ts})`] : []),
      ];
  // As in Slack, the text of a message with blocks is for notifications alone.
  const body = shown.lines.length > 0 ? shown.lines : [String(args.text ?? '')];
  console.log(['', ...head, ...body, ''].join('\n'));
  told.push({ by: ['the bot', ...head].join(' '), lines: body });
}

/** Seconds for which the bot's answers are waited for when nothing more can be typed. */
const LAST_ANSWERS = 10;

/** Lines that the bot has taken. */
let taken = 0;
/** Messages of the bot. */
const answers = (): number => told.filter(({ by }) => by.startsWith('the bot')).length;

/** Why it ends; what was typed last is answered first. */
async function farewell(): Promise<string> {
  for (let waited = 0; answers() < taken && waited < LAST_ANSWERS; waited += 0.1) await pause(100);
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const did = `${count(taken, 'line')} went to the bot, and ${count(answers(), 'message')} came from it.`;
  const more = process.stdin.isTTY ? '' : ' Start it in a terminal, where questions can be typed, to have it go on.';
  return `The small Slack ends, because its standard input has ended: ${did}${more}`;
}

/** The bot takes nothing twice, also not from a Slack that was started anew. */
const newId = (prefix: string): string => `${prefix}${randomUUID()}`;
const newTime = (): string => (Date.now() / 1000).toFixed(6);

/** The newest message of the bot, which a pressed button stands on. */
function pressed(button: Sent): Promise<Response> {
  const ts = slack.posted.at(-1)?.ts;
  return deliverInteraction(
    bot,
    buttonPress(
      { type: button.sent ?? 'button', action_id: button.action_id, value: button.value },
      {
        trigger_id: newId('trigger-'),
        user: { id: user, team_id: TEAM },
        channel: { id: channel(), name: 'directmessage' },
        container: { type: 'message', message_ts: ts, channel_id: channel(), is_ephemeral: false },
        message: { type: 'message', ts },
        response_url: slack.responseUrl('local'),
      },
    ),
  );
}

async function send(line: string): Promise<Response | null> {
  const mine = buttons.get(user) ?? [];
  const button = /^\d+$/.test(line) ? mine[Number(line) - 1] : undefined;
  if (button) return pressed(button);
  if (/^\d{1,2}$/.test(line) && mine.length > 0) {
    console.log(`No button has the number ${line}: the last one has ${mine.length}.`);
    return null;
  }
  if (form) {
    if (form.fill(line)) return null;
    const submission = form.submission(user);
    if (line === 'save' || line === 'cancel') form = null;
    if (line === 'save') return deliverInteraction(bot, submission);
    if (line === 'cancel') return null;
  }
  const [, name, text = ''] = /^\/(\w+)\b\s*(.*)$/.exec(line) ?? [];
  if (name === 'as') {
    user = text;
    console.log(`You are ${user}, in ${channel()}.`);
    return null;
  }
  if (name === 'home') return deliverJson(bot, { ...homeOpened(user), event_id: newId('Ev') });
  if (name === 'figures' || name === 'digest') {
    const more = { command: `/${name}`, trigger_id: newId('trigger-'), user_id: user, channel_id: channel() };
    return deliverForm(bot, slashCommand(text, slack.responseUrl('local'), more));
  }
  const message = directMessage(line, { channel: channel(), user, ts: newTime(), event_ts: newTime() });
  return deliverJson(bot, { ...message, event_id: newId('Ev') });
}

try {
  slack.trouble = show;
  slack.page = () => pageOf(told);
  await slack.start(port);
  console.log(`A small Slack is at ${slack.origin}. Start the bot with these settings, in .env or before "npm start":

SLACK_BOT_TOKEN=${TOKEN}
SLACK_SIGNING_SECRET=${SIGNING_SECRET}
SLACK_API_URL=${slack.apiUrl}

Workspace ${TEAM}; you are ${user}, the bot is ${BOT_USER}, your direct messages are ${channel()}. So, for digests:
DIGEST_ANALYSTS=slack:${TEAM}/${user}
DIGEST_APPROVERS=slack:${TEAM}/U0APPROVER
The bot is in the channels ${CHANNELS.join(' and ')}, and not in ${NOT_IN}; there is no other.
The bot is looked for at ${bot} (--bot URL, or the PORT in .env or the environment).

The same is shown in a browser at ${slack.origin}.

Then type a question here, as a direct message to the bot; "/figures QUESTION"; or the number of a button. "/digest"
and "/home" open the digests, "/as U0APPROVER" is a second person. Ctrl+D ends it.
`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    told.push({ by: `${user}, in ${channel()}`, lines: [line.trim()] });
    try {
      const answer = await send(line.trim());
      if (answer?.ok) taken += 1;
      if (answer && answer.status !== 200) console.log(`The bot answered with status ${answer.status}.`);
    } catch {
      console.log(`No bot is at ${bot} yet: start it with the settings above in another terminal.`);
    }
  }
  console.log(await farewell());
} catch (fault) {
  const { code, message } = fault as NodeJS.ErrnoException;
  console.error(code === 'EADDRINUSE' ? `Port ${port} is taken: give another by --port PORT.` : message);
  process.exitCode = 1;
} finally {
  await slack.stop().catch(() => {});
}
