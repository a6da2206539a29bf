/** Period arithmetic: the police year starts on 1 April, dates are inclusive, and nothing here knows what day it is. */
import { DateTime } from 'luxon';
import type { Period, PeriodKind } from './model.ts';
import { once } from './once.ts';

const MONTHS_IN_QUARTER = 3;
const MONTHS_IN_YEAR = 12;
const APRIL = 4;

/** Midnight UTC, so that no clock change moves a date. Throws on a date that does not exist. */
function day(iso: string): DateTime {
  const date = DateTime.fromISO(iso, { zone: 'utc', locale: 'en-GB' });
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || !date.isValid) throw new RangeError(`Not a date (yyyy-mm-dd): ${iso}`);
  return date;
}
const iso = (date: DateTime): string => date.toFormat('yyyy-MM-dd');
const firstOf = (year: number, month: number): DateTime => DateTime.utc(year, month, 1, { locale: 'en-GB' });
const isMonthEnd = (date: DateTime): boolean => date.day === date.daysInMonth;
const longDate = (date: DateTime): string => date.toFormat('d MMMM yyyy');
const two = (year: number): string => String(year % 100).padStart(2, '0');

/** The year in which the police year holding this ISO date begins: 2020 for every day of 2020/21. */
export const policeYear = once(
  (date: string): number => {
    const { year, month } = day(date);
    return month >= APRIL ? year : year - 1;
  },
  (date) => date,
);

/** "2020/21" of the year it begins in. */
export const policeYearLabel = (year: number): string => `${year}/${two(year + 1)}`;

/** Quarter 1 to 4 of the police year that begins in `year`: quarterOf(2020, 3) is October to December 2020. */
export const quarterOf = once(
  (year: number, n: number): Period => {
    if (![1, 2, 3, 4].includes(n)) throw new RangeError(`Not a quarter of a police year: ${n}`);
    const from = firstOf(year, APRIL).plus({ months: (n - 1) * MONTHS_IN_QUARTER });
    return spanning(`Q${n} ${policeYearLabel(year)}`, from, MONTHS_IN_QUARTER, 'quarter');
  },
  (year, n) => `${year} ${n}`,
);

/** The quarter's number, 1 to 4, that holds this ISO date. */
export const quarterNumber = once(
  (date: string): number => Math.floor(((day(date).month + 8) % 12) / MONTHS_IN_QUARTER) + 1,
  (date) => date,
);

/** The quarter that holds this ISO date. */
export const quarterAt = once(
  (date: string): Period => quarterOf(policeYear(date), quarterNumber(date)),
  (date) => date,
);

/** A calendar month, 1 to 12: "October 2020". */
export const monthOf = once(
  (year: number, month: number): Period => {
    const from = firstOf(year, month);
    return spanning(from.toFormat('MMMM yyyy'), from, 1, 'month');
  },
  (year, month) => `${year} ${month}`,
);

/** A level read at one date: "31 December 2020". */
export const atDate = once(
  (date: string): Period => ({ label: longDate(day(date)), from: date, to: date, kind: 'at' }),
  (date) => date,
);

/** A running total read at one date: "to date, at 31 December 2020". */
export function toDate(date: string): Period {
  return { label: `to date, at ${longDate(day(date))}`, from: date, to: date, kind: 'to-date' };
}

/** What has been counted from one date to another that the report does not put in words: "since 1 October 2020". */
export function since(from: string, to: string): Period {
  return inOrder({ label: `since ${longDate(day(from))}`, from, to, kind: 'since' });
}

/** The whole police year that begins in `year`: "2020/21". */
export const policeYearPeriod = once(
  (year: number): Period => spanning(policeYearLabel(year), firstOf(year, APRIL), MONTHS_IN_YEAR, 'year'),
  (year) => String(year),
);

/** January to December: "2020". */
export const calendarYear = once(
  (year: number): Period => spanning(String(year), firstOf(year, 1), MONTHS_IN_YEAR, 'year'),
  (year) => String(year),
);

/** Any span as its dates: "September to November 2020", "1 October to 15 December 2020". */
export function range(from: string, to: string): Period {
  return inOrder({ label: spanLabel(day(from), day(to)), from, to, kind: 'range' });
}

/** A span by its usual name: a month, quarter, police year or calendar year where it is one, else a range. */
export const between = once(
  (from: string, to: string): Period => {
    const { year, month } = day(from);
    const named = [monthOf(year, month), quarterAt(from), policeYearPeriod(policeYear(from)), calendarYear(year)];
    return named.find((period) => period.from === from && period.to === to) ?? range(from, to);
  },
  (from, to) => `${from} ${to}`,
);

/** The `months` that end on this ISO date, by their usual name: whole months when it is the last of its month. */
export function monthsTo(date: string, months: number): Period {
  const last = day(date);
  const from = isMonthEnd(last)
    ? last.startOf('month').minus({ months: months - 1 })
    : last.minus({ months }).plus({ days: 1 });
  return between(iso(from), date);
}

/**
 * The same length just before. A level or running total, which has no length, is the one a quarter earlier, because
 * reports give levels by the quarter.
 */
export const previous = once(before, (period) => keyOf(period));

function before(period: Period): Period {
  const length = isDate(period) ? MONTHS_IN_QUARTER : wholeMonths(period);
  if (length !== null) return shift(period, -length);
  const [from, to] = [day(period.from), day(period.to)];
  const days = daysIn(period);
  return between(iso(from.minus({ days })), iso(to.minus({ days })));
}

/** The same length just after. */
export function next(period: Period): Period {
  const length = isDate(period) ? MONTHS_IN_QUARTER : wholeMonths(period);
  if (length !== null) return shift(period, length);
  const days = daysIn(period);
  return between(iso(day(period.from).plus({ days })), iso(day(period.to).plus({ days })));
}

/** The same period a year before; what ends on the last day of a month still does (29 February 2020, 28 February 2019). */
export const yearBefore = (period: Period): Period => shift(period, -MONTHS_IN_YEAR);

/** The same kind of period `months` later (earlier when negative). */
export const shift = once(shifted, (period, months) => `${keyOf(period)} ${months}`);

function shifted(period: Period, months: number): Period {
  const moved = (date: string): string => {
    const to = day(date).plus({ months });
    return iso(isMonthEnd(day(date)) ? to.endOf('month') : to);
  };
  const from = isDate(period) ? moved(period.to) : iso(day(period.from).plus({ months }));
  const to = moved(period.to);
  if (period.kind === 'at') return atDate(to);
  if (period.kind === 'to-date') return toDate(to);
  return between(from, to);
}

/** Inclusive: 92 for October to December. A date counts as one day. */
export const daysIn = (period: Period): number => day(period.to).diff(day(period.from), 'days').days + 1;

/** Same dates and same way of reading them; the words of the label do not matter. */
export const samePeriod = (a: Period, b: Period): boolean =>
  a.from === b.from && a.to === b.to && isDate(a) === isDate(b) && (a.kind === 'to-date') === (b.kind === 'to-date');

/** Whether every day of `inner` is in `outer`. */
export const covers = (outer: Period, inner: Period): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** The quarters that make it up exactly, in order; null when it is not made of whole quarters. */
export const quartersIn = once(
  (period: Period): readonly Period[] | null => parts(period, quarterAt),
  (period) => keyOf(period),
);

/** Of two whole quarters or more. */
export const isSeveralQuarters = (period: Period): boolean => (quartersIn(period)?.length ?? 0) > 1;

/** The months that make it up exactly, in order; null when it is not made of whole months. */
export const monthsIn = (period: Period): Period[] | null =>
  parts(period, (date) => monthOf(day(date).year, day(date).month));

/** As said in full in a reply: "Q3 2020/21 (October to December 2020)", "at 31 December 2020". */
export const describe = once(described, (period) => keyOf(period) + period.label);

function described(period: Period): string {
  const [from, to] = [day(period.from), day(period.to)];
  switch (period.kind) {
    case 'quarter':
    case 'year':
      return `${period.label} (${spanLabel(from, to)})`;
    case 'at':
      return `at ${period.label}`;
    case 'since':
      return `${period.label} (to ${longDate(to)})`;
    default:
      return period.label;
  }
}

/**
 * A period as content files write it: "Q3 2020/21", "October 2020", "2020/21", "2020", "at 2020-12-31", "to 2020-12-31",
 * "since 2020-10-01 to 2020-12-31", "2020-09-01..2020-11-30". Throws with the text when it is none of these.
 */
export function parsePeriod(text: string): Period {
  for (const [form, build] of FORMS) {
    const match = form.exec(text.trim());
    const period = match === null ? null : build(match);
    if (period !== null) return period;
  }
  throw new RangeError(
    `Not a period: "${text}". Write "Q3 2020/21", "October 2020", "2020/21", "2020", "at 2020-12-31", ` +
      '"to 2020-12-31", "since 2020-10-01 to 2020-12-31" or "2020-09-01..2020-11-30".',
  );
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}`;
const FORMS: readonly [RegExp, (match: RegExpExecArray) => Period | null][] = [
  [/^Q([1-4]) (\d{4})\/(\d{2})$/, ([, n, year, end]) => policeYearIs(year, end) && quarterOf(Number(year), Number(n))],
  [/^(\d{4})\/(\d{2})$/, ([, year, end]) => policeYearIs(year, end) && policeYearPeriod(Number(year))],
  [/^(\d{4})$/, ([, year]) => calendarYear(Number(year))],
  [/^([A-Z][a-z]+) (\d{4})$/, ([text]) => monthNamed(text)],
  [new RegExp(`^at (${DATE})$`), ([, date]) => atDate(date ?? '')],
  [new RegExp(`^to (${DATE})$`), ([, date]) => toDate(date ?? '')],
  [new RegExp(`^since (${DATE}) to (${DATE})$`), ([, from, to]) => since(from ?? '', to ?? '')],
  [new RegExp(`^(${DATE})\\.\\.(${DATE})$`), ([, from, to]) => between(from ?? '', to ?? '')],
];

/** True for 2020 and 21, null (so that the form does not fit) for 2020 and 22. */
const policeYearIs = (year = '', end = ''): true | null => (two(Number(year) + 1) === end ? true : null);

function monthNamed(text: string): Period | null {
  const date = DateTime.fromFormat(text, 'LLLL yyyy', { zone: 'utc', locale: 'en-GB' });
  return date.isValid ? monthOf(date.year, date.month) : null;
}

function spanning(label: string, from: DateTime, months: number, kind: PeriodKind): Period {
  return { label, from: iso(from), to: iso(from.plus({ months }).minus({ days: 1 })), kind };
}

function inOrder(period: Period): Period {
  if (period.from > period.to)
    throw new RangeError(`A period cannot end before it begins: ${period.from}, ${period.to}`);
  return period;
}

const keyOf = ({ kind, from, to }: Period): string => `${kind} ${from} ${to} `;

const isDate = (period: Period): boolean => period.kind === 'at' || period.kind === 'to-date';

/** How many whole months it is long; null when it does not begin and end with a month. */
function wholeMonths(period: Period): number | null {
  const [from, to] = [day(period.from), day(period.to)];
  if (from.day !== 1 || !isMonthEnd(to)) return null;
  return (to.year - from.year) * MONTHS_IN_YEAR + to.month - from.month + 1;
}

/** Both are of the same zone: luxon's own way works out where both months begin and end. */
const isSameMonth = (one: DateTime, other: DateTime): boolean => one.year === other.year && one.month === other.month;

/** Years and months are said once where both ends share them. */
function spanLabel(from: DateTime, to: DateTime): string {
  const whole = from.day === 1 && isMonthEnd(to);
  const form = whole ? 'MMMM' : 'd MMMM';
  if (whole && isSameMonth(from, to)) return to.toFormat('MMMM yyyy');
  if (isSameMonth(from, to) && from.day === to.day) return longDate(to);
  const start = isSameMonth(from, to) ? 'd' : from.year === to.year ? form : `${form} yyyy`;
  return `${from.toFormat(start)} to ${to.toFormat(`${form} yyyy`)}`;
}

function parts(period: Period, partAt: (date: string) => Period): Period[] | null {
  const found: Period[] = [];
  if (isDate(period)) return null;
  for (let from = period.from; from <= period.to; ) {
    const part = partAt(from);
    if (part.from !== from || part.to > period.to) return null;
    found.push(part);
    from = iso(day(part.to).plus({ days: 1 }));
  }
  return found;
}
