/** The audit trail: everything done with digests, and what became of every message, as rows in the order of time. */
import type { Digests } from '../store/digests.ts';
import { Book } from './book.ts';
import type { Sending } from './sending.ts';

export interface AuditRow {
  /** ISO instant. */
  readonly at: string;
  readonly digest: string;
  readonly edition: string;
  readonly title: string;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}

export const AUDIT_COLUMNS = ['at', 'digest', 'edition', 'title', 'who', 'what', 'detail'] as const;

export async function auditTrail(store: Digests): Promise<readonly AuditRow[]> {
  const book = new Book(store);
  const rows: AuditRow[] = [];
  for (const { it } of await book.digests())
    for (const { at, who, what, detail } of it.history)
      rows.push({ at, digest: it.id, edition: '', title: it.title, who, what, detail: detail ?? '' });
  for (const { it } of await book.editions()) {
    const named = { digest: it.digest, edition: it.id, title: it.title };
    for (const { at, who, what, detail } of it.history) rows.push({ at, ...named, who, what, detail: detail ?? '' });
    for (const { ended, state, reason, body, id } of await store.outgoing(it.id)) {
      if (ended === null) continue;
      const sending = body as Sending;
      const to = sending.do === 'tell' ? sending.person : `${sending.place.channel}/${sending.place.id}`;
      const detail = [to, reason?.replaceAll('\n', ': ')].filter(Boolean).join(', ');
      rows.push({ at: ended, ...named, who: 'bot', what: `message ${state}: ${id.slice(it.id.length + 1)}`, detail });
    }
  }
  return rows.toSorted((a, b) => a.at.localeCompare(b.at));
}
