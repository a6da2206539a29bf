/** How a report says that work goes on and has not come to its end. Pure. */

const STATE =
  /\b(?:continues?|ongoing|still|yet to|awaiting|await|pending|under (?:way|review|investigation|development|consideration)|in (?:progress|development|process)|pilots?|piloted|piloting|as yet|in place|take place regularly|focus(?:es)? on)\b/i;
/** "Is being set up", "are seeking": the progressive. */
const PROGRESSIVE =
  /\b(?:is|are) (?:(?:now|also|currently|being|already) )*(?:being \w+(?:ed|en|t|up)|(?!during|morning|evening)\w{3,}ing)\b/i;

export const isUnderWay = (sentence: string): boolean => STATE.test(sentence) || PROGRESSIVE.test(sentence);
