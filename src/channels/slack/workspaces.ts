/** The workspaces the bot is installed in: who it is there, and a Web API client for each. */
import type { Authorize } from '@slack/bolt';
import type { Installation as SlackInstallation } from '@slack/oauth';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Installations } from '../../store/installations.ts';

export interface Workspace {
  readonly team: string;
  /** The Enterprise organisation it belongs to. */
  readonly enterprise: string | null;
  readonly token: string;
  /** The bot's own user and bot ids there. */
  readonly botUser: string;
  readonly bot: string;
  readonly client: WebClient;
}

export interface Workspaces {
  /** Null where the bot is not installed. */
  find(team: string, enterprise: string | null): Promise<Workspace | null>;
}

/** One workspace by its token. Who the bot is there is asked of Slack once. */
export function singleWorkspace(token: string, options: WebClientOptions): Workspaces {
  const client = new WebClient(token, options);
  let known: Promise<Workspace> | null = null;
  const ask = async (): Promise<Workspace> => {
    const { team_id, enterprise_id, user_id, bot_id } = await client.auth.test();
    if (!team_id || !user_id || !bot_id)
      throw new Error("SLACK_BOT_TOKEN is not a bot's token: it begins with xoxb-, see the app's OAuth page");
    return { team: team_id, enterprise: enterprise_id ?? null, token, botUser: user_id, bot: bot_id, client };
  };
  return {
    // Events of other workspaces reach a single-token bot only in shared channels; who asks is checked later.
    find: () => {
      known ??= ask();
      known.catch(() => {
        known = null;
      });
      return known;
    },
  };
}

/** As many workspaces as have installed the bot through OAuth. */
export function installedWorkspaces(installations: Installations, options: WebClientOptions): Workspaces {
  const clients = new Map<string, WebClient>();
  return {
    find: async (team, enterprise) => {
      const found =
        (await installations.find(team)) ?? (enterprise === null ? null : await installations.find(enterprise));
      const installation = found?.body as SlackInstallation | undefined;
      const bot = installation?.bot;
      if (!bot) return null;
      const key = `${team} ${bot.token}`;
      const client = clients.get(key) ?? new WebClient(bot.token, { ...options, teamId: team });
      clients.set(key, client);
      const organisation = installation.enterprise?.id ?? null;
      return { team, enterprise: organisation, token: bot.token, botUser: bot.userId, bot: bot.id, client };
    },
  };
}

/** Bolt's question who the bot is for an event. */
export function authorizeFrom(workspaces: Workspaces): Authorize<boolean> {
  return async ({ teamId, enterpriseId }) => {
    const found = await workspaces.find(teamId ?? '', enterpriseId ?? null);
    if (!found) throw new Error(`The bot is not installed in workspace ${teamId ?? enterpriseId}`);
    return { botToken: found.token, botId: found.bot, botUserId: found.botUser, teamId: teamId ?? found.team };
  };
}
