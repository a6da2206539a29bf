/** What a question says was done. Pure. */
import { isPast } from './grammar.ts';

/** Past forms of verbs that say little without what stands behind them: "set in hand", "put right", "taken up". */
const LIGHT =
  /^(?:set|put|made|taken|took|given|gave|got|gotten|had|done|did|gone|went|come|came|held|kept|brought|used|led)$/;

/** What was done, in one word that says it: "evicted", "convicted". */
export const deedsAsked = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at > 1 && isPast(word) && !LIGHT.test(word));

/** "Opened" of "reopened": done again, it is told by the same word. */
export const withoutAgain = (word: string): string => word.replace(/^re-?(?=\w{4})/, '');
