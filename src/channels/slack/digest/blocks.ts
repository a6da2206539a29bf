/** A digest as a Slack message: its preview and its posts are built here alone. */
import type { RichTextBlock, RichTextSection } from '@slack/types';
import type { Post, PostLine } from '../../../digests/post.ts';
import { textOf } from '../../../digests/post.ts';
import type { Offer } from '../../../digests/sending.ts';
import { LIMITS } from '../blocks/limits.ts';
import type { Message, SlackBlock } from '../blocks/message.ts';
import { button } from '../blocks/parts/buttons.ts';
import { section } from '../blocks/parts/section.ts';
import { plainText, shortened } from '../blocks/text.ts';
import type { Words } from '../words.ts';

/** Characters in one block of rich text; Slack does not say where it ends, and takes this much everywhere. */
const RICH = 2800;
export const ACTION = 'digest-';

export function digestMessage(post: Post): Message {
  return { text: shortened(textOf(post), LIMITS.text), blocks: digestBlocks(post) };
}

export function digestBlocks(post: Post): readonly SlackBlock[] {
  const { title, date, marking, notice, sections, commentary, foot } = post;
  return [
    { type: 'header', text: plainText(title, LIMITS.header) },
    context([date, ...(marking ? [marking] : [])]),
    ...(notice ? [section(notice)] : []),
    ...sections.flatMap(({ heading, lines }) => listed(heading, lines)),
    ...(commentary ? listed(commentary.heading, [], commentary.paragraphs) : []),
    context([foot]),
  ];
}

/** Told to one person: what it is about, the post as it is or would be, and what may be done about it. */
export function tellMessage(text: string, post: Post | null, offers: readonly Offer[], words: Words): Message {
  const buttons = offers.map(({ act, value }) => button(`${ACTION}${act}`, words.digests.offer(act), value));
  return {
    text: shortened(text, LIMITS.text),
    blocks: [
      section(text),
      ...(post ? [{ type: 'divider' } as const, ...digestBlocks(post)] : []),
      ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons } as const] : []),
    ],
  };
}

const context = (texts: readonly string[]): SlackBlock => ({
  type: 'context',
  elements: texts.map((text) => plainText(text, LIMITS.contextText)),
});

/** Text elements are shown as they stand: nothing in them is read as a mention, a link or a format. */
const said = (text: string, style: { bold?: boolean; italic?: boolean } = {}) => ({
  type: 'text' as const,
  text,
  style,
});

function listed(heading: string, lines: readonly PostLine[], paragraphs: readonly string[] = []): RichTextBlock[] {
  const blocks: RichTextBlock['elements'][] = [];
  const head: RichTextSection = { type: 'rich_text_section', elements: [said(heading, { bold: true })] };
  let size = RICH;
  const add = (element: RichTextSection, length: number, isItem: boolean): void => {
    if (size + length > RICH) {
      blocks.push(blocks.length === 0 ? [head] : []);
      size = 0;
    }
    size += length;
    const into = blocks.at(-1)!;
    const last = into.at(-1);
    if (!isItem) into.push(element);
    else if (last?.type === 'rich_text_list') last.elements.push(element);
    else into.push({ type: 'rich_text_list', style: 'bullet', elements: [element] });
  };
  for (const { text, cite, remark } of lines) {
    const elements = [
      said(text),
      ...(cite ? [said(` (${cite})`, { italic: true })] : []),
      ...(remark ? [said(` ${remark}`, { bold: true })] : []),
    ];
    add({ type: 'rich_text_section', elements }, text.length + (cite?.length ?? 0) + (remark?.length ?? 0), true);
  }
  for (const paragraph of paragraphs)
    for (const piece of pieces(paragraph))
      add({ type: 'rich_text_section', elements: [said(`\n${piece}`)] }, piece.length, false);
  return blocks.map((elements) => ({ type: 'rich_text', elements }));
}

const pieces = (text: string): string[] =>
  text.length <= RICH ? [text] : [text.slice(0, RICH), ...pieces(text.slice(RICH))];
