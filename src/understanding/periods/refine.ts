/** Settles each reading against the words and the readings around it, in the order of `refiners`. */
import type { Period } from '../../figures/model.ts';
import { atDate, policeYear, previous, quarterAt, samePeriod, shift, since, toDate } from '../../figures/period.ts';
import { isBare } from './follow-up.ts';
import type { PeriodContext, Reading } from './reading.ts';
import { MOVED } from './words.ts';
import { inLastYear } from './year-before.ts';

export type Refiner = (readings: readonly Reading[], text: string, context: PeriodContext) => Reading[];

/** Words before a reading are looked for this far back. */
const REACH = 48;
const before = (text: string, { start }: Reading): string => text.slice(Math.max(0, start - REACH), start);

/** Each reading by itself. */
const each =
  (refine: (reading: Reading, text: string, context: PeriodContext) => Reading): Refiner =>
  (readings, text, context) =>
    readings.map((reading) => refine(reading, text, context));

/** Each reading with the one before it; null as the second result drops the later one. */
const pairs =
  (
    refine: (a: Reading, b: Reading, gap: string, text: string, context: PeriodContext) => [Reading, Reading | null],
  ): Refiner =>
  (readings, text, context) => {
    const settled: Reading[] = [];
    for (const reading of readings) {
      const last = settled.pop();
      if (last === undefined) {
        settled.push(reading);
        continue;
      }
      const [a, b] = refine(last, reading, text.slice(last.end, reading.start), text, context);
      settled.push(a);
      if (b !== null) settled.push(b);
    }
    return settled;
  };

const NEXT_TO = /^(?: ?[,:(-] ?| )?$/;

/** "the previous quarter (q2)", "quarter 4 (jan - mar 23)": one period said twice. The dated one tells which. */
const joinSame = pairs((a, b, gap) => {
  if (!NEXT_TO.test(gap) || a.period === null || b.period === null) return [a, b];
  const clarifies = a.inYearOf !== undefined && samePeriod(a.inYearOf(b.period), b.period);
  const corrects = a.loose === 'last quarter' && b.relation === 'stated' && b.period.kind === 'quarter';
  if (!samePeriod(a.period, b.period) && !clarifies && !corrects) return [a, b];
  const dated = a.inYearOf === undefined && !corrects ? a : b;
  const relation = corrects || clarifies ? 'stated' : a.relation;
  return [{ ...dated, relation, start: a.start, end: b.end }, null];
});

const LISTED = /^(?:,? (?:and|&|or|to|through) (?:in |for )?|, ?| ?[-/&] ?| v(?:s|ersus)?\.? )$/;
const BEGINS_WITH_YEAR = /^(?:the )?(?:fy|\d)/;

/** "q2 and q3 2019/20" are both of that year; so are "2019/20 q1 and q2". */
const shareYear: Refiner = (readings, text) => {
  const settled: Reading[] = [];
  for (const reading of [...readings].reverse()) {
    const later = settled.at(-1);
    const shared = later?.inYearOf === undefined ? inYearOf(reading, later, text) : null;
    settled.push(shared ?? reading);
  }
  settled.reverse();
  return settled.map((reading, i) => {
    const earlier = settled[i - 1];
    if (earlier === undefined || !BEGINS_WITH_YEAR.test(text.slice(earlier.start, earlier.end))) return reading;
    if (!LISTED.test(text.slice(earlier.end, reading.start)) || / v/.test(text.slice(earlier.end, reading.start)))
      return reading;
    return sharing(reading, earlier) ?? reading;
  });
};

function inYearOf(reading: Reading, later: Reading | undefined, text: string): Reading | null {
  if (later === undefined || !LISTED.test(text.slice(reading.end, later.start))) return null;
  return sharing(reading, later);
}

/** Null when it has a year of its own, or when it would become the other one ("q3 v q3 2019/20"). */
function sharing(reading: Reading, other: Reading): Reading | null {
  if (reading.inYearOf === undefined || other.period === null || other.inYearOf !== undefined) return null;
  if (other.relation !== 'stated' && other.relation !== 'year-before') return null;
  const period = reading.inYearOf(other.period);
  if (samePeriod(period, other.period)) return null;
  const { inYearOf: _, ...dated } = reading;
  return { ...dated, relation: 'stated', period, assumed: null };
}

const LEVEL_AT_END =
  /\b(?:(?:(?:as )?(?:at|of|by|on)|in|to|until) )?(?:the )?(?:very )?end of (?:the )?(?:month of )?$/;
const LEVEL_AT = /\b(?:as (?:at|of|on)|(?:stood|stands|standing|was|were) at|at) (?:the )?$/;
const AT_START = /\b(?:(?:at|from|in) )?(?:the )?(?:very )?(?:start|beginning) of (?:the )?$/;
const PART_OF =
  /\b(?:early(?: in)?|late(?: in)?|mid|mid-|middle of|first (?:half|week|day|weekend) (?:of|in)|last (?:week|day|weekend) (?:of|in)|second half of|(?:first|second|third|fourth) week (?:of|in)|week (?:of|commencing|beginning|ending)|(?:w\/[ce])|night of|days? of) ?(?:the )?$/;

/** "at the end of september 2020", "as at march 2019": the level on that period's last day. */
const levels = each((reading, text) => {
  const { period, relation } = reading;
  if (period === null || relation === 'unheld') return reading;
  const head = before(text, reading);
  if (!reading.day && PART_OF.test(head))
    return extended(reading, head, PART_OF, { relation: 'unheld', period: null, assumed: null });
  const dated = ['quarter', 'month', 'year', 'range'].includes(period.kind);
  if (dated && LEVEL_AT_END.test(head)) return extended(reading, head, LEVEL_AT_END, { period: atDate(period.to) });
  if (period.kind === 'month' && LEVEL_AT.test(head))
    return extended(reading, head, LEVEL_AT, { period: atDate(period.to) });
  if (dated && AT_START.test(head) && !/\bsince (?:the )?(?:start|beginning) of (?:the )?$/.test(head)) {
    return extended(reading, head, AT_START, { relation: 'unheld', period: atDate(period.from) });
  }
  return reading;
});

function extended(reading: Reading, head: string, words: RegExp, more: Partial<Reading>): Reading {
  const length = words.exec(head)?.[0].length ?? 0;
  return { ...reading, ...more, start: reading.start - length };
}

const SINCE = /\bsince (?:about |around )?(?:the )?(?:(?:start|beginning) of (?:the )?)?$/;
const FROM = /\b(?:from|starting) (?:the )?(?:(?:start|beginning) of (?:the )?)?$/;
const ONWARDS =
  /^ (?:onwards?|till now|until now|to now|till today|to today|till current date|to (?:the )?present(?: day)?)\b/;

/** "since april", "from october onwards", "20/21 to date": open to the end of the latest quarter. */
const openRanges: Refiner = (readings, text, context) => {
  const settled: Reading[] = [];
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!;
    const following = readings[i + 1];
    const head = before(text, reading);
    const tail = text.slice(reading.end, reading.end + REACH);
    const toDateAfter =
      following?.relation === 'to-date' &&
      following.period?.kind === 'to-date' &&
      /^,? ?$/.test(text.slice(reading.end, following.start));
    if (SINCE.test(head) && !toDateAfter) {
      settled.push(sinceWhen(extended(reading, head, SINCE, {}), text, context));
    } else if (reading.relation === 'stated' && toDateAfter) {
      settled.push(open({ ...extended(reading, head, FROM, {}), end: following.end }, context));
      i++;
    } else if (ONWARDS.test(tail) && reading.period !== null) {
      settled.push(
        open(
          { ...extended(reading, head, FROM, {}), end: reading.end + (ONWARDS.exec(tail)?.[0].length ?? 0) },
          context,
        ),
      );
    } else if (readings.some((other) => other !== reading && other.end > reading.start && reading.end > other.start)) {
      settled.push(reading);
    } else settled.push(reading);
  }
  return settled;
};

/** Asked how something moved since a quarter, it is compared with that quarter; otherwise it is counted from there. */
function sinceWhen(reading: Reading, text: string, context: PeriodContext): Reading {
  const { relation, period } = reading;
  if (relation === 'previous' || relation === 'year-before') return { ...reading, comparing: true };
  if (reading.loose === 'last quarter') return { ...reading, comparing: true };
  const compares = period?.kind === 'quarter' || period?.kind === 'at';
  if (relation === 'stated' && compares && !reading.day && MOVED.test(text)) return { ...reading, comparing: true };
  return open(reading, context);
}

function open(reading: Reading, { latest }: PeriodContext): Reading {
  const { period } = reading;
  if (period === null || period.from > latest.to) return { ...reading, relation: 'unheld', period };
  const inThisYear = period.from >= `${policeYear(latest.to)}-04-01`;
  const { day: _, ...rest } = reading;
  return { ...rest, relation: inThisYear ? 'to-date' : 'since', period: since(period.from, latest.to) };
}

const UP_TO = /\b(?:up to|up until|until|till|upto|as far as) (?:and including )?(?:the )?(?:end of )?$/;
const OUTSIDE =
  /\b(?:before|after|prior to|ahead of|earlier than|later than|beyond|leading up to|run up to) (?:the )?$/;

/** "up to 30 november 2020" is a running total; "before 2019" is no period that can be answered for. */
const bounds = each((reading, text) => {
  const head = before(text, reading);
  const { period } = reading;
  if (period === null || (reading.relation !== 'stated' && reading.relation !== 'unheld')) return reading;
  if (UP_TO.test(head)) return extended(reading, head, UP_TO, { relation: 'to-date', period: toDate(period.to) });
  if (OUTSIDE.test(head)) return extended(reading, head, OUTSIDE, { relation: 'unheld', period: null, assumed: null });
  return reading;
});

/** "the quarter before q3 2019/20" counts from the quarter it names. */
const beforeNamed = pairs((a, b, gap, text) => {
  const steps = a.countFrom !== undefined && /\b(?:before|prior|preceding)$/.test(text.slice(a.start, a.end));
  if (!steps || !/^ (?:to |the )?$/.test(gap) || b.relation !== 'stated' || b.period === null) return [a, b];
  return [{ ...a, period: a.countFrom!(b.period), end: b.end, assumed: null }, null];
});

const OBJECT =
  '(?: (?:it|they|that|this|those|these|was|were|in|at|for|of|the|during|what|by|figures?|numbers?|totals?))*';
const VERSUS = new RegExp(
  `\\b(?:comp[ae]r\\w*(?: (?:it|that|this|those|them|these))?(?: (?:with|to|against|from))?|vs?\\.?|versus|against|than|relative to|as opposed to|cf\\.?)${OBJECT} $`,
);
const ON = /\bon (?:the )?$/;
const WITH = /\b(?:from|over|with|to|and)(?: (?:that|those|figures?))?(?: (?:in|for|of))? (?:the )?$/;
const ASKS_TO_COMPARE = /\b(?:comp[ae]r\w*|difference|differ|versus)\b/;

/** The words before a period ask for a change: "vs q2", "compared with last year", "up on last year", "down from q2". */
const comparisons = each((reading, text) => {
  if (reading.comparing || reading.relation === 'since' || reading.relation === 'to-date') return reading;
  const head = before(text, reading);
  const isStep = reading.countFrom !== undefined || reading.loose === 'last quarter';
  const compares = (words: RegExp): Reading => extended(reading, head, words, { comparing: true });
  if (VERSUS.test(head)) return compares(VERSUS);
  if (ON.test(head) && (isStep || MOVED.test(text)) && !reading.day) return compares(ON);
  if (
    WITH.test(head) &&
    !/\band (?:the )?$/.test(head) &&
    MOVED.test(text) &&
    (isStep || reading.relation === 'stated')
  ) {
    const isSpanEnd = /\bto (?:the )?$/.test(head) && !ASKS_TO_COMPARE.test(text);
    if (!isSpanEnd) return compares(WITH);
  }
  return isStep && reading.loose !== 'last quarter' && ASKS_TO_COMPARE.test(text)
    ? { ...reading, comparing: true }
    : reading;
});

const BETWEEN_QUARTERS = /^ ?(?:-|to|and) ?$/;

/** "q2 to q3", "between q2 and q3", "compare q2 and q3": the later of two like periods is compared with the other. */
const twoCompared = pairs((a, b, gap, text) => {
  if (a.period === null || b.period === null || !BETWEEN_QUARTERS.test(gap)) return [a, b];
  const joined = gap.trim() !== 'and' || /\bbetween (?:the )?$/.test(before(text, a)) || ASKS_TO_COMPARE.test(text);
  return [a, joined && a.period.kind === b.period.kind ? { ...b, comparing: true } : b];
});

const LONGEST_ANCHOR = ['quarter', 'month', 'year', 'at'];

/** "q2 compared with a year ago": a step in the same message as one named period counts from that. */
const anchored: Refiner = (readings) => {
  const named = readings.filter(
    ({ relation, period, countFrom }) => relation === 'stated' && period !== null && !countFrom,
  );
  const [anchor] = named;
  const base = anchor?.period;
  if (named.length !== 1 || !base || !LONGEST_ANCHOR.includes(base.kind)) return [...readings];
  return readings.map((reading) => {
    if (!reading.countFrom || reading.relation === 'latest' || reading.relation === 'unheld') return reading;
    return { ...reading, period: reading.countFrom(base) };
  });
};

/** A comparison never compares a period with itself: "101 v last quarter" is the latest against the one before. */
const notWithItself: Refiner = (readings, _text, { latest }) =>
  readings.map((reading) => {
    if (reading.loose !== 'last quarter' || reading.relation !== 'latest') return reading;
    const others = readings.filter((other) => other !== reading && other.period !== null);
    const onlyLatest = others.every(({ period }) => period && samePeriod(period, latest));
    const compared = reading.comparing || others.some(({ comparing, relation }) => comparing && relation === 'latest');
    if (!compared || !onlyLatest) return reading;
    return { ...reading, relation: 'previous', period: previous(latest), assumed: null };
  });

/** "this year v last year": last year is the same quarter, so this year is the latest one. */
const yearsCompared: Refiner = (readings, _text, { latest }) => {
  const last = readings.find(({ loose }) => loose === 'last year');
  if (last === undefined || !readings.some(({ comparing }) => comparing)) return [...readings];
  return readings.map((reading) => {
    if (reading.loose !== 'this year') return reading;
    const assumed = `period: this year read as ${latest.label}, the latest`;
    return { ...reading, relation: 'latest', period: latest, assumed };
  });
};

/** A follow-up moves the period talked about: "and the year before?", "sorry i meant 2019/20". */
const followUps: Refiner = (readings, text, { focus, latest }) => {
  const [only] = readings;
  if (only === undefined || readings.length !== 1 || focus === null || only.period === null) return [...readings];
  if (!isBare(text, only.start, only.end)) return [...readings];
  if (only.loose === 'step back' && only.countFrom) return [{ ...only, period: only.countFrom(focus) }];
  if (only.loose === 'last year' && ['quarter', 'month', 'at'].includes(focus.kind)) {
    return [{ ...only, period: inLastYear(focus, latest) }];
  }
  const isPoliceYear = only.relation === 'stated' && only.period.kind === 'year' && only.period.from.endsWith('-04-01');
  if (isPoliceYear && ['quarter', 'month', 'at'].includes(focus.kind)) {
    const period = shift(focus, 12 * (policeYear(only.period.from) - policeYear(focus.to)));
    const assumed = `period: ${only.period.label} read as ${period.label}, the same ${noun(period)} of that year`;
    return [{ ...only, period, assumed }];
  }
  return [...readings];
};

const noun = ({ kind }: Period): string => (kind === 'at' ? 'date' : kind);

/** What was assumed is said once everything is settled. */
const assumptions = each((reading, _text, { latest }) => {
  if (reading.loose !== 'last year' || reading.period === null || reading.assumed !== null) return reading;
  const same = samePeriod(quarterAt(reading.period.to), reading.period) && reading.relation === 'year-before';
  if (!same || samePeriod(reading.period, latest)) return reading;
  return { ...reading, assumed: `period: last year read as ${reading.period.label}, the same quarter a year earlier` };
});

export const refiners: readonly Refiner[] = [
  joinSame,
  shareYear,
  // "since the end of march" needs the date first.
  levels,
  openRanges,
  beforeNamed,
  bounds,
  comparisons,
  twoCompared,
  // Steps count from a period named beside them before they are held against the latest.
  anchored,
  notWithItself,
  yearsCompared,
  followUps,
  assumptions,
];
