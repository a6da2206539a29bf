/** What a report says of itself before its first bullet: marking, period, version, when it was produced. */
import type { Period } from '../../figures/model.ts';
import { policeYear, quarterAt, quarterNumber, quarterOf } from '../../figures/period.ts';
import { cuesIn } from '../figures/period-cues.ts';
import type { Page } from './pages.ts';

export interface Cover {
  /** "OFFICIAL", "OFFICIAL-SENSITIVE"; null where the report carries none. */
  readonly marking: string | null;
  readonly period: Period | null;
  /** "1.1"; of the document, not of what is held. */
  readonly version: string | null;
}

const SENSITIVE = 'OFFICIAL(?:[- –—:/]+|\\s*[([]\\s*)SENSITIVE';
const LEVEL = `TOP SECRET|SECRET|${SENSITIVE}|OFFICIAL|CONFIDENTIAL|RESTRICTED|NOT PROTECTIVELY MARKED`;
/** In capitals at the beginning of a line; alone on it or in brackets, also in small letters; or said to be the marking. */
const MARKINGS: readonly RegExp[] = [
  new RegExp(`^\\W*(${LEVEL})\\b`),
  new RegExp(`^\\s*\\[(${LEVEL})\\]`, 'i'),
  new RegExp(`^\\W*(${LEVEL})\\W*$`, 'i'),
  new RegExp(`\\b(?:marking|marked|classification|classified|sensitivity|gsc|gpms)\\W+(?:as\\W+)?(${LEVEL})\\b`, 'i'),
];
/** In capitals it is a marking wherever it stands, in however long a line. */
const ANYWHERE = new RegExp(`\\b(${SENSITIVE}|TOP SECRET)\\b`);
/** What parts the pieces of a header or a footer: "Official-Sensitive | Page 3". */
const PIECES = /\s*[|·•¦]\s*|\s{2,}|\t+|\s[–—-]\s/;
const ABOVE_FIRST =
  'TOP SECRET,SECRET,CONFIDENTIAL,RESTRICTED,OFFICIAL-SENSITIVE,OFFICIAL,NOT PROTECTIVELY MARKED'.split(',');
/** Most lines have none of its words. */
const MAY_MARK = /secret|official|confidential|restricted|protectively/i;
/** A marking stands alone or in a header, not in a sentence. */
const LONGEST_MARKING = 90;
const QUARTER = /\b(?:Quarter|Qtr|Q)\s*([1-4])\s*[-–—,]?\s*(?:of\s+)?(?:FY\s*)?(20\d{2})\s?[/_–-]\s?(?:20)?(\d{2})\b/i;
const YEAR_FIRST = /\b(20\d{2})\s?[/_–-]\s?(?:20)?(\d{2})\s*[-–—,_]?\s*(?:Quarter|Qtr|Q)\s*([1-4])\b/i;
const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');
const DATA_TO = new RegExp(
  `\\b(?:data|figures|performance|period|position)\\s+(?:is\\s+)?(?:to|ending|ended|up to)\\s+(?:the\\s+)?(?:end of\\s+|\\d{1,2}(?:st|nd|rd|th)?\\s+)?(${MONTH_NAMES.join('|')})\\s+(20\\d{2})`,
  'i',
);
const SPAN = new RegExp(
  `\\b(${MONTH_NAMES.join('|')})\\s*(?:20\\d{2})?\\s*(?:to|[-–—])\\s*(${MONTH_NAMES.join('|')})\\s+(20\\d{2})`,
  'i',
);

/** `pages` as they are, headers and footers included: the highest marking on any of them is the report's. */
export function readCover(front: readonly string[], pages: readonly Page[]): Cover {
  const text = front.join('\n');
  const lines = [...front, ...pages.flatMap((page) => page.lines)];
  const found = new Set(lines.flatMap((line) => markingOf(line) ?? []));
  return {
    marking: ABOVE_FIRST.find((marking) => found.has(marking)) ?? null,
    period: statedPeriod(text),
    version: /\bversion(?:\s+number)?\s*:?\s*(\d+(?:\.\d+)*)/i.exec(text)?.[1] ?? null,
  };
}

/** The marking that a line carries, in one spelling; null for a line that carries none. */
function markingOf(line: string): string | null {
  if (!MAY_MARK.test(line)) return null;
  const pieces = [line, ...line.split(PIECES)].filter(({ length }) => length <= LONGEST_MARKING);
  const found = pieces.flatMap((piece) => MARKINGS.flatMap((pattern) => pattern.exec(piece)?.[1] ?? []));
  const all = [...found, ...(ANYWHERE.exec(line)?.slice(1) ?? [])].map((marking) =>
    marking.toUpperCase().replace(/OFFICIAL\W+SENSITIVE/, 'OFFICIAL-SENSITIVE'),
  );
  return ABOVE_FIRST.find((marking) => all.includes(marking)) ?? null;
}

/** The period that a cover, a title or a file's name states. */
export function statedPeriod(text: string): Period | null {
  const quarter = QUARTER.exec(text);
  if (quarter && followsOn(quarter[2]!, quarter[3]!)) return quarterOf(Number(quarter[2]), Number(quarter[1]));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst && followsOn(yearFirst[1]!, yearFirst[2]!))
    return quarterOf(Number(yearFirst[1]), Number(yearFirst[3]));
  const to = DATA_TO.exec(text);
  if (to) return endingWith(to[1]!, to[2]!);
  const span = SPAN.exec(text);
  return (span && endingWith(span[2]!, span[3]!)) ?? quarterSaid(text);
}

/** The first quarter that a line says with its year, in any way that a sentence may: "Q4 20/21", "quarter ending 31/03/2021". */
function quarterSaid(text: string): Period | null {
  const periods = text.split('\n').flatMap((line) => cuesIn(line, ANY_TIME).map(({ period }) => period));
  const quarter = periods.find(({ from, to }) => {
    const whole = quarterAt(from);
    return to < '2090' && whole.from === from && whole.to === to;
  });
  return quarter ? quarterAt(quarter.from) : null;
}

/** A cue without its year would be read as of the last year of this. */
const ANY_TIME = quarterOf(2098, 4);

/** The quarter that ends with the month; null for a month that ends none. */
function endingWith(month: string, year: string): Period | null {
  const number = MONTH_NAMES.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const quarter = quarterAt(`${year}-${String(number).padStart(2, '0')}-01`);
  return Number(quarter.to.slice(5, 7)) === number ? quarter : null;
}

const followsOn = (year: string, end: string): boolean => (Number(year) + 1) % 100 === Number(end);

const DATED = new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${MONTH_NAMES.join('|')})\\s+(20\\d{2})\\b`, 'g');

/**
 * The quarter that the bullets themselves speak of, for a report without a cover: its number from "Q3" or "the end of
 * December", its year from "the same period in 2019/20" or from dates inside that quarter. Null when they do not agree.
 */
export function spokenPeriod(text: string): Period | null {
  const numbers = new Map<number, number>();
  const vote = (n: number) => numbers.set(n, (numbers.get(n) ?? 0) + 1);
  for (const [, n] of text.matchAll(
    /\b(?:during|in|over|for|throughout|this)\s+(?:Q|Quarter\s)([1-4])\b(?!\s*(?:of\s+)?20\d{2})/gi,
  ))
    vote(Number(n));
  for (const [, month] of text.matchAll(new RegExp(`\\bend of (${MONTH_NAMES.join('|')})\\b(?!\\s+20\\d{2})`, 'gi'))) {
    const number = MONTH_NAMES.findIndex((name) => name.toLowerCase() === month!.toLowerCase()) + 1;
    if (number % 3 === 0) vote(((number / 3 + 2) % 4) + 1);
  }
  const [best, ...rest] = [...numbers].sort((a, b) => b[1] - a[1]);
  if (!best || rest[0]?.[1] === best[1]) return null;
  const [n] = best;
  const before = /\bsame (?:quarter|period|time)(?: (?:of|in|for|during))? (20\d{2})\s?[/–-]\s?\d{2}\b/i.exec(text);
  if (before) return quarterOf(Number(before[1]) + 1, n);
  const years = [...text.matchAll(DATED)]
    .map(([, , month, year]) => `${year}-${String(MONTH_NAMES.indexOf(month!) + 1).padStart(2, '0')}-01`)
    .filter((date) => quarterNumber(date) === n)
    .map(policeYear);
  return years.length > 0 ? quarterOf(Math.max(...years), n) : null;
}
