/** `npm run check:content [FOLDER]`: says what the content of CONTENT_DIR holds, or every mistake in it and what cannot be asked of it, with exit code 1. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadWords } from '../channels/slack/words.ts';
import { loadWebContent } from '../channels/web/words.ts';
import { loadEnvFile, readConfig } from '../config.ts';
import { loadBriefRule } from '../conversation/brief-rule.ts';
import { Conversation } from '../conversation/take-turn.ts';
import { loadWording } from '../conversation/wording.ts';
import { loadDigestWording } from '../digests/wording.ts';
import { askingFaults } from '../evaluation/asking.ts';
import { loadPhrases, readPhrases } from '../question/dialogs.ts';
import { openEmbeddedStore } from '../store/embedded.ts';
import { type ContentFiles, readContentFiles } from './files.ts';
import { dataOf, dialogsOf } from './folder.ts';
import { type Content, loadContent } from './load.ts';
import { ContentError, type Problem, problemLine } from './problems.ts';

loadEnvFile();
// A folder with priorities.yaml in it is a data/ itself.
const given = process.argv[2];
const contentDir = given === undefined ? readConfig(process.env).contentDir : given;
const dataDir = existsSync(join(contentDir, 'priorities.yaml')) ? contentDir : dataOf(contentDir);
const dialogs = dialogsOf(dirname(dataDir));
if (!existsSync(dataDir)) {
  console.error(
    `There is no folder ${dataDir}: give a folder of content, with data/ in it (npm run content:new makes one).`,
  );
  process.exit(1);
}
try {
  const { catalogue, reports } = withoutMistakes();
  const vocabulary = Object.entries(catalogue).flatMap(([name, list]) =>
    Array.isArray(list) ? [`${list.length} ${name}`] : [],
  );
  console.log(`${dataDir}: ${vocabulary.join(', ')}`);
  for (const { report, figures, updates } of reports)
    console.log(`${report.id}: ${report.title}, ${figures.length} figures, ${updates.length} updates`);
  const faults = await asking();
  const each = reports.length > 0 ? 'every metric, choice and suggestion' : 'every metric';
  console.log(faults.length === 0 ? `${each} can be asked` : faults.join('\n'));
  if (faults.length > 0) process.exitCode = 1;
} catch (fault) {
  if (!(fault instanceof ContentError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}

/** Throws ContentError with the mistakes of all files, those of dialogs/ included. */
function withoutMistakes(): Content {
  const problems: Problem[] = [];
  const tried = <T>(load: () => T): T | undefined => {
    try {
      return load();
    } catch (fault) {
      if (!(fault instanceof ContentError)) throw fault;
      problems.push(...fault.problems);
      return undefined;
    }
  };
  const files = readContentFiles(dataDir);
  problems.push(...examplesIn(files));
  const content = tried(() => loadContent(files));
  const words = [
    ...Object.values(readPhrases),
    loadBriefRule,
    loadWording,
    loadWebContent,
    loadWords,
    loadDigestWording,
  ];
  for (const load of words) tried(() => load(dialogs));
  if (content === undefined || problems.length > 0) throw new ContentError(unlike(problems));
  return content;
}

/** What content:new wrote and nobody has put their own in place of. */
function examplesIn({ folder, texts }: ContentFiles): Problem[] {
  return [...texts].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, at) => {
      const column = line.indexOf('# example: put your own') + 1;
      const message = 'still the example of content:new: put your own in its place, and take the remark away';
      return column > 0 ? [{ file: `${folder}/${path}`, line: at + 1, column, place: '', message }] : [];
    }),
  );
}

/** Several of them read one file. */
function unlike(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problemLine(problem), problem])).values()];
}

async function asking(): Promise<readonly string[]> {
  const now = () => new Date();
  const store = await openEmbeddedStore({ file: ':memory:', dataDir, seed: 'packaged', now });
  try {
    const [phrases, wording] = [loadPhrases(dialogs), loadWording(dialogs)];
    const conversation = new Conversation({ store, phrases, wording, now, minutes: 30 });
    return await askingFaults(conversation, [...loadWebContent(dialogs).suggested, ...loadWords(dialogs).suggested]);
  } finally {
    await store.close();
  }
}
