/** A digest in a few lines for the terminal: when it comes next, what became of its last editions, and who does not know yet. */
import type { Outgoing } from '../store/digests.ts';
import type { Actions } from './actions.ts';
import { onHolidays } from './holidays.ts';
import { unread } from './letterbox.ts';
import type { Digest, Edition } from './model.ts';
import { outcomeOf } from './outcome.ts';
import { said } from './schedule.ts';

const NEXT = 3;
const EDITIONS = 3;

export async function listed(digest: Digest, actions: Actions, region: string): Promise<string> {
  const { zone } = digest.schedule;
  const { digests } = actions.parts.store;
  const runs = digest.state === 'active' ? actions.nextRuns(digest, NEXT) : [];
  const holidays = await onHolidays(runs, zone, region);
  const now = actions.parts.now().toISOString();
  const editions = await actions.book.editions(digest.id, EDITIONS);
  const became = await Promise.all(
    editions.map(async (held) => {
      const rows = await digests.outgoing(held.it.id);
      return [editionLine(held.it, zone, rows), ...unread(rows, held).map((line) => `    ${line}`)];
    }),
  );
  return [
    `${digest.id}  ${digest.title}  (${digest.state}, by ${digest.author})`,
    `  to: ${digest.places.map(({ channel, id }) => `${channel}/${id}`).join(', ')}`,
    ...runs.map((run) => {
      const holiday = holidays.find((one) => one.run === run);
      return `  next: ${said(run, zone)}${holiday ? `, which is a bank holiday: ${holiday.name}` : ''}`;
    }),
    ...digest.skipped.filter((run) => run > now).map((run) => `  left out: ${said(run, zone)}`),
    ...unread(await digests.outgoing(digest.id)).map((line) => `  ${line}`),
    ...became.flat(),
  ].join('\n');
}

function editionLine(edition: Edition, zone: string, rows: readonly Outgoing[]): string {
  const { outcome, reached, places, ends } = outcomeOf(edition, rows);
  const short = outcome === 'partly delivered' || outcome === 'failed' || outcome === 'uncertain';
  const detail = [`${reached} of ${places} places ${reached === 1 ? 'has' : 'have'} it`, ends]
    .filter(Boolean)
    .join('; ');
  const look = short ? ` (${detail}). See: npm run digest -- deliveries ${edition.id}` : '';
  // Why it was not posted stands in its history: "missed: not approved".
  const why = outcome === 'missed' ? (edition.history.at(-1)?.what ?? outcome) : outcome;
  return `  edition ${edition.id}, ${said(edition.due, zone)}: ${why}${look}`;
}
