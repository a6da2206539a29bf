/** `npm run content:new -- --force NAME`: a folder of content for another force, to be filled in. Exit code 1 when none was written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { policeYear } from '../figures/period.ts';
import { readContentFiles } from './files.ts';
import { dataOf, dialogsOf, folderNameOf, PACKAGED, readForce } from './folder.ts';
import { loadContent } from './load.ts';

const HELP = `Write a folder of content for another force, with comments on what to fill in.

  npm run content:new -- --force NAME [--out FOLDER]

--force NAME   as it is said: "Northmere", not "Northmere Police"
--out FOLDER   where; a folder of the force's name here when left out. It must not be there yet, or be empty.`;

const TEMPLATE = fileURLToPath(new URL('template', import.meta.url));
/** A plan lasts for so many police years. */
const YEARS = 4;
const WIDTH = 130;

class UsageError extends Error {}

/** Writes the files, and gives their names. `now` tells which years the plan is begun with. Throws UsageError. */
export function writeContentFor(force: string, folder: string, now: Date): string[] {
  const name = force.trim().replace(/\s+(?:police|constabulary)$/i, '');
  if (!/^\p{L}[\p{L}' &-]*$/u.test(name)) throw new UsageError(`"${force}" is no name of a force.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder} is there already, and not empty.`);
  const year = policeYear(now.toISOString().slice(0, 10));
  const filled: Readonly<Record<string, string>> = {
    force: name,
    lower: name.toLowerCase(),
    id: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    from: `${year}-04-01`,
    to: `${year + YEARS}-03-31`,
    elsewhere: wrapped(namesOfOthers(name)),
  };
  const data = dataOf(folder);
  mkdirSync(data, { recursive: true });
  const files = readdirSync(dataOf(TEMPLATE));
  for (const file of files)
    writeFileSync(
      join(data, file),
      readFileSync(join(dataOf(TEMPLATE), file), 'utf8').replace(
        /\$(\w+)/g,
        (whole, member) => filled[member] ?? whole,
      ),
    );
  // The words of the trade are the same everywhere.
  writeFileSync(join(data, 'synonyms.yaml'), readFileSync(join(dataOf(PACKAGED), 'synonyms.yaml')));
  return [...files, 'synonyms.yaml'].sort().map((file) => join(data, file));
}

/** Those that the packaged content knows, and the names of its own force and districts; without the new force's. */
function namesOfOthers(force: string): string[] {
  const { catalogue } = loadContent(readContentFiles(dataOf(PACKAGED)));
  const own = [
    catalogue.plan.force,
    ...catalogue.areas.filter(({ kind }) => kind === 'district').map(({ name }) => name),
  ].map((name) => name.toLowerCase());
  const names = new Set([...readForce(dialogsOf(PACKAGED)).elsewhere, ...own]);
  const words = new Set(force.toLowerCase().split(/[^a-z]+/));
  return [...names].filter((name) => name !== force.toLowerCase() && !words.has(name));
}

/** With commas, on indented lines. */
function wrapped(names: readonly string[]): string {
  const lines = [''];
  for (const name of names) {
    if (lines.at(-1)!.length + name.length > WIDTH) lines.push('  ');
    lines[lines.length - 1] += `${/\S$/.test(lines.at(-1)!) ? ' ' : ''}${name},`;
  }
  return lines.join('\n').replace(/,$/, '');
}

function main(): number {
  try {
    const { values } = parseArgs({
      options: {
        force: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help || !values.force) {
      console.log(HELP);
      return values.help ? 0 : 1;
    }
    const folder = values.out ?? folderNameOf(values.force);
    const files = writeContentFor(values.force, folder, new Date());
    console.log(
      [
        ...files,
        `Fill them in, and look at them: CONTENT_DIR=${folder} npm run check:content`,
        `Then take a report in, into a store of its own: CONTENT_DIR=${folder} STORE_FILE=.data/${folderNameOf(values.force)}.db npm run import -- REPORT.pdf --force "${values.force}"`,
      ].join('\n'),
    );
    return 0;
  } catch (fault) {
    if (!(fault instanceof UsageError) && (fault as { code?: string }).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw fault;
    console.error(`${(fault as Error).message}\n\n${HELP}`);
    return 1;
  }
}

if (import.meta.main ?? process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
