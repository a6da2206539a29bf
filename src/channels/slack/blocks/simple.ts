/** A message of one sentence of the bot's own. */
import { LIMITS } from './limits.ts';
import type { Message } from './message.ts';
import { plainText, shortened } from './text.ts';

export function simple(text: string): Message {
  return {
    text: shortened(text, LIMITS.text),
    blocks: [{ type: 'section', text: plainText(text, LIMITS.section) }],
  };
}
