/** What was worked out, by no name of its own: "that", "the total", "the same sum". */

/** The whole by no name of its own: "of the total", "of theirs", "of them all". */
const UNNAMED =
  /^(?:of |all |the |that |those |these |their |its |our |it|them|theirs|total|totals|whole|lot|overall|everything|sum|both|two|combined|grand |figure|number)+$/;
const POINTS =
  /^(?:of |all |both |the )*(?:that|those|these|it|them|they|this|the two|theirs|two|both)(?: (?:figure|number|total|sum))?$/;

export const isUnnamedWhole = (text: string): boolean => UNNAMED.test(text);
export const pointsToResult = (text: string): boolean => POINTS.test(text);

/** Words for a result, of which another time is asked. */
const OF_RESULT =
  /^(?:subtraction|addition|division|same|equivalent|corresponding|comparable|sum|total|totals|figure|number|result|calculation|calc|combined|together|again|position|remainder|share|percentage|proportion|average|mean|ratio|answer|both|added|difference|gap|year|ago|back)$/;
export const isOfResult = (word: string): boolean => OF_RESULT.test(word);
