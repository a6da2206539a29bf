/**
 * Reads a YAML file that is read at every start, against its schema. What it holds is kept as JSON beside the packages, under the checksum of its
 * text: the parser and the parsing are a tenth of a start.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { ContentError, type Problem } from './problems.ts';

const KEPT = join(import.meta.dirname, '../../node_modules/.cache/yaml');

const require = createRequire(import.meta.url);

/** Throws ContentError with every mistake at its line and column. */
export function readContent<Value>(file: string, schema: z.ZodType<Value>): Value {
  try {
    const checked = schema.safeParse(readYaml(file));
    if (checked.success) return checked.data;
  } catch (fault) {
    if ((fault as Error).name !== 'YAMLParseError') throw fault;
  }
  // Where each thing stands is told by the parser alone, which a start without mistakes does not load.
  const { YamlFile } = require('./yaml-file.ts') as typeof import('./yaml-file.ts');
  const inside = relative(process.cwd(), file);
  const problems: Problem[] = [];
  const named = inside.startsWith('..') || isAbsolute(inside) ? file : inside;
  new YamlFile(named, readFileSync(file, 'utf8'), problems).read(schema);
  throw new ContentError(problems);
}

/** Throws YAMLParseError. `kept`: the folder where it is kept; one that cannot be written keeps nothing. */
export function readYaml(file: string, kept = KEPT): unknown {
  const text = readFileSync(file, 'utf8');
  const prepared = join(kept, `${createHash('sha256').update(text).digest('hex')}.json`);
  try {
    return JSON.parse(readFileSync(prepared, 'utf8'));
  } catch {
    // Not kept yet, or cut off.
  }
  const { parse } = require('yaml') as typeof import('yaml');
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
