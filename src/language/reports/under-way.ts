/** How a report says that work goes on and has not come to its end. Pure. */

/** Begun, and its end still to come: a pilot, what is being set up, what waits for another. */
const UNFINISHED =
  /\b(?:yet to|not yet|as yet|awaiting|await|pending|under ?way|under (?:review|investigation|development|consideration)|in (?:progress|development)|pilots?|piloted|piloting)\b/i;
/** "Is being set up" */
const BEING_DONE = /\b(?:is|are) (?:(?:now|also|currently|already) )*being \w+(?:ed|en|t|up)\b/i;
const GOES_ON = /\b(?:continues?|ongoing|still|in process|in place|take place regularly)\b/i;
/** "Are seeking": the progressive. */
const PROGRESSIVE = /\b(?:is|are) (?:(?:now|also|currently|already) )*(?!during|morning|evening|being)\w{3,}ing\b/i;
/** "Operation LANTERN focuses on parks" */
const OF_OPERATION = /^Operation [A-Z]+ (?:is )?(?:focus|target|tackle|deal|aim)\w* /;

/** What has been begun and is not done, where other work only goes on. */
export const isUnfinished = (sentence: string): boolean => UNFINISHED.test(sentence) || BEING_DONE.test(sentence);

export const isUnderWay = (sentence: string): boolean =>
  isUnfinished(sentence) || GOES_ON.test(sentence) || PROGRESSIVE.test(sentence) || OF_OPERATION.test(sentence);
