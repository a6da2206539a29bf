/** Installing the bot to a workspace through OAuth: two pages, and the installations in the store. */
import { type InstallationStore, InstallProvider } from '@slack/oauth';
import type { WebClientOptions } from '@slack/web-api';
import type { Router } from '../../routes.ts';
import type { Installations } from '../../store/installations.ts';
import { boltLog, type Log } from './log.ts';
import { SCOPES } from './scopes.ts';

const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';

export interface InstallOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  readonly installations: Installations;
  /** Workspaces that may install it; any where there are none. */
  readonly workspaces: readonly string[];
  readonly clientOptions: WebClientOptions;
  readonly log: Log;
}

export function mountInstall(routes: Router, options: InstallOptions): void {
  const { clientId, clientSecret, stateSecret, clientOptions, log } = options;
  const { slackApiUrl } = clientOptions;
  const provider = new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    clientOptions,
    installationStore: installationStore(options),
    logger: boltLog(log),
    ...(slackApiUrl ? { authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href } : {}),
  });
  routes.get(INSTALL_PATH, async (request, response) => {
    await provider.handleInstallPath(request, response, {}, { scopes: [...SCOPES] });
  });
  routes.get(REDIRECT_PATH, async (request, response) => {
    await provider.handleCallback(request, response);
  });
}

/** Bolt's installation store over ours: one row a workspace, or one an organisation where it is installed for all of it. */
function installationStore({
  installations,
  workspaces,
}: Pick<InstallOptions, 'installations' | 'workspaces'>): InstallationStore {
  return {
    storeInstallation: async (installation) => {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (!id) throw new Error('The installation names no workspace');
      if (workspaces.length && !workspaces.includes(id))
        throw new Error(`Workspace ${id} is not among SLACK_WORKSPACES: add it there to install the bot`);
      await installations.save({ id, body: installation });
    },
    fetchInstallation: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const id = isEnterpriseInstall ? enterpriseId : teamId;
      const found = id ? await installations.find(id) : null;
      if (!found) throw new Error(`The bot is not installed in ${id}`);
      return found.body as never;
    },
    deleteInstallation: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const id = isEnterpriseInstall ? enterpriseId : teamId;
      if (id) await installations.remove(id);
    },
  };
}
