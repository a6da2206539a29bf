/** The pieces of an Adaptive Card. Text is always a RichTextBlock: a TextBlock would read markdown into what is said. */
import { withoutControls } from '../../plain.ts';

export interface Element {
  readonly type: string;
  readonly [member: string]: unknown;
}

export interface Style {
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Default' | 'Bolder';
  readonly color?: 'Default' | 'Good' | 'Attention' | 'Accent';
  readonly isSubtle?: boolean;
}

export interface Run extends Style {
  readonly text: string;
}

export interface Placing {
  readonly spacing?: 'None' | 'Small' | 'Default' | 'Medium' | 'Large';
  readonly separator?: boolean;
  readonly horizontalAlignment?: 'Left' | 'Right';
}

export function words(text: string, style: Style = {}, placing: Placing = {}): Element {
  return runs([{ text, ...style }], placing);
}

export function runs(parts: readonly Run[], placing: Placing = {}): Element {
  return {
    type: 'RichTextBlock',
    ...placing,
    inlines: parts.map(({ text, ...style }) => ({ type: 'TextRun', text: withoutControls(text), ...style })),
  };
}

export function container(items: readonly Element[], members: Record<string, unknown> = {}): Element {
  return { type: 'Container', ...members, items };
}

/** Two texts on a line: what it is, and its value at the right; the value never breaks. */
export function pair(left: Element, right: Element, placing: Placing = {}): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    ...placing,
    columns: [
      { type: 'Column', width: 'stretch', items: [left] },
      { type: 'Column', width: 'auto', items: [right] },
    ],
  };
}
