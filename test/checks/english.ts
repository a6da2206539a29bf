/**
 * `npm run structure`: no list of English words stands in src outside language/ and content. Ends with 1 and names each that
 * does.
 */
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPhrases } from '../../src/question/dialogs.ts';
import { namesIn, wordListsIn } from '../support/english.ts';

/** Where such lists may stand, and why. */
const ALLOWED: readonly (readonly [path: string, why: string])[] = [
  ['language/', 'it is all the English there is'],
  ['channels/', 'words of the platforms, of markup and of HTTP'],
  ['reports/', 'the forms of a report’s own sentences and tables: they follow'],
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = globSync(`${root}src/**/*.ts`)
  .sort()
  .map((path) => ({ path: relative(`${root}src`, path), text: readFileSync(path, 'utf8') }));
const { cues, brief } = loadPhrases(`${root}dialogs`);
const names = new Set([...Object.keys(cues), ...Object.keys(brief), ...sources.flatMap(({ text }) => namesIn(text))]);

let found = 0;
for (const { path, text } of sources) {
  if (ALLOWED.some(([allowed]) => path.startsWith(allowed))) continue;
  for (const { line, words } of wordListsIn(text, names)) {
    found += 1;
    console.error(`src/${path}:${line} English words outside language/: ${words}`);
  }
}
if (found > 0) process.exitCode = 1;
else console.log(`no list of English words outside language/ (${sources.length} files read)`);
