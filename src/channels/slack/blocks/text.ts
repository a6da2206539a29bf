/** Text that Slack shows as it stands: no mention, link or format comes of it. */
import type { PlainTextElement } from '@slack/types';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The three characters that Slack reads: https://docs.slack.dev/messaging/formatting-message-text#escaping */
export function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character]!);
}

/** Shortened at a word where it is too long; `most` counts the characters of what is returned, escaped. */
export function shortened(text: string, most: number): string {
  const whole = escaped(text);
  if (whole.length <= most) return whole;
  let cut = text.slice(0, most - 1);
  while (escaped(cut).length > most - 1) cut = cut.slice(0, -1);
  // Never half of a character that takes two.
  if (/[\uD800-\uDBFF]$/.test(cut)) cut = cut.slice(0, -1);
  const word = cut.lastIndexOf(' ');
  return `${escaped(word > most / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
}

/** Slack reads neither formats nor mentions in plain text; with emoji off, nor :names: between colons. */
export function plainText(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: shortened(text, most), emoji: false };
}
