/** Reads dialogs/: the phrases around a question and the wording of replies, both edited by analysts. */
import { z } from 'zod';
import { dialogFile, readForce } from '../content/folder.ts';
import { readContent } from '../content/read-yaml.ts';
import { type SafetyRules, safetySchema } from './safety.ts';

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
});

/** What a phrase may say of the brief that is wanted (dialogs/brief-asked.yaml). */
const BRIEF_CUES = [
  'sums',
  'happening',
  'better',
  'worse',
  'betterOf',
  'worseOf',
  'changed',
  'changedOf',
  'moved',
  'verdict',
  'absent',
  'targets',
  'others',
  'more',
  'paragraph',
  'short',
  'sentence',
  'shape',
  'numbers',
  'previous',
  'whole',
  'figures',
  'form',
  'person',
] as const;
export type BriefCue = (typeof BRIEF_CUES)[number];

/** How a brief is asked for: phrases by what they want of it. */
const briefSchema = z.record(z.enum(BRIEF_CUES), commaSeparated);

export type Phrases = z.infer<typeof phrasesSchema> & {
  readonly safety: SafetyRules;
  readonly brief: z.infer<typeof briefSchema>;
  /** Names of other forces and places, known so that they are never mended into one of ours. */
  readonly elsewhere: readonly string[];
};

/** Each file by itself, so that a check tells the mistakes of all. */
export const readPhrases = {
  brief: (folder: string) => readContent(dialogFile(folder, 'brief-asked.yaml'), briefSchema),
  phrases: (folder: string) => readContent(dialogFile(folder, 'phrases.yaml'), phrasesSchema),
  safety: (folder: string): SafetyRules => readContent(dialogFile(folder, 'safety.yaml'), safetySchema),
};

/** `folder`: dialogs/ of the force's content. */
export function loadPhrases(folder: string): Phrases {
  const { brief, phrases, safety } = readPhrases;
  return {
    ...phrases(folder),
    elsewhere: readForce(folder).elsewhere,
    brief: brief(folder),
    safety: safety(folder),
  };
}
