/** Run as a process of its own: the digests of a bot in Slack and Teams, until it is killed. */
import { createSlack } from '../../../src/channels/slack/index.ts';
import { createTeams } from '../../../src/channels/teams/index.ts';
import { readConfig } from '../../../src/config.ts';
import { Exchanges } from '../../../src/conversation/exchanges.ts';
import { Turns } from '../../../src/conversation/turns.ts';
import { digestParts } from '../../../src/digests/parts.ts';
import { DigestRunner } from '../../../src/digests/runner.ts';
import { createLog } from '../../../src/log.ts';
import { buildBot } from '../../../src/main.ts';
import { createMetrics } from '../../../src/metrics.ts';

const config = readConfig(process.env);
const now = () => new Date();
const log = createLog(config.logLevel);
const metrics = createMetrics();
const bot = await buildBot(config, now);
const { store, conversation } = bot;
const turns = new Turns({ conversation, exchanges: new Exchanges(store, now), metrics, log });
const teams = await createTeams({ config, turns, store, now, log });
const slack = await createSlack({ config, bot, metrics, log, now });
const { actions } = digestParts(config, store, now);
new DigestRunner({
  store,
  actions,
  carriers: [teams?.carrier, slack.carrier].filter((carrier) => carrier !== undefined),
  leadHours: config.digests.leadHours,
  log,
  now,
  every: 250,
  // As long as the check is short: a killed process's messages are free sooner, and the local platforms answer at once.
  tuning: { hold: 10_000, sendTime: 5_000 },
}).start();
process.send?.('open');
setInterval(() => {}, 60_000);
