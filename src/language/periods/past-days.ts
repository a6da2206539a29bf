/** The days that a message names of what is over: when something went out. Pure. */
import { createRequire } from 'node:module';
import type * as Chrono from 'chrono-node/en';
import { DateTime } from 'luxon';

/** Inclusive ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const NAMES_A_DAY =
  /day\b|\bweeks?\b|\bfortnight\b|\bmonths?\b|\byears?\b|\d(?:st|nd|rd|th)?\b|jan|feb|mar|apr|\bmay\b|jun|jul|aug|sep|oct|nov|dec/;

/** "Friday" is the last one, "30 March" that of this year or the one before. `rest`: the text without them. */
export function pastDays(text: string, now: Date, zone: string): { days: Days | null; rest: string } {
  const none = { days: null, rest: text };
  if (!NAMES_A_DAY.test(text)) return none;
  const today = DateTime.fromJSDate(now, { zone });
  const [found] = chrono().GB.parse(text.replace(/\bfortnight\b/g, '2 weeks').replace(/\ba 2 weeks/g, '2 weeks'), {
    instant: now,
    timezone: today.offset,
  });
  // "May" may be a month, and is mostly something else.
  if (!found || /^(?:in )?may$/.test(found.text)) return none;
  const { start, text: said } = found;
  const hasDay = start.isCertain('day') || start.isCertain('weekday');
  const unit = /week/.test(said)
    ? 'week'
    : /year/.test(said)
      ? 'year'
      : hasDay && !/month/.test(said)
        ? 'day'
        : 'month';
  let date = /\bthis\b/.test(said)
    ? today
    : DateTime.fromObject({ year: start.get('year')!, month: start.get('month')!, day: start.get('day')! }, { zone });
  if (date > today) date = start.isCertain('weekday') ? date.minus({ weeks: 1 }) : date.minus({ years: 1 });
  const isSince =
    /\bsince\s*$/.test(text.slice(0, text.indexOf(said))) || /\b(?:last|past) (?:\d+|two|three|four|few)\b/.test(said);
  const from = unit === 'day' || isSince ? date : date.startOf(unit);
  const to = isSince ? today : unit === 'day' ? date : date.endOf(unit);
  const at = text.indexOf(said);
  const before = text.slice(0, Math.max(at, 0)).replace(/\b(?:since|on|from|of|in|during|for)(?: the)?\s*$/, '');
  const rest = `${before} ${text.slice(at + said.length).replace(/^'s\b/, '')}`.replace(/\s+/g, ' ').trim();
  return { days: { from: from.toISODate()!, to: to.toISODate()! }, rest };
}

/** Slow to load, and few questions need it. */
let loaded: typeof Chrono | null = null;
function chrono(): typeof Chrono {
  loaded ??= createRequire(import.meta.url)('chrono-node/en') as typeof Chrono;
  return loaded;
}
