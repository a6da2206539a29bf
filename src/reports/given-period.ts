/** A period that a person gives: as content writes it, as a cell has it, or as the bot itself prints it. */
import type { Period } from '../figures/model.ts';
import { since, toDate } from '../figures/period.ts';
import { ReportProblem } from './problem.ts';
import { readPeriod } from './spreadsheet/period-cell.ts';

/** "since 1 October 2020 to 31 December 2020"; without an end it lasts to that of the report. */
const SINCE = /^since\s+(.+?)(?:\s+to\s+(.+))?$/i;
const TO_DATE = /^to\s+date,?\s+at\s+(.+)$/i;

/** `end`: the last day of the report that it is said of, as an ISO date. Throws ReportProblem for what is no period. */
export function givenPeriod(text: string, end: string | null = null): Period {
  const written = text.trim();
  const [, from, to] = SINCE.exec(written) ?? [];
  if (from !== undefined) {
    const [first, last] = [dayOf(from), to === undefined ? end : dayOf(to)];
    if (first !== null && last !== null && first <= last) return since(first, last);
  }
  const until = TO_DATE.exec(written)?.[1];
  const day = until === undefined ? null : dayOf(until);
  const period = day === null ? (from === undefined ? readPeriod(written) : null) : toDate(day);
  if (period) return period;
  throw new ReportProblem(
    `Not a period: "${text}". Write "Q3 2020/21", "October 2020", "2020/21", "2020", "31 December 2020", "since 1 October 2020 to 31 December 2020" or "October to December 2020".`,
  );
}

function dayOf(text: string): string | null {
  const period = readPeriod(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `at ${text}` : text);
  return period && period.from === period.to ? period.from : null;
}
