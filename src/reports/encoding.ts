/** Bytes as text: UTF-8, UTF-16 by its mark, the Windows alphabet, or UTF-8 into which parts of the Windows alphabet were pasted. */
import { ReportProblem } from './problem.ts';

export interface Decoded {
  readonly text: string;
  /** What an analyst should look at, because it was written in more than one way, or was lost before the file came here. */
  readonly remarks: readonly string[];
}

/** So many lines are named. */
const MOST_NAMED = 5;

/** Throws ReportProblem for bytes that are no text. Every byte of a text becomes a letter; none is dropped. */
export function decode(bytes: Buffer, file: string): Decoded {
  const { text, mixed } = decoded(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
  const strange = text.match(/[\u0000-\u0008\u000e-\u001b\u007f-\u009f\ufffd]/g)?.length ?? 0;
  if (strange > text.length / 1000)
    throw new ReportProblem(`${file} is neither text nor PDF. Give the report as PDF or as plain text (.txt).`);
  if (text.trim() === '') throw new ReportProblem(`${file} holds no words. Save the report again and give its path.`);
  const lost = linesWith(text, (line) => line.includes('\ufffd'));
  return {
    text,
    remarks: [
      ...(mixed.length > 0
        ? [`the file is written in two alphabets, UTF-8 and Windows; read as both, look at ${named(mixed)}`]
        : []),
      ...(lost.length > 0 ? [`letters were lost before the file came here (\ufffd), in ${named(lost)}`] : []),
    ],
  };
}

/** `mixed`: the lines, counted from 1, that are not in the encoding of the rest. */
function decoded(bytes: Buffer): { text: string; mixed: readonly number[] } {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return { text: new TextDecoder('utf-16le').decode(bytes), mixed: [] };
  if (mark === 'feff') return { text: new TextDecoder('utf-16be').decode(bytes), mixed: [] };
  const text = utf8(bytes);
  if (text !== null) return { text, mixed: [] };
  const pieces = piecesOf(bytes);
  if (!pieces.some(({ utf8 }) => utf8)) return { text: windows.decode(bytes), mixed: [] };
  const mixed = new Set<number>();
  let line = 1;
  const letters = pieces.map(({ from, to, utf8: isUtf8 }) => {
    const piece = bytes.subarray(from, to);
    if (isUtf8 === false) mixed.add(line);
    line += piece.toString('latin1').split('\n').length - 1;
    return isUtf8 === false ? windows.decode(piece) : piece.toString('utf8');
  });
  return { text: letters.join('').replace(/^\ufeff/, ''), mixed: [...mixed] };
}

const windows = new TextDecoder('windows-1252');

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `utf8`: true for letters of several bytes, false for bytes that are none of UTF-8, null for ASCII, which both have. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly utf8: boolean | null;
}

function piecesOf(bytes: Buffer): Piece[] {
  const pieces: { from: number; to: number; utf8: boolean | null }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfLetter(bytes, at);
    const kind = length === 1 ? null : length > 1;
    const to = at + Math.max(1, length);
    const last = pieces.at(-1);
    if (last && last.utf8 === kind) last.to = to;
    else pieces.push({ from: at, to, utf8: kind });
    at = to;
  }
  return pieces;
}

/** Bytes of the UTF-8 letter that begins there; 0 when none does. */
function lengthOfLetter(bytes: Buffer, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || first < 0xc2) return 0;
  return utf8(bytes.subarray(at, at + length)) === null || at + length > bytes.length ? 0 : length;
}

function linesWith(text: string, holds: (line: string) => boolean): number[] {
  return text.includes('\ufffd') ? text.split('\n').flatMap((line, at) => (holds(line) ? [at + 1] : [])) : [];
}

function named(lines: readonly number[]): string {
  const first = lines.slice(0, MOST_NAMED).join(', ');
  const more = lines.length > MOST_NAMED ? ` and ${lines.length - MOST_NAMED} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${first}${more}`;
}
