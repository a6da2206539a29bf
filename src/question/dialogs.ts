/** Reads dialogs/: the phrases around a question and the wording of replies, both edited by analysts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** "a, b c, d": a plain line costs a YAML parser a fraction of what a list of as many items does, and needs no quotes. */
const commaSeparated = z.string().transform((text) => text.split(/\s*,\s*/).filter(Boolean));

const phrasesSchema = z.strictObject({
  cues: z.record(
    z.string(),
    commaSeparated.refine((list) => list.length > 0, 'needs a phrase'),
  ),
  fillers: z.string().transform((text) => text.split(/\s+/).filter(Boolean)),
  chatter: z.string().transform((text) => text.split(/\s+/).filter(Boolean)),
  /** What a question may be for ("for gold", "before the board"): words that narrow nothing there. */
  occasions: commaSeparated.default([]),
  /** Names of other forces and places, known so that they are never mended into one of ours. */
  elsewhere: commaSeparated.default([]),
});

export type Phrases = z.infer<typeof phrasesSchema>;

export function loadPhrases(folder: string): Phrases {
  const file = join(folder, 'phrases.yaml');
  const checked = phrasesSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!checked.success) throw new Error(`${file}: ${z.prettifyError(checked.error)}`);
  return checked.data;
}
