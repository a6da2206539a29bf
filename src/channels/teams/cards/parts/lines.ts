/** A reply's text, taken apart: the one-line answer, the lines below it, and the notes after the citations. */
import type { Reply } from '../../../../reply.ts';

const CITATION = /^Priorit(?:y|ies) \d.*\bpages? \d/;
const WORKING = /^(?:Working|Worked out)/;

const textLines = (reply: Reply): readonly string[] => reply.text.split('\n').filter((line) => line.trim());

/** The answer in one line: what the message says above its card. */
export function answerLine(reply: Reply): string {
  if (reply.updates.length > 0 && reply.figures.length === 0) {
    const many = reply.updates.length === 1 ? '1 update' : `${reply.updates.length} updates`;
    return reply.reading ? `${reply.reading}: ${many}.` : `${many}.`;
  }
  return textLines(reply)[0] ?? '';
}

/** The lines between the answer and its citation. */
export function linesBelow(reply: Reply): readonly string[] {
  const lines = textLines(reply).slice(1);
  const end = lines.findIndex((line) => CITATION.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).filter((line) => !isReportLine(line, reply));
}

/** Working, revisions, and where the report's own words disagree with its figures. */
export function notes(reply: Reply): readonly string[] {
  const lines = textLines(reply);
  const last = lines.findLastIndex((line) => CITATION.test(line));
  const after = last < 0 ? [] : lines.slice(last + 1).filter((line) => !isReportLine(line, reply));
  const said = lines.join('\n');
  const working = reply.figures.flatMap(({ basis, working }) =>
    basis === 'derived' && working && !after.some((line) => WORKING.test(line)) ? [`Worked out: ${working}.`] : [],
  );
  const ofFigures = reply.figures.flatMap(({ note }) => (note && !said.includes(note) ? [note] : []));
  return [...new Set([...working, ...after, ...ofFigures])];
}

const isReportLine = (line: string, reply: Reply): boolean =>
  reply.reports.some(({ title }) => line.replace(/\.$/, '') === title);
