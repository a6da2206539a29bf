/** Files of questions with what their answers must be: CSV, as a spreadsheet writes it, or JSON lines. Anyone can write them. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { z } from 'zod';
import { figureTyped } from '../language/numbers/numbers.ts';

/** Questions that people wrote who had the report and had not seen the bot. */
export const PACKAGED = fileURLToPath(new URL('../../data/questions.jsonl', import.meta.url));

/** answered: with figures, updates or words. choose: asked back. not-held: said to be not held. guide: told what can be asked. */
const outcome = z.enum(['answered', 'choose', 'not-held', 'guide']);
export const OUTCOMES = outcome.options;

const turn = z.strictObject({
  question: z.string().min(1),
  outcome: outcome.optional(),
  /** The figure that is the answer. One written with decimals is met by what rounds to it. */
  figure: z.number().optional(),
  /** Figures that must be told, in any order. */
  figures: z.array(z.number()).optional(),
  /** What must be said, in any case; and what must not. */
  words: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  /** The priority that must be cited. */
  priority: z.int().optional(),
  /** Later less earlier; in per cent with one decimal. */
  change: z.strictObject({ difference: z.number().optional(), percent: z.number().optional() }).optional(),
  /** What must be among the choices. */
  offers: z.array(z.string()).optional(),
});

/** One question with what is expected of its answer; nothing expected: it must be answered. */
export type Turn = z.infer<typeof turn>;

/** Questions that are asked one after the other. */
export interface Asking {
  /** "questions.csv:12": where it begins. */
  readonly place: string;
  /** Where the turns behind the first stand, if on lines of their own. */
  readonly others?: readonly string[];
  readonly turns: readonly Turn[];
}

const conversation = z.strictObject({ kind: z.string().optional(), turns: z.array(turn).min(1) });

/** Every mistake with its line; nothing is asked of a file with mistakes. */
class QuestionFileError extends Error {}

/** Throws QuestionFileError, or the file system's fault. The cells of a CSV stand between commas, semicolons or tabs. */
export function readQuestions(file: string): readonly Asking[] {
  if (!existsSync(file)) throw new QuestionFileError(`There is no file ${file}`);
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const faults: string[] = [];
  const askings = isTable(file) ? ofTable(file, text, faults) : ofLines(file, text, faults);
  if (faults.length > 0) throw new QuestionFileError(faults.join('\n'));
  if (askings.length === 0) throw new QuestionFileError(`${file}: no question in it`);
  return askings;
}

const isTable = (file: string): boolean => /\.csv$/i.test(file);

function ofLines(file: string, text: string, faults: string[]): Asking[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    const place = `${file}:${index + 1}`;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch (fault) {
      faults.push(`${place}: not JSON: ${(fault as Error).message}`);
      return [];
    }
    const isLong = typeof json === 'object' && json !== null && 'turns' in json;
    const checked = isLong ? conversation.safeParse(json) : turn.safeParse(json);
    if (!checked.success) {
      faults.push(`${place}: ${said(checked.error)}`);
      return [];
    }
    return [{ place, turns: 'turns' in checked.data ? checked.data.turns : [checked.data] }];
  });
}

const said = (error: z.ZodError): string =>
  error.issues
    .map(({ path, message, code }) => {
      const known = code === 'unrecognized_keys' ? `; members: ${Object.keys(turn.shape).join(', ')}` : '';
      if (/NaN/.test(message))
        return `${path.join('.')}: no number is written so; write 70,753, £126,000, £4m or 60.5%`;
      return `${path.join('.') || 'the line'}: ${message}${known}`;
    })
    .join('; ');

/** What stands between cells: some spreadsheets write semicolons, what is copied from one has tabs. */
const markOf = (text: string): string => [',', ';', '\t'].find((mark) => text.split('\n', 1)[0]!.includes(mark)) ?? ',';

/** Several values in a cell stand between semicolons; rows with the same conversation are asked one after the other. */
export const COLUMNS = ['conversation', 'question', 'outcome', 'figure', 'words', 'without', 'priority'] as const;

function ofTable(file: string, text: string, faults: string[]): Asking[] {
  const { rows, fields } = rowsOf(text);
  const unknown = fields.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  if (!fields.includes('question')) faults.push(`${file}:1: no column "question"; columns: ${COLUMNS.join(', ')}`);
  if (unknown.length > 0)
    faults.push(`${file}:1: unknown column ${unknown.join(', ')}; columns: ${COLUMNS.join(', ')}`);
  if (faults.length > 0) return [];
  const made: { place: string; name: string; others: string[]; turns: Turn[] }[] = [];
  for (const { row, line } of rows) {
    if (!Object.values(row).some((cell) => typeof cell === 'string' && cell.trim())) continue;
    const place = `${file}:${line}`;
    const checked = turn.safeParse(ofRow(row));
    if (!checked.success) {
      faults.push(`${place}: ${said(checked.error)}`);
      continue;
    }
    const name = row.conversation?.trim() ?? '';
    const before = made.at(-1);
    if (name !== '' && before?.name === name) {
      before.turns.push(checked.data);
      before.others.push(place);
    } else made.push({ place, name, others: [], turns: [checked.data] });
  }
  return made.map(({ place, others, turns }) => ({ place, ...(others.length > 0 && { others }), turns }));
}

/** Each with the line that it begins in: a cell may have several. */
function rowsOf(text: string) {
  const rows: { readonly row: Record<string, string>; readonly line: number }[] = [];
  let fields: readonly string[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: markOf(text),
    step: ({ data, meta: { cursor } }) => {
      if (read === 0) fields = data.map((name) => name.trim().toLowerCase());
      else rows.push({ row: Object.fromEntries(fields.map((name, at) => [name, data[at] ?? ''])), line });
      line += text.slice(read, cursor).split('\n').length - 1;
      read = cursor;
    },
  });
  return { rows, fields };
}

function ofRow(row: Readonly<Record<string, string>>): Record<string, unknown> {
  const cell = (name: string): string => row[name]?.trim() ?? '';
  const several = (name: string): string[] =>
    cell(name)
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  const figures = several('figure').map(number);
  return {
    question: cell('question'),
    ...(cell('outcome') ? { outcome: cell('outcome').toLowerCase() } : {}),
    ...(figures.length === 1 ? { figure: figures[0] } : {}),
    ...(figures.length > 1 ? { figures } : {}),
    ...(cell('words') ? { words: several('words') } : {}),
    ...(cell('without') ? { without: several('without') } : {}),
    ...(cell('priority') ? { priority: number(cell('priority')) } : {}),
  };
}

/** As people write them in a cell: "70,753", "£126,000", "£4m", "5.7 million", "-60.5%". */
function number(text: string): number {
  const [, sign, digits = ''] = /^([-−]?)(.*)$/.exec(text.toLowerCase().replace(/\s/g, ''))!;
  const value = figureTyped(
    digits.replace(/(?<=\d)(?:(m|b)illion|(t)housand)$/, (_, m) => (m === 'm' ? 'm' : m === 'b' ? 'bn' : 'k')),
  );
  return value === null ? Number.NaN : sign ? -value : value;
}

/**
 * Writes questions that were asked one after the other at the end of a file, which is made with its folder where it is not there.
 * `name`: of their conversation, where a table has a column for it.
 */
export function addQuestions(file: string, turns: readonly Turn[], name: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const gap = known === '' || known.endsWith('\n') ? '' : '\n';
  if (!isTable(file)) {
    appendFileSync(file, `${gap}${JSON.stringify(turns.length === 1 ? turns[0] : { turns })}\n`);
    return;
  }
  const delimiter = markOf(known);
  const columns = known === '' ? [...COLUMNS] : (Papa.parse<string[]>(known, { preview: 1, delimiter }).data[0] ?? []);
  const head = known === '' ? `${COLUMNS.join(',')}\n` : '';
  if (turns.length > 1 && !columns.some((column) => column.trim().toLowerCase() === 'conversation'))
    throw new QuestionFileError(
      `${file} has no column "conversation", and this was asked after something else: add one`,
    );
  const cells = turns.map((turn) => {
    const row: Readonly<Record<string, string>> = {
      conversation: turns.length > 1 ? name : '',
      question: turn.question,
      outcome: turn.outcome ?? '',
      figure: [turn.figure ?? [], turn.figures ?? []].flat().join(';'),
      words: (turn.words ?? []).join(';'),
    };
    return columns.map((column) => row[column.trim().toLowerCase()] ?? '');
  });
  appendFileSync(file, `${gap}${head}${Papa.unparse(cells, { escapeFormulae: true, delimiter, newline: '\n' })}\n`);
}
