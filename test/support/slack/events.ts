/** Events as Slack sends them. */
import { BOT_USER, TEAM } from './web-api.ts';

let count = 0;
const next = (prefix: string): string => `${prefix}${String(++count).padStart(6, '0')}`;
const timestamp = (): string => `1600000000.${String(++count).padStart(6, '0')}`;

export function envelope(event: object, more: object = {}) {
  return {
    type: 'event_callback',
    token: 'unused',
    api_app_id: 'A0APP',
    team_id: TEAM,
    event_id: next('Ev'),
    event_time: 1600000000,
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
    ],
    event,
    ...more,
  };
}

export const appMention = (text: string, more: object = {}) =>
  envelope({
    type: 'app_mention',
    user: 'U0ANALYST',
    text: `<@${BOT_USER}> ${text}`,
    ts: timestamp(),
    channel: 'C0CHANNEL',
    event_ts: timestamp(),
    team: TEAM,
    ...more,
  });

export const directMessage = (text: string, more: object = {}) =>
  envelope({
    type: 'message',
    channel_type: 'im',
    user: 'U0ANALYST',
    text,
    ts: timestamp(),
    channel: 'D0DIRECT',
    event_ts: timestamp(),
    team: TEAM,
    ...more,
  });

export const channelMessage = (text: string, more: object = {}) =>
  envelope({
    type: 'message',
    channel_type: 'channel',
    user: 'U0ANALYST',
    text,
    ts: timestamp(),
    channel: 'C0CHANNEL',
    event_ts: timestamp(),
    team: TEAM,
    ...more,
  });

export const slashCommand = (text: string, responseUrl: string, more: Record<string, string> = {}) => ({
  token: 'unused',
  command: '/figures',
  text,
  response_url: responseUrl,
  trigger_id: next('trigger-'),
  user_id: 'U0ANALYST',
  user_name: 'analyst',
  team_id: TEAM,
  team_domain: 'midshire',
  channel_id: 'C0CHANNEL',
  channel_name: 'figures',
  api_app_id: 'A0APP',
  ...more,
});

export const messageShortcut = (text: string, responseUrl: string) => ({
  type: 'message_action',
  callback_id: 'look_up_figures',
  trigger_id: next('trigger-'),
  token: 'unused',
  action_ts: timestamp(),
  message_ts: timestamp(),
  response_url: responseUrl,
  user: { id: 'U0ANALYST', name: 'analyst', team_id: TEAM },
  team: { id: TEAM, domain: 'midshire' },
  channel: { id: 'C0CHANNEL', name: 'figures' },
  message: { type: 'message', user: 'U0OTHER', ts: timestamp(), text },
});

/** A press of a button of a message in a channel; `more` replaces what is otherwise for other places. */
export const buttonPress = (action: object, more: object = {}) => ({
  type: 'block_actions',
  trigger_id: next('trigger-'),
  token: 'unused',
  api_app_id: 'A0APP',
  user: { id: 'U0ANALYST', username: 'analyst', team_id: TEAM },
  team: { id: TEAM, domain: 'midshire' },
  channel: { id: 'C0CHANNEL', name: 'figures' },
  container: { type: 'message', message_ts: '1600000001.000001', channel_id: 'C0CHANNEL', is_ephemeral: false },
  message: { type: 'message', ts: '1600000001.000001', thread_ts: '1600000000.000001' },
  actions: [{ type: 'button', block_id: 'b', action_ts: timestamp(), ...action }],
  ...more,
});

export const reactionAdded = (reaction: string, ts: string, user = 'U0ANALYST') =>
  envelope({
    type: 'reaction_added',
    user,
    reaction,
    item_user: BOT_USER,
    item: { type: 'message', channel: 'C0CHANNEL', ts },
    event_ts: timestamp(),
  });

export const homeOpened = (user = 'U0ANALYST') =>
  envelope({ type: 'app_home_opened', user, channel: 'D0DIRECT', tab: 'home', event_ts: timestamp() });

export const assistantOpened = () =>
  envelope({
    type: 'assistant_thread_started',
    assistant_thread: { user_id: 'U0ANALYST', channel_id: 'D0DIRECT', thread_ts: timestamp(), context: {} },
    event_ts: timestamp(),
  });
