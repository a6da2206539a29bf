/** Posts many digests from three processes that are killed again and again, and counts what arrived. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../../src/config.ts';
import type { Place } from '../../../src/digests/model.ts';
import { digestParts } from '../../../src/digests/parts.ts';
import { isPost, postId } from '../../../src/digests/sending.ts';
import { openStore } from '../../../src/main.ts';
import { ConnectorServer } from '../connector-server.ts';
import { Random } from '../random.ts';
import { SIGNING_SECRET } from '../slack/deliver.ts';
import { SlackServer, TOKEN } from '../slack/web-api.ts';
import { APPROVER, AUTHOR, approvedDigest, placesOf } from './made.ts';

export interface KillPlan {
  readonly digests: number;
  /** Half of them in Slack, half in Teams. */
  readonly places: number;
  /** Seconds between two kills, at most. */
  readonly between: number;
  readonly seed: number;
  /** A store: STORE_FILE or MONGODB_URI. */
  readonly environment: NodeJS.ProcessEnv;
}

export interface KillTally {
  readonly seconds: number;
  readonly kills: number;
  readonly posts: number;
  readonly sent: number;
  readonly uncertainSlack: number;
  readonly uncertainTeams: number;
  /** What should not be, a line each. */
  readonly wrong: readonly string[];
}

const GRACE_MINUTES = 15;
/** Digests that were due so long ago that they must not be posted. */
const STALE = 2;

export async function killDigests({ digests, places, between, seed, environment }: KillPlan): Promise<KillTally> {
  const numbers = new Random(seed);
  const random = () => numbers.next();
  const slack = new SlackServer();
  const connector = new ConnectorServer();
  await slack.start();
  await connector.start();
  troubled(slack, connector, random);
  const env = {
    ...process.env,
    SEED: 'none',
    LOG_LEVEL: 'silent',
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    DIGEST_ANALYSTS: AUTHOR,
    DIGEST_APPROVERS: APPROVER,
    DIGEST_GRACE_MINUTES: String(GRACE_MINUTES),
    ...environment,
  };
  const config = readConfig(env);
  const store = await openStore(config);
  const { actions } = digestParts(config, store, () => new Date());
  const where = placesOf(places);
  for (const { channel, id } of where)
    if (channel === 'teams') {
      const place = {
        serviceUrl: connector.url,
        conversation: id,
        kind: 'channel',
        tenant: null,
        team: null,
        bot: { id: 'bot' },
      };
      await store.digests.savePlace({ id, channel, body: { place, name: id } });
    }
  const began = Date.now();
  const ids: string[] = [];
  for (let number = 0; number < digests + STALE; number += 1) {
    // Due over half a minute; the stale ones were due before their grace time began.
    const due = number < digests ? began + 3_000 + (number * 30_000) / digests : began - (GRACE_MINUTES + 1) * 60_000;
    const { digest, edition } = approvedDigest(number, new Date(due).toISOString(), where);
    await actions.book.saveDigest(digest, 0);
    await actions.book.saveEdition(edition, 0);
    ids.push(edition.id);
  }
  const start = async (): Promise<ChildProcess> => {
    const child = fork(join(import.meta.dirname, 'bot-process.ts'), [], {
      env,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    return child;
  };
  const processes = await Promise.all([start(), start(), start()]);
  let kills = 0;
  const isOver = async (): Promise<boolean> => (await actions.book.openEditions()).length === 0;
  // What has not come by then never does.
  const until = began + GRACE_MINUTES * 60_000;
  while (!(await isOver()) && Date.now() < until) {
    await pause(500 + random() * between * 1000);
    const which = Math.floor(random() * processes.length);
    const gone = once(processes[which]!, 'exit');
    processes[which]!.kill('SIGKILL');
    await gone;
    kills += 1;
    processes[which] = await start();
  }
  // What was told to people goes out meanwhile too; then nothing may follow any more.
  await pause(3_000);
  for (const child of processes) child.kill('SIGKILL');
  const tally = await counted(ids, where);
  await store.close();
  await slack.stop();
  await connector.stop();
  return tally;

  async function counted(editions: readonly string[], to: readonly Place[]): Promise<KillTally> {
    const wrong: string[] = [];
    const arrived = new Map<string, number>();
    const late = began + (GRACE_MINUTES + 1) * 60_000;
    const note = (title: string, place: string) => {
      const key = `${title} ${place}`;
      arrived.set(key, (arrived.get(key) ?? 0) + 1);
      if (Date.now() > late) wrong.push(`${key} came too late`);
    };
    for (const { channel, metadata, text } of slack.posted)
      if (metadata?.event_payload?.message.includes('/post/')) note(titleIn(text), channel);
    for (const { path, activity } of connector.sent)
      if (activity.type === 'message' && activity.attachments) note(titleIn(String(activity.text)), placeIn(path));
    const ends: Record<string, number> = {};
    for (const [number, id] of editions.entries()) {
      const rows = (await store.digests.outgoing(id)).filter(isPost);
      const isStale = number >= digests;
      if (rows.length !== (isStale ? 0 : to.length)) wrong.push(`${id} has ${rows.length} messages`);
      const { it } = (await actions.book.edition(id))!;
      if (it.state !== (isStale ? 'missed' : 'delivered')) wrong.push(`${id} is ${it.state}`);
      for (const place of to) {
        const { state } = rows.find((row) => row.id === postId(id, place)) ?? { state: 'none' };
        const name = place.channel === 'slack' ? place.id.split('/')[1]! : place.id;
        const times = arrived.get(`${it.title} ${name}`) ?? 0;
        if (!isStale) ends[`${place.channel} ${state}`] = (ends[`${place.channel} ${state}`] ?? 0) + 1;
        if (times > 1) wrong.push(`${it.title} came ${times} times to ${name}`);
        if (state === 'sent' && times !== 1)
          wrong.push(`${it.title} is noted as sent to ${name} and came ${times} times`);
        if (isStale && times > 0) wrong.push(`${it.title} came to ${name} after its grace time`);
        if (!isStale && !['sent', 'uncertain'].includes(state)) wrong.push(`${it.title} to ${name} is ${state}`);
      }
      const uncertain = rows.filter(({ state }) => state === 'uncertain').length;
      const told = (await store.digests.outgoing(id)).filter(({ id: row }) => row.includes('/tell/uncertain ')).length;
      if (told !== uncertain * 2) wrong.push(`${id}: ${uncertain} are uncertain, and ${told} were told`);
    }
    if ((ends['slack uncertain'] ?? 0) > 0) wrong.push(`${ends['slack uncertain']} are uncertain in Slack`);
    return {
      seconds: Math.round((Date.now() - began) / 1000),
      kills,
      posts: digests * to.length,
      sent: (ends['slack sent'] ?? 0) + (ends['teams sent'] ?? 0),
      uncertainSlack: ends['slack uncertain'] ?? 0,
      uncertainTeams: ends['teams uncertain'] ?? 0,
      wrong,
    };
  }
}

/** Slow now and then, broken off with and without having taken the message, too much at once. */
function troubled(slack: SlackServer, connector: ConnectorServer, random: () => number): void {
  connector.delay = 150;
  slack.trouble = async (call) => {
    await pause(random() * 120);
    if (call.method !== 'chat.postMessage') return undefined;
    const luck = random();
    if (luck < 0.03) {
      slack.take(call);
      return { hangUp: true };
    }
    if (luck < 0.05) return { hangUp: true };
    if (luck < 0.08) return { status: 500, body: { ok: false } };
    if (luck < 0.12) return { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } };
    return undefined;
  };
}

const titleIn = (text: string): string => /Digest \d+/.exec(text)?.[0] ?? text;
const placeIn = (path: string): string => decodeURIComponent(/conversations\/([^/]+)\//.exec(path)?.[1] ?? path);
