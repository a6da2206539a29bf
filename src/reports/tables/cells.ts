/** What stands in a table's cell: a number, a grade, an arrow, or a sign that there is none. */

/** "+170 (4.8%)": the same in another way. */
const BESIDE = String.raw`(?:\s\([+\-–−]?\d+(?:\.\d+)?\s?%\))?`;
const UNIT = '(?:hours?|hrs?|minutes?|mins?|seconds?|secs?)';
/** "4m 30s", "4 minutes 6 seconds"; of one unit, "3.5 minutes", it may end a sentence as well, and is a cell where it stands alone. */
const TIME = String.raw`\d+\s?(?:${UNIT}|[hm])(?:,?\s?(?:and\s)?\d+\s?(?:${UNIT}|[ms])){1,2}(?![A-Za-z])`;
export const NUMBER = String.raw`(?:${TIME}|[(+\-–−]?£?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|pp|k|m|bn)?\)?\s?(?:\[?[pr]\]?)?[*†‡¹²³⁴⁵⁶⁷⁸⁹]*)`;
export const CELL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)(?:\s+(?:of|out of|\/)\s+\d{1,2})?|${NUMBER}${BESIDE}|red|amber|green|blue|grey|black|[RAG]|n\/?a|\.{2,3}|-|–|—|\[\w{1,4}\]|[▲▼►◄↑↓→←⬆⬇✓✔✗✘]|yes|no|(?:not\s+)?(?:met|achieved)|(?:on|off)\s+track|up|down|stable|improving|declining)`;

const ONE_CELL = new RegExp(`^${CELL}$`, 'i');
const ONLY_NUMBER = new RegExp(`^(?:${NUMBER}|\\d+(?:\\.\\d+)? ${UNIT})$`);

export const isCell = (text: string): boolean => ONE_CELL.test(text);
export const isNumberCell = (text: string): boolean => ONLY_NUMBER.test(text);

/** Stands behind a label of which it is not certain where it ends: no metric is called so. */
export const UNCERTAIN_LABEL = '[?]';
