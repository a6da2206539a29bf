/**
 * Reads a YAML file that is read at every start. What it holds is kept as JSON beside the packages, under the checksum of its
 * text: the parser and the parsing are a tenth of a start.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const KEPT = join(import.meta.dirname, '../../node_modules/.cache/yaml');

/** Throws YAMLParseError. `kept`: the folder where it is kept; one that cannot be written keeps nothing. */
export function readYaml(file: string, kept = KEPT): unknown {
  const text = readFileSync(file, 'utf8');
  const prepared = join(kept, `${createHash('sha256').update(text).digest('hex')}.json`);
  try {
    return JSON.parse(readFileSync(prepared, 'utf8'));
  } catch {
    // Not kept yet, or cut off.
  }
  const { parse } = createRequire(import.meta.url)('yaml') as typeof import('yaml');
  const read: unknown = parse(text);
  keep(prepared, read);
  return read;
}

function keep(prepared: string, read: unknown): void {
  const json = JSON.stringify(read);
  // JSON has no infinity, and no map whose keys are not text.
  if (json === undefined || !isDeepStrictEqual(JSON.parse(json), read)) return;
  const unfinished = `${prepared}.${process.pid}`;
  try {
    mkdirSync(dirname(prepared), { recursive: true });
    writeFileSync(unfinished, json);
    // Whole or not there: another process may read it now.
    renameSync(unfinished, prepared);
  } catch {
    // A folder that cannot be written: the file is parsed at every start.
  }
}
