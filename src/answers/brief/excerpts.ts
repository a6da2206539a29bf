/** Which updates a brief tells, and how much of each: whole sentences, marked where others are left out. */

import type { BriefRule } from '../../conversation/brief-rule.ts';
import type { Figure, Update } from '../../figures/model.ts';
import { leansOnBefore, tellsNumber } from '../../language/excerpts.ts';
import { numbersIn } from '../../reports/numbers-in-text.ts';
import type { Shown } from '../answer.ts';
import { sentences } from '../say.ts';

export interface Candidates {
  readonly updates: readonly Update[];
  /** Those of their report, for knowing which numbers an update states. */
  readonly figures: readonly Figure[];
  /** Bullets whose figures the brief has told already. */
  readonly told: ReadonlySet<string>;
  readonly pin: readonly string[];
  readonly drop: readonly string[];
  readonly force: string;
}

const MOST_FIGURES = 3;

/** The updates by score, highest first; pinned ones before all, dropped ones never. Ties keep the report's order. */
export function ranked({ updates, figures, told, pin, drop, force }: Candidates, rule: BriefRule): readonly Update[] {
  const left = updates.filter(({ id }) => !drop.includes(id));
  const areas = new Set<string>();
  const picked: Update[] = [];
  const ofItself = (update: Update): number => {
    const own = figures.filter((f) => f.source.bullet === update.id && f.source.report === update.report);
    const untold = told.has(update.id) ? 0 : Math.min(own.length, MOST_FIGURES);
    const words = new Set(update.text.toLowerCase().match(/[a-z]+/g));
    return (
      untold * rule.score.figure +
      (rule.outcomes.some((word) => words.has(word)) ? rule.score.outcome : 0) +
      (update.operations.length > 0 ? rule.score.operation : 0)
    );
  };
  const scores = new Map(left.map((update) => [update, ofItself(update)]));
  // What was picked before only tells whether its place is new.
  const score = (update: Update): number => {
    const isNewArea = update.headings.some((id) => id !== force && !areas.has(id));
    return scores.get(update)! + (isNewArea ? rule.score.area : 0);
  };
  const isPinned = (update: Update): boolean => pin.includes(update.id);
  while (picked.length < left.length) {
    const [best] = left
      .filter((update) => !picked.includes(update))
      .sort((a, b) => Number(isPinned(b)) - Number(isPinned(a)) || score(b) - score(a));
    picked.push(best!);
    for (const id of best!.headings) areas.add(id);
  }
  return picked;
}

/**
 * Whole sentences within so many words. From the first with a number that stands by itself (else the first of all) to the
 * last with one; where the brief has told the numbers already, what is said beside them.
 */
export function excerptOf(update: Update, words: number, isTold: boolean): Shown | null {
  const all = sentences(update.text);
  const wanted = all.flatMap((sentence, at) => (tellsNumber(sentence) !== isTold ? [at] : []));
  const starts = [...wanted, ...(isTold ? [] : [0])].filter((at) => !leansOnBefore(all[at]!) || at === 0);
  for (const from of starts)
    for (const to of [...wanted.toReversed(), from].filter((at) => at >= from)) {
      const text = all.slice(from, to + 1).join(' ');
      if (countWords(text) <= words) return { update, text, excerpt: text.length < update.text.length };
    }
  return null;
}

/** The shortest run of sentences, from one that stands by itself, that has all these values, in digits or in words. */
export function excerptWith(update: Update, values: readonly number[]): Shown | null {
  const all = sentences(update.text);
  const runs = all.flatMap((sentence, from) =>
    leansOnBefore(sentence) ? [] : all.slice(from).map((_, length) => all.slice(from, from + length + 1).join(' ')),
  );
  const [text] = runs
    .filter((run) => {
      const said = valuesIn(run);
      return values.every((value) => said.has(value));
    })
    .toSorted((a, b) => a.length - b.length);
  return text === undefined ? null : { update, text, excerpt: text.length < update.text.length };
}

export const valuesIn = (text: string): ReadonlySet<number> => new Set(numbersIn(text).map(({ value }) => value));

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
