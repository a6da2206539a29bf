/** A Slack message's words as a person would have typed them elsewhere: without the platform's tags, emoji and marks. */
import { hasWords, LONGEST_RAW, MENTION, typedWords } from '../typed.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** `bot` is the bot's own user id. Names of people, groups and channels are no words of a question. */
export function plain(text: string, bot: string | undefined): string {
  return typedWords(marked(text, bot));
}

/** The text without tags and quotes; MENTION stands where somebody other than the bot is mentioned. */
function marked(text: string, bot: string | undefined): string {
  const untagged = text
    .slice(0, LONGEST_RAW)
    .replace(TAG, (_, target: string, label?: string) => words(target, label, bot))
    .replace(EMOJI, ' ');
  return ownLines(untagged).replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity]!);
}

/** People, channels, groups and dates, and links, each with a label or without. Other angle brackets are the person's own. */
const TAG = /<([@#!][^<>|\n]*|(?:https?|mailto|tel|slack|ftp|file):[^<>|\n]*)(?:\|([^<>\n]*))?>/gi;

function words(target: string, label: string | undefined, bot: string | undefined): string {
  if (bot && target === `@${bot}`) return ' ';
  if (target.startsWith('!date^')) return label ?? ' ';
  if (/^[@#!]/.test(target) || /^mailto:/i.test(target)) return MENTION;
  // So does a number that may be called, which can come without one.
  if (label === undefined) return /^tel:/i.test(target) ? target.slice(target.indexOf(':') + 1) : ' ';
  // A name with a dot in it becomes a link by itself ("Clacton.how"): its label is what was typed. One that has a path is an address.
  return label.includes('/') && target.endsWith(label) ? ' ' : label;
}

/**
 * ":pray:", ":flag-gb:", ":+1::skin-tone-3:", a workspace's own. Names of digits alone are those of times and ratios, but for
 * the two that Slack has.
 */
const EMOJI = /:(?:[\p{L}\p{M}0-9_+'-]*[\p{L}][\p{L}\p{M}0-9_+'-]*|(?<!\w:)(?:[+-]1|100|1234)(?=:(?!\w))):/giu;

const QUOTED = /^\s*&gt;(?:&gt;&gt;)?[^\S\n]?/;

/** Quoted lines are somebody else's words, where there are others; the whole message may be in quotes. */
function ownLines(text: string): string {
  const lines = text.split('\n');
  const rest = lines.findIndex((line) => /^\s*&gt;&gt;&gt;/.test(line));
  const isQuoted = (line: string, index: number) => QUOTED.test(line) || (rest >= 0 && index >= rest);
  const own = lines.filter((line, index) => !isQuoted(line, index));
  return own.some(hasWords) ? own.join('\n') : lines.map((line) => line.replace(QUOTED, '')).join('\n');
}

/** People that a message is for by name, the bot left out. */
export function others(text: string, bot: string | undefined): string[] {
  return [...text.matchAll(/<@([UW][A-Z0-9]+)(?:\|[^>]*)?>/g)].map((match) => match[1]!).filter((user) => user !== bot);
}
