/** Lines of one bullet as one text: wrapped lines are joined by a space, and a word that was broken at its hyphen is whole again. */
import { isCommon } from '../language.ts';

export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce((text, line) => (text === '' ? line : joined(text, line)), '')
    .replace(/\s+/g, ' ');
}

/** "investi-" and "gations" are one word, "high-" and "visibility" one with its hyphen. */
function joined(text: string, line: string): string {
  if (!/[\p{L}\d]-$/u.test(text)) return `${text} ${line}`;
  const [begun, rest] = [/(\p{L}+)-$/u.exec(text)?.[1], /^\p{Ll}+/u.exec(line)?.[0]];
  const isBroken =
    begun !== undefined &&
    rest !== undefined &&
    isCommon((begun + rest).toLowerCase()) &&
    // "Anti-" and "social" may well be written with it.
    !isCommon(rest);
  return isBroken ? text.slice(0, -1) + line : text + line;
}
