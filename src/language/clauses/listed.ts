/** Things that are named one after another: "burglary, car theft, scams", "on schools and about the ports". Pure. */

import { sentencesOf } from '../segments.ts';
import { wordsOf } from '../terms.ts';
import { PASSING_WORDS } from '../words/passing-words.ts';
import { isNounKind, kindsOf } from '../words/word-kinds.ts';

const SEPARATOR = / ?[,;/] ?(?:(?:and|or|nor|plus) )?(?:also )?| (?:and|or|nor|plus|&) (?:also )?/;

/** More words name no one thing. */
const MOST_WORDS = 4;
const MOST_ITEMS = 6;

/** Each as it is said; empty where no two follow each other. */
export function itemsListed(text: string): readonly string[] {
  const runs = sentencesOf(text)
    .flatMap(({ text: sentence }) => sentence.split(/[:?!.;()]|\s-{1,2}\s/))
    .flatMap(runsIn);
  const [longest = []] = runs.toSorted((a, b) => b.length - a.length);
  return longest.length < 2 || longest.length > MOST_ITEMS ? [] : longest;
}

/** The first may end what leads up to it, the last may begin what is said of them; those between are nothing else. */
function runsIn(clause: string): readonly (readonly string[])[] {
  const pieces = clause.split(SEPARATOR).map(wordsOf);
  const runs: string[][] = [];
  let run: string[] = [];
  const close = (): void => {
    runs.push(run);
    run = [];
  };
  for (const words of pieces) {
    const bare = words.slice(words.findIndex((word) => !LEAD.has(word)));
    if (bare.length > 0 && bare.every(isOfName)) {
      run.push(...asItem(bare));
      continue;
    }
    // "Pubs, clubs and late nights in it": the phrase ends there; "what is said of pubs": it begins there.
    const end = bare.findIndex((word, at) => !isOfName(word, at, bare));
    if (run.length > 0) run.push(...asItem(bare.slice(0, end)));
    close();
    const tail = words.slice(words.findLastIndex((word, at) => !isOfName(word, at, words)) + 1);
    run = asItem(tail[0] === 'of' ? tail.slice(1) : tail);
  }
  close();
  return runs;
}

/** "On the", "about" */
const LEAD: ReadonlySet<string> = new Set('on in of about for to with the a an any our their its some no'.split(' '));

/** "Abuse of children": within a name. */
const isOfName = (word: string, at: number, all: readonly string[]): boolean =>
  word === 'of' ? at > 0 && at < all.length - 1 : !PASSING_WORDS.has(word) && !/\d/.test(word);

const asItem = (words: readonly string[]): string[] => {
  const kinds = kindsOf(words.at(-1) ?? '');
  const isNamed = kinds.length === 0 || kinds.some((kind) => isNounKind(kind) || kind === 'time');
  return words.length > 0 && words.length <= MOST_WORDS && isNamed ? [words.join(' ')] : [];
};
