/** Teams through Microsoft's Teams SDK: its check of tokens and its client of Bot Connector, behind the bot's own server. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PUBLIC } from '@microsoft/teams.api';
import { App, type HttpRouteHandler, type IHttpServerAdapter } from '@microsoft/teams.apps';
import type { TeamsConfig } from '../../../../config.ts';
import type { Cloud } from '../../cloud.ts';
import {
  type Answer,
  addressed,
  ConnectorFault,
  chatPlace,
  chatWith,
  memberOf,
  type OutgoingActivity,
  type Place,
  retryAfter,
  rosterOf,
  type Transport,
  Unauthorised,
} from '../../transport.ts';
import type { TransportOptions } from '../options.ts';
import { Remembered } from '../remembered.ts';
import { issuerOf } from './issuer.ts';
import { sdkLog } from './log.ts';

type Api = App['api'];

/** The SDK asks for a default; the bot always says where. */
const SERVICE_URL = 'https://smba.trafficmanager.net/teams';

/** The SDK's seam for servers: it gives its handler of activities, and the bot's route calls that. */
class HandedOn implements IHttpServerAdapter {
  handle: HttpRouteHandler = async () => ({ status: 503 });

  registerRoute(_method: string, _path: string, handler: HttpRouteHandler): void {
    this.handle = handler;
  }
}

export async function teamsSdkTransport({ config, log, cloud }: TransportOptions): Promise<Transport> {
  const server = new HandedOn();
  const verifies = config.appId !== null;
  const app = new App({
    ...credentialsOf(config, cloud),
    cloud: cloudOf(cloud),
    httpServerAdapter: server,
    // Both are read from the environment where they are not set here.
    dangerouslyAllowUnauthenticatedRequests: !verifies,
    serviceUrl: SERVICE_URL,
    logger: sdkLog(log),
    state: false,
    telemetry: { agent365: false },
  });
  const work = new AsyncLocalStorage<() => Promise<Answer>>();
  // For every activity; what the SDK would do by itself for some comes after it, and so never.
  app.on('activity', async () => (await work.getStore()!()) as never);
  await app.initialize();

  const apis = new Remembered<Api>();
  const at = async <T>({ serviceUrl }: Place, call: (api: Api['conversations']) => Promise<T>): Promise<T> => {
    const api = await apis.get(serviceUrl, async () => app.api.clone({ serviceUrl }));
    try {
      return await call(api.conversations);
    } catch (fault) {
      throw connectorFault(fault);
    }
  };
  const issuer = cloud?.issuer ?? PUBLIC.tokenIssuer;
  return {
    receive: async (authorization, activity, answer) => {
      // The SDK would take tokens of other bots of any tenant too, and then reply to whatever address they name.
      if (verifies && issuerOf(authorization) !== issuer) throw new Unauthorised('the token is not of Bot Connector');
      let answered: Answer | null = null;
      const once = async (): Promise<Answer> => {
        answered ??= await answer();
        return answered;
      };
      return work.run(once, async () => {
        const { status } = await server.handle({ body: activity, headers: { authorization } });
        if (answered) return answered;
        if (status === 401) throw new Unauthorised('the token is not accepted');
        throw new Error(`the SDK answers ${status} before the bot has seen the activity`);
      });
    },
    send: (to, said) =>
      at(to, async (api) => {
        const [conversation, activity] = [inPath(to.conversation), wire(to, said)];
        const sent = said.isPrivate
          ? await api.createTargetedActivity(conversation, activity)
          : await api.createActivity(conversation, activity);
        return sent.id || null;
      }),
    update: (to, id, said) =>
      at(to, async (api) => {
        await api.updateActivity(inPath(to.conversation), inPath(id), { ...addressed(to, said), id } as never);
      }),
    remove: (to, id) =>
      at(to, async (api) => {
        await api.deleteActivity(inPath(to.conversation), inPath(id));
      }),
    openChat: (beside, person) =>
      at(beside, async (api) => chatPlace(beside, (await api.create(chatWith(beside, person) as never)).id)),
    member: (of, person) =>
      at(of, async (api) => memberOf(await api.getMemberById(inPath(rosterOf(of)), inPath(person)))),
    members: (of, most = Number.POSITIVE_INFINITY) =>
      at(of, async (api) => {
        const found: object[] = [];
        for (let more: string | null = ''; more !== null && found.length < most; ) {
          const page = await api.getPagedMembers(inPath(rosterOf(of)), undefined, more || undefined);
          found.push(...page.members);
          more = page.continuationToken || null;
        }
        return found.map(memberOf);
      }),
  };
}

/** An empty text where a setting is not to be: else the SDK looks into the environment by names of its own. */
function credentialsOf({ appType, appId, appPassword, appTenantId }: TeamsConfig, cloud: Cloud | undefined) {
  const clientId = appId ?? '';
  return {
    clientId,
    clientSecret: cloud ? '' : (appPassword ?? ''),
    managedIdentityClientId: clientId,
    // A bot of several tenants has its token from the Bot Framework's own.
    tenantId: appType === 'MultiTenant' ? '' : (appTenantId ?? ''),
    ...(cloud ? { token: () => cloud.token() } : {}),
  };
}

const cloudOf = (cloud: Cloud | undefined) =>
  cloud ? { ...PUBLIC, openIdMetadataUrl: cloud.openIdMetadataUrl, tokenIssuer: cloud.issuer } : PUBLIC;

/** The SDK puts ids into addresses as they are. */
const inPath = encodeURIComponent;

const wire = (to: Place, said: OutgoingActivity) => addressed(to, said) as never;

/** The SDK's error holds the request with its token; only what it tells of the answer is kept. */
function connectorFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const { code, response } = fault as {
    code?: string;
    response?: { status: number; headers?: Readonly<Record<string, unknown>> };
  };
  if (!response && typeof code !== 'string') return fault;
  return new ConnectorFault(`Bot Connector: ${response?.status ?? code}`, {
    statusCode: response?.status ?? null,
    code: response ? null : (code ?? null),
    retryAfter: retryAfter(response?.headers?.['retry-after']),
  });
}
