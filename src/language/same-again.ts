/** How the same is asked again of something else, and something is put beside what was told. Pure. */

/** "FTE alongside that" */
export const saysBesideThat = (text: string): boolean =>
  /\b(?:alongside|beside|next to|to go with) (?:that|it|those|them|this)\b/.test(text);

/** "Total including the previous quarter" */
export const saysIncluding = (text: string): boolean =>
  /\b(?:including|plus|together with|as well as|along with|combined with|added to)\b/.test(text);

/** "Same calculation for 999", "the same again for Q2"; "same quarter" is a period */
export const asksTheSame = (text: string): boolean =>
  /^(?:and |now |then |do )*(?:the |exactly the )?same (?:(?!quarter|qtr|period|year|yr|month|time|point|three|3)\w+)?(?: again)? ?(?:for|with|on|but for)\b/.test(
    text,
  );

/** "Q3 2019/20 equivalent", "ditto" */
export const isSame = (words: string): boolean =>
  /^(?:equivalent|comparable|corresponding|matching|same|likewise|ditto|again|repeat)$/.test(words);

/** "Altogether?" */
export const asksAllTold = (text: string): boolean =>
  /^(?:and )?(?:altogether|in all|in total|the total|total|all told|overall)\??$/.test(text);
