/** The pages as an outline: which bullet stands where, under which priority's heading and which promise ("We will: ..."). */
import type { Priority } from '../../figures/model.ts';
import { type Heading, type HeadingForm, otherHeading, readHeading, restOfTitle } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { DASH, isFinished, LISTED, leadsOn, MARK } from './marks.ts';
import type { Page } from './pages.ts';

export interface OutlineBullet {
  readonly page: number;
  readonly printed: number | null;
  /** Its text, whole, on one line. */
  readonly text: string;
  /** Null where no heading tells. */
  readonly heading: Heading | null;
  /** What the report says it will do, under which the bullet stands; empty where it does not say. */
  readonly promise: string;
  /** The line without a mark that heads it and its neighbours: "North LPA", "Northmere:"; empty where there is none. */
  readonly subheading: string;
  /** The lines of a table that stands in a bullet's place; null for a bullet. */
  readonly table: readonly string[] | null;
  /** The line right above that table, where it is no bullet; empty where there is none. */
  readonly caption: string;
  /** Words with numbers that are neither a sentence nor a table: captions, labels of a chart. */
  readonly stray: boolean;
}

/** How many lines a table takes that begins at the line; 0 where none does. */
export type TableFinder = (lines: readonly string[], at: number) => number;

export interface Outline {
  readonly bullets: readonly OutlineBullet[];
  /** Lines of pages before the first bullet: the cover and the contents. */
  readonly front: readonly string[];
}

const PROMISE = /^(.{0,220}\b)?(?:we will|we promise to|our commitments?|commitments?)\s*:\s*(.*)$/i;
/** The first line of a promise that wraps before "we will:". */
const PROMISE_BEGINS = /^working (?:with|through|together)\b/i;

/** What a page holds, in order. */
type Item =
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'promise'; readonly lines: string[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'bullet'; readonly lines: string[]; readonly mark: 'sign' | 'list' | null }
  | { readonly kind: 'table'; readonly lines: readonly string[]; readonly caption: string }
  | { readonly kind: 'stray'; readonly lines: string[] }
  | { readonly kind: 'run-on'; readonly lines: string[] };

/** `isLabel`: whether a line is an area's label and nothing else. */
export function outline(
  pages: readonly Page[],
  priorities: readonly Priority[],
  isLabel: (line: string) => boolean = () => false,
  tableAt: TableFinder = () => 0,
): Outline {
  const marked = pages.some((page) => page.lines.some((line) => MARK.test(line)));
  const forms = new Set(
    pages.flatMap(({ lines }) => lines.flatMap((line) => readHeading(line, priorities)?.form ?? [])),
  );
  const bullets: { -readonly [Member in keyof OutlineBullet]: OutlineBullet[Member] }[] = [];
  const front: string[] = [];
  let heading: Heading | null = null;
  let promise = '';
  for (const page of pages) {
    const items = itemsOf(page, { priorities, isLabel, marked, tableAt, forms }, bullets.at(-1)?.text ?? null);
    const starts = items.some(({ kind }) => kind === 'bullet' || kind === 'heading');
    const holds = starts && items.some((item) => isContent(item) || item.kind === 'stray');
    if (!holds && bullets.length === 0) {
      front.push(...page.lines.filter(Boolean));
      continue;
    }
    // A report of one page has its cover on it.
    if (bullets.length === 0) front.push(...beforeContent(page.lines, priorities));
    // What is promised under one priority is not promised under the next.
    const head = (next: Heading): void => {
      if ((next.number ?? next.title) !== (heading?.number ?? heading?.title)) promise = '';
      heading = next;
    };
    const atEnd = headingAtEnd(items);
    if (atEnd) head(atEnd);
    let subheading = '';
    for (const item of items) {
      if (item.kind === 'heading') head(item.heading);
      else if (item.kind === 'subheading') subheading = item.text;
      else if (item.kind === 'promise') [promise, subheading] = [joinLines(item.lines), ''];
      else if (item.kind === 'run-on' && bullets.at(-1)!.table === null)
        bullets.at(-1)!.text = joinLines([bullets.at(-1)!.text, ...item.lines]);
      else if (item.kind !== 'run-on') {
        const { number, printed } = page;
        const [text, table] = item.kind === 'table' ? ['', item.lines] : [joinLines(item.lines), null];
        bullets.push({
          page: number,
          printed,
          text,
          heading,
          promise,
          subheading,
          table,
          caption: item.kind === 'table' ? item.caption : '',
          stray: item.kind === 'stray',
        });
      }
    }
  }
  return { bullets, front };
}

function beforeContent(lines: readonly string[], priorities: readonly Priority[]): string[] {
  const first = lines.findIndex((line) => MARK.test(line) || readHeading(line, priorities) !== null);
  return lines.slice(0, Math.max(0, first)).filter(Boolean);
}

/** A heading after the last bullet, with none before the first, is the heading of the whole page. */
function headingAtEnd(items: readonly Item[]): Heading | null {
  const places = items.flatMap((item, at) => (item.kind === 'heading' ? [at] : []));
  const bullets = items.flatMap((item, at) => (isContent(item) ? [at] : []));
  const [first] = places;
  if (first === undefined || bullets.length === 0) return null;
  const item = items[first];
  return first > bullets.at(-1)! && item?.kind === 'heading' && item.heading.number !== null ? item.heading : null;
}

const isContent = ({ kind }: Item): boolean => kind === 'bullet' || kind === 'table';

interface Layout {
  readonly priorities: readonly Priority[];
  readonly isLabel: (line: string) => boolean;
  /** Whether the report marks its bullets by a sign of its own; else a dash is one. */
  readonly marked: boolean;
  readonly tableAt: TableFinder;
  /** In which the report's priorities are headed. */
  readonly forms: ReadonlySet<HeadingForm>;
}

function itemsOf(page: Page, layout: Layout, unfinished: string | null): Item[] {
  const { priorities, marked } = layout;
  const items: Item[] = [];
  let open: Item | null = null;
  const { lines } = page;
  // "Priority 1" looks like a row of a table with a number in it.
  const headings = lines.flatMap((line, at) => (readHeading(line, priorities)?.form === 'named' ? [at] : []));
  let above: readonly string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line === '') {
      if (open?.kind === 'promise' && open.lines.length > 0) open = null;
      if (open?.kind === 'bullet' && open.mark === null) open = null;
      continue;
    }
    let heading = readHeading(line, priorities);
    const next = lines[at + 1] ?? '';
    if (heading && restOfTitle(heading.title, next, priorities)) {
      heading = { ...heading, title: `${heading.title} ${next}` };
      at += 1;
    }
    if (heading) {
      if (!heading.contents) items.push({ kind: 'heading', heading });
      open = null;
      continue;
    }
    const other = layout.isLabel(line) ? null : otherHeading(lines, at, layout.forms);
    if (other) {
      items.push({ kind: 'heading', heading: other });
      open = null;
      continue;
    }
    const promise = promiseAt(lines, at);
    if (promise) {
      open = { kind: 'promise', lines: promise.text ? [promise.text] : [] };
      items.push(open);
      at += promise.lines - 1;
      continue;
    }
    if (isFootnote(lines, at)) {
      open = { kind: 'stray', lines: [line] };
      items.push(open);
      continue;
    }
    if (at >= above.length)
      above = lines.slice(
        0,
        headings.find((heading) => heading > at),
      );
    const rows = layout.tableAt(above, at);
    if (rows > 0) {
      items.push({ kind: 'table', lines: lines.slice(at, at + rows), caption: captionOf(items.at(-1)) });
      at += rows - 1;
      open = null;
      continue;
    }
    const mark = MARK.exec(line) ?? (marked ? null : DASH.exec(line));
    if (mark) {
      open = { kind: 'bullet', lines: [line.slice(mark[0].length)], mark: 'sign' };
      items.push(open);
      continue;
    }
    const listed = LISTED.exec(line);
    const last: string = open && 'lines' in open ? (open.lines.at(-1) ?? '') : '';
    // "i. 151 casualties" ends nothing, and the next member begins.
    const isNext = open?.kind === 'bullet' && !isFinished(last) && open.lines.some((one) => one.startsWith('– '));
    if (listed && (open === null || isFinished(last) || isNext)) {
      const text = line.slice(listed[0].length);
      if (open?.kind === 'bullet' && (leadsOn(last) || open.mark === 'sign' || isNext)) open.lines.push(`– ${text}`);
      else {
        open = { kind: 'bullet', lines: [text], mark: 'list' };
        items.push(open);
      }
      continue;
    }
    const before = open && 'lines' in open ? last : items.length > 0 ? '' : null;
    if (isSubheading(lines, at, before, layout)) {
      items.push({ kind: 'subheading', text: line });
      open = null;
      continue;
    }
    // A caption with its number, or a heading over the number of a page, is no part of what was finished before.
    const isCaption = lines[at - 1] === '' && /^[\d,.]+$/.test(next) && !isFinished(line);
    if (open?.kind === 'bullet' && !(isCaption && isFinished(last))) {
      open.lines.push(subBullet(line, open.lines));
    } else if (open && open.kind !== 'bullet') (open as { lines: string[] }).lines.push(line);
    else if (items.length === 0 && unfinished !== null && goesOn(unfinished, line)) {
      open = { kind: 'run-on', lines: [line] };
      items.push(open);
    } else {
      open = { kind: 'bullet', lines: [line], mark: null };
      items.push(open);
    }
  }
  const isUnder = (at: number): boolean => items.slice(0, at).some(({ kind }) => kind !== 'bullet');
  return items.flatMap((item, at): Item[] => {
    if (item.kind !== 'bullet' || item.mark !== null) return [item];
    const text = joinLines(item.lines);
    if (isProse(text) && BEGINS_SENTENCE.test(text) && isUnder(at)) return [item];
    return isTelling(text) ? [{ kind: 'stray', lines: item.lines }] : [];
  });
}

/** "KSI casualties by area" over a table: one line without a mark that ends no sentence. */
const captionOf = (above: Item | undefined): string =>
  above?.kind === 'bullet' && above.mark === null && above.lines.length === 1 && !/[.!?;,]$/.test(above.lines[0]!)
    ? above.lines[0]!
    : '';

/** A paragraph without a mark is an update too; a title or a caption between bullets is none. */
const isProse = (text: string): boolean => text.length >= 40 && /[.!?][”"’)]*$/.test(text);
const BEGINS_SENTENCE = /^[“‘"'(]?[\p{Lu}\d£]/u;

/** Words beside a number: the numbers of a chart's axis alone say nothing. */
const isTelling = (text: string): boolean => /\d/.test(text) && /\p{L}{3}/u.test(text);

/** The promise that begins at the line, and how many lines its opening takes. */
function promiseAt(lines: readonly string[], at: number): { readonly text: string; readonly lines: number } | null {
  const line = lines[at]!;
  if (MARK.test(line)) return null;
  const here = PROMISE.exec(line);
  if (here) return { text: here[2]!.trim(), lines: 1 };
  if (!PROMISE_BEGINS.test(line)) return null;
  for (const span of [2, 3]) {
    const joined = PROMISE.exec(joinLines(lines.slice(at, at + span)));
    if (joined) return { text: joined[2]!.trim(), lines: span };
  }
  return null;
}

/** "The Resolution Centre (RC):", or an area's label, over the bullets that follow it. `before`: the line that it may go on with. */
function isSubheading(lines: readonly string[], at: number, before: string | null, layout: Layout): boolean {
  const line = lines[at]!;
  const label = layout.isLabel(line);
  const isTitle = before !== null && /^\p{Lu}[^\d.!?;:]{2,58}$/u.test(line) && /[\d%.!?]$/.test(before.trim());
  if (!label && !isTitle && (before === null || !/^\p{Lu}.{0,78}:$/u.test(line))) return false;
  if (before && !isTitle && !/[.!?:)”"’]$/.test(before.trim())) return false;
  const next = lines.findIndex((following, place) => place > at && following !== '');
  if (next < 0) return false;
  if (MARK.test(lines[next]!) || (!layout.marked && DASH.test(lines[next]!))) return true;
  return label && isSubheading(lines, next, null, layout);
}

/** A dash that begins a line after a finished one marks a part of the bullet; elsewhere it is a dash in the text. */
const subBullet = (line: string, before: readonly string[]): string =>
  DASH.test(line) && /[.:;!?]$|^– /.test(before.at(-1)!.trim()) ? line.replace(DASH, '– ') : line;

/** "[1] Extracted on 12 April", "* Figures may change": what a mark behind a word or number of an earlier line refers to. */
function isFootnote(lines: readonly string[], at: number): boolean {
  const mark = /^(\[\d{1,2}\]|[¹²³⁴-⁹]|\*+)\s*(?=[\p{L}“"(])/u.exec(lines[at]!)?.[1];
  if (mark === undefined) return false;
  return lines.slice(0, at).some((line) => {
    const found = line.indexOf(mark, 1);
    return (
      found > 0 &&
      /[\p{L}\d%)]\s?$/u.test(line.slice(0, found)) &&
      /^(?:[\s.,;:)]|$)/.test(line.slice(found + mark.length))
    );
  });
}

/** Whether the first line of a page goes on with the last bullet of the page before. */
const goesOn = (unfinished: string, line: string): boolean =>
  /^\p{Ll}/u.test(line) || !/[.!?:;)”"’]$/.test(unfinished.trim());
