/** What a question says of its subject: the head of a phrase, what was done, who somebody is. Pure. */
import { AUXILIARIES, endsPhrase, isPast } from './grammar.ts';
import { isQuestionWord } from './question-words.ts';

/**
 * "Vacancies in the control room", "recruitment advertising spend": the noun that a phrase without a verb is headed by;
 * null where the message is anything else.
 */
export function headOfPhrase(words: readonly string[]): string | null {
  if (words.some((word) => AUXILIARIES.has(word) || isQuestionWord(word))) return null;
  const from = words.findIndex((word) => word !== '' && !endsPhrase(word));
  if (from < 0) return null;
  const end = words.findIndex((word, at) => at > from && (word === '' || endsPhrase(word) || isPast(word)));
  return words[(end < 0 ? words.length : end) - 1] ?? null;
}

/** "Have they been evicted", "was he found guilty": what was done, or what somebody is said to be, at the end of its clause. */
export function predicateOf(words: readonly string[]): readonly string[] {
  const said = words.filter((word) => word !== '');
  const done = deedsAsked(said);
  if (done.length > 0) return done;
  const end = said.findIndex((word, at) => at > 1 && endsPhrase(word));
  return said.slice(0, end < 0 ? said.length : end).slice(-1);
}

/** Past forms of verbs that say little without what stands behind them: "set in hand", "put right", "taken up". */
const LIGHT =
  /^(?:set|put|made|taken|took|given|gave|got|gotten|had|done|did|gone|went|come|came|held|kept|brought|used|led)$/;

/** What was done, in one word that says it: "evicted", "convicted". */
export const deedsAsked = (words: readonly string[]): readonly string[] =>
  words.filter((word, at) => at > 1 && isPast(word) && !LIGHT.test(word));

/** "Opened" of "reopened": done again, it is told by the same word. */
export const withoutAgain = (word: string): string => word.replace(/^re-?(?=\w{4})/, '');
