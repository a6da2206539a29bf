/** The ways in which a message may have been meant to be spelled, and which of their readings to believe. */

import { lettersJoined } from '../language/clauses/dictated.ts';
import { bare, type Token, tokenise } from '../language/text.ts';
import { soundAlikes } from '../language/words/sound-alikes.ts';
import { isEnglish } from '../language/words/speller.ts';
import type { Lexicon } from './lexicon.ts';
import type { Question } from './question.ts';

/** The text with typing errors mended; several texts, likeliest first, where a word could be meant as several. */
export function spellings(text: string, lexicon: Lexicon): string[] {
  const { speller } = lexicon;
  let texts = [''];
  let done = 0;
  let before = '';
  const tokens = tokenise(text);
  for (const [at, { word, start, end }] of tokens.entries()) {
    const plain = bare(word);
    const heard = NAMES_OPERATION.has(before) ? operationHeard(plain, lexicon) : null;
    const isKnown = speller.knows(word) || speller.knows(plain);
    const next = bare(tokens[at + 1]?.word ?? '');
    const meant = heard ? [heard] : isKnown ? [] : inFull(plain, before, next, tokens, lexicon);
    before = plain;
    if (meant.length === 0) continue;
    const between = text.slice(done, start);
    const options = text.length > LONGEST_WEIGHED ? meant.slice(0, 1) : meant;
    texts = texts.flatMap((start) => options.map((option) => start + between + option)).slice(0, MOST_SPELLINGS);
    done = end;
  }
  return texts.map((before) => before + text.slice(done));
}

/** "K s i": the word that letters told one by one make, where the vocabulary has it. */
export const lettersTold = (text: string, { speller, names, fillers, cues }: Lexicon): string =>
  lettersJoined(
    text,
    (word) =>
      names.find([word]).length > 0 ||
      (speller.knows(word) && !fillers.has(word) && cues.longestAt([word], 0) === null),
  );

/** What an unknown word may be meant as: what it is short for in a name, or a word that is spelled much like it. */
function inFull(
  word: string,
  before: string,
  after: string,
  tokens: readonly Token[],
  { speller, shortForms }: Lexicon,
): readonly string[] {
  const begun = isEnglish(word) ? [] : shortForms.begun(word, before, after);
  if (begun.length > 0) return begun;
  const meant = speller.meant(word);
  // In a long message a word is mended by its letters alone: its work stays bounded.
  const named =
    meant.length > 0 || isEnglish(word) || tokens.length > MOST_TOKENS
      ? []
      : shortForms.spelledBy(
          word,
          tokens.map((token) => bare(token.word)),
        );
  if (named.length > 0) return [word, ...named];
  return meant.length > 0 || isEnglish(word)
    ? meant
    : shortForms.contracted(word, /[a-z]{2}/.test(`${before} ${after}`));
}

const NAMES_OPERATION = new Set(['operation', 'op', 'project', 'proj']);

/** "Operation arc" was heard: the one operation whose name sounds alike, where none is written so. */
function operationHeard(word: string, { catalogue, names }: Lexicon): string | null {
  if (!/^[a-z]{3,}$/.test(word) || names.find([word]).some(({ kind }) => kind === 'operation')) return null;
  const own = new Set(catalogue.operations.map(({ name }) => name.toLowerCase().split(' ').at(-1)!));
  const alike = soundAlikes(word).filter((twin) => own.has(twin));
  return alike.length === 1 ? alike[0]! : null;
}

/** In a longer message the likeliest spelling of each word is taken. */
const LONGEST_WEIGHED = 700;
/** So many words may a message have in which short forms are sought. */
const MOST_TOKENS = 120;
/** So many ways of mending a message are tried. */
const MOST_SPELLINGS = 8;

/** How much of the message a reading makes sense of: a figure named whole before names and words of questions. */
function sense(q: Question): number {
  const whole = q.metrics.value.length > 0 && q.unread.length === 0 ? 100 : q.partial.length > 0 ? 10 : 0;
  const names =
    q.operations.value.length +
    q.areas.value.length +
    q.topics.value.length +
    q.priorities.value.length +
    q.acronyms.length;
  return whole + 5 * names + 5 * q.periods.value.length - q.unread.length;
}

/** The reading that makes most sense; null when two make as much and are about different things. */
export function likeliest(readings: readonly Question[]): Question | null {
  const best = Math.max(...readings.map(sense));
  // A mended word is not taken for a word of another question ("zalls" as falls) when it can be the thing itself.
  const likely = readings.filter((q) => sense(q) === best).sort((a, b) => a.cues.size - b.cues.size);
  const about = (q: Question): string => JSON.stringify([q.metrics, q.operations, q.areas, q.periods]);
  return likely.every((q) => about(q) === about(likely[0]!)) ? likely[0]! : null;
}
