/** "31 December 2020" of an ISO date. */
import { DateTime } from 'luxon';

export function longDate(iso: string): string {
  return DateTime.fromISO(iso, { locale: 'en-GB' }).toFormat('d MMMM yyyy');
}
