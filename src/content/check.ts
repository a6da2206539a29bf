/** `npm run check:content`: says what data/ holds, or every mistake in it with exit code 1. */
import { readContentFiles } from './files.ts';
import { loadContent } from './load.ts';
import { ContentError } from './problems.ts';

const dataDir = process.argv[2] ?? 'data';
try {
  const { catalogue, reports } = loadContent(readContentFiles(dataDir));
  const vocabulary = Object.entries(catalogue).flatMap(([name, list]) =>
    Array.isArray(list) ? [`${list.length} ${name}`] : [],
  );
  console.log(`${dataDir}: ${vocabulary.join(', ')}`);
  for (const { report, figures, updates } of reports)
    console.log(`${report.id}: ${report.title}, ${figures.length} figures, ${updates.length} updates`);
} catch (fault) {
  if (!(fault instanceof ContentError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
