/** Reads dialogs/: the phrases around a question and the wording of replies, both edited by analysts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const phrasesSchema = z.strictObject({
  cues: z.record(z.string(), z.array(z.coerce.string()).min(1)),
  fillers: z.string().transform((text) => text.split(/\s+/).filter(Boolean)),
  chatter: z.string().transform((text) => text.split(/\s+/).filter(Boolean)),
  /** Names of other forces and places, known so that they are never mended into one of ours. */
  elsewhere: z
    .string()
    .default('')
    .transform((text) => text.split(/\s*,\s*/).filter(Boolean)),
});

export type Phrases = z.infer<typeof phrasesSchema>;

export function loadPhrases(folder: string): Phrases {
  const file = join(folder, 'phrases.yaml');
  const checked = phrasesSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!checked.success) throw new Error(`${file}: ${z.prettifyError(checked.error)}`);
  return checked.data;
}
