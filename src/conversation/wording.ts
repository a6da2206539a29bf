/** The sentences that analysts may edit (dialogs/replies.yaml), with {names} filled in. */
import { z } from 'zod';
import { dialogFile, EXAMPLES, type Example, readForce } from '../content/folder.ts';
import { readContent } from '../content/read-yaml.ts';
import { type BriefRule, loadBriefRule } from './brief-rule.ts';

/** How an example is brought in; {ask} is the question. */
const examples = z.partialRecord(z.enum(EXAMPLES), z.string());

const wordingSchema = z.strictObject({
  safety: z.string(),
  hello: z.string(),
  helloExamples: examples,
  help: z.string(),
  helpExamples: examples,
  thanks: z.string(),
  bye: z.string(),
  refused: z.string(),
  forecast: z.string(),
  opinion: z.string(),
  guess: z.string(),
  choose: z.string(),
  chooseOfSome: z.string(),
  chooseSubject: z.string(),
  notHeld: z.string(),
  notHeldPeriod: z.string(),
  judgedUseful: z.string(),
  judgedNotUseful: z.string(),
  judgedNothing: z.string(),
  notHeldArea: z.string(),
  notHeldTarget: z.string(),
  notHeldWhole: z.string(),
  notHeldReason: z.string(),
  untoldThere: z.string(),
  noChoice: z.string(),
  nothingLike: z.string(),
  nothingMore: z.string(),
  empty: z.string(),
  emptyButDraft: z.string(),
  tooMuch: z.string(),
  continues: z.string(),
  heard: z.string(),
  continuesUnnamed: z.string(),
  force: z.string(),
  forces: z.string(),
  switched: z.string(),
  switchTo: z.string(),
});

export type WordingKey = Exclude<keyof z.infer<typeof wordingSchema>, 'helloExamples' | 'helpExamples'>;

export interface Wording {
  readonly brief: BriefRule;
  /** The sentence with every {name} replaced; throws when the sentence wants a name that is not given. */
  say(key: WordingKey, values?: Readonly<Record<string, string>>): string;
  /** Examples of questions, in the force's own words where its content has them: `otherwise` gives the rest. */
  examples(of: 'hello' | 'help', otherwise: Readonly<Partial<Record<Example, string>>>): readonly string[];
}

export function loadWording(folder: string): Wording {
  const file = dialogFile(folder, 'replies.yaml');
  const sentences = readContent(file, wordingSchema);
  const own = readForce(folder).examples;
  return {
    examples: (of, otherwise) =>
      EXAMPLES.flatMap((kind) => {
        const form = sentences[`${of}Examples`][kind];
        const ask = own[kind] ?? otherwise[kind];
        return form && ask ? [form.replace('{ask}', ask)] : [];
      }),
    brief: loadBriefRule(folder),
    say: (key, values = {}) =>
      sentences[key].replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        if (value === undefined) throw new Error(`${file}: ${key} wants {${name}}, which is not given`);
        return value;
      }),
  };
}
