/** The brief's rule and wording, which analysts may edit (dialogs/brief.yaml). */
import { z } from 'zod';
import { dialogFile } from '../content/folder.ts';
import { readContent } from '../content/read-yaml.ts';

const words = z.int().positive();
const weight = z.number().nonnegative();
const sayings = z.record(z.string(), z.string());

const ruleSchema = z.strictObject({
  /** At most so many words. */
  words: z.strictObject({
    plan: words,
    priority: words,
    short: words,
    sentence: words,
    page: words,
    whole: words,
    telling: words,
    list: words,
    excerpt: words,
  }),
  score: z.strictObject({
    number: weight,
    outcome: weight,
    priority: weight,
    commitment: weight,
    operation: weight,
    area: weight,
    topic: weight,
  }),
  outcomes: z.string().transform((list) => list.split(/\s+/).filter(Boolean)),
  /** Of what is still to come. */
  ahead: z.string().transform((list) => list.split(/\s+/).filter(Boolean)),
  /** Of what has come into being. */
  started: z.string().transform((list) => list.split(/\s+/).filter(Boolean)),
  /** Where these stand, the sentence tells of what is still to come. */
  coming: z.string().transform((list) => list.split(/\s+/).filter(Boolean)),
  say: sayings,
});
export type BriefRule = z.output<typeof ruleSchema>;

export function loadBriefRule(folder: string): BriefRule {
  return readContent(dialogFile(folder, 'brief.yaml'), ruleSchema);
}

/** The sentence with every {name} filled in; throws when the rule has no such sentence or a name is not given. */
export function sayBrief(
  { say }: BriefRule,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = say[key];
  if (sentence === undefined) throw new Error(`brief.yaml says nothing for ${key}`);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`brief.yaml: ${key} wants {${name}}, which is not given`);
    return String(value);
  });
}
