/** What is feared by the one who asks: a verdict is asked for. Pure. */
import { pattern } from '../pattern.ts';

/** "Should the Inspectorate be concerned about": whoever is to be, a verdict is asked for. */
const SHOULD_BE = pattern(
  /\b(?:should|ought|need) (?:the |our |my )?[\w' ]{1,30}? (?:to )?(?:be )?(worried|concerned|alarmed|anxious|pleased|happy|reassured|worry)(?= (?:about|by|at|over|with|that)\b|[?.!]|$)/,
);

/** The sentence as a plain question: whether there is cause to worry. */
export const asVerdictAsked = (sentence: string): string => sentence.replace(SHOULD_BE, 'should we be worried');
