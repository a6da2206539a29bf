/**
 * Takes running headers and footers off the pages and reads the printed page number from them. They are lines at the top or
 * bottom of a page that come back on others with only the number changed, and lines of the forms below, wherever they stand.
 */
import type { Page } from './pages.ts';

/** "OFFICIAL Page 1 of 9 OFFICIAL", "Page 3", "- 3 -". The first group is the number. */
const FORMS: readonly RegExp[] = [
  /^(?:official(?:[- ]sensitive)?\s+)?page\s+(\d{1,4})(?:\s+of\s+\d{1,4})?(?:\s+official(?:[- ]sensitive)?)?$/i,
  /^[-–]\s*(\d{1,4})\s*[-–]$/,
];
/** A marking that stands alone, as headers and footers have it. */
const MARKING = /^official(?:[- ]sensitive)?$/i;
/** The same, printed into the middle of a line. */
const IN_LINE = /\s*\bOFFICIAL\s+Page\s+(\d{1,4})\s+of\s+\d{1,4}\s+OFFICIAL\b\s*/g;
/** Lines that stand so near an end of the page may be running lines. */
const NEAR_END = 2;
/** A running line is no paragraph. */
const LONGEST = 120;

export function withoutRunningLines(pages: readonly Page[]): Page[] {
  const repeated = repeatedShapes(pages);
  return pages.map((page) => {
    let printed = page.printed;
    const ends = new Set(nearEnds(page.lines));
    const lines = page.lines.flatMap((line, at) => {
      const form = FORMS.map((pattern) => pattern.exec(line)).find(Boolean);
      if (form) printed ??= Number(form[1]);
      if (form) return [];
      if (MARKING.test(line)) return [];
      // A number alone beside it is the page's.
      const isBeside = [at - 1, at + 1].some((other) => MARKING.test(page.lines[other] ?? ''));
      if (isBeside && /^\d{1,3}$/.test(line)) {
        printed ??= Number(line);
        return [];
      }
      if (ends.has(at) && repeated.has(shape(line))) {
        printed ??= numberAtEnd(line);
        return [];
      }
      const text = line.replace(IN_LINE, (_, number: string) => {
        printed ??= Number(number);
        return ' ';
      });
      return [text.trim()];
    });
    return { ...page, printed, lines };
  });
}

/** Page number first or last; a year at the end of a title is none. */
function numberAtEnd(line: string): number | null {
  const found = /^(\d{1,3})(?:\s|$)/.exec(line) ?? /(?:^|[\s|])(\d{1,3})$/.exec(line);
  return found ? Number(found[1]) : null;
}

const shape = (line: string): string =>
  line
    .replace(/^\d{1,3}(?=\s|$)|(?<=^|[\s|])\d{1,3}$/g, '#')
    .replace(/\s+/g, ' ')
    .toLowerCase();

function repeatedShapes(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    const shapes = new Set(nearEnds(lines).map((at) => shape(lines[at] ?? '')));
    for (const found of shapes) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return new Set([...counts].filter(([text, count]) => count >= 2 && isRunning(text, count)).map(([text]) => text));
}

/** A line with a page number in it, or a short one that is on several pages and is neither a bullet nor a heading. */
const isRunning = (text: string, count: number): boolean =>
  text.length <= LONGEST &&
  !/^[•▪●◦‣■□]/.test(text) &&
  !/^priority \d/.test(text) &&
  !/will\s*:?$/.test(text) &&
  (text.includes('#') || (count >= 3 && /^(?:official|[\w ]*(?:police|update|report|constabulary)[^.:]*)$/.test(text)));

function nearEnds(lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, at) => (line && line.length <= LONGEST ? [at] : line ? [-1] : []));
  return [...new Set([...filled.slice(0, NEAR_END), ...filled.slice(-NEAR_END)])].filter((at) => at >= 0);
}
