/** Who sends is checked anew every turn; the clients that replies go through are made once, as the SDK makes two a turn. */
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type {
  AuthenticateRequestResult,
  ClaimsIdentity,
  ConnectorClient,
  ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';

/** Teams has a service address a region; a bot without credentials could be sent any. */
const MOST_CLIENTS = 100;
/**
 * The SDK's own retries would send a message again after a 502 or a lost connection, though it may have come through, and a
 * person would read it twice. What may be sent again is for retry.ts to say.
 */
const RETRIES = 'defaultRetryPolicy';

interface WithPipeline {
  readonly client: { readonly pipeline: { removePolicy(policy: { name: string }): readonly unknown[] } };
}

export class TeamsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  readonly #tokenClients = new Map<string, Promise<UserTokenClient>>();

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    const sender = await super.authenticateRequest(activity, authorization);
    const factory = sender.connectorFactory!;
    const connectorFactory = {
      create: (serviceUrl: string, audience: string) =>
        remembered(this.#clients, `${appId(sender.claimsIdentity)} ${audience} ${serviceUrl}`, () =>
          withoutRetries(factory, serviceUrl, audience),
        ),
    } as ConnectorFactory;
    return { ...sender, connectorFactory };
  }

  /** Made for every turn by the SDK, and not used by this bot. */
  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    return remembered(this.#tokenClients, appId(claims), () => super.createUserTokenClient(claims));
  }
}

const appId = (claims: ClaimsIdentity): string => claims.getClaimValue('aud') ?? '';

async function withoutRetries(factory: ConnectorFactory, serviceUrl: string, audience: string) {
  const client = await factory.create(serviceUrl, audience);
  const { pipeline } = (client as unknown as WithPipeline).client;
  if (pipeline.removePolicy({ name: RETRIES }).length === 0)
    throw new Error(`botframework-connector has no ${RETRIES} any more: see who repeats what it sends`);
  return client;
}

function remembered<T>(held: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = held.get(key);
  if (known) return known;
  if (held.size >= MOST_CLIENTS) held.delete(held.keys().next().value!);
  const made = make();
  held.set(key, made);
  made.catch(() => held.delete(key));
  return made;
}
