/** Names of several words in a text, by their first letters. Pure. */

/** "Local Policing Teams" may be asked for by its letters. */
const NAME =
  /\b(?!(?:The|In|At|For|By|From|With|Its?) )\p{Lu}\p{Ll}+(?:(?: (?:of|and|the|for|to))? \p{Lu}\p{Ll}+){2,4}\b/gu;
/** In small letters, one for each such name. */
export const initialsIn = (text: string): string[] =>
  [...text.matchAll(NAME)].map(([name]) => [...name.matchAll(/\b\p{Lu}/gu)].join('').toLowerCase());
