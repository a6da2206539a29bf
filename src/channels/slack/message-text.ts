/** The words of a message that may have none of its own: an app's blocks, a message that is handed on, the preview of a link. */
import { plain } from './plain.ts';

/** As Slack sends it; every member may be missing. */
export interface WithText {
  readonly text?: string | null;
  readonly blocks?: readonly unknown[] | null;
  readonly attachments?: readonly unknown[] | null;
}

const DEEPEST = 12;

/** Its own words, else those of its blocks, else those of what is attached. `bot` is the bot's own user id. */
export function spoken({ text, blocks, attachments }: WithText, bot: string | undefined): string {
  return (
    plain(text ?? '', bot) ||
    plain(blocksText(blocks ?? []), bot) ||
    plain((attachments ?? []).map(attachmentText).filter(Boolean).join('\n'), bot)
  );
}

function attachmentText(attachment: unknown): string {
  if (!isObject(attachment)) return '';
  const { text, pretext, title, fallback, fields, blocks, message_blocks } = attachment;
  if (isText(text)) return text;
  const nested = [...list(blocks), ...list(message_blocks).flatMap((held) => messageBlocks(held))];
  return blocksText(nested) || [pretext, fieldsText(fields), title, fallback].find(isText) || '';
}

/** A shared message keeps its blocks as { team, channel, ts, message: { blocks } }. */
const messageBlocks = (held: unknown): readonly unknown[] =>
  isObject(held) && isObject(held.message) ? list(held.message.blocks) : [];

const fieldsText = (fields: unknown): string =>
  list(fields)
    .flatMap((field) => (isObject(field) ? [field.title, field.value].filter(isText) : []))
    .join('\n');

const blocksText = (blocks: readonly unknown[]): string =>
  blocks
    .map((block) => blockText(block, 0))
    .filter(Boolean)
    .join('\n');

/** Sections and headers have text objects, rich text has elements within elements. */
function blockText(block: unknown, depth: number): string {
  if (!isObject(block) || depth > DEEPEST) return '';
  const { type, text, elements, fields, rows } = block;
  const within = (parts: unknown, between: string): string =>
    list(parts)
      .map((part) => blockText(part, depth + 1))
      .filter(Boolean)
      .join(between);
  switch (type) {
    case 'date':
      return isText(block.fallback) ? escaped(block.fallback) : '';
    case 'emoji':
    case 'user':
    case 'usergroup':
    case 'channel':
    case 'team':
    case 'broadcast':
    case 'color':
    // What can be pressed is no part of what was said.
    case 'actions':
    case 'button':
      return '';
    case 'rich_text_section':
    case 'rich_text_preformatted':
      return within(elements, '');
    case 'rich_text_quote':
      return within(elements, '').replace(/^/gm, '&gt; ');
    case 'mrkdwn':
    case 'markdown':
      return isText(text) ? text : '';
    case 'text':
      if (isText(text) && isObject(block.style) && block.style.strike) return `~${escaped(text)}~`;
      return isText(text) ? escaped(text) : '';
    case 'link':
    case 'plain_text':
    case 'raw_text':
      return isText(text) ? escaped(text) : '';
    default:
      return [
        isObject(text) ? blockText(text, depth + 1) : '',
        within(fields, '\n'),
        within(elements, '\n'),
        within(list(rows).flat(), ' '),
      ]
        .filter(Boolean)
        .join('\n');
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
