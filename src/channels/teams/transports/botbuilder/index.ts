/** Teams through botbuilder: its check of tokens, and the client of Bot Connector that is made for it. */
import {
  type Activity,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type { ConnectorClient, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsConfig } from '../../../../config.ts';
import type { Cloud } from '../../cloud.ts';
import {
  addressed,
  ConnectorFault,
  chatPlace,
  chatWith,
  memberOf,
  type Place,
  retryAfter,
  rosterOf,
  type Transport,
  Unauthorised,
} from '../../transport.ts';
import type { TransportOptions } from '../options.ts';
import { Clients, PRIVATELY } from './clients.ts';
import { sendWhole } from './mappers.ts';

export function botbuilderTransport({ config, cloud }: TransportOptions): Transport {
  sendWhole();
  const authentication = new ConfigurationBotFrameworkAuthentication(
    { ...settingsOf(config), ...(cloud ? addressesOf(cloud) : {}) } as ConfigurationBotFrameworkAuthenticationOptions,
    cloud ? credentialsOf(cloud) : undefined,
  );
  const clients = new Clients(authentication, config.appId ?? '');
  const at = async <T>({ serviceUrl }: Place, call: (client: ConnectorClient['conversations']) => Promise<T>) => {
    try {
      return await call((await clients.at(serviceUrl)).conversations);
    } catch (fault) {
      throw connectorFault(fault);
    }
  };
  return {
    async receive(authorization, activity, work) {
      try {
        await authentication.authenticateRequest(activity as unknown as Activity, authorization);
      } catch (cause) {
        throw new Unauthorised('the token is not accepted', { cause });
      }
      return work();
    },
    send: (to, said) =>
      at(to, async (client) => {
        const activity = addressed(to, said) as unknown as Activity;
        const options = said.isPrivate ? PRIVATELY : {};
        const sent = said.replyToId
          ? await client.replyToActivity(to.conversation, said.replyToId, activity, options)
          : await client.sendToConversation(to.conversation, activity, options);
        return sent?.id ?? null;
      }),
    update: (to, id, said) =>
      at(to, async (client) => {
        await client.updateActivity(to.conversation, id, { ...addressed(to, said), id } as unknown as Activity);
      }),
    remove: (to, id) =>
      at(to, async (client) => {
        await client.deleteActivity(to.conversation, id);
      }),
    openChat: (beside, person) =>
      at(beside, async (client) => {
        const opened = await client.createConversation(chatWith(beside, person) as never);
        return chatPlace(beside, opened.id);
      }),
    member: (of, person) =>
      at(of, async (client) => memberOf(await client.getConversationMember(rosterOf(of), person))),
    members: (of, most = Number.POSITIVE_INFINITY) =>
      at(of, async (client) => {
        const found: object[] = [];
        for (let more: PageOptions | null = {}; more && found.length < most; ) {
          const { members = [], continuationToken }: Page = await pageOf(client, rosterOf(of), more);
          found.push(...members);
          more = continuationToken ? { continuationToken } : null;
        }
        return found.map(memberOf);
      }),
  };
}

interface PageOptions {
  readonly continuationToken?: string;
}

interface Page extends PageOptions {
  readonly members?: readonly object[];
}

/** The SDK's last overload, which TypeScript would take, is that of a callback. */
const pageOf = (client: ConnectorClient['conversations'], roster: string, options: PageOptions): Promise<Page> =>
  client.getConversationPagedMembers(roster, options as never) as unknown as Promise<Page>;

const settingsOf = ({ appType, appId, appPassword, appTenantId }: TeamsConfig) => ({
  // Without credentials the SDK takes no other.
  MicrosoftAppType: appId === null ? 'MultiTenant' : appType,
  ...(appId ? { MicrosoftAppId: appId } : {}),
  ...(appPassword ? { MicrosoftAppPassword: appPassword } : {}),
  ...(appTenantId ? { MicrosoftAppTenantId: appTenantId } : {}),
});

const addressesOf = ({ openIdMetadataUrl, issuer }: Cloud) => ({
  ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
  ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
  ToBotFromChannelTokenIssuer: issuer,
  ToChannelFromBotLoginUrl: 'https://login.invalid',
  ToChannelFromBotOAuthScope: issuer,
  OAuthUrl: 'https://oauth.invalid',
});

const credentialsOf = ({ token, appId }: Cloud) =>
  ({
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        request.headers.set('authorization', `Bearer ${await token()}`);
        return request;
      },
    }),
  }) as unknown as ServiceClientCredentialsFactory;

/** The SDK's error holds the request with its token; only what it tells of the answer is kept. */
function connectorFault(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const { statusCode, code, response } = fault as {
    statusCode?: number;
    code?: string;
    response?: { headers?: { get?(name: string): string | undefined } };
  };
  if (typeof statusCode !== 'number' && typeof code !== 'string') return fault;
  return new ConnectorFault(`Bot Connector: ${statusCode ?? code}`, {
    statusCode: statusCode ?? null,
    code: statusCode === undefined ? (code ?? null) : null,
    retryAfter: retryAfter(response?.headers?.get?.('retry-after')),
  });
}
