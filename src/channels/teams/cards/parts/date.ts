/** "31 December 2020" of an ISO date. */
const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const longDate = (iso: string): string => format.format(new Date(iso));
