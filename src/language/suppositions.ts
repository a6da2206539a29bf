/** What is supposed, doubted or feared by the one who asks: it is to be confirmed, or a verdict is asked for. Pure. */

/** "I trust that is fewer": what is supposed is to be confirmed. */
const SUPPOSES =
  /^(?:and |so |but )?(?:i|we) (?:trust|believe|think|suppose|gather|assume|presume|take it|understand|imagine|hope) (?:that )?(?=(?:that|this|it|they|those|there|the) )/;

/** "Should the Inspectorate be concerned about": whoever is to be, a verdict is asked for. */
const SHOULD_BE =
  /\b(?:should|ought|need) (?:the |our |my )?[\w' ]{1,30}? (?:to )?(?:be )?(worried|concerned|alarmed|anxious|pleased|happy|reassured|worry)(?= (?:about|by|at|over|with|that)\b|[?.!]|$)/;

/** The sentence as a plain question: what is supposed is asked, and so is whether there is cause to worry. */
export const asAsked = (sentence: string): string => sentence.replace(SUPPOSES, '');
export const asVerdictAsked = (sentence: string): string => sentence.replace(SHOULD_BE, 'should we be worried');
