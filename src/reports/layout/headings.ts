/** A priority's heading: "Priority 2 – Crack Down on Anti-social Behaviour", whatever the force calls its priorities. */
import type { Priority } from '../../figures/model.ts';
import { NUMBER_WORDS, wordsToNumber } from '../language.ts';

export interface Heading {
  readonly number: number | null;
  readonly title: string;
  /** A contents line names pages after the title: "Priority 2 – ... 6-7". */
  readonly contents: boolean;
  readonly form: HeadingForm;
}

/** "Priority 2 – Title", "2. Title", "Title". */
export type HeadingForm = 'named' | 'listed' | 'title';

const NUMBER_OF_ONE = `^(?:strategic\\s+)?(?:priority|aim|objective|theme|ambition|goal|pledge|outcome)\\s+(\\d{1,2}|${NUMBER_WORDS})\\s*`;
const NUMBERED = new RegExp(`${NUMBER_OF_ONE}[-–—:.]\\s*(\\S.*)$`, 'iu');
/** "Priority 1", with its title in the plan alone, or on the next line. */
const ONLY_NUMBERED = new RegExp(`${NUMBER_OF_ONE}[-–—:]?$`, 'iu');
const IN_LIST = /^(?:(\d{1,2})|[A-Z]|[IVX]{1,5})(?:[.):]|\s+[-–—])?\s+(\p{Lu}.*)$/u;
/** What follows the plan's priorities in any report. */
const ANNEX = /^(?:appendix|annexe?|addendum)\b/i;
/** A heading has so many letters at most. */
const LONGEST_TITLE = 80;
const PAGE_RANGE = /[\s.…]+\d{1,3}(?:\s*[-–]\s*\d{1,3})?$/;

/** Null for a line that heads no priority. Without a number only a title of the plan's, as it stands, is a heading. */
export function readHeading(line: string, priorities: readonly Priority[]): Heading | null {
  const numbered = NUMBERED.exec(line);
  const numberOf = (said: string): number => (/\d/.test(said) ? Number(said) : wordsToNumber(said)!);
  if (!numbered) {
    const [, only] = ONLY_NUMBERED.exec(line) ?? [];
    const own = only === undefined ? undefined : priorities.find(({ number }) => number === numberOf(only));
    const known = own ?? titled(line, priorities);
    return known
      ? { number: known.number, title: known.title, contents: false, form: own ? 'named' : 'title' }
      : listed(line, priorities);
  }
  const title = numbered[2]!.trim();
  if (/[.;,]$/.test(title)) return null;
  const contents = PAGE_RANGE.test(title);
  const number = numberOf(numbered[1]!);
  return { number, title: title.replace(PAGE_RANGE, ''), contents, form: 'named' };
}

/** "3. Safer Roads": a title of the plan's behind a number of a list, or what people call the priority of that number. */
function listed(line: string, priorities: readonly Priority[]): Heading | null {
  const [, digits, words] = line.length > LONGEST_TITLE ? [] : (IN_LIST.exec(line) ?? []);
  if (words === undefined) return null;
  const contents = PAGE_RANGE.test(words);
  const title = words.replace(PAGE_RANGE, '');
  const known = titled(title, priorities) ?? calledSo(title, Number(digits), priorities);
  return known ? { number: known.number, title: known.title, contents, form: 'listed' } : null;
}

/**
 * A line that heads something else, where the report's own headings have the forms: "Appendix A", "5. Finance" where
 * priorities are numbered so, a title on a line of its own where priorities have nothing else. Null for any other line.
 */
export function otherHeading(lines: readonly string[], at: number, forms: ReadonlySet<HeadingForm>): Heading | null {
  const line = lines[at]!;
  if (line.length > LONGEST_TITLE || /[.;:,!?]$/.test(line) || !/^[\p{Lu}\d]/u.test(line)) return null;
  const other = (form: HeadingForm): Heading => ({ number: null, title: line, contents: false, form });
  if (ANNEX.test(line)) return other('title');
  const apart = (lines[at - 1] ?? '') === '' && (lines[at + 1] ?? '') === '';
  if (forms.has('named') || !apart) return null;
  const words = IN_LIST.exec(line)?.[2];
  if (forms.has('listed') && words !== undefined && !/\d/.test(words)) return other('listed');
  return forms.has('title') && !forms.has('listed') && !/\d/.test(line) ? other('title') : null;
}

/** The plan's priority that a heading names: by its title where that is one of the plan's, by what people call it where the number is its own, else by nothing. */
export function priorityNamed(
  title: string,
  priorities: readonly Priority[],
  number: number | null = null,
): Priority | null {
  const wanted = plain(title);
  const exact = titled(title, priorities) ?? calledSo(title, number, priorities);
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

const calledSo = (title: string, number: number | null, priorities: readonly Priority[]): Priority | undefined =>
  priorities.find((one) => one.number === number && one.aliases.some((alias) => plain(alias) === plain(title)));

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
