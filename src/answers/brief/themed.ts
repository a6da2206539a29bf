/** What is held of a theme that no topic is: the measures that count or speak of it, the updates that have its words or such as are used alike. */

import type { Update } from '../../figures/model.ts';
import { speaksOfMoney } from '../../language/numbers/money.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { isEveryday } from '../../language/words/speller.ts';
import { cosine, vectorOf } from '../../language/words/word-vectors.ts';
import type { BriefAsked, Need, Question } from '../../question/question.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context } from '../answer.ts';
import { search } from '../narrative.ts';
import { type BriefScope, reportOf } from './measures.ts';

export type Theme = NonNullable<BriefScope['theme']>;

/** Words used so much alike stand for one another where all that is told of a theme is gathered. */
const ALIKE = { any: 0.64, each: 0.72 };

/** A word that stands in so many of the updates says nothing of what they tell. */
const OF_ALL = 0.3;

/**
 * `gathers`: words that are used alike will do, of any of the theme's or of each; null: each is to be told as it is said.
 * Null where nothing is told of it.
 */
export async function themeOf(
  said: readonly string[],
  scope: BriefScope,
  gathers: BriefAsked['gathers'] | null,
  question: Question,
  context: Context,
): Promise<Theme | null> {
  const { catalogue, lexicon, reports } = context.knowledge;
  // "Every pound sign" is of money.
  const money = said.filter(speaksOfMoney);
  const words = money.length > 0 ? money : said;
  const metrics = new Set<string>();
  const updates = new Set<string>();
  const reads = new Set<string>();
  const report = reportOf(scope.period, reports);
  const all = gathers && report ? await context.store.updates({ report: report.id }) : [];
  for (const word of words) {
    const terms = lexicon.terms.termsOf(word);
    const own = catalogue.metrics.filter(({ id, kind }) =>
      speaksOfMoney(word)
        ? kind === 'money'
        : terms.some((term) => lexicon.metrics.counted(id).has(term) || lexicon.metrics.speaksOf(id, term)),
    );
    const need: Need = { words: word, terms: [terms], topic: null };
    const about: Question = { ...question, needs: { ...question.needs, value: [need] } };
    const found = terms.length > 0 ? await search(about, context, null) : { updates: [], unmet: [need] };
    const met = found.unmet.length === 0 ? found.updates : [];
    const near = gathers ? wordsAlike(word, all, ALIKE[gathers]) : new Set<string>();
    const alike = all.filter(({ text }) => wordsOf(text).some((one) => near.has(stem(one))));
    const told = new Set([...met, ...alike].map(keyOf));
    // "Business people": who is meant is told by the other word.
    const isOfAll = isEveryday(word) && words.length > 1 && told.size > OF_ALL * all.length;
    if (gathers && isOfAll) continue;
    if (gathers !== 'any' && own.length === 0 && told.size === 0) return null;
    for (const { id } of own) metrics.add(id);
    for (const key of told) updates.add(key);
    for (const one of near) reads.add(one);
  }
  if (metrics.size + updates.size === 0) return null;
  return { words, reads: [...reads], isMoney: money.length > 0, metrics, updates };
}

/** Stems of the updates' words that are used as the word is. */
function wordsAlike(word: string, updates: readonly Update[], least: number): ReadonlySet<string> {
  const own = vectorOf(word);
  if (!own) return new Set();
  // A word of every day is used as many are: a team may be of any kind.
  const stems = new Set(
    updates
      .flatMap(({ text }) => wordsOf(text))
      .filter((one) => !isEveryday(one) && !isEveryday(one.replace(/s$/, '')))
      .map(stem),
  );
  return new Set(
    [...stems].filter((one) => {
      const other = vectorOf(one);
      return other !== null && cosine(own, other) >= least;
    }),
  );
}
