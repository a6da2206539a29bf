/** The Web API as the settings give it: in which workspaces, by which tokens, and how calls are made. */
import type { WebClientOptions } from '@slack/web-api';
import type { SlackConfig } from '../../config.ts';
import type { Installations } from '../../store/installations.ts';
import { boltLog, type Log } from './log.ts';
import { sealedInstallations } from './sealed.ts';
import { webCall } from './web-call.ts';
import { installedWorkspaces, singleWorkspace, type Workspaces } from './workspaces.ts';

/** Milliseconds until a call of the Web API that is not answered counts as failed. */
const ANSWERS_WITHIN = 5_000;

export interface SlackApi {
  readonly clientOptions: WebClientOptions;
  readonly installations: Installations;
  readonly workspaces: Workspaces;
}

export function slackApi(slack: SlackConfig, held: Installations, log: Log): SlackApi {
  const clientOptions: WebClientOptions = {
    ...(slack.apiUrl === null ? {} : { slackApiUrl: slack.apiUrl.replace(/\/?$/, '/') }),
    logger: boltLog(log),
    // Longer troubles are left to the desk, which also waits for as long as Slack says.
    retryConfig: { retries: 1, minTimeout: 300, maxTimeout: 1000 },
    rejectRateLimitedCalls: true,
    fetch: webCall(ANSWERS_WITHIN),
  };
  const oauth = oauthOf(slack);
  const installations = oauth ? sealedInstallations(held, oauth.stateSecret) : held;
  const workspaces = slack.botToken
    ? singleWorkspace(slack.botToken, clientOptions)
    : installedWorkspaces(installations, clientOptions);
  return { clientOptions, installations, workspaces };
}

export function oauthOf({ clientId, clientSecret, stateSecret }: SlackConfig) {
  return clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : null;
}
