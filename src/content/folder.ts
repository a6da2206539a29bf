/**
 * The folder of a force's content (CONTENT_DIR): data/, and in dialogs/ only those files that it has otherwise than the packaged
 * ones. What is the force's own beside plan, metrics and areas stands in data/force.yaml.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readContent } from './read-yaml.ts';

/** The packaged content. */
export const PACKAGED = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export const dataOf = (contentDir: string): string => join(contentDir, 'data');
export const dialogsOf = (contentDir: string): string => join(contentDir, 'dialogs');

/** The file of a folder dialogs/; the packaged one where the folder has none of that name. */
export function dialogFile(dialogs: string, name: string): string {
  const own = join(dialogs, name);
  return existsSync(own) ? own : join(dialogsOf(PACKAGED), name);
}

/** What a force's folder is called where nothing else is said. */
export const folderNameOf = (force: string): string => force.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export const FORCE_FILE = 'force.yaml';

const text = z.string().trim().min(1, 'expected some text');
const choice = z.strictObject({ label: text, ask: text });

/** Kinds of question that the help gives an example of, in its order. */
export const EXAMPLES = [
  'figure',
  'compared',
  'area',
  'updates',
  'operation',
  'explained',
  'summary',
  'priority',
  'source',
] as const;
export type Example = (typeof EXAMPLES)[number];

export const forceSchema = z.strictObject({
  /** Names of other forces, counties and towns, with commas between them. */
  elsewhere: z
    .string()
    .transform((names) => names.split(/\s*,\s*/).filter(Boolean))
    .default([]),
  examples: z.partialRecord(z.enum(EXAMPLES), text).default({}),
  /** Offered before anything is asked, by the page; the first four of those for Slack in Slack. */
  suggested: z.array(choice).max(8).default([]),
  suggestedInSlack: z.array(choice).max(4).default([]),
});
export type ForceContent = z.output<typeof forceSchema>;

/** Of the force whose folder dialogs/ this is. Throws with the file's name when it cannot be used. */
export function readForce(dialogs: string): ForceContent {
  const file = join(dirname(dialogs), 'data', FORCE_FILE);
  if (!existsSync(file)) return forceSchema.parse({});
  return readContent(file, forceSchema);
}
