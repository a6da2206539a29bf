/** The figure that answers, large: its value with its hedge and unit. */
import { hedged } from '../../../../answers/say.ts';
import type { ReplyFigure } from '../../../../reply.ts';
import { LIMITS } from '../limits.ts';
import type { SlackBlock } from '../message.ts';
import { plainText } from '../text.ts';

export function header(figure: ReplyFigure | undefined): SlackBlock[] {
  if (!figure) return [];
  const unit = figure.unit === 'GBP' || figure.unit === '%' ? '' : ` ${figure.unit}`;
  return [{ type: 'header', text: plainText(`${hedged(figure, figure.unit)}${unit}`, LIMITS.header) }];
}
