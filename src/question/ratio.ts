/** "Cadets per unit", "X as a percentage of Y": two metrics, one set against the other. */

import {
  asksShareOfNamed,
  isShareWord,
  isUnitAfterPer,
  namesWhomEach,
  sharesAmongEach,
} from '../language/parts-and-wholes.ts';
import type { Term } from '../language/terms.ts';
import type { MetricTable } from './metrics.ts';

export interface Ratio {
  readonly top: string;
  readonly bottom: string;
}

/** The whole named after "as a share of": the metric that a share is to be taken of. */
export function readWhole(
  text: string,
  words: readonly string[],
  terms: readonly Term[],
  content: ReadonlySet<number>,
  metrics: MetricTable,
): string | null {
  if (!asksShareOfNamed(text)) return null;
  const at = words.findIndex((word, i) => word === 'of' && isShareWord(words[i - 1] ?? ''));
  const own = terms.filter((t) => t.from > at);
  const reading = metrics.read({ terms: own, content: new Set([...content].filter((i) => i > at)), counting: true });
  return reading.metrics.length === 1 && reading.unread.length === 0 ? reading.metrics[0]!.id : null;
}

/** "The average hours each" after how many gave them: shared among those. `people`: the metric spoken of, where it counts people. */
export function readEach(text: string, named: readonly string[], people: string | null): Ratio | null {
  const [top, ...others] = named;
  return sharesAmongEach(text) && !namesWhomEach(text) && top && others.length === 0 && people && people !== top
    ? { top, bottom: people }
    : null;
}

export function readRatio(
  words: readonly string[],
  terms: readonly Term[],
  content: ReadonlySet<number>,
  metrics: MetricTable,
  spokenOf: string | null,
  neighbours: ReadonlySet<string> = new Set(),
): Ratio | null {
  const at = words.indexOf('per');
  if (at < 0 || (at === 0 && !spokenOf) || isUnitAfterPer(words[at + 1] ?? '')) return null;
  const side = (
    within: (i: number) => boolean,
    context: ReadonlySet<string>,
    only?: ReadonlySet<string>,
  ): string | null => {
    const own = terms.filter((t) => within(t.from));
    const narrowing = new Set([...content].filter((i) => within(i) && i !== at));
    const reading = metrics.read({
      terms: own,
      content: narrowing,
      counting: true,
      context,
      ...(only ? { only } : {}),
    });
    return reading.metrics.length === 1 && reading.unread.length === 0 ? reading.metrics[0]!.id : null;
  };
  const context = (from: number, to: number): Set<string> =>
    new Set(terms.filter((t) => t.from >= from && t.from < to && content.has(t.from)).map((t) => t.term));
  const named = at === 0 ? spokenOf : null;
  // "Arrests per operation" after the arrests of one: its own.
  const spokenOfTerms = new Set(spokenOf ? metrics.subject(spokenOf) : []);
  // "Hours per ESP special" are the hours of ESP, not those of all: what narrows the bottom narrows the top.
  const narrowedBy = (): string | null => {
    const below = at > 0 ? side((i) => i > at, new Set()) : null;
    const units = below ? metrics.counted(below) : new Set<string>();
    const by = new Set(
      terms.filter((t) => t.from > at && content.has(t.from) && !units.has(t.term)).map((t) => t.from),
    );
    const above = below && by.size > 0 ? side((i) => i < at || by.has(i), new Set()) : null;
    return above === below ? null : above;
  };
  const top =
    named ??
    narrowedBy() ??
    side((i) => i < at, new Set()) ??
    side((i) => i < at, context(at + 1, words.length)) ??
    side((i) => i < at, spokenOfTerms);
  if (!top) return null;
  // "ESP hours per special" are shared among the specials of ESP, not among all: what narrows the top narrows the bottom.
  const units = metrics.counted(top);
  const narrowing = new Set(
    terms.filter((t) => t.from < at && content.has(t.from) && !units.has(t.term)).map((t) => t.from),
  );
  const narrowed = narrowing.size > 0 ? side((i) => i > at || narrowing.has(i), new Set()) : null;
  const own =
    [
      narrowed,
      side((i) => i > at, at === 0 && spokenOf ? new Set(metrics.subject(spokenOf)) : context(0, at)),
      side((i) => i > at, new Set()),
    ].find((id) => id !== null && id !== top) ?? null;
  // What only the conversation tells of the one it tells of the other: both stand beside what was spoken of.
  const told = own || at === 0 || !spokenOf ? null : side((i) => i > at, spokenOfTerms);
  const ofTold = told && side((i) => i < at, new Set([...spokenOfTerms, ...metrics.subject(told)]), neighbours);
  if (told && ofTold && told !== ofTold) return { top: ofTold, bottom: told };
  const bottom = own ?? side((i) => i > at, new Set(metrics.subject(top)));
  return bottom && top !== bottom ? { top, bottom } : null;
}
