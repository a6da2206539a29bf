/** What is good, bad or worth telling of the whole report, asked in words that name nothing: "what should worry us", "anything odd in here". */

import { asksOfSpeaker, asksOpenly, isAnyThing, isOfAsked } from '../language/asking/brief-words.ts';
import { AUXILIARIES, isNegated, isOfReporting, isPast } from '../language/grammar.ts';
import { pointsBack } from '../language/segments.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { isFunctionWord } from '../language/words/passing-words.ts';
import { type Polarity, polarityOf } from '../language/words/polarity.ts';
import { isEveryday } from '../language/words/speller.ts';
import { isNounKind, kindsOf } from '../language/words/word-kinds.ts';
import { isOfAsking, type KINDS } from './kinds/kind-model.ts';

type Kind = (typeof KINDS)[number];
type Chances = Readonly<Record<Kind, number>>;

/** The tone that its words have where they say nothing else; null where they say more ("won" is a deed), or two ways, or deny it. */
export function toneAlone(text: string, { none }: Pick<Chances, 'none'>): Polarity | null {
  const said = none <= MOST_NONE.toned ? sayingsOf(text) : [];
  return asksOpenly(wordsOf(text)) && said.every((word) => polarityOf(word) !== null && !isPast(word))
    ? toneOf(text, said)
    : null;
}

/** The kind of brief of all that is reported, where no word names a thing of which something else could be asked. */
export function kindOfWorth(text: string, chances: Chances): Kind | null {
  const said = sayingsOf(text);
  if (!asksOpenly(wordsOf(text)) || isOfAsked(text) || pointsBack(text) || said.length === 0 || said.some(isOfThing))
    return null;
  const tone = chances.none <= MOST_NONE.toned ? toneOf(text, said) : null;
  const likely = OF_WORTH.find((kind) => chances[kind] >= LIKELY);
  const worth = [...OF_WORTH, ...OF_NOTE].reduce((sum, kind) => sum + chances[kind], 0);
  // "What do we still have to hand in" asks what the speaker is to do.
  const isPlain = chances.none <= MOST_NONE.plain && worth >= LEAST_WORTH && !asksOfSpeaker(text);
  return tone ?? likely ?? (isPlain ? 'brief' : null);
}
const OF_WORTH: readonly Kind[] = ['good', 'bad', 'both', 'ask'];
const OF_NOTE: readonly Kind[] = ['brief', 'verdict', 'trouble', 'movers'];
const LIKELY = 0.6;
/** So likely is a brief of any such kind, where the words have no tone. */
const LEAST_WORTH = 0.2;
/** So likely may it be that no brief is asked for, where the words have a tone and where they have none. */
const MOST_NONE = { toned: 0.5, plain: 0.2 };

/** "Should please us": behind an auxiliary it is no courtesy. */
const sayingsOf = (text: string): string[] =>
  wordsOf(text).filter((word, at, all) => {
    const isVerb = AUXILIARIES.has(all[at - 1] ?? '') && polarityOf(word) !== null;
    return isVerb || !(isFunctionWord(word) || isOfReporting(word) || isAnyThing(word));
  });

function toneOf(text: string, said: readonly string[]): Polarity | null {
  const tones = new Set(said.map(polarityOf).filter((tone) => tone !== null));
  const [tone] = tones;
  return tones.size === 1 && tone && !wordsOf(text).some((word) => isNegated(word)) ? tone : null;
}

const isOfThing = (word: string): boolean =>
  polarityOf(word) === null &&
  !isOfAsking(stem(word)) &&
  isNounKind(kindsOf(word)[0]) &&
  !(isEveryday(word) && kindsOf(word)[0] === 'time');
