/** Words of a period that say more, or less, than when. Pure. */

/** "To date", beside "since 1 October" */
export const isUpToNow = (words: string): boolean => /^(?:to date|so far|till date|up to now|until now)$/.test(words);

/** "The current", of a figure */
export const isCurrent = (words: string): boolean => /^(?:the )?(?:current|latest|present)$/.test(words);

/** "Next quarter", "tomorrow" */
export const isToCome = (words: string): boolean => /\b(?:next|coming|tomorrow|future)\b/.test(words);

/** "Goodbye now" names no period */
export const isNow = (words: string): boolean => /^(?:right )?now$/.test(words);

/** "From the Q3 figure" */
export const isFrom = (words: string): boolean => /^from\b/.test(words);

/** "What would it cost in a year" */
export const isAYear = (words: string): boolean => /^(?:in |for )?an? year$/.test(words);
