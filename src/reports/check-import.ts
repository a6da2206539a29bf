/** `npm run check:import -- FILE [--force NAME]`: the import's figures beside those of data/. Exit code 1 when they differ. */
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { readContentFiles } from '../content/files.ts';
import { dataOf } from '../content/folder.ts';
import { loadContent } from '../content/load.ts';
import { compareReports } from './compare.ts';
import { Decisions } from './decisions.ts';
import { ReportProblem } from './problem.ts';
import { readReportFile } from './read-file.ts';
import { readReport } from './read-report.ts';

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined) throw new ReportProblem('Give the report: npm run check:import -- FILE');
  const { catalogue, reports } = loadContent(readContentFiles(dataOf(readConfig(process.env).contentDir)));
  const { name, pages } = await readReportFile(file);
  const { bundle, open } = readReport(pages, {
    ...{ catalogue, packaged: catalogue, force: catalogue.plan.force },
    ...{ period: null, fileName: name, decisions: new Decisions() },
  });
  const packaged = reports.find(({ report }) => report.id === bundle.report.id);
  if (!packaged) throw new ReportProblem(`data/ has no report ${bundle.report.id} to compare with.`);
  const { same, differences, pageOffset } = compareReports(packaged, bundle);
  for (const difference of differences) console.log(`- ${difference}`);
  for (const { bullet, number, why } of open) console.log(`- open: bullet ${bullet}, ${number}: ${why}`);
  console.log(
    `${same} of ${packaged.figures.length} figures are the same, ${pageOffset ?? 'no constant'} pages apart; ` +
      `${bundle.updates.length} updates in the import, ${packaged.updates.length} in data/.`,
  );
  process.exitCode = differences.length === 0 && bundle.updates.length === packaged.updates.length ? 0 : 1;
} catch (fault) {
  if (!(fault instanceof ReportProblem)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
