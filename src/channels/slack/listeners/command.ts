/** `/figures QUESTION`: answered for the one who asks, who may then share it. */
import type { App } from '@slack/bolt';
import { plain } from '../plain.ts';
import { asideConversation } from './conversation.ts';
import type { Listening } from './listening.ts';

const COMMAND = '/figures';

export function command(app: App, { accept }: Listening): void {
  app.command(COMMAND, async ({ command: given, ack }) => {
    await accept({
      kind: 'ask',
      id: `command-${given.trigger_id}`,
      from: {
        user: given.user_id,
        team: given.team_id,
        enterprise: given.enterprise_id ?? null,
        // A command runs in the sender's own workspace.
        home: given.team_id,
      },
      place: { channel: given.channel_id, thread: null, responseUrl: given.response_url, assistant: false },
      text: plain(given.text, undefined),
      conversation: asideConversation(given.team_id, given.channel_id, given.user_id),
      overheard: false,
    });
    await ack();
  });
}
