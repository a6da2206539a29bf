/** Numbers that say how much something moved: "a decrease of 8,000 (10.2%)", "17,538 less calls", "up by 3%". */
import { isOfVerb } from '../language.ts';
import type { Quantity } from './quantities.ts';

export interface Movement {
  readonly sign: 1 | -1;
  /** A number in brackets behind another movement says the same movement in the other way. */
  readonly sameAs: number | null;
}

const NOUN =
  /\b(decrease|increase|reduction|rise|fall|drop|decline|growth|improvement|uplift|change|downturn|upturn|difference|variance)\b(?:(?:\s+in\s+[^.;]{1,40}?)?\s+(?:of|by)|:)?\s*(?:a\s+)?$/i;
/** "The increase in interactions (168)" */
const IN_BRACKET = /\b(decrease|increase|reduction|rise|fall|drop|decline|growth)\s+in\s+[^.;()\d]{1,60}\(\s*$/i;
const VERB =
  /\b(decreas|increas|reduc|rose|risen|rising|fell|fallen|falling|dropp|declin|grew|grown|growing|up|down|lower|higher|fewer|less|more)\p{L}*\s*(?:slightly\s+|only\s+)?(?:by\s*)?(?:an?\s+)?$/iu;
const AFTER = /^\s*(?:\([^()]{1,16}\)\s*)?(decrease|increase|reduction|rise|fall|drop|decline|growth|uplift)\b/i;
const THAN =
  /^\s*(?:[\p{L}-]+\s+){0,3}?(?:\([^()]{1,16}\)\s*)?(less|fewer|more|higher|lower|greater|up|down)\b(?=(?:[^.;]|\.\d){0,60}\b(?:than|on|compared|against)\b|[^().;]{0,40}\)|\s*(?:calls|hours|people|officers|reports|incidents)?\s*[,.;)]|$)/iu;
/** "510 fewer cadets": so many less than there were, whatever it is compared with. */
const FEWER = /^\s*(less|fewer)\s+(?!than\b)(?=[\p{L}\d])/iu;
/** "+4.7% to 3,701" */
const SIGNED = /[\s(:,]([+−-])$/;
const DOWN = /^(?:[−-]|decreas|reduc|fell|fall|drop|declin|down|less|fewer|lower)/i;

/** By the quantity's place in the list. `text` is the bullet. */
export function movementsIn(text: string, quantities: readonly Quantity[]): ReadonlyMap<number, Movement> {
  const found = new Map<number, Movement>();
  quantities.forEach((quantity, at) => {
    const before = text.slice(Math.max(0, quantity.start - 70), quantity.start);
    const after = text.slice(quantity.end, quantity.end + 90);
    const own =
      NOUN.exec(before) ??
      SIGNED.exec(before) ??
      (/^\s*\)/.test(after) ? IN_BRACKET.exec(before) : null) ??
      movedBy(before) ??
      AFTER.exec(after) ??
      FEWER.exec(after) ??
      lessThan(before, after);
    const word = own?.[1];
    // "360 cadets gave more than 900 hours": it hedges the number behind it.
    const hedged = own !== null && own.input === after && quantities[at + 1];
    const isHedge = hedged && quantity.end + own!.index + own![0].length > hedged.start;
    if (word !== undefined && !isHedge) {
      found.set(at, { sign: DOWN.test(word) ? -1 : 1, sameAs: bracketOf(text, quantities, at, found) });
      return;
    }
    const same = bracketOf(text, quantities, at, found);
    if (same !== null && /^\s*(?:\p{L}+\s*)?\)/u.test(after))
      found.set(at, { sign: found.get(same)!.sign, sameAs: same });
  });
  return found;
}

/** "Picked up 2,742 investigations" moved nothing. */
function movedBy(before: string): RegExpExecArray | null {
  const found = VERB.exec(before);
  if (!found || !/^(?:up|down)$/i.test(found[1]!)) return found;
  const words = before
    .slice(0, found.index + found[1]!.length)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return isOfVerb(words, words.length - 1) ? null : found;
}

/** "11 more applications" is a number of applications; only "less" and "fewer" are always a comparison. */
function lessThan(before: string, after: string): RegExpExecArray | null {
  const found = THAN.exec(after);
  if (!found) return null;
  const bracketed = /\(\s*$/.test(before);
  return /less|fewer|lower|higher/i.test(found[1]!) ||
    bracketed ||
    /\b(?:than|on|compared|against)\b/i.test(after.slice(0, 80))
    ? found
    : null;
}

/** The movement just before, when this number stands in brackets behind it or just after its words. */
function bracketOf(
  text: string,
  quantities: readonly Quantity[],
  at: number,
  found: ReadonlyMap<number, Movement>,
): number | null {
  const previous = quantities[at - 1];
  if (!previous || !found.has(at - 1)) return null;
  const here = quantities[at]!;
  if ((previous.type === 'percent') === (here.type === 'percent')) return null;
  const between = text.slice(previous.end, here.start);
  // "4.4% down on the same quarter last year (90)": the number in brackets is that quarter's.
  if (previous.type === 'percent' && /\b(?:on|than|from|against)\b/i.test(between)) return null;
  return /^[^.;,]{0,60}\(\s*$|^\s*or\s+$/.test(between) ? at - 1 : null;
}
