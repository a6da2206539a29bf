/** The Bot Framework adapter: who may send, and how replies are sent. */
import {
  type Activity,
  CloudAdapter,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { TeamsConfig } from '../../config.ts';
import { TeamsAuthentication } from './authentication.ts';
import { keepEntitiesWhole } from './entities.ts';
import { retrying } from './retry.ts';

export interface AdapterOptions {
  readonly config: TeamsConfig;
  /** For tests: where the signing keys are, and how a token for replies is had. */
  readonly authentication?: ConfigurationBotFrameworkAuthenticationOptions;
  readonly credentials?: ServiceClientCredentialsFactory;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
}

/** The request carries no token that Bot Connector has made for this bot. */
export class Unauthorised extends Error {}

export class TeamsAdapter extends CloudAdapter {
  readonly #sleep: ((milliseconds: number) => Promise<unknown>) | undefined;

  constructor({ config, authentication = {}, credentials, sleep }: AdapterOptions) {
    const settings = {
      MicrosoftAppType: config.appType,
      ...(config.appId ? { MicrosoftAppId: config.appId } : {}),
      ...(config.appPassword ? { MicrosoftAppPassword: config.appPassword } : {}),
      ...(config.appTenantId ? { MicrosoftAppTenantId: config.appTenantId } : {}),
    };
    super(
      new TeamsAuthentication(
        { ...settings, ...authentication } as ConfigurationBotFrameworkAuthenticationOptions,
        credentials,
      ),
    );
    keepEntitiesWhole();
    this.#sleep = sleep;
  }

  /**
   * Runs a turn; what an invoke answers is the result. Throws Unauthorised. Where the bot has credentials, channels other
   * than Teams are refused too: the SDK checks some of their tokens in its own, weaker ways.
   */
  async serve(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const sender = await this.botFrameworkAuthentication.authenticateRequest(activity, authorization).catch((cause) => {
      throw new Unauthorised('the token is not accepted', { cause });
    });
    return this.processActivity(sender, activity, logic);
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const sent: ResourceResponse[] = [];
    for (const activity of activities) {
      const send = () => super.sendActivities(context, [activity]);
      sent.push(...(await retrying(send, this.#retry(activity.type === 'typing'))));
    }
    return sent;
  }

  override async updateActivity(context: TurnContext, activity: Activity): Promise<ResourceResponse | undefined> {
    const update = async () => (await super.updateActivity(context, activity)) as ResourceResponse | undefined;
    return retrying(update, this.#retry(true));
  }

  #retry(repeatable: boolean) {
    return { repeatable, ...(this.#sleep ? { sleep: this.#sleep } : {}) };
  }
}
