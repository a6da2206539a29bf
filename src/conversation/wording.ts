/** The sentences that analysts may edit (dialogs/replies.yaml), with {names} filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type BriefRule, loadBriefRule } from './brief-rule.ts';

const wordingSchema = z.strictObject({
  safety: z.string(),
  hello: z.string(),
  help: z.string(),
  thanks: z.string(),
  bye: z.string(),
  refused: z.string(),
  forecast: z.string(),
  opinion: z.string(),
  guess: z.string(),
  choose: z.string(),
  chooseSubject: z.string(),
  notHeld: z.string(),
  notHeldWords: z.string(),
  notHeldPeriod: z.string(),
  notHeldArea: z.string(),
  notHeldReason: z.string(),
  notHeldWanted: z.string(),
  nothingLike: z.string(),
  empty: z.string(),
  tooMuch: z.string(),
  continues: z.string(),
  continuesUnnamed: z.string(),
});

export type WordingKey = keyof z.infer<typeof wordingSchema>;

export interface Wording {
  readonly brief: BriefRule;
  /** The sentence with every {name} replaced; throws when the sentence wants a name that is not given. */
  say(key: WordingKey, values?: Readonly<Record<string, string>>): string;
}

export function loadWording(folder: string): Wording {
  const file = join(folder, 'replies.yaml');
  const checked = wordingSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!checked.success) throw new Error(`${file}: ${z.prettifyError(checked.error)}`);
  const sentences = checked.data;
  return {
    brief: loadBriefRule(folder),
    say: (key, values = {}) =>
      sentences[key].replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`${file}: ${key} wants {${name}}, which is not given`);
        return value;
      }),
  };
}
