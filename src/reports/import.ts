/**
 * `npm run import -- FILE --force NAME`: takes a report in and prints what came of it. Exit code 1 when nothing was taken in; a draft
 * that waits for decisions was.
 */
import { loadEnvFile, readConfig } from '../config.ts';
import { dialogsOf, folderNameOf, readForce } from '../content/folder.ts';
import { openStore } from '../main.ts';
import { operator } from '../operator.ts';
import { decisionsFileOf, readArguments, run } from './command.ts';
import { count, type Imported, importReport } from './import-report.ts';
import { targetLine } from './management.ts';
import { ReportProblem } from './problem.ts';
import { whichStands } from './which-stands.ts';

const HELP = `Take a report in, so that its figures and updates can be asked about.

  npm run import -- FILE --force NAME [options]

FILE is the report as PDF or plain text, or its figures as .xlsx or .csv (metric, period, area, value).

Options
  --force NAME          the force whose report it is, as in data/priorities.yaml
  --period "Q3 2020/21" the period it reports on, where the report does not tell
  --publish             answer from it at once; otherwise it waits as a draft (npm run reports -- publish ID), and so it does where
                        decisions are open: the last line says so
  --with-open           publish it although decisions are open; what is open is kept out of the answers
  --decisions FILE      take in what you decided on the numbers that no metric was found for
  --by NAME             who takes it in, for the record (your user name where it is left out)
  --allow-marking       take in a report marked above OFFICIAL
  -h, --help            this text`;

async function main(): Promise<number> {
  const { values, positionals } = arguments_();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new ReportProblem('Give one file: npm run import -- FILE --force NAME. See: npm run import -- --help');
  if (!values.force) throw new ReportProblem('Say whose report it is: --force NAME, as in data/priorities.yaml.');
  loadEnvFile();
  const settings = readConfig(process.env);
  // Of several forces the one whose report it is.
  const FORCE = folderNameOf(values.force);
  const config = settings.forces.length > 0 ? readConfig({ ...process.env, FORCE }) : settings;
  const store = await openStore(config);
  try {
    const imported = await importReport(store, {
      file,
      force: values.force,
      period: values.period ?? null,
      publish: values.publish && (values['with-open'] || 'when nothing is open'),
      by: operator(values.by),
      decisions: values.decisions ?? null,
      decisionsFile: decisionsFileOf(config),
      allowMarking: values['allow-marking'],
      elsewhere: readForce(dialogsOf(config.contentDir)).elsewhere,
      say: (progress) => console.error(`${progress} ...`),
    });
    const { report, figures } = imported.reading.bundle;
    const held = (await store.versions(report.id)).find((one) => one.report.version === imported.version);
    const isPublished = held?.status === 'published';
    console.log(summary(imported, values, isPublished));
    if (imported.waits > 0 && !isPublished) {
      console.error(
        `Not published: ${count(imported.waits, 'decision')} open, so it is a draft and nothing is answered from it yet.`,
      );
      return 0;
    }
    if (values.publish) for (const line of await whichStands(store, report.id, figures)) console.log(`  - ${line}`);
    return 0;
  } finally {
    await store.close();
  }
}

const arguments_ = () =>
  readArguments('import', {
    force: { type: 'string' },
    period: { type: 'string' },
    publish: { type: 'boolean', default: false },
    'with-open': { type: 'boolean', default: false },
    decisions: { type: 'string' },
    by: { type: 'string' },
    'allow-marking': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });

/** More figures of one kind are counted. */
const MOST_LISTED = 20;

function summary(
  { reading, version, changed, decisionsFile, differences, goes, waits, decided, open: undecided }: Imported,
  { decisions }: { readonly decisions?: string | undefined },
  isPublished: boolean,
): string {
  const { bundle, pages, open, remarks, cover } = reading;
  const { report, updates, figures, vocabulary } = bundle;
  const byPriority = new Map<number, number>();
  for (const { priority } of updates) byPriority.set(priority, (byPriority.get(priority) ?? 0) + 1);
  const perPriority = [...byPriority].sort((a, b) => a[0] - b[0]).map(([number, of]) => `${number}: ${of}`);
  const derived = figures.filter(({ basis }) => basis === 'derived').length;
  const names = [
    ...(vocabulary.operations ?? []).map(({ name }) => name),
    ...(vocabulary.areas ?? []).map(({ name, parent }) => `${name} (in ${parent})`),
    ...(vocabulary.glossary ?? []).map(({ term }) => term),
  ];
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [title, ...lines.map((line) => `  - ${line}`)] : [];
  const asks = `${count(waits, 'decision')} ${waits === 1 ? 'is' : 'are'} open. Decide on them, or publish without: npm run reports -- publish ${report.id} --with-open`;
  const named = `${report.id}, version ${version}`;
  const publishing = `Publish it: npm run reports -- publish ${report.id}${undecided > 0 ? ' --with-open' : ''}`;
  const stands = decided > 0 ? 'Your decisions are kept, and make nothing different' : 'Nothing changed';
  const state = [
    changed
      ? `${isPublished ? 'Published as' : 'Kept as a draft:'} ${named}${waits > 0 ? `, because ${asks}` : '.'}`
      : `${stands}: this is what is held as ${named}${isPublished ? '' : ', a draft'}.${waits > 0 ? ` ${asks}` : ''}`,
    ...(isPublished || waits > 0 ? [] : [publishing]),
  ].join(' ');
  return [
    `${report.title}${cover.marking ? ` (${cover.marking})` : ''}`,
    `${count(pages, 'page')}, ${count(updates.length, 'update')}${perPriority.length > 0 ? ` (by priority ${perPriority.join(', ')})` : ''}`,
    `${count(figures.length, 'figure')} (${derived} derived), ${count(open.length, 'number')} not tied to a metric`,
    ...(names.length > 0 ? [`New names: ${names.join(', ')}`] : []),
    ...list(
      'Targets, kept apart from the figures:',
      (report.targets ?? []).map((target) => targetLine(target)),
    ),
    ...list('Differences from what is held:', differences),
    ...list(
      `${isPublished ? 'No longer answered' : 'Answered no more once this is published'}, because the version before had it and this has not; one file with both keeps it:`,
      goes.length > MOST_LISTED
        ? [...goes.slice(0, MOST_LISTED), `and ${count(goes.length - MOST_LISTED, 'figure')} more`]
        : goes,
    ),
    ...list('To look at in the report:', remarks),
    ...(decided > 0 || decisions !== undefined
      ? [`${count(decided, 'decision')} of yours ${decided === 1 ? 'is' : 'are'} taken in; ${undecided} open`]
      : []),
    ...(decisionsFile
      ? [`Decide on what is open: edit ${decisionsFile}, then import again with --decisions ${decisionsFile}`]
      : []),
    state,
  ].join('\n');
}

await run(main, '\nNothing was changed.');
