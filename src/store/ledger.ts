/** What happens to the versions of a report when one is saved, published, discarded, withdrawn or corrected. Pure. */
import type { Act, ChangeOutcome, ReportStatus, SaveOptions } from './store.ts';

type Origin = SaveOptions['origin'];

/** One version of a report, as the rules need it. */
export interface Entry {
  readonly version: number;
  readonly status: ReportStatus;
  readonly origin: Origin;
  /** Of the content, see bundleHash. */
  readonly hash: string;
  /** Of the content before it was corrected; null where it was not. */
  readonly baseHash: string | null;
  /** ISO instant since which its content is answered from, newest file first; null while it was never published. */
  readonly publishedAt?: string | null | undefined;
  /** Null where an earlier release wrote it. */
  readonly acts?: readonly Act[] | null | undefined;
}

export interface Edit {
  readonly version: number;
  readonly status?: ReportStatus;
  readonly origin?: Origin;
  readonly publishedAt?: string;
  /** All of the version's, those before among them. */
  readonly acts?: readonly Act[];
}

/** The version's acts with one more; nothing changes where nobody did it. */
const withAct = (entry: Pick<Entry, 'acts'> | undefined, did: Act['did'], by: string | undefined, at: string) =>
  by === undefined ? {} : { acts: [...(entry?.acts ?? []), { did, by, at }] };

/** Done all at once. `visible`: something that answers are made of changes. */
export interface LedgerChange<Outcome> {
  readonly outcome: Outcome;
  readonly visible: boolean;
  readonly edits: readonly Edit[];
  readonly insert: Entry | null;
  readonly remove: number | null;
}

const unchanged = <Outcome>(outcome: Outcome, edits: readonly Edit[] = []): LedgerChange<Outcome> => ({
  outcome,
  visible: false,
  edits,
  insert: null,
  remove: null,
});

const changing = <Outcome>(
  outcome: Outcome,
  edits: readonly Edit[],
  { insert = null, remove = null }: Partial<Pick<LedgerChange<Outcome>, 'insert' | 'remove'>> = {},
): LedgerChange<Outcome> => ({ outcome, visible: true, edits, insert, remove });

const next = (entries: readonly Entry[]): number => Math.max(0, ...entries.map(({ version }) => version)) + 1;
const withStatus = (entries: readonly Entry[], status: ReportStatus): Entry | undefined =>
  entries.filter((entry) => entry.status === status).sort((a, b) => b.version - a.version)[0];

/** `at`: the ISO instant of the change, here and below. */
export function save(
  entries: readonly Entry[],
  hash: string,
  { publish, origin, by }: SaveOptions,
  at: string,
): LedgerChange<{ version: number; changed: boolean }> {
  const published = withStatus(entries, 'published');
  const draft = withStatus(
    entries.filter((entry) => entry.origin === origin),
    'draft',
  );
  const imported = entries.find((entry) => entry.origin === 'imported' && entry.status !== 'draft');
  if (origin === 'packaged' && imported) return unchanged({ version: (published ?? imported).version, changed: false });
  if (published && (published.hash === hash || published.baseHash === hash))
    // From here on the next release of data/ leaves it alone.
    return unchanged(
      { version: published.version, changed: false },
      origin === 'imported' && published.origin !== origin ? [{ version: published.version, origin }] : [],
    );
  if (draft?.hash === hash && !publish) return unchanged({ version: draft.version, changed: false });

  const taken = draft?.hash === hash ? draft.version : undefined;
  const version = taken ?? next(entries);
  const edits: Edit[] = [];
  if (draft && draft.version !== taken) edits.push({ version: draft.version, status: 'superseded' });
  if (publish && published) edits.push({ version: published.version, status: 'superseded' });
  // A release of data/ brings no news: what an analyst published beside it meanwhile still stands.
  const publishedAt = (origin === 'packaged' ? published?.publishedAt : null) ?? at;
  if (taken !== undefined)
    edits.push({ version: taken, status: 'published', publishedAt, ...withAct(draft, 'published', by, at) });
  const first = withAct(undefined, 'imported', by, at);
  const insert: Entry | null =
    taken === undefined
      ? {
          ...{ version, status: publish ? 'published' : 'draft', origin, hash, baseHash: null },
          publishedAt: publish ? publishedAt : null,
          ...(publish ? withAct(first, 'published', by, at) : first),
        }
      : null;
  return changing({ version, changed: true }, edits, { insert });
}

export function publish(entries: readonly Entry[], at: string, by?: string): LedgerChange<ChangeOutcome> {
  if (entries.length === 0) return unchanged({ outcome: 'no report' });
  const published = withStatus(entries, 'published');
  const waiting = withStatus(entries, 'draft') ?? (published ? undefined : withStatus(entries, 'withdrawn'));
  if (!waiting) return unchanged({ outcome: 'no draft' });
  const edits: Edit[] = published ? [{ version: published.version, status: 'superseded' }] : [];
  edits.push({
    ...{ version: waiting.version, status: 'published', publishedAt: at },
    ...withAct(waiting, 'published', by, at),
  });
  return changing({ outcome: 'done', version: waiting.version }, edits);
}

export function discard(entries: readonly Entry[]): LedgerChange<ChangeOutcome> {
  if (entries.length === 0) return unchanged({ outcome: 'no report' });
  const draft = withStatus(entries, 'draft');
  if (!draft) return unchanged({ outcome: 'no draft' });
  return changing({ outcome: 'done', version: draft.version }, [], { remove: draft.version });
}

export function withdraw(entries: readonly Entry[], at: string, by?: string): LedgerChange<ChangeOutcome> {
  if (entries.length === 0) return unchanged({ outcome: 'no report' });
  const published = withStatus(entries, 'published');
  if (!published) return unchanged({ outcome: 'not published' });
  const { version } = published;
  // A person decided: the next release of data/ is not to bring it back.
  return changing({ outcome: 'done', version }, [
    { version, status: 'withdrawn', origin: 'imported', ...withAct(published, 'withdrawn', by, at) },
  ]);
}

/** `hash` is that of the corrected content; the version published is known to be the one that was corrected. */
export function correct(entries: readonly Entry[], hash: string, at: string, by?: string): LedgerChange<ChangeOutcome> {
  if (entries.length === 0) return unchanged({ outcome: 'no report' });
  const published = withStatus(entries, 'published');
  if (!published) return unchanged({ outcome: 'not published' });
  const version = next(entries);
  const insert: Entry = {
    version,
    status: 'published',
    origin: 'imported',
    hash,
    baseHash: published.baseHash ?? published.hash,
    // One figure is put right; the others are no newer than they were.
    publishedAt: published.publishedAt,
    ...withAct(undefined, 'corrected', by, at),
  };
  return changing({ outcome: 'done', version }, [{ version: published.version, status: 'superseded' }], { insert });
}

/** A packaged report that is no longer in data/ is withdrawn. */
export function leavePackage(entries: readonly Entry[]): LedgerChange<null> {
  const gone = entries.filter(({ status, origin }) => status === 'published' && origin === 'packaged');
  const edits = gone.map(({ version }) => ({ version, status: 'withdrawn' as const }));
  return edits.length > 0 ? changing(null, edits) : unchanged(null);
}

/** The entries after the change, for a store that keeps them in one document. */
export function after<E extends Entry>(entries: readonly E[], change: LedgerChange<unknown>, made: E | null): E[] {
  const edited = entries
    .filter(({ version }) => version !== change.remove)
    .map((entry) => Object.assign({}, entry, ...change.edits.filter(({ version }) => version === entry.version)) as E);
  return made === null ? edited : [...edited, made];
}
