/** The brief that a reply offers as a page, as a PDF with its name. */
import type { Context } from '../answers/answer.ts';
import { ofPlan } from '../answers/brief/measures.ts';
import type { ReplyPaper } from '../reply.ts';
import { briefPage } from './page.ts';

export interface Paper {
  readonly title: string;
  readonly filename: string;
  readonly file: Buffer;
}

/** Null where the report has been withdrawn, or nothing is held of it. */
export async function paperOf(
  { report: id, priority }: ReplyPaper,
  context: Context,
  created: Date,
): Promise<Paper | null> {
  const report = context.knowledge.reports.find((one) => one.id === id);
  if (!report || (priority !== null && !context.knowledge.priority(priority))) return null;
  const page = await briefPage({ ...ofPlan(report.period), priority }, context);
  if (!page) return null;
  // Loaded when the first is asked for.
  const { pdfOf } = await import('./pdf.ts');
  const filename = `${id}${priority === null ? '' : `-priority-${priority}`}.pdf`;
  return { title: page.title, filename, file: await pdfOf(page, created) };
}

/** As a button carries it: the report's id, and the priority behind a space. */
export const paperValue = ({ report, priority }: ReplyPaper): string =>
  priority === null ? report : `${report} ${priority}`;

export function paperRead(value: string): ReplyPaper {
  const [report = '', priority] = value.split(' ');
  return { report, priority: priority ? Number(priority) : null };
}
