/** What the metrics' patterns find of each number of a bullet, and which two numbers one movement leads from and to. */
import type { BulletText } from '../bullet-text.ts';
import { markQuantities, type PatternMatch, type Patterns } from '../patterns.ts';
import { movedFrom } from '../surroundings.ts';

export interface MatchedNumbers {
  /** By quantity. */
  readonly matches: ReadonlyMap<number, readonly PatternMatch[]>;
  /** "from 474 to 516": the place of the first, by that of the second, and the other way round. */
  readonly fromTo: ReadonlyMap<number, number>;
  /** Numbers that another moved through on its way. */
  readonly passed: ReadonlySet<number>;
}

/** "increased from 474 to 516": a pattern that found the first means the second; the first is what it is compared with. */
export function matchNumbers({ text, quantities }: BulletText, patterns: Patterns): MatchedNumbers {
  const matched = new Map<number, PatternMatch[]>();
  const fromTo = new Map<number, number>();
  const passed = new Set<number>();
  for (const match of patterns.find(markQuantities(text, quantities)))
    matched.set(match.quantity, [...(matched.get(match.quantity) ?? []), match]);
  quantities.forEach((_, at) => {
    // "From 201 to 167 to 148": which times the first two are of is not said.
    const goesOn = (one: number): boolean =>
      quantities[one + 1] !== undefined &&
      /^\s+(?:and\s+then\s+)?to\s+$/i.test(text.slice(quantities[one]!.end, quantities[one + 1]!.start));
    if (movedFrom(text, quantities, at) !== null && goesOn(at)) passed.add(at - 1).add(at);
    if (movedFrom(text, quantities, at) !== null && !matched.has(at - 1)) fromTo.set(at - 1, at).set(at, at - 1);
  });
  for (const [at, matches] of [...matched]) {
    const [here, next] = [quantities[at]!, quantities[at + 1]];
    if (!next || !/\bfrom\s+$/i.test(text.slice(0, here.start))) continue;
    if (!/^[^.;,]{0,90}\bto\s+$/i.test(text.slice(here.end, next.start))) continue;
    const asWritten = matches.filter((match) => matched.get(at + 1)?.some((other) => other.metric !== match.metric));
    if (asWritten.length > 0) continue;
    matched.delete(at);
    fromTo.set(at, at + 1).set(at + 1, at);
    const moved = matches.map((match) => ({ ...match, quantity: at + 1 }));
    if (!matched.has(at + 1)) matched.set(at + 1, moved);
  }
  return { matches: matched, fromTo, passed };
}
