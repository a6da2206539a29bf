/** Periods a stated number of steps away: "two years ago", "six months earlier", "the next quarter", "that year". */
import type { Period } from '../../figures/model.ts';
import {
  between,
  monthOf,
  next,
  policeYear,
  policeYearPeriod,
  quarterAt,
  samePeriod,
  shift,
  yearBefore,
} from '../../figures/period.ts';
import { latestYearOf } from './dates.ts';
import { isBare } from './follow-up.ts';
import { type PeriodContext, type PeriodParser, parser, phrases, readAs, type Said } from './reading.ts';
import {
  AGO,
  MONTH,
  MONTHS_WORD,
  NUMBER,
  QUARTER,
  QUARTER_OR_Q,
  QUARTERS,
  readMonth,
  readNumber,
  YEAR_WORD,
} from './words.ts';

const MONTHS_IN: Readonly<Record<string, number>> = { m: 1, q: 3, y: 12 };

function readAgo(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const { n = '', unit = '' } = match.groups ?? {};
  const months = readNumber(n) * (MONTHS_IN[unit.charAt(0)] ?? 0);
  if (months === 0) return null;
  // A report is by the quarter: a month or two ago is inside one.
  if (months % 3 !== 0) return { relation: 'unheld', period: null };
  const countFrom = (base: Period): Period => shift(base, -months);
  const period = countFrom(latest);
  return { relation: 'stated', period, countFrom, assumed: readAs(match[0], period) };
}

function readBeforeLast(match: RegExpExecArray, { latest }: PeriodContext): Said {
  const countFrom = (base: Period): Period => yearBefore(yearBefore(base));
  const period = countFrom(latest);
  return { relation: 'stated', period, countFrom, assumed: readAs(match[0], period) };
}

/** After the one talked about when that is reported; otherwise the future. */
const after =
  (countFrom: (base: Period) => Period): PeriodParser['read'] =>
  (_match, { latest, focus }) => {
    const period = countFrom(focus ?? latest);
    return { relation: period.to > latest.to ? 'unheld' : 'stated', period, countFrom };
  };
const quarterAfter = (base: Period): Period =>
  ['month', 'year', 'range'].includes(base.kind) ? next(quarterAt(base.to)) : next(base);
const yearAfter = (base: Period): Period => shift(base, 12);

function readThat(_match: RegExpExecArray, { latest, focus }: PeriodContext): Said {
  const isLatest = focus === null || samePeriod(focus, latest);
  // After a level: the quarter that ended on its day.
  return {
    relation: isLatest ? 'latest' : 'stated',
    period: focus?.kind === 'at' ? quarterAt(focus.to) : (focus ?? latest),
  };
}

function readThatYear(_match: RegExpExecArray, { latest, focus }: PeriodContext): Said {
  return { relation: 'stated', period: policeYearPeriod(policeYear((focus ?? latest).to)) };
}

/** "and after that?", when it is all that is said. */
const readAfter: PeriodParser['read'] = (match, context) => {
  const isAll = isBare(match.input, match.index, match.index + match[0].length);
  return context.focus !== null && isAll ? after(next)(match, context) : null;
};

/** "The two months after October": those that follow it, or that lead up to it. */
function readBeside(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const { n = '', way = '', month: word = '' } = match.groups ?? {};
  const month = monthOf(latestYearOf(readMonth(word), latest), readMonth(word));
  const months = readNumber(n) * (way === 'before' ? -1 : 1);
  if (months === 0) return null;
  const [one, other] = [shift(month, Math.sign(months)), shift(month, months)];
  const period = months > 0 ? between(one.from, other.to) : between(other.from, one.to);
  return { relation: period.to > latest.to ? 'unheld' : 'stated', period, assumed: readAs(match[0], period) };
}

export const countedParsers: readonly PeriodParser[] = [
  parser(
    `(?<![\\w.])(?<n>${NUMBER}) (?<unit>${MONTHS_WORD}|${QUARTERS}|${QUARTER}|${YEAR_WORD}) ${AGO}(?!\\w)`,
    readAgo,
  ),
  parser(
    `(?<![\\w.])(?:(?:in|for|over|during) )?(?:the )?(?<n>${NUMBER}) ${MONTHS_WORD} (?<way>after|following|before) (?<month>${MONTH})(?!\\w)`,
    readBeside,
  ),
  phrases([`(?:the )?(?:year|yr) before last`], readBeforeLast),
  phrases(
    [
      `(?:the )?(?:next|following|coming|upcoming) ${QUARTER_OR_Q}`,
      `(?:the )?${QUARTER} (?:after|following)(?: (?:that|this))?`,
    ],
    after(quarterAfter),
  ),
  phrases([`(?:the |a |one )?(?:year|yr) (?:after|later|following)(?: (?:that|this))?`], after(yearAfter)),
  phrases(['after (?:that|then)'], readAfter),
  phrases(
    [
      `that (?:same )?(?:${QUARTER}|period)`,
      `(?:those|the same) (?:same )?(?:(?:three|3) )?months(?! (?:the|a|one|last|of|in)\\b)`,
    ],
    readThat,
  ),
  phrases(['that (?:same )?year'], readThatYear),
];
