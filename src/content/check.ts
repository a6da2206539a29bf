/** `npm run check:content [FOLDER]`: says what the content of CONTENT_DIR holds, or every mistake in it and what cannot be asked of it, with exit code 1. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadWords } from '../channels/slack/words.ts';
import { loadWebContent } from '../channels/web/words.ts';
import { loadEnvFile, readConfig } from '../config.ts';
import { Conversation } from '../conversation/take-turn.ts';
import { loadWording } from '../conversation/wording.ts';
import { askingFaults } from '../evaluation/asking.ts';
import { loadPhrases } from '../question/dialogs.ts';
import { openEmbeddedStore } from '../store/embedded.ts';
import { readContentFiles } from './files.ts';
import { dataOf, dialogsOf } from './folder.ts';
import { loadContent } from './load.ts';
import { ContentError } from './problems.ts';

loadEnvFile();
// A folder with priorities.yaml in it is a data/ itself.
const given = process.argv[2];
const contentDir = given === undefined ? readConfig(process.env).contentDir : given;
const dataDir = existsSync(join(contentDir, 'priorities.yaml')) ? contentDir : dataOf(contentDir);
try {
  const { catalogue, reports } = loadContent(readContentFiles(dataDir));
  const vocabulary = Object.entries(catalogue).flatMap(([name, list]) =>
    Array.isArray(list) ? [`${list.length} ${name}`] : [],
  );
  console.log(`${dataDir}: ${vocabulary.join(', ')}`);
  for (const { report, figures, updates } of reports)
    console.log(`${report.id}: ${report.title}, ${figures.length} figures, ${updates.length} updates`);
  if (reports.length > 0) {
    const faults = await asking();
    console.log(faults.length === 0 ? 'every metric, choice and suggestion can be asked' : faults.join('\n'));
    if (faults.length > 0) process.exitCode = 1;
  }
} catch (fault) {
  if (!(fault instanceof ContentError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}

async function asking(): Promise<readonly string[]> {
  const dialogs = dialogsOf(dirname(dataDir));
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
