/** What a dictated message may have been, where it is not understood as it is written: words that sound the same, joined or parted. */

import { type Token, tokenise } from '../language/text.ts';
import { isHeardAs, isLikeHeard, letterHeard, soundAlikes } from '../language/words/sound-alikes.ts';
import { isEnglish } from '../language/words/speller.ts';
import type { Lexicon } from './lexicon.ts';

/** A text, and the words in it that are not as written. */
export interface Heard {
  readonly text: string;
  readonly words: readonly string[];
}

/** So many ways are tried at most, of a message of so many words. */
const MOST_WAYS = 6;
const MOST_WORDS = 60;
const SHORTEST_JOINED = 6;
const SHORTEST_PART = 3;

/** `text` normalised; `unread`: its words that nothing accounts for. */
export function heardOtherwise(text: string, unread: ReadonlySet<string>, lexicon: Lexicon): readonly Heard[] {
  const words = tokenise(text);
  if (words.length > MOST_WORDS) return [];
  const { speller, fillers, cues } = lexicon;
  const at = (i: number): string => words[i]?.word ?? '';
  // A word of grammar is heard where nothing else can stand: all of them are.
  const plain: Change[] = words.flatMap(({ word }, i) => {
    const twin = soundAlikes(word).find((one) => isHeardAs(one, word, at(i - 1), at(i + 1)));
    return twin === undefined ? [] : [{ from: i, to: i + 1, word: twin }];
  });
  const taken = new Set(plain.map(({ from }) => from));
  const isOwn = (word: string): boolean => speller.knows(word) && !fillers.has(word);
  const isOpen = (word: string): boolean => unread.has(word) || !speller.knows(word);
  const ways = words.flatMap(({ word }, i): Change[] => {
    const instead = (count: number, found: readonly string[]): Change[] =>
      found.map((one) => ({ from: i, to: i + count, word: one }));
    const twins = isOpen(word) && !taken.has(i) ? soundAlikes(word) : [];
    const joined = [2, 3].flatMap((count) => {
      const parts = words.slice(i, i + count).map((one) => one.word);
      const whole = parts.join('');
      const isOne = parts.length === count && whole.length >= SHORTEST_JOINED && parts.some(isOpen) && isOwn(whole);
      return instead(count, isOne ? [whole] : []);
    });
    const isMeant = (one: string): boolean => isOwn(one) && cues.longestAt([one], 0) === null;
    return [
      ...instead(1, [
        ...twins.filter((one) => isMeant(one) && isLikeHeard(one, word, at(i - 1))),
        ...parted(word, lexicon),
      ]),
      ...joined,
      ...spelled(words, i, isOwn),
    ];
  });
  const apply = (changes: readonly Change[]): Heard => ({
    text: changes
      .toSorted((a, b) => b.from - a.from)
      .reduce(
        (all, { from, to, word }) => `${all.slice(0, words[from]!.start)}${word}${all.slice(words[to - 1]!.end)}`,
        text,
      ),
    words: changes.map(({ word }) => word),
  });
  return [
    ...(plain.length > 0 ? [apply(plain)] : []),
    ...ways.slice(0, MOST_WAYS).map((way) => apply([...plain, way])),
  ];
}

/** Words, counted from 0, and what stands for them. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** "Livechat": two words of the vocabulary. */
function parted(word: string, { speller }: Lexicon): readonly string[] {
  if (speller.knows(word) || isEnglish(word)) return [];
  const places = [...word].map((_, at) => at).slice(SHORTEST_PART, 1 - SHORTEST_PART);
  return places
    .map((place) => [word.slice(0, place), word.slice(place)])
    .filter((parts) => parts.every((part) => speller.knows(part)))
    .map((parts) => parts.join(' '));
}

/** "Sea a d ets": the names of letters, and what is left of the word behind them. */
function spelled(words: readonly Token[], from: number, isOwn: (word: string) => boolean): readonly Change[] {
  let letters = '';
  let to = from;
  for (; to < words.length; to += 1) {
    const letter = letterHeard(words[to]!.word);
    if (letter === null) break;
    letters += letter;
  }
  if (to - from < FEWEST_LETTERS) return [];
  const rest = letters + (words[to]?.word ?? '');
  if (to < words.length && isOwn(rest)) return [{ from, to: to + 1, word: rest }];
  return isOwn(letters) ? [{ from, to, word: letters }] : [];
}
const FEWEST_LETTERS = 3;
