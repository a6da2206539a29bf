/** How a number is asked for. Pure. */

/** A word by which a number is asked for: "how many", "the total", "the change". */
export const asksNumber = (text: string): boolean =>
  /\b(?:how many|how much|number|count|figure|total|tally|percentage|proportion|change|difference)\b/.test(text);
