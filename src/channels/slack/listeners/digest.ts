/** `/digest`, the buttons of digests and the forms behind them. */
import type { App, BlockAction, ButtonAction, ViewOutput } from '@slack/bolt';
import { ACTION } from '../digest/blocks.ts';
import type { DigestTask } from '../task.ts';
import { press } from './button.ts';
import type { Listening } from './listening.ts';
import { interactionSender } from './sender.ts';

const DIGEST_COMMAND = '/digest';

export function digest(app: App, { accept }: Listening): void {
  app.command(DIGEST_COMMAND, async ({ command: given, ack }) => {
    await accept({
      kind: 'digest',
      id: `command-${given.trigger_id}`,
      from: {
        user: given.user_id,
        team: given.team_id,
        enterprise: given.enterprise_id ?? null,
        home: given.team_id,
      },
      place: { channel: given.channel_id, thread: null, responseUrl: given.response_url, assistant: false },
      act: 'list',
      value: '',
      trigger: null,
      form: null,
    });
    await ack();
  });
  app.action<BlockAction<ButtonAction>>(new RegExp(`^${ACTION}`), async ({ body, action, ack }) => {
    const pressed = press(body, action);
    if (pressed) {
      const { id, from, place, value } = pressed;
      const act = action.action_id.slice(ACTION.length);
      await accept({
        kind: 'digest',
        id,
        from,
        place: { ...place, thread: null },
        act,
        value,
        trigger: body.trigger_id,
        form: null,
      });
    }
    await ack();
  });
  app.view(new RegExp(`^${ACTION}`), async ({ body, view, ack }) => {
    const from = interactionSender(body);
    await accept({
      kind: 'digest',
      id: `view-${view.id}-${view.hash}`,
      from,
      place: { channel: from.user, thread: null, responseUrl: null, assistant: false },
      act: view.callback_id.slice(ACTION.length),
      value: view.private_metadata,
      trigger: null,
      form: formOf(view),
    });
    await ack();
  });
}

/** Every field by its name, whatever kind of field it is. */
function formOf(view: ViewOutput): NonNullable<DigestTask['form']> {
  const fields = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      field.selected_options?.map(({ value }) => value) ??
        field.selected_conversations ??
        field.selected_option?.value ??
        field.selected_date ??
        field.selected_time ??
        field.selected_user ??
        field.value ??
        null,
    ]),
  );
}
