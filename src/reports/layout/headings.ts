/** A priority's heading: "Priority 2 – Crack Down on Anti-social Behaviour", whatever the force calls its priorities. */
import type { Priority } from '../../figures/model.ts';

export interface Heading {
  readonly number: number | null;
  readonly title: string;
  /** A contents line names pages after the title: "Priority 2 – ... 6-7". */
  readonly contents: boolean;
}

const NUMBERED =
  /^(?:strategic\s+)?(?:priority|aim|objective|theme|ambition|goal|pledge|outcome)\s+(\d{1,2})\s*[-–—:.]\s*(\S.*)$/i;
const PAGE_RANGE = /[\s.…]+\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/;

/** Null for a line that heads no priority. Without a number only a title of the plan's, as it stands, is a heading. */
export function readHeading(line: string, priorities: readonly Priority[]): Heading | null {
  const numbered = NUMBERED.exec(line);
  if (!numbered) {
    const known = titled(line, priorities);
    return known ? { number: known.number, title: known.title, contents: false } : null;
  }
  const title = numbered[2]!.trim();
  if (/[.;,]$/.test(title)) return null;
  const contents = PAGE_RANGE.test(title);
  return { number: Number(numbered[1]), title: title.replace(PAGE_RANGE, ''), contents };
}

/** The plan's priority that a heading names: by its title where that is one of the plan's, else by nothing. */
export function priorityNamed(title: string, priorities: readonly Priority[]): Priority | null {
  const wanted = plain(title);
  const exact = titled(title, priorities);
  if (exact) return exact;
  const scored = priorities
    .map((priority) => ({ priority, score: overlap(wanted, plainTitle(priority)) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  return best && best.score >= 0.6 && best.score > (next?.score ?? 0) ? best.priority : null;
}

/** Whether the title breaks off where the plan's goes on: its rest is on the next line. */
export function restOfTitle(title: string, next: string, priorities: readonly Priority[]): boolean {
  const [begun, more] = [plain(title), plain(next)];
  return more.length > 0 && priorities.some((priority) => plainTitle(priority) === `${begun} ${more}`);
}

/** The priority whose title it is. A line that is much longer is no title, as most lines are. */
function titled(line: string, priorities: readonly Priority[]): Priority | undefined {
  if (priorities.every(({ title }) => line.length > title.length * 2)) return undefined;
  const wanted = plain(line);
  return priorities.find((priority) => plainTitle(priority) === wanted);
}

const plainTitles = new WeakMap<Priority, string>();

/** Titles are few, and compared with every line. */
function plainTitle(priority: Priority): string {
  const known = plainTitles.get(priority) ?? plain(priority.title);
  plainTitles.set(priority, known);
  return known;
}

/** Lower case without brackets' contents, signs and "the": "(DA)" comes and goes. */
const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

function overlap(a: string, b: string): number {
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(one.size, two.size);
}
