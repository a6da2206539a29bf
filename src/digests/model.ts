/** What a digest is: what it tells and when, each of its editions with its lines, and what was done with them by whom. */

/** Who does something: "slack:T0123/U0456", "teams:ID", "terminal:NAME". */
export type Person = string;

/** Where a digest is posted. */
export interface Place {
  readonly channel: 'slack' | 'teams';
  /** Slack: "T0123/C0456". Teams: the conversation's id. */
  readonly id: string;
}

export const LENGTHS = ['short', 'standard', 'full'] as const;
export type Length = (typeof LENGTHS)[number];
/** What is done in a week with nothing new: nothing is posted, or one line that says so. */
export type QuietWeek = 'skip' | 'one line';

/** What a digest tells. Where nothing is named, nothing is narrowed. */
export interface Contents {
  readonly priorities: readonly number[];
  /** Area ids; each with what lies in it. */
  readonly areas: readonly string[];
  readonly topics: readonly string[];
  readonly length: Length;
  readonly quietWeek: QuietWeek;
  /** The analyst's own words, below the figures; empty for none. */
  readonly commentary: string;
}

/** By the clock on the wall of its time zone. */
export type Schedule =
  | { readonly repeats: 'weekly'; readonly weekday: Weekday; readonly time: string; readonly zone: string }
  | { readonly repeats: 'once'; readonly date: string; readonly time: string; readonly zone: string };
/** ISO: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Something done, for the audit trail. */
export interface Entry {
  /** ISO instant. */
  readonly at: string;
  readonly who: Person | 'bot';
  readonly what: string;
  readonly detail: string | null;
}

export type DigestState = 'active' | 'paused' | 'deleted' | 'done';

export interface Digest {
  readonly id: string;
  readonly title: string;
  readonly author: Person;
  readonly contents: Contents;
  readonly places: readonly Place[];
  readonly schedule: Schedule;
  readonly state: DigestState;
  /** ISO instants of runs that are left out. */
  readonly skipped: readonly string[];
  /** Runs up to this ISO instant are dealt with. */
  readonly handled: string;
  readonly history: readonly Entry[];
}

/** A figure or update that a line stands on, so that it can be told whether it still does. */
export type Ground =
  | {
      readonly kind: 'figure';
      readonly metric: string;
      readonly area: string;
      readonly from: string;
      readonly to: string;
      readonly value: number;
    }
  | { readonly kind: 'update'; readonly report: string; readonly id: string; readonly text: string }
  | { readonly kind: 'report'; readonly report: string; readonly version: number };

export const SECTIONS = ['new', 'headlines', 'improved', 'worsened', 'updates', 'awaited'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Line {
  /** The same thing has the same key in every draft. */
  readonly key: string;
  readonly section: Section;
  readonly text: string;
  /** "Priority 1, Midshire Police Q3 2020/21, page 3"; null for what stands in no report yet. */
  readonly cite: string | null;
  readonly grounds: readonly Ground[];
}

/** What the author made of a draft; it holds for the draft composed anew, too. */
export interface Edits {
  /** Keys of lines left out. */
  readonly dropped: readonly string[];
  /** Keys in the order wanted; those not named follow in the draft's order. */
  readonly order: readonly string[];
  /** By key. */
  readonly remarks: Readonly<Record<string, string>>;
}

/**
 * draft: with its author. submitted: with an approver. approved: posted when it is due. released: being posted. delivered: its
 * posting has ended; outcome.ts tells how many places have it. The rest are not posted.
 */
export type EditionState =
  | 'draft'
  | 'submitted'
  | 'approved'
  | 'released'
  | 'delivered'
  | 'recalled'
  | 'missed'
  | 'skipped'
  | 'withdrawn';

/** delivered: every place has it. uncertain: no place is known to have it, and one may. failed: no place has it. */
export const OUTCOMES = [
  'draft',
  'submitted',
  'approved',
  'released',
  'delivered',
  'recalled',
  'missed',
  'skipped',
  'withdrawn',
  'partly delivered',
  'uncertain',
  'failed',
] as const satisfies readonly (EditionState | 'partly delivered' | 'uncertain' | 'failed')[];
export type Outcome = (typeof OUTCOMES)[number];

/** These are not posted yet. */
export const BEFORE_POSTING: readonly EditionState[] = ['draft', 'submitted', 'approved'];
/** Of these there was something in its places. */
export const POSTED: readonly EditionState[] = ['released', 'delivered', 'recalled'];

export interface Edition {
  /** The digest's id, "@" and the instant it is due. */
  readonly id: string;
  readonly digest: string;
  /** ISO instant. */
  readonly due: string;
  readonly title: string;
  readonly author: Person;
  readonly places: readonly Place[];
  readonly commentary: string;
  readonly state: EditionState;
  readonly lines: readonly Line[];
  readonly edits: Edits;
  /** Nothing is new since the last one. */
  readonly quiet: boolean;
  /** The highest marking of the reports that it draws on. */
  readonly marking: string | null;
  /** "REPORT VERSION" of every report published when it was composed: what the next one's news is told against. */
  readonly seen: readonly string[];
  readonly submittedBy: Person | null;
  readonly approver: Person | null;
  /** Why it was sent back. */
  readonly remark: string | null;
  /** What was wrong in it, when it was marked as corrected. */
  readonly correction: string | null;
  readonly history: readonly Entry[];
}

/** The bot's line of its history when it was handed in or approved, and what it says has changed since. */
export const ASKED_ANEW = 'to be approved anew';
export const isAskedAnew = ({ state, history }: Pick<Edition, 'state' | 'history'>): boolean =>
  state === 'submitted' && history.at(-1)?.what === ASKED_ANEW;

export const noEdits: Edits = { dropped: [], order: [], remarks: {} };

/** The lines as they are posted: without those dropped, in the author's order within each section. */
export function linesToPost({ lines, edits }: Pick<Edition, 'lines' | 'edits'>): readonly Line[] {
  const place = new Map(edits.order.map((key, index) => [key, index]));
  const rank = (line: Line): number => place.get(line.key) ?? edits.order.length + lines.indexOf(line);
  return lines
    .filter(({ key }) => !edits.dropped.includes(key))
    .toSorted((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || rank(a) - rank(b));
}

/** From nothing upwards; what is not known counts as the highest. */
const MARKINGS = ['', 'OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'];
const height = (marking: string | null): number => {
  const plain = (marking ?? '')
    .trim()
    .toUpperCase()
    .replace(/[\s:[\]()]+/g, ' ')
    .trim()
    .replace(/^OFFICIAL[ -]+SENSITIVE.*$/, 'OFFICIAL-SENSITIVE');
  const found = MARKINGS.indexOf(plain);
  return found < 0 ? MARKINGS.length : found;
};

export const isAbove = (marking: string | null, limit: string | null): boolean => height(marking) > height(limit);

export const highest = (markings: readonly (string | null)[]): string | null =>
  markings.reduce((most, marking) => (isAbove(marking, most) ? marking : most), null);
