/** Dates in words that the grammar here does not read ("the fourteenth of november") go to chrono-node. */
import { createRequire } from 'node:module';
import type * as Chrono from 'chrono-node/en';
import { oneDay } from './date.ts';
import type { PeriodContext, Reading } from './reading.ts';
import { MONTH } from './words.ts';

/** chrono-node is slow to load, and few questions need it. */
let loaded: typeof Chrono | null = null;
function chrono(): typeof Chrono {
  loaded ??= createRequire(import.meta.url)('chrono-node/en') as typeof Chrono;
  return loaded;
}

const HAS_A_DATE = new RegExp(`(?<![a-z])${MONTH}(?![a-z])|\\d[/.-]\\d{1,2}[/.-]\\d`);
const LONGEST = 500;

export function readLeftDates(text: string, context: PeriodContext, read: readonly Reading[]): Reading[] {
  const left = blanked(text, read);
  if (!HAS_A_DATE.test(left) || text.length > LONGEST) return [];
  const reference = new Date(`${context.latest.to}T12:00:00Z`);
  return chrono()
    .GB.parse(left, { instant: reference, timezone: 0 }, { forwardDate: false })
    .flatMap(({ start, index, text: words }): Reading[] => {
      if (!start.isCertain('day') || !start.isCertain('month')) return [];
      const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
      const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const said = oneDay(words, date, !start.isCertain('year'));
      return [{ assumed: null, comparing: false, ...said, start: index, end: index + words.length }];
    });
}

/** What is read already is covered, at the same length, by a character that is no word and no space. */
function blanked(text: string, read: readonly Reading[]): string {
  return read.reduce((left, { start, end }) => left.slice(0, start) + '|'.repeat(end - start) + left.slice(end), text);
}
