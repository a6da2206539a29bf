/** Lines of one bullet as one text: wrapped lines are joined by a space, and one that breaks after a hyphen without it. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce((text, line) => (/[\p{L}\d]-$/u.test(text) ? text + line : text === '' ? line : `${text} ${line}`), '')
    .replace(/\s+/g, ' ');
}
