/** Sentences as they stand. */
import { LIMITS } from '../limits.ts';
import type { SlackBlock } from '../message.ts';
import { plainText } from '../text.ts';

export const section = (text: string): SlackBlock => ({
  type: 'section',
  text: plainText(text, LIMITS.section),
  // Otherwise Slack folds all but the first lines.
  expand: true,
});

/** Movements side by side. */
export function fields(texts: readonly string[]): SlackBlock[] {
  if (texts.length === 0) return [];
  return [
    { type: 'section', fields: texts.slice(0, LIMITS.fields).map((text) => plainText(text, LIMITS.field)) },
    ...fields(texts.slice(LIMITS.fields)),
  ];
}
