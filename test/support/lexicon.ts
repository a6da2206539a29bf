/** The vocabulary of the packaged content, as every message is read against it. */
import { fileURLToPath } from 'node:url';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';
import { bare, normalise, tokenise } from '../../src/language/text.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import { buildLexicon } from '../../src/question/lexicon.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

export const lexicon = buildLexicon(
  loadContent(readContentFiles(folder('data'))).catalogue,
  loadPhrases(folder('dialogs')),
  [],
);

/** The words of a message as the recognisers get them. */
export const wordsIn = (message: string): string[] => tokenise(normalise(message)).map(({ word }) => bare(word));
