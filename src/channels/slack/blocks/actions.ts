/** The action ids of the bot's buttons: blocks are built with them, listeners wait for them. */
export const ACTIONS = {
  /** Followed by "-" and a number, because ids differ within a message. */
  ask: 'ask',
  share: 'share',
  'show-all': 'show-all',
  feedback: 'feedback',
  paper: 'paper',
} as const;
