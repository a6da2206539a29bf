/**
 * `npm run bench:digests`: composing a digest over 100,000 updates beside the bare store reads that it needs, and questions
 * answered while 500 posts go out beside an idle bot, each as ratios in one run.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSlack } from '../../../src/channels/slack/index.ts';
import { createTeams } from '../../../src/channels/teams/index.ts';
import { readConfig } from '../../../src/config.ts';
import { Exchanges } from '../../../src/conversation/exchanges.ts';
import { Turns } from '../../../src/conversation/turns.ts';
import { compose, publishedIn } from '../../../src/digests/compose.ts';
import type { Contents } from '../../../src/digests/model.ts';
import { digestParts } from '../../../src/digests/parts.ts';
import { DigestRunner } from '../../../src/digests/runner.ts';
import { yearBefore } from '../../../src/figures/period.ts';
import { createLog } from '../../../src/log.ts';
import { buildBot } from '../../../src/main.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { wording } from '../../support/digests.ts';
import { approvedDigest, placesOf } from '../../support/digests-kills/made.ts';
import { SIGNING_SECRET } from '../../support/slack/deliver.ts';
import { TOKEN } from '../../support/slack/web-api.ts';
import { wholeNumbers } from '../../support/whole-numbers.ts';
import { fill } from '../made-content.ts';
import { median, ms, QUESTIONS, timed, timesFor } from '../measure.ts';

/** Milliseconds of each turn. */
const SLICE = 1_200;

const [updates, posts] = wholeNumbers({ updates: 100_000, posts: 500 }) as [number, number];
const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
await composing();
await answering();
rmSync(folder, { recursive: true, force: true });
process.exit();

async function composing(): Promise<void> {
  const bot = await buildBot(readConfig({ STORE_FILE: join(folder, 'many.db') }));
  const { store } = bot;
  await fill(store, updates);
  const contents: Contents = {
    priorities: [],
    areas: [],
    topics: [],
    length: 'full',
    quietWeek: 'skip',
    commentary: '',
  };
  // Every report is new, so that all of them are read.
  const ours = () => compose(store, { contents, seen: [], due: '2026-03-30T08:00:00.000Z', wording });
  const bare = async () => {
    const { metrics, areas } = await store.catalogue();
    await store.versions();
    const reports = await store.reports();
    const force = areas.filter(({ kind }) => kind === 'force').map(({ id }) => id);
    const { from } = yearBefore(reports[0]!.period);
    await store.figures({ metrics: metrics.map(({ id }) => id), areas: force, since: from });
    for (const { id } of reports) await store.updates({ report: id });
  };
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 4; round += 1) {
    const [one, other] = [await timed(bare), await timed(ours)];
    // The first round warms up.
    if (round > 0) {
      times.bare.push(one);
      times.ours.push(other);
    }
  }
  const { lines } = await ours();
  console.log(
    `composing ${lines.length} lines of ${updates} updates: ${ms(median(times.ours))}, bare reads ${ms(median(times.bare))}, ratio ${(median(times.ours) / median(times.bare)).toFixed(2)}`,
  );
  await bot.close();
}

async function answering(): Promise<void> {
  const platforms = fork(join(import.meta.dirname, 'platforms.ts'), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [urls] = (await once(platforms, 'message')) as [{ slack: string; connector: string }];
  const config = readConfig({
    STORE_FILE: join(folder, 'posts.db'),
    LOG_LEVEL: 'silent',
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: urls.slack,
  });
  const now = () => new Date();
  const log = createLog('silent');
  const metrics = createMetrics();
  const bot = await buildBot(config, now);
  const { store, conversation } = bot;
  const turns = new Turns({ conversation, exchanges: new Exchanges(store, now), metrics, log });
  const channels = [
    await createTeams({ config, turns, store, now, log }),
    await createSlack({ config, bot, metrics, log, now }),
  ];
  let asked = 0;
  const ask = async () => {
    const number = asked++;
    await conversation.takeTurn({ text: QUESTIONS[number % QUESTIONS.length]!, conversation: `c${number}` });
  };
  /** Answers by the clock, and by what this process had of the processor: others may take it away. */
  const rate = async () => {
    const [began, used] = [performance.now(), process.cpuUsage()];
    const count = (await timesFor(SLICE, 4, ask)).length;
    const { user, system } = process.cpuUsage(used);
    return { second: (1000 * count) / (performance.now() - began), cpu: (1e6 * count) / (user + system) };
  };
  await timesFor(8_000, 4, ask);
  const { actions } = digestParts(config, store, now);
  const places = placesOf(20);
  for (const { channel, id } of places)
    if (channel === 'teams') {
      const place = {
        serviceUrl: urls.connector,
        conversation: id,
        kind: 'channel',
        tenant: null,
        team: null,
        bot: { id: 'bot' },
      };
      await store.digests.savePlace({ id, channel, body: { place, name: id } });
    }
  const seen = publishedIn(await store.versions());
  for (let number = 0; number < posts / places.length; number += 1) {
    const { digest, edition } = approvedDigest(number, new Date(Date.now() - 1000).toISOString(), places, seen);
    await actions.book.saveDigest(digest, 0);
    await actions.book.saveEdition(edition, 0);
  }
  const carriers = channels.flatMap((channel) => channel?.carrier ?? []);
  const gone = async (): Promise<number> => {
    platforms.send('how many');
    const [answer] = (await once(platforms, 'message')) as [{ posts: number }];
    return answer.posts;
  };
  type Rate = Awaited<ReturnType<typeof rate>>;
  const [idle, during]: [Rate[], Rate[]] = [[], []];
  // In turns, because the machine has others to serve as well.
  while ((await gone()) < posts) {
    idle.push(await rate());
    const runner = new DigestRunner({ store, actions, carriers, leadHours: 24, log, now, every: 100 });
    runner.start();
    during.push(await rate());
    await runner.stop();
  }
  const of = (kind: keyof Rate) => median(during.map((then, turn) => then[kind] / idle[turn]![kind])).toFixed(2);
  const said = (rates: readonly Rate[]) => median(rates.map(({ second }) => second)).toFixed(0);
  console.log(
    `questions while ${await gone()} posts went out, in ${during.length} turns: ${said(during)} a second, idle ${said(idle)}, ratio ${of('second')} by the clock, ${of('cpu')} by processor time`,
  );
  await bot.close();
  platforms.kill();
}
