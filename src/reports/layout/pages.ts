/** The held text as pages. Pages part at a form feed (PDF and print), else at lines that begin with one space. */
import { MARK } from './marks.ts';

export interface Page {
  /** Counted in the held text, from 1. */
  readonly number: number;
  /** As the page itself says; null where it does not. */
  readonly printed: number | null;
  readonly lines: readonly string[];
}

/** A bullet's mark in mid-line, as texts copied from web pages have it, begins a line of its own. */
const RUN_ON_BULLET = /(?<=\S)[ \t]+(?=[•▪●◦‣■□]\s)/g;
const RUN_ON_HEADING = /(?<=[.!?)])[ \t]+(?=Priority \d{1,2}\s*[-–—]\s*\p{Lu})/gu;
const RUN_ON_PROMISE = /(?<=\S)[ \t]+(?=We will:)/g;

export function splitPages(text: string): Page[] {
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parts = whole.includes('\f') ? whole.split('\f') : byLeadingSpace(whole);
  const used = parts.at(-1)?.trim() === '' ? parts.slice(0, -1) : parts;
  return used.map((part, index) => ({ number: index + 1, printed: null, lines: linesOf(part) }));
}

function linesOf(part: string): string[] {
  return part
    .replace(/\u00a0/g, ' ')
    .replace(RUN_ON_BULLET, '\n')
    .replace(RUN_ON_HEADING, '\n')
    .replace(RUN_ON_PROMISE, '\n')
    .split('\n')
    .map(membersMarked());
}

/** Trims each line. A bullet further in than the one above it that ends with a colon is a member of that. */
function membersMarked(): (line: string) => string {
  let bullet: number | null = null;
  let leads = false;
  return (line) => {
    const text = line.trim();
    const mark = MARK.exec(text);
    const indent = line.search(/\S|$/);
    const isMember = mark !== null && leads && bullet !== null && indent > bullet + 1;
    if (text === '') bullet = null;
    else if (mark && !isMember) bullet = indent;
    if (!isMember && text !== '') leads = text.endsWith(':');
    return isMember ? `– ${text.slice(mark[0].length)}` : text;
  };
}

/** Only where the first line does so: elsewhere a leading space is a matter of indentation. */
function byLeadingSpace(text: string): string[] {
  if (!/^ \S/.test(text)) return [text];
  return text.split(/\n(?= \S)/);
}
