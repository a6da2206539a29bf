/** A Reply as terminal text: wrapped, coloured where the terminal wants it, choices and follow-ups below. */
import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Reply } from '../../reply.ts';

export interface Dress {
  readonly colour: boolean;
  readonly width: number;
}

type Style = Parameters<typeof styleText>[0];

export function render(reply: Reply, { colour, width }: Dress): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const [first = '', ...rest] = reply.text.split('\n');
  const body = [
    paint('bold', first),
    ...rest.map((line) => (/^Priorit(?:y|ies) \d.*page|^Working:|^Worked out/.test(line) ? paint('dim', line) : line)),
  ];
  const marking = reply.reports.map((r) => r.marking).find((m) => m !== null);
  if (marking) body.push(paint('dim', marking));
  if (reply.assumed.length) body.push(paint('dim', `(${reply.assumed.join('; ')})`));
  if (reply.choices.length) body.push('', ...reply.choices.map((c, i) => `  ${i + 1}. ${paint('cyan', c.label)}`));
  if (reply.followUps.length)
    body.push('', paint('dim', `Next: ${reply.followUps.map((f) => `"${f.ask}"`).join(', ')}`));
  // Choices keep their indent; a wrapped sentence begins without a space.
  return body.map((line) => wrapAnsi(line, width, { trim: !line.startsWith('  ') })).join('\n');
}
