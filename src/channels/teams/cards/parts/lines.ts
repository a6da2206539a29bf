/** A reply's text, taken apart: the one-line answer, the lines below it, and the notes after the citations. */
import { capital, hedged } from '../../../../answers/say.ts';
import type { Reply } from '../../../../reply.ts';

const LONGEST_LINE = 200;
const WORKING = /^(?:Working|Worked out)/;

/** The answer in one line: what the message says above its card. */
export function answerLine(reply: Reply): string {
  const named = listLines(reply);
  if (named.length > 0) return counted(reply, named.length, namesOf(named));
  if (reply.kind === 'list' && reply.figures.length > 1 && reply.parts.answer[0]?.startsWith('- '))
    return counted(reply, reply.figures.length, 'figures');
  if (reply.updates.length > 0 && reply.figures.length === 0) return counted(reply, reply.updates.length, 'updates');
  const beside = sideBySide(reply);
  if (beside) return beside;
  if (startsAtOnce(reply)) return `${reply.reading || 'List'}.`;
  const { answer, standing = [] } = reply.parts;
  return [answer[0] ?? '', ...standing].join(' ');
}

/** "101 calls: 70,753; 999 calls: 73,887 (Q3 2020/21, Midshire).": of two things set against each other both are told. Null of others. */
function sideBySide({ kind, figures }: Reply): string | null {
  const [first, ...others] = figures;
  const held = figures.filter(({ metric }) => metric !== null);
  if (kind !== 'comparison' || !first?.metric || held.length !== 2 || held[0]!.metric === held[1]!.metric) return null;
  if (others.some(({ period, area }) => period.label !== first.period.label || area !== first.area)) return null;
  const each = held.map((figure) => `${capital(figure.label)}: ${hedged(figure, figure.unit)}`);
  return `${each.join('; ')} (${first.period.label}, ${first.area}).`;
}

/** Longer than this, a reading names each thing of the list; the card does that. */
const LONGEST_READING = 80;

function counted({ reading: read, priorities }: Reply, count: number, things: string): string {
  const many = `${count} ${count === 1 ? things.replace(/s$/, '') : things}`;
  const [first] = priorities;
  const reading = read.length <= LONGEST_READING ? read : priorities.length === 1 ? `Priority ${first!.number}` : '';
  return reading ? `${reading}: ${many}.` : `${many}.`;
}

function namesOf(lines: readonly string[]): string {
  const projects = lines.filter((line) => line.startsWith('Project ')).length;
  if (projects === 0) return 'operations';
  return projects === lines.length ? 'projects' : 'operations and projects';
}

/** The lines of a list that names operations without telling their updates, each without its dash. */
export function listLines(reply: Reply): readonly string[] {
  if (reply.kind !== 'list' || reply.figures.length > 0) return [];
  const lines = reply.parts.answer.filter((line) => /^- (?:Operation|Project) /.test(line));
  const told = new Set(reply.updates.map(({ text }) => text.slice(0, 40)));
  return lines.some((line) => told.has(line.slice(2, 42))) ? [] : lines.map((line) => line.slice(2));
}

/** A list whose first line is its first item, and too long for a message. */
function startsAtOnce(reply: Reply): boolean {
  const bare = reply.kind === 'list' && reply.figures.length + reply.updates.length === 0;
  return bare && (reply.parts.answer[0]?.length ?? 0) > LONGEST_LINE;
}

/** The lines between the answer and its citation. */
export function linesBelow(reply: Reply): readonly string[] {
  return reply.parts.answer.slice(startsAtOnce(reply) ? 0 : 1).filter((line) => !isReportLine(line, reply));
}

/** Working, revisions, and where the report's own words disagree with its figures. */
export function notes(reply: Reply): readonly string[] {
  const after = reply.parts.notes;
  const said = reply.text;
  const working = reply.figures.flatMap(({ basis, working, label, period }) => {
    if (basis !== 'derived' || !working || after.some((line) => WORKING.test(line))) return [];
    return [`Worked out: ${working}${reply.figures.length > 1 ? ` (${label}, ${period.label})` : ''}.`];
  });
  const ofFigures = reply.figures.flatMap(({ note }) => (note && !said.includes(note) ? [note] : []));
  return [...new Set([...working, ...after, ...ofFigures])];
}

const isReportLine = (line: string, reply: Reply): boolean =>
  reply.reports.some(({ title }) => line.replace(/\.$/, '') === title);
