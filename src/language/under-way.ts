/** How a report says that work goes on and has not come to its end. Pure. */

const STATE =
  /\b(?:continues?|ongoing|still|yet to|awaiting|await|pending|under (?:way|review|investigation|development|consideration)|in (?:progress|development|process)|pilots?|piloted|piloting|as yet|in place|take place regularly)\b/i;
/** "Is being set up", "are seeking": the progressive. */
const PROGRESSIVE =
  /\b(?:is|are) (?:(?:now|also|currently|being|already) )*(?:being \w+(?:ed|en|t|up)|(?!during|morning|evening)\w{3,}ing)\b/i;

/** "Operation LANTERN focuses on parks" */
const OF_OPERATION = /^Operation [A-Z]+ (?:focus|target|tackle|deal|aim)\w* /;

export const isUnderWay = (sentence: string): boolean =>
  STATE.test(sentence) || PROGRESSIVE.test(sentence) || OF_OPERATION.test(sentence);
