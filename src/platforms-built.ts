/** Builds Teams, Slack and the digests that go there. */
import type { Channel } from './channels/channel.ts';
import type { SlackParts } from './channels/slack/index.ts';
import { createTeams } from './channels/teams/index.ts';
import { type Config, isSlackConfigured } from './config.ts';
import type { Turns } from './conversation/turns.ts';
import { digestParts } from './digests/parts.ts';
import { DigestRunner } from './digests/runner.ts';
import type { Sights } from './digests/sight.ts';
import type { Log } from './log.ts';
import type { Bot } from './main.ts';
import type { Metrics } from './metrics.ts';

export interface PlatformParts {
  readonly config: Config;
  readonly bot: Bot;
  readonly turns: Turns;
  readonly sights: Sights;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => Date;
}

export interface Built {
  readonly channels: readonly Channel[];
  readonly digests: DigestRunner;
}

export async function buildPlatforms({ sights, turns, ...parts }: PlatformParts): Promise<Built> {
  const { config, bot, log, now } = parts;
  const { store, conversation } = bot;
  // Slack's groups are known when Slack is built; nobody is in one until then.
  const people = (group: string) => slack?.groups?.(group) ?? Promise.resolve([]);
  const { actions } = digestParts(config, store, now, people, sights);
  const teams = await createTeams({ config, turns, store, digests: actions, conversation, now, log });
  const slack: Channel | null = isSlackConfigured(config.slack)
    ? await slackOf({ ...parts, turns, digests: actions })
    : null;
  // One line a channel.
  const channels = [teams, slack].filter((channel): channel is Channel => channel !== null);
  const digests = new DigestRunner({
    store,
    actions,
    carriers: channels.flatMap(({ carrier }) => carrier ?? []),
    leadHours: config.digests.leadHours,
    log,
    now,
  });
  return { channels, digests };
}

/** Bolt is loaded where Slack is set up: a start without it is quicker. */
async function slackOf(parts: SlackParts): Promise<Channel> {
  const { createSlack } = await import('./channels/slack/index.ts');
  return createSlack(parts);
}
