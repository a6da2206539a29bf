/** One date: a level at a month's end ("at 31 march 2019"); any other day is one that no report gives figures for. */
import { atDate } from '../../figures/period.ts';
import { type PeriodContext, type PeriodParser, parser, type Said } from './reading.ts';
import { DATE, isMonthEnd, isoDate, readDate } from './words.ts';

function read(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const said = readDate(match.groups?.date ?? '');
  const date = isoDate(said, latest.to);
  return date === null ? null : oneDay(date, said.year === null);
}

export function oneDay(date: string, isBare: boolean): Said {
  const period = atDate(date);
  const assumed = isBare ? `period: read as ${period.label}, the latest` : null;
  return { relation: isMonthEnd(date) ? 'stated' : 'unheld', period, assumed, day: true };
}

export const dateParsers: readonly PeriodParser[] = [
  parser(`(?<![\\w./£$#-]|\\d,)(?:(?:on|as (?:at|of|on)|at) )?(?:the )?(?<date>${DATE})(?!\\w)`, read),
];
