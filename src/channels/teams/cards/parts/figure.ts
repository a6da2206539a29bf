/** A figure as cards show it: large with its hedge and unit, or as one line of several. */
import { capital, hedged } from '../../../../answers/say.ts';
import type { ReplyFigure } from '../../../../reply.ts';
import { type Element, pair, type Run, runs, words } from './element.ts';

export function headline(figure: ReplyFigure): readonly Element[] {
  return [
    runs([{ text: hedged(figure, figure.unit), size: 'ExtraLarge', weight: 'Bolder' }, ...unit(figure)]),
    words(capital(figure.label), { weight: 'Bolder' }, { spacing: 'None' }),
    words(`${figure.period.label} · ${figure.area}`, { isSubtle: true }, { spacing: 'None' }),
  ];
}

export function figureLine(figure: ReplyFigure, name = capital(figure.label), emphasised = false): Element {
  const weight = emphasised ? 'Bolder' : 'Default';
  return pair(
    words(name, { weight }),
    words(hedged(figure, figure.unit), { weight: 'Bolder' }, { horizontalAlignment: 'Right' }),
  );
}

/** The unit stands beside the number where the label does not say it. */
function unit({ unit: name, label }: ReplyFigure): readonly Run[] {
  if (name === 'GBP' || name === '%' || label.toLowerCase().includes(name.toLowerCase())) return [];
  return [{ text: ` ${name}`, size: 'Medium' }];
}
