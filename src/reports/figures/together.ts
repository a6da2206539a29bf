/** Whether a clause's one number is of several things together, of which the metric counts only some. */
import { endsPhrase, isAgent, isNeutral, isPlural, isVerb } from '../language.ts';
import type { Frame } from './frames.ts';
import { type Marks, termsAt } from './marks.ts';

const JOINS = new Set(['and', 'plus']);

/** "Members and coordinators together number 110,240", "149 deaths and serious injuries": told by one of them alone, the metric is not of both. */
export function isOfMoreThan(frame: Frame, marks: Marks, own: ReadonlySet<number>): boolean {
  const { tokens } = marks.passage;
  return [...own].some((joint) => {
    if (marks.kinds[joint] !== 'word' || !JOINS.has(tokens[joint]!.word)) return false;
    const things = thingsJoined(marks, own, joint);
    if (things.length < 2 || !isPlural(tokens[Math.max(...things[0]!)]!.word)) return false;
    return !isOneName(frame, marks, things) && !isToldByAll(frame, marks, own, things);
  });
}

/** The phrases on both sides of a joint, and before it those of its list: "cadets", "volunteers" and "Special Constables". */
function thingsJoined(marks: Marks, own: ReadonlySet<number>, joint: number): (readonly number[])[] {
  const { tokens, text } = marks.passage;
  const isSaid = (i: number): boolean =>
    own.has(i) && marks.kinds[i] !== 'number' && !endsPhrase(tokens[i]!.word) && !isVerb(tokens[i]!.word);
  const sign = (i: number): string => text.slice(tokens[i]!.end, tokens[i + 1]?.start ?? tokens[i]!.end);
  const behind: number[] = [];
  for (let i = joint + 1; i < tokens.length && isSaid(i); i += 1) {
    behind.push(i);
    if (/\S/.test(sign(i).replaceAll('-', ''))) break;
  }
  const things = [behind];
  for (let last = joint - 1; last >= 0; ) {
    const before: number[] = [];
    let i = last;
    for (; i >= 0 && isSaid(i) && (i === last || /^[\s-]*$/.test(sign(i))); i -= 1) before.push(i);
    // "On the roads, deaths and injuries": what only leads in is no member of the list.
    const isLead = last < joint - 1 && i >= 0 && endsPhrase(tokens[i]!.word);
    if (before.length === 0 || isLead) break;
    things.push(before);
    last = i >= 0 && /^\s*,\s*$/.test(sign(i)) ? i : -1;
  }
  const content = things.map((thing) => thing.filter((i) => marks.kinds[i] === 'word' && !isNeutral(tokens[i]!.word)));
  const named = content.map((thing, at) => (at === 0 ? thing : headed(marks, thing)));
  return named[0]!.length > 0 ? named.filter((thing) => thing.length > 0) : [];
}

/** Of "Neighbourhood Watch members and coordinators" the members: what leads to the first thing leads to all. */
function headed({ terms }: Marks, thing: readonly number[]): readonly number[] {
  const head = Math.max(...thing);
  const from = Math.min(head, ...terms.filter((term) => term.from <= head && head < term.to).map((term) => term.from));
  return thing.filter((i) => i >= from);
}

/** "Drugs and county lines" in the name of what is counted: one thing by two words. */
function isOneName(frame: Frame, { passage: { tokens } }: Marks, things: readonly (readonly number[])[]): boolean {
  const said = (thing: readonly number[]): string => tokens[Math.min(...thing)]!.word;
  const names = [frame.metric.label, frame.metric.said ?? '', ...frame.metric.patterns].join(' ').toLowerCase();
  return things.slice(1).some((thing) => names.includes(`${tokens[Math.max(...thing)]!.word} and ${said(things[0]!)}`));
}

/** Whether a way to name the metric needs all of the things, or none of them. */
function isToldByAll(
  frame: Frame,
  marks: Marks,
  own: ReadonlySet<number>,
  things: readonly (readonly number[])[],
): boolean {
  const metBy = (tokens: ReadonlySet<number>) => {
    const terms = termsAt(marks, tokens);
    return (ask: Frame['asks'][number]): number => ask.filter((group) => group.some((term) => terms.has(term))).length;
  };
  const all = metBy(own);
  const most = Math.max(0, ...frame.asks.map(all));
  if (most === 0) return true;
  // "Interactions and web forms": what only stands beside the metric's name is another thing.
  const isOf = (thing: readonly number[] = [], is: (term: string) => boolean): boolean =>
    [...termsAt(marks, new Set(thing))].some(is);
  const isNamed =
    !isOf(things[1], (term) => frame.counted.has(term)) ||
    isOf(things[0], (term) => frame.named.has(term) || isAgent(term));
  const without = things.map((thing) => metBy(new Set([...own].filter((i) => !thing.includes(i)))));
  return frame.asks.some((ask) => {
    if (all(ask) < most) return false;
    const needed = without.filter((met) => met(ask) < most).length;
    return (needed === 0 && isNamed) || needed === things.length;
  });
}
