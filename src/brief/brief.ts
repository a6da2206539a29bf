/** `npm run brief`: the brief as a file, PDF, Word or Markdown by the name's ending. Exit code 1 when nothing was written. */
import { writeFile } from 'node:fs/promises';
import type { Context } from '../answers/answer.ts';
import { ofPlan } from '../answers/brief/measures.ts';
import { loadEnvFile, readConfig } from '../config.ts';
import { dialogsOf } from '../content/folder.ts';
import { loadKnowledge } from '../conversation/knowledge.ts';
import { loadWording } from '../conversation/wording.ts';
import { openStore } from '../main.ts';
import { loadPhrases } from '../question/dialogs.ts';
import { readArguments, run } from '../reports/command.ts';
import { ReportProblem } from '../reports/problem.ts';
import { markdownOf } from './markdown.ts';
import { type BriefPage, briefPage } from './page.ts';

const HELP = `Write the brief of a report on one page.

  npm run brief -- --out brief.pdf                          the latest report, the whole plan
  npm run brief -- --report ID --priority 5 --out p5.docx   one report, one priority

The ending says what it becomes: .pdf (tagged), .docx or .md.`;

/** A library is loaded when its kind of file is asked for. */
const WRITERS: Readonly<Record<string, (page: BriefPage, created: Date) => Promise<Buffer | string>>> = {
  pdf: async (page, created) => (await import('./pdf.ts')).pdfOf(page, created),
  docx: async (page) => (await import('./docx.ts')).docxOf(page),
  md: async (page) => markdownOf(page),
};

async function main(): Promise<number> {
  const { values } = readArguments('brief', {
    report: { type: 'string' },
    priority: { type: 'string' },
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help || !values.out) {
    console.log(HELP);
    return values.help ? 0 : 1;
  }
  const write = WRITERS[/\.([a-z]+)$/i.exec(values.out)?.[1]?.toLowerCase() ?? ''];
  if (!write) throw new ReportProblem(`${values.out}: the name has to end in .pdf, .docx or .md.`);
  loadEnvFile();
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const dialogs = dialogsOf(config.contentDir);
    const knowledge = await loadKnowledge(store, loadPhrases(dialogs));
    const context: Context = { store: knowledge.published, knowledge, focus: null, wording: loadWording(dialogs) };
    const page = await briefPage(
      { ...ofPlan(periodOf(values.report, context)), priority: priorityOf(values.priority, context) },
      context,
    );
    if (!page) throw new ReportProblem('Nothing is held of that.');
    await writeFile(values.out, await write(page, new Date()));
    console.log(`${values.out}: ${page.title}`);
    return 0;
  } finally {
    await store.close();
  }
}

function priorityOf(asked: string | undefined, { knowledge }: Context): number | null {
  if (asked === undefined) return null;
  if (!knowledge.priority(Number(asked))) throw new ReportProblem(`There is no priority ${asked}.`);
  return Number(asked);
}

function periodOf(id: string | undefined, { knowledge }: Context) {
  const report = id === undefined ? null : knowledge.reports.find((one) => one.id === id);
  if (report === undefined) throw new ReportProblem(`No report is named ${id}. See: npm run reports -- list`);
  const period = report?.period ?? knowledge.latest;
  if (!period) throw new ReportProblem('No report is published yet. See: npm run reports -- list');
  return period;
}

await run(main);
