/** What a metric is, by its id: its unit and kind, and what it is a part of. */

import { isTime } from '../../language/grammar.ts';
import { saysLead } from '../../language/movements.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Focus } from '../question.ts';

/** The metric's whole, and the whole of that. */
export function wholesOf(id: string, catalogue: Lexicon['catalogue']): string[] {
  const whole = catalogue.metrics.find((m) => m.id === id)?.partOf ?? null;
  return whole ? [whole, ...wholesOf(whole, catalogue)] : [];
}

export const countsPeople = (id: string, { catalogue }: Lexicon): boolean => {
  const { kind, unit } = catalogue.metrics.find((m) => m.id === id)!;
  return kind === 'stock' && unit !== 'GBP';
};

/** Counted by the month or the day already: "afternoons a month". */
export const isByTime = (id: string, { catalogue }: Lexicon): boolean =>
  / an? \w+$/.test(catalogue.metrics.find((m) => m.id === id)!.unit);

export const isStock = (id: string, { catalogue }: Lexicon): boolean =>
  catalogue.metrics.find((m) => m.id === id)!.kind === 'stock';

/** It is itself a difference: so many more than others. */
export const isLead = (id: string, { catalogue }: Lexicon): boolean =>
  saysLead(catalogue.metrics.find((m) => m.id === id)!.said ?? '');

/** "How often have they been run": how many times, or what is counted by the day. */
export const tellsHowOften = (id: string, lexicon: Lexicon): boolean => {
  const { unit, kind } = lexicon.catalogue.metrics.find((m) => m.id === id)!;
  return / an? \w+$/.test(unit) || (kind === 'count' && !isTime(unit) && lexicon.metrics.speaksOf(id, 'time'));
};

/** What was counted last, unless it was money or time: what each of them is one of. */
export const countedLast = (focus: Focus | null, lexicon: Lexicon): string | null => {
  const [id] = focus?.metrics ?? [];
  return id && !['GBP', '%'].includes(unitOf(id, lexicon)) && !isTime(unitOf(id, lexicon)) ? id : null;
};

export const labelOf = (id: string, { catalogue }: Lexicon): string =>
  catalogue.metrics.find((m) => m.id === id)!.label;

export const unitOf = (id: string, { catalogue }: Lexicon): string =>
  catalogue.metrics.find((m) => m.id === id)!.unit.split(' ')[0]!;
/** Months or years of one thing; hours that many gave are no length. */
export const tellsHowLong = (id: string, lexicon: Lexicon): boolean =>
  isTime(unitOf(id, lexicon)) && lexicon.catalogue.metrics.find((m) => m.id === id)!.kind !== 'hours';
