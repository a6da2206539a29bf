/** "Since the summer", "the summer report": the season in which a quarter began. Pure. */

const SEASONS = ['winter', 'spring', 'summer', 'autumn'];

/** Whether the words name the season that began about `from` (ISO date, the first of January, April, July or October). */
export const isSeasonOf = (words: string, from: string): boolean =>
  new RegExp(
    `^(?:since |in |from |during )?(?:the |last )?${SEASONS[Math.floor((Number(from.slice(5, 7)) - 1) / 3)]}\\b`,
  ).test(words);
