/** The audit trail: everything done with digests, and what became of every message, as rows in the order of time. */
import type { Digests } from '../store/digests.ts';
import { Book } from './book.ts';
import { placeName, type Sending } from './sending.ts';

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
  for (const { it } of await book.digests()) {
    const named = { digest: it.id, edition: '', title: it.title };
    rows.push(...it.history.map((line) => ({ ...named, ...line, detail: line.detail ?? '' })));
    rows.push(...(await messagesOf(it.id, named, store)));
  }
  for (const { it } of await book.editions()) {
    const named = { digest: it.digest, edition: it.id, title: it.title };
    rows.push(...it.history.map((line) => ({ ...named, ...line, detail: line.detail ?? '' })));
    rows.push(...(await messagesOf(it.id, named, store)));
  }
  return rows.toSorted((a, b) => a.at.localeCompare(b.at));
}

/** Those that have come to an end. */
async function messagesOf(
  of: string,
  named: Pick<AuditRow, 'digest' | 'edition' | 'title'>,
  store: Digests,
): Promise<readonly AuditRow[]> {
  return (await store.outgoing(of)).flatMap(({ ended, state, reason, body, id }) => {
    if (ended === null) return [];
    const sending = body as Sending;
    const to = sending.do === 'tell' ? sending.person : placeName(sending.place);
    const detail = [to, reason?.replaceAll('\n', ': ')].filter(Boolean).join(', ');
    return [{ at: ended, ...named, who: 'bot', what: `message ${state}: ${id.slice(of.length + 1)}`, detail }];
  });
}
