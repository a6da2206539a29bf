/** One date: a level at a month's end ("at 31 march 2019"); any other day is one that no report gives figures for. */
import { atDate } from '../../figures/period.ts';
import { DATE, isMonthEnd, isoDate, readDate } from './dates.ts';
import { type PeriodContext, type PeriodParser, parser, readAs, type Said } from './reading.ts';

function read(match: RegExpExecArray, { latest }: PeriodContext): Said {
  const said = readDate(match.groups?.date ?? '');
  const date = isoDate(said, latest.to);
  // "31 november" is not some day of november either.
  return date === null ? { relation: 'unheld', period: null } : oneDay(match[0], date, said.year === null);
}

/** `words` are said aloud when they leave the year out. */
export function oneDay(words: string, date: string, isBare: boolean): Said {
  const period = atDate(date);
  const assumed = isBare ? readAs(words.replace(/^(?:as )?(?:on|at|of) /, ''), period, 'the latest') : null;
  return { relation: isMonthEnd(date) ? 'stated' : 'unheld', period, assumed, day: true };
}

/** "priority 3 october 2020": the number is not a day. */
const NUMBERED_THING = '\\b(?:priority|section|fatal|page|commitment|class|top)';

export const dateParsers: readonly PeriodParser[] = [
  parser(
    `(?<![\\w./£$#-]|\\d,|${NUMBERED_THING} )(?:(?:on|as (?:at|of|on)|at) )?(?:the )?(?<date>${DATE})(?!\\w)`,
    read,
  ),
];
