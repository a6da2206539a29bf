/** Blocks of a Slack message on the terminal, in their order: what whoever gets it reads there, its buttons by number. */
import type { Sent } from './web-api.ts';

export interface Shown {
  /** The whole of it, a line each. */
  readonly lines: readonly string[];
  /** In the order of their numbers, which begin with 1. */
  readonly buttons: readonly Sent[];
}

export function shownBlocks(blocks: readonly Sent[]): Shown {
  const buttons: Sent[] = [];
  const pressed = (elements: readonly Sent[]): string[] =>
    elements
      .filter(({ type }) => type === 'button')
      .map((button) => {
        buttons.push(button);
        return `  ${buttons.length} [${button.text.text}]`;
      });
  const lines = blocks.flatMap((block) => {
    const { type, text, elements = [], accessory, fields = [], rows = [], title } = block;
    if (type === 'divider') return ['----'];
    if (type === 'actions') return pressed(elements);
    if (type === 'context_actions') return pressed(elements.flatMap(feedbackButtons));
    if (type === 'rich_text') return richLines(elements);
    if (type === 'context') return [elements.map((one: Sent) => one.text).join(' · ')];
    if (type === 'table') return rows.map((row: Sent[]) => row.map((cell) => cell.text).join(' | '));
    if (type === 'data_visualization') return [`[chart: ${title}]`];
    const head = type === 'header' ? [`## ${text.text}`] : text ? String(text.text).split('\n') : [];
    return [...head, ...fields.map((field: Sent) => field.text), ...(accessory ? pressed([accessory]) : [])];
  });
  return { lines, buttons };
}

/** The two sides of a pair as buttons; pressed, they send the pair's own kind. */
const feedbackButtons = ({ type, action_id, positive_button, negative_button }: Sent): Sent[] =>
  type === 'feedback_buttons'
    ? [positive_button, negative_button].map(({ text, value }) => ({
        type: 'button',
        sent: type,
        action_id,
        text,
        value,
      }))
    : [];

function richLines(elements: readonly Sent[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === 'rich_text_list')
      return element.elements.map((item: Sent) => `${element.style === 'bullet' ? '•' : '-'} ${richText(item)}`);
    return richText(element).replace(/^\n/, '').split('\n');
  });
}

const richText = ({ elements = [] }: Sent): string => elements.map(({ text = '' }: Sent) => text).join('');
