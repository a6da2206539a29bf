/** An answer that comes late says when it was asked: who reads it may not know any more what it is about. */
import { DateTime } from 'luxon';
import type { Message } from './blocks/message.ts';
import type { Task } from './task.ts';
import type { Words } from './words.ts';

/** Milliseconds after which it is said. */
const LATE = 5 * 60 * 1000;

/** "14:05 UTC"; Slack shows it in the reader's own time. */
export const timeAsked = (asked: string): string => DateTime.fromISO(asked, { zone: 'utc' }).toFormat("HH:mm 'UTC'");

export function saidLate(
  message: Message,
  { asked }: Task,
  { words, now }: { readonly words: Words; readonly now: () => Date },
): Message {
  if (asked === undefined || now().getTime() - Date.parse(asked) < LATE) return message;
  const time = timeAsked(asked);
  const local = `<!date^${Math.floor(Date.parse(asked) / 1000)}^{time}|${time}>`;
  return {
    text: `${words.say('askedAt', { time })} ${message.text}`,
    blocks: [
      { type: 'context', elements: [{ type: 'mrkdwn', text: words.say('askedAt', { time: local }) }] },
      ...message.blocks,
    ],
  };
}
