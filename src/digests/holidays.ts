/** Bank holidays, so that a digest for a day on which nobody reads it is warned of. */
import { DateTime } from 'luxon';

export interface Holiday {
  /** The run that falls on it; ISO instant. */
  readonly run: string;
  readonly name: string;
}

/** `region` as the library names it: "GB-ENG". The library is large, and only loaded here. */
export async function onHolidays(runs: readonly string[], zone: string, region: string): Promise<readonly Holiday[]> {
  const { default: Holidays } = await import('date-holidays');
  const [country = 'GB', state = ''] = region.split('-');
  const calendar = state ? new Holidays(country, state) : new Holidays(country);
  return runs.flatMap((run) => {
    const date = DateTime.fromISO(run, { zone }).toISODate()!;
    const [found] = (calendar.isHoliday(`${date} 12:00:00`) || []).filter(
      ({ type }) => type === 'public' || type === 'bank',
    );
    return found ? [{ run, name: found.name }] : [];
  });
}
