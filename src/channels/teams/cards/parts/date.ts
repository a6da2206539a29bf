/** "31 December 2020" of an ISO date. */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

export function longDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}
