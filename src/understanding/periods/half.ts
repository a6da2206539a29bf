/** Half a police year: "h1 2020/21", "first half of last year", "first six months of the year". */
import { between, policeYear } from '../../figures/period.ts';
import { type PeriodContext, type PeriodParser, parser, type Said } from './reading.ts';
import { OF, policeYearOf, policeYearWords, readYear, YEAR } from './words.ts';

const half = (year: number, n: number) =>
  n === 1 ? between(`${year}-04-01`, `${year}-09-30`) : between(`${year}-10-01`, `${year + 1}-03-31`);

function read(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { digit, ordinal = '', year } = match.groups ?? {};
  const n = digit === '1' || /first|1st/.test(ordinal) ? 1 : 2;
  if (year !== undefined) {
    const said = readYear(year);
    const police = policeYearOf(said, context) ?? (said.kind === 'calendar' ? said.year : 0);
    const period = half(police, n);
    const isAssumed = said.kind === 'calendar' || said.kind === 'financial';
    const assumed = isAssumed ? `period: H${n} ${said.year} read as ${period.label}, ${policeYearWords(police)}` : null;
    return { relation: 'stated', period, assumed };
  }
  const latest = policeYear(context.latest.to);
  const period = half(latest, n).to <= context.latest.to ? half(latest, n) : half(latest - 1, n);
  return {
    relation: 'stated',
    period,
    assumed: `period: H${n} read as ${period.label}, the latest`,
    inYearOf: ({ from }) => half(policeYear(from), n),
  };
}

const HALF = '(?:h ?(?<digit>[12])(?!\\w|[.,]\\d|%)|(?<ordinal>first|1st|second|2nd) (?:half|six months|6 months))';
export const halfParsers: readonly PeriodParser[] = [
  parser(`(?<![\\w.])(?<year>${YEAR})${OF}(?:the )?${HALF}`, read),
  parser(`(?<![\\w.])(?:the )?${HALF}${OF}(?<year>${YEAR})`, read),
  parser('(?<![\\w.])h(?<digit>[12])(?!\\w|[.,]\\d|%)', read),
];
