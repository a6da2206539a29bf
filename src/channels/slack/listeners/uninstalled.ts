/** A workspace that has removed the bot is forgotten with its tokens. */
import type { App } from '@slack/bolt';
import type { Listening } from './listening.ts';

export function uninstalled(app: App, { installations }: Listening): void {
  app.event('app_uninstalled', async ({ body }) => {
    await installations.remove(body.team_id);
  });
  app.event('tokens_revoked', async ({ event, body }) => {
    if (event.tokens.bot?.length) await installations.remove(body.team_id);
  });
}
