/** The clients that messages go through: one for each service address, as the SDK makes two a turn. */
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import { Remembered } from '../remembered.ts';

/**
 * The SDK's own retries would send a message again after a 502 or a lost connection, though it may have come through, and a
 * person would read it twice. What may be sent again is for retry.ts to say.
 */
const RETRIES = 'defaultRetryPolicy';
/** The claims that say which bot a client is for. */
const BOT_CLAIMS = ['aud', 'appid'];

/** Messages that one person alone sees are newer than this SDK: it has no name for the parameter that asks for them. */
const MARK = 'x-force-figures-private';
export const PRIVATELY = { customHeaders: { [MARK]: 'true' } };

const privately: PipelinePolicy = {
  name: 'privately',
  sendRequest: (request, next) => {
    if (request.headers.has(MARK)) {
      request.headers.delete(MARK);
      request.url = `${request.url}${request.url.includes('?') ? '&' : '?'}isTargetedActivity=true`;
    }
    return next(request);
  },
};

interface WithPipeline {
  readonly client: { readonly pipeline: Pipeline };
}

interface Pipeline {
  removePolicy(policy: { name: string }): readonly unknown[];
  addPolicy(policy: PipelinePolicy): void;
}

interface PipelinePolicy {
  readonly name: string;
  sendRequest(request: PipelineRequest, next: (request: PipelineRequest) => Promise<unknown>): Promise<unknown>;
}

interface PipelineRequest {
  url: string;
  readonly headers: { has(name: string): boolean; delete(name: string): void };
}

export class Clients {
  readonly #authentication: ConfigurationBotFrameworkAuthentication;
  readonly #bot: ClaimsIdentity;
  readonly #clients = new Remembered<ConnectorClient>();

  /** `appId`: empty for a bot without credentials. */
  constructor(authentication: ConfigurationBotFrameworkAuthentication, appId: string) {
    this.#authentication = authentication;
    this.#bot = new ClaimsIdentity(BOT_CLAIMS.map((type) => ({ type, value: appId })));
  }

  at(serviceUrl: string): Promise<ConnectorClient> {
    return this.#clients.get(serviceUrl, async () => {
      const factory = this.#authentication.createConnectorFactory(this.#bot);
      // Its type asks for an audience; without one it is that of the cloud, which is what is wanted.
      const client = await factory.create(serviceUrl, undefined as unknown as string);
      const { pipeline } = (client as unknown as WithPipeline).client;
      if (pipeline.removePolicy({ name: RETRIES }).length === 0)
        throw new Error(`botframework-connector has no ${RETRIES} any more: see who repeats what it sends`);
      pipeline.addPolicy(privately);
      return client;
    });
  }
}
