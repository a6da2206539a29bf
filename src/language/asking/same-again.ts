/** How the same is asked again of something else, and something is put beside what was told. Pure. */
import { finds } from '../pattern.ts';

/** "Same calculation for 999", "the same again for Q2"; "same quarter" is a period */
export const asksTheSame = finds(
  /^(?:and |now |then |do )*(?:the |exactly the )?same (?:(?!quarter|qtr|period|year|yr|month|time|point|three|3)\w+)?(?: again)? ?(?:for|with|on|but for)\b/,
);

/** "Q3 2019/20 equivalent", "ditto" */
export const isSame = (words: string): boolean =>
  /^(?:equivalent|comparable|corresponding|matching|same|likewise|ditto|again|repeat)$/.test(words);

/** "Same treatment", "the same drill": what is done again, which narrows nothing; null where nothing is. */
export const sameOf = (text: string): string | null =>
  /\bthe same ([a-z]+)|\bsame ([a-z]+)/.exec(text)?.slice(1).find(Boolean) ?? null;
