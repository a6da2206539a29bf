/** The bot in Teams as its own app, to which each message comes signed, and what digests send of themselves. */
import { Postman } from '../../src/digests/postman.ts';
import { createLog } from '../../src/log.ts';
import { NOW, type Sdk, startTeamsBot, TENANT, type TeamsBot } from './teams-bot.ts';
import type { TokenIssuer } from './token-issuer.ts';

export const APP = '11111111-2222-3333-4444-555555555555';
export const AS_APP = {
  MicrosoftAppId: APP,
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: TENANT,
} as const;

export interface SignedBot {
  readonly bot: TeamsBot;
  post(members: Record<string, unknown>): Promise<Response>;
}

export async function startSignedBot(
  issuer: TokenIssuer,
  sdk: Sdk,
  environment: Record<string, string>,
): Promise<SignedBot> {
  const bot = await startTeamsBot({
    sdk,
    environment: { ...AS_APP, ...environment },
    cloud: issuer.cloud(APP),
  });
  return {
    bot,
    post: async (members) => {
      const token = await issuer.token({ audience: APP, serviceUrl: bot.connector.url });
      return bot.post(bot.activity(members), { authorization: `Bearer ${token}` });
    },
  };
}

/** Takes out what waits to be sent. */
export async function carry({ bot, actions, carrier }: TeamsBot, at: Date = NOW): Promise<void> {
  const log = createLog('silent');
  const parts = { store: bot.store.digests, book: actions.book, carriers: [carrier!], log, now: () => at };
  await new Postman(parts).round(() => false);
}
