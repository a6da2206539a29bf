/** What counts as one conversation: a thread, a direct message, or what one person asks aside in a channel. */

export const threadConversation = (team: string, channel: string, thread: string): string =>
  `slack:${team}:${channel}:${thread}`;

/** A direct message outside any thread goes on from one message to the next. */
export const directConversation = (team: string, channel: string): string => `slack:${team}:${channel}`;

/** Commands, and buttons on answers that only one person sees. */
export const asideConversation = (team: string, channel: string, user: string): string =>
  `slack:${team}:${channel}:${user}`;
