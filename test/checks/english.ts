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
  ['language/', 'all the English there is'],
  ['reports/', 'the forms of a report’s own sentences, tables and names, which are read with language/ in time'],
  ['channels/slack/plain.ts', 'schemes of addresses in the marks of Slack'],
  ['channels/terminal/render.ts', 'how lines of our own replies begin'],
  ['content/load.ts', 'names of files'],
  ['log.ts', 'forms of keys and tokens'],
  ['server.ts', 'names of HTTP headers'],
  ['store/mongo/validator.ts', 'keywords of JSON Schema'],
];

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = globSync(`${root}src/**/*.ts`)
  .sort()
  .map((path) => ({ path: relative(`${root}src`, path), text: readFileSync(path, 'utf8') }));
const { cues, brief } = loadPhrases(`${root}dialogs`);
const names = new Set([...Object.keys(cues), ...Object.keys(brief), ...sources.flatMap(({ text }) => namesIn(text))]);

const lists = sources.flatMap(({ path, text }) => wordListsIn(text, names).map((list) => ({ ...list, path })));
const isAllowed = (path: string): boolean => ALLOWED.some(([allowed]) => path.startsWith(allowed));
const faults = [
  ...lists
    .filter(({ path }) => !isAllowed(path))
    .map(({ path, line, words }) => `src/${path}:${line} has English words that belong in src/language/: ${words}`),
  ...ALLOWED.filter(([allowed]) => !lists.some(({ path }) => path.startsWith(allowed))).map(
    ([allowed]) => `src/${allowed} has no such list: it needs no leave in test/checks/english.ts`,
  ),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`no list of English words outside language/ (${sources.length} files read)`);
