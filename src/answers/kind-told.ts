/** Whether an update tells which things of a kind it speaks of ("which ports", "list the ten sites"). */
import type { Update } from '../figures/model.ts';
import { isSpot, kindNamed, namesAnything, tellsWhich } from '../language/asking/kind-asked.ts';
import { asksWhichBodies, isOfBody, namesParty } from '../language/asking/parties.ts';
import { asksWhichOperations } from '../language/asking/question-words.ts';
import { isPlural } from '../language/grammar.ts';
import { isNumberOrWord } from '../language/reports/sentences.ts';
import { wordsOf } from '../language/terms.ts';
import { bare } from '../language/text.ts';
import { kindsOf } from '../language/words/word-kinds.ts';
import type { Question } from '../question/question.ts';
import { quantitiesIn } from '../reports/figures/quantities.ts';
import type { Context } from './answer.ts';
import { sentences } from './say.ts';

/**
 * It speaks of such things, and only tells how many or that there are, or it speaks of none and names nothing at all; false
 * where none is asked for.
 */
export function leavesKindOpen(
  { text, operations }: Update,
  question: Question,
  { lexicon: { terms } }: Context['knowledge'],
): boolean {
  const asked = kindNamed(question.text);
  if (asked === null || (asksWhichOperations(question.text) && operations.length > 0)) return false;
  if (asksWhichBodies(question.text)) return !namesParty(text);
  // An operation's name is its own.
  if (asked.strict && operations.length > 0) return false;
  const kind = new Set(terms.termsOf(asked.noun));
  const known = new Set(wordsOf(question.text));
  const manner = {
    isKnown: (word: string): boolean => known.has(word) || known.has(bare(word)),
    ofOne: !isPlural(asked.noun),
    byName: asked.strict || isSpot(asked.noun),
  };
  let isMentioned = false;
  for (const sentence of sentences(text)) {
    // A comma stands for itself, beside the words.
    const tokens = sentence.replace(/[\u2018\u2019]/g, "'").match(/[\p{L}\p{M}\d]+(?:'\p{L}+)?|,/gu) ?? [];
    const words = tokens.map((word) => (word === ',' ? '' : bare(word.toLowerCase())));
    const mentions = terms.read(words).filter(({ term }) => kind.has(term));
    if (asked.number !== null)
      for (const [at, word] of words.entries()) {
        if (!isNumberOrWord(word) || numberOf(word) !== numberOf(asked.number)) continue;
        const noun = words.findIndex((one, i) => i > at && i <= at + LONGEST && isPlural(one));
        if (noun > 0) mentions.push({ term: '', from: noun, to: noun + 1 });
      }
    isMentioned ||= mentions.length > 0;
    if (mentions.some(({ from, to }) => tellsWhich(tokens, from, to, manner))) return false;
  }
  if (isMentioned || manner.byName) return true;
  // "Which charity pays for it": of no charity anything is said; a body of whatever sort is told by its name.
  if (kindsOf(asked.noun)[0] === 'group') {
    const asKnown = (word: string): string => (manner.isKnown(word.toLowerCase()) ? word.toLowerCase() : word);
    return !isOfBody(asked.noun) || !namesParty(text.replace(/[\p{L}'-]+/gu, asKnown));
  }
  const isNarrowing = question.needs.value.some(({ words }) => words.split(' ').includes(asked.noun));
  return isNarrowing && !sentences(text).some((sentence) => namesAnything(sentence, manner.isKnown));
}
const LONGEST = 4;
const numberOf = (word: string): number | null => quantitiesIn(word)[0]?.value ?? null;
