/** How much of an update is told: whole sentences, marked where others are left out. */

import type { BriefRule } from '../../conversation/brief-rule.ts';
import type { Period, Update } from '../../figures/model.ts';
import { namesTimeAfter } from '../../language/periods/period-words.ts';
import { leansOnBefore, tellsNumber } from '../../language/reports/excerpts.ts';
import { numbersIn } from '../../reports/numbers-in-text.ts';
import type { Shown } from '../answer.ts';
import { sentences } from '../say.ts';

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

/** Whether it tells what is still to come, by its words or a time after the period. */
export const tellsAhead = (sentence: string, { to }: Period, { coming }: Pick<BriefRule, 'coming'>): boolean =>
  sentence
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.some((word) => coming.includes(word)) || namesTimeAfter(sentence, to);
