/** Questions that are answered by yes or no. Pure. */
import { finds, pattern } from '../pattern.ts';

const WHETHER = pattern(/^(?:and |so |but )*(?:is|are|was|were|has|have|did|does|do)\b/);

/** "And are they meeting": whether something is so. */
export const isWhether = (text: string): boolean => WHETHER.test(text);

/** "Is it any good"; not "any good news". */
export const asksWhetherGood = finds(/\bany good\b(?! (?!at\b|or\b|for\b|then\b|though\b|to\b)\w)/);

/** Also "can they", "will it", by which something may be asked for too. */
export const isYesOrNo = (text: string): boolean =>
  isWhether(text) || /^(?:and |so |but )*(?:will|can|could)\b/.test(text);

/** "Is there", "have you": whether something is held, no verdict on it. */
export const asksWhetherThereIs = (text: string): boolean => /^(?:so |and |but )*\w+ (?:there|you)\b/.test(text);

/** "Is that good", "should we worry" */
export const asksVerdictOnIt = (text: string): boolean =>
  /^(?:and |so |but )?(?:is|are|was|were|isn't|should|do|would)\b.*\b(?:that|it|this|they|those|we|i|you)\b/.test(text);

/** "Weren't there any": the negation only asks, and takes nothing away. */
export const asksByNegation = (text: string): boolean =>
  /^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|could)n'?t\b|n'?t (?:there|they|we|you|it)\b/.test(
    text,
  );

/** "Were they told": whether something was done, or is so */
export const isWhetherDone = (text: string): boolean =>
  /^(?:and |so |but )?(?:are|is|was|were|did|have|has)\b/.test(text);

/** "Is it still being visited", "has it met yet": how far something has come, which an update tells in other words than whether it was done. */
export const isWhetherOngoing = finds(
  /^(?:(?:and|so) )?(?:(?:is|are) .*\b(?:still|being)\b|(?:is|are|has|have|does|do) .*\b(?:yet|already|still)\b)/,
);
/** "How many are still to be done", "have yet to begin": not of those that are counted. */
export const saysToCome = finds(
  /\b(?:is|are|was|were|remain|remains|left) (?:still |yet |left )*to (?!do with\b)(?:be )?[a-z]|\byet to (?:be )?[a-z]/,
);
/** "Applications waiting": of those that nothing was done about. */
export const isOfWaiting = finds(/\b(?:a?waiting|outstanding|pending)\b/);

/** "Was anybody jailed over it": whether there is such a thing, of which the nearest that is told tells. */
export const asksOfAnyone = finds(/^(?:(?:and|so) )?(?:is|are|was|were|has|have|did) any(?:one|body|thing)\b/);

/** States of which a report tells the one or the other: whether a place is open is told by its being closed. */
const OPPOSITES = [['open', 'closed', 'shut']] as const;
/** The words by which it is told whether something is so; none where only the word itself tells it. */
export const oppositesOf = (word: string): readonly string[] =>
  OPPOSITES.find((states) => (states as readonly string[]).includes(word))?.filter((state) => state !== word) ?? [];

const SIGN = '(?:evidence|proof|signs?|indications?|confirmation)';
/** "Is there any evidence that it works", "what shows that they are working": of what was told, whether it is so. */
const SHOWN = new RegExp(
  `^(?:(?:and|so|but) )*(?:(?:is|are) there |(?:do|have) (?:we|you)(?: have| got)? |(?:what|where) (?:is|are) |what |which |show me |any |some |the |other |further |hard |much )*(?:${SIGN}|(?:shows?|tells?(?: us)?|says?|proves?|suggests?))(?: (?:that|whether|if))* (it|they|this|these|those) (is |are |was |were |has |have |had )?(?=[a-z])`,
);
export const asWhetherShown = (text: string): string =>
  text.replace(SHOWN, (_, it: string, auxiliary?: string) => `${auxiliary ?? 'does '}${it} `);
