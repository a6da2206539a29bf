/** "The larger of the two: what was it before?": one of those just told, by its own name. */

import { asCompared, describedIn, leadToIt } from '../language/asking/described.ts';
import { countsPeople } from '../language/grammar.ts';
import { wordsOf } from '../language/terms.ts';
import { normalise } from '../language/text.ts';
import type { Lexicon } from './lexicon.ts';
import type { Focus, TellsOf } from './question.ts';

/** The message with its name in the place of what describes it; as it is where that is not one of two or more that were told. */
export function withTheirNames(message: string, { catalogue }: Lexicon, focus: Focus | null): string {
  if (!focus) return message;
  const text = asCompared(normalise(message));
  const described = describedIn(text);
  if (!described) return message;
  const { from, to, by, noun } = described;
  // "The second one in full", after a brief: of its lines.
  if (focus.question.brief && typeof by === 'number') return message;
  const { operations, areas } = focus.question;
  const told = focus.told ?? [];
  const areaOf = (id: string | undefined) => catalogue.areas.find((area) => area.id === id);
  const name = (): string | undefined => {
    if (noun === 'place' && typeof by !== 'number') return areaOf(of(told, by)?.area)?.name;
    if (noun !== 'operation' && noun !== 'place' && told.length > 1) return labelOf(of(told, by));
    if ((noun === 'operation' || noun === null) && operations.value.length > 1)
      return catalogue.operations.find(({ id }) => id === at(operations.value, by))?.name;
    if ((noun === 'place' || noun === null) && areas.value.length > 1) return areaOf(at(areas.value, by))?.name;
    return undefined;
  };
  const labelOf = (one: TellsOf | undefined): string | undefined => {
    const label = catalogue.metrics.find(({ id }) => id === one?.metric)?.label;
    const place = areaOf(one?.area);
    if (!one || !label || !place) return undefined;
    // "In the larger group": those who are counted, and no number of them.
    if (noun === 'people' && countsPeople(one.unit) && one.unit !== 'people') return one.unit;
    const times = new Set(told.map(({ time }) => time));
    const isOne = told.every(({ metric, area }) => metric === one.metric && area === one.area);
    if (noun === 'time') return isOne && times.size > 1 ? one.time : undefined;
    if (isOne && times.size > 1) return told.length > 2 ? undefined : `${label} ${one.time}`;
    return place.kind !== 'force' || told.some(({ area }) => area !== one.area) ? `${label} in ${place.name}` : label;
  };
  const named = name();
  return named === undefined ? message : `${text.slice(0, from)}${named.toLowerCase()}${text.slice(to)}`;
}

const at = <T>(all: readonly T[], by: number | 'most' | 'least'): T | undefined =>
  typeof by === 'number' ? all.at(by) : undefined;

/** "Is there anything about them?" after a number that is not held: of what was to be counted. */
export function withWhatWasAsked(message: string, { fillers }: Lexicon, focus: Focus | null): string {
  const text = normalise(message);
  const lead = focus && !focus.answered ? leadToIt(text) : null;
  if (lead === null || !wordsOf(lead).every((word) => fillers.has(word))) return message;
  const { number, needs } = focus!.question;
  const noun = number.noun.length > 0 ? [...number.noun, ...number.ofWhat] : needs.value;
  return noun.length > 0 ? `${lead} ${noun.map(({ words }) => words).join(' ')}?` : message;
}
/** Numbers of other units are not set beside each other. */
function of(told: readonly TellsOf[], by: number | 'most' | 'least'): TellsOf | undefined {
  if (typeof by === 'number') return told.at(by);
  const isMoney = ({ unit }: TellsOf): boolean => unit === 'GBP' || unit === '%' || unit === 'hours';
  if (told.some((one) => (isMoney(one) || isMoney(told[0]!)) && one.unit !== told[0]!.unit)) return undefined;
  const sorted = told.toSorted((a, b) => b.value - a.value);
  const [one, next] = by === 'most' ? sorted : sorted.reverse();
  return one?.value === next?.value ? undefined : one;
}
