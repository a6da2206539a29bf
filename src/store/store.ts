/** What the bot keeps, in the domain's words. Two implementations (embedded, MongoDB) are held to one contract test. */
import type { Catalogue, Figure, Report, Update } from '../figures/model.ts';
import type { Digests } from './digests.ts';
import type { Identity } from './identity.ts';
import type { Inbox } from './inbox.ts';
import type { Installations } from './installations.ts';
import type { UpdateQuery } from './search/query.ts';
import type { Postings } from './search/search.ts';

export { StoreAway } from './away.ts';
export type { UpdateQuery } from './search/query.ts';

/** Every member given must be met; one left out is not looked at. */
export interface FigureQuery {
  readonly metrics?: readonly string[];
  readonly areas?: readonly string[];
  /** Inclusive ISO dates: figures whose period is exactly this. */
  readonly from?: string;
  readonly to?: string;
  /** ISO date: figures whose period ends then or later. */
  readonly since?: string;
  /** ISO date: figures whose period ends then or earlier. */
  readonly until?: string;
  readonly report?: string;
  readonly bullet?: string;
  /** Figures of this value, or that state it as a movement ("where is 1,137 from"). */
  readonly value?: number;
}

/** A whole report as it is saved: at once or not at all. */
export interface ReportBundle {
  readonly report: Report;
  readonly figures: readonly Figure[];
  readonly updates: readonly Update[];
  /** Operations, places and acronyms that the report brings with it. */
  readonly vocabulary: Partial<Pick<Catalogue, 'operations' | 'areas' | 'glossary'>>;
}

/** The vocabulary by where it is from. */
export interface Names {
  /** Of data/ alone. */
  readonly packaged: Catalogue;
  /** What each published report brings beyond that, latest report first. */
  readonly brought: readonly { readonly report: string; readonly vocabulary: ReportBundle['vocabulary'] }[];
}

export interface SaveOptions {
  readonly publish: boolean;
  /** Who does it; left out for what a start or a release of data/ does. */
  readonly by?: string;
  /** packaged reports are replaced when data/ changes; imported ones never are. */
  readonly origin: 'packaged' | 'imported';
}

export type ReportStatus = 'draft' | 'published' | 'superseded' | 'withdrawn';

/** What a person did to a version of a report. */
export interface Act {
  readonly did: 'imported' | 'published' | 'withdrawn' | 'corrected' | 'restored';
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** One version of a report, whatever its state. */
export interface ReportVersion {
  readonly report: Report;
  readonly status: ReportStatus;
  readonly origin: SaveOptions['origin'];
  /** ISO instant. */
  readonly savedAt: string;
  readonly figures: number;
  readonly updates: number;
  /** The correction that made this version of the one before; null for one that was imported or packaged. */
  readonly correction: Correction | null;
  /** In the order in which they were done; empty for what came with data/, or before acts were recorded. */
  readonly acts: readonly Act[];
}

/** One figure of a published report put right by a person. */
export interface Correction {
  readonly report: string;
  readonly metric: string;
  readonly area: string;
  /** Inclusive ISO dates of the figure's period. */
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly reason: string;
  readonly author: string;
}

/** What a change of a report came to; expected outcomes are values. */
export type ChangeOutcome =
  | { readonly outcome: 'done'; readonly version: number }
  | { readonly outcome: 'no report' | 'no draft' | 'not published' | 'no figure' | 'unchanged' };

/** What a conversation was about, as JSON, until `expires`. */
export interface ConversationState {
  /** As the platform gives it; what is kept is its keyed hash. */
  readonly id: string;
  readonly state: unknown;
  /** ISO instant. */
  readonly expires: string;
  /** Whose words it holds, as keyed hashes, so that erasing one of them erases it. */
  readonly people?: readonly string[];
}

/** One question and how it ended; its id and its sender as keyed hashes. */
export interface Exchange {
  readonly id: string;
  readonly at: string;
  readonly channel: string;
  readonly sender: string;
  readonly question: string;
  readonly kind: string;
  readonly outcome: string;
  readonly feedback: 'like' | 'dislike' | null;
}

export interface ExchangeQuery {
  readonly sender?: string;
  readonly outcome?: string;
}

/** What was erased of a person. */
export interface Erased {
  readonly questions: number;
  /** Conversations under way and replies kept for a while. */
  readonly conversations: number;
  /** Questions that were not answered yet. */
  readonly inbox: number;
  /** Texts that were erased, to look for. */
  readonly phrases: readonly string[];
}

/** The content of published reports is not what was saved; nothing is answered from it. */
export class NotWhole extends Error {
  constructor(reports: readonly string[]) {
    super(
      `Not what was saved, and not answered from: ${reports.join('; ')}. Restore a backup, or import the report again ("npm run store -- check" tells more).`,
    );
    this.name = 'NotWhole';
  }
}

export interface Store {
  /** Where several forces are served: the store of each force's reports, by its name. Only in the store that keeps what is asked. */
  readonly beside?: Map<string, Store>;
  /** Changes whenever anything that answers are made of changes, in this process or another. Cheap: asked every turn. */
  version(): Promise<string>;
  /** The whole vocabulary: `names` in one. */
  catalogue(): Promise<Catalogue>;
  names(): Promise<Names>;
  /** Published reports, latest period first. */
  reports(): Promise<readonly Report[]>;
  /**
   * Published, current figures; latest period first, then report order. Where a later report restates a figure (same
   * metric, period and area, other value), the later one is returned and names the earlier ones in `superseded`.
   */
  figures(query: FigureQuery): Promise<readonly Figure[]>;
  /** Published updates, latest report first, then report order. */
  updates(query: UpdateQuery): Promise<readonly Update[]>;
  /** Where the terms of the published updates stand, at the present version: what a search of their texts is made with. */
  postings(): Promise<Postings>;
  /** Saves a new version of the report, whole or not at all; the same content again changes nothing. */
  saveReport(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }>;
  /** Every version held, drafts and withdrawn ones too; latest report first, its newest version first. */
  versions(report?: string): Promise<readonly ReportVersion[]>;
  /** The correction that each version came of which came of one, in the same order. */
  corrections(): Promise<readonly Correction[]>;
  /** A version as it was saved, published or not; null when there is none. */
  heldReport(report: string, version: number): Promise<ReportBundle | null>;
  /** Publishes the draft, or again what was withdrawn; the version published before is kept as superseded. */
  publishReport(report: string, by?: string): Promise<ChangeOutcome>;
  /** Forgets the draft, as if it had never been imported. */
  discardDraft(report: string): Promise<ChangeOutcome>;
  /** Takes a report out of every answer; it is kept, and neither a start nor a release of data/ brings it back. */
  withdrawReport(report: string, by?: string): Promise<ChangeOutcome>;
  /**
   * Publishes a new version in which one figure has another value, with a note that says what it was and why; figures that
   * were worked out from it follow. Importing the uncorrected report again changes nothing.
   */
  correctFigure(correction: Correction): Promise<ChangeOutcome>;
  /** Null when unknown or expired at `now` (ISO instant). */
  conversation(id: string, now: string): Promise<ConversationState | null>;
  saveConversation(state: ConversationState): Promise<void>;
  forgetConversation(id: string): Promise<void>;
  recordExchange(exchange: Exchange): Promise<void>;
  /** What a sender (keyed hash) has asked, each question once, latest first. */
  questionsOf(sender: string, limit: number): Promise<readonly string[]>;
  readonly inbox: Inbox;
  readonly installations: Installations;
  readonly digests: Digests;
  /** False when the exchange is not held (any more). */
  giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean>;
  /** Those not past their days, latest first. */
  exchanges(query: ExchangeQuery): Promise<readonly Exchange[]>;
  /** Deletes all words of a person (keyed hash): questions, conversations, kept replies, what is waiting; also from free space. */
  erasePerson(person: string): Promise<Erased>;
  /** Looks whether anything of an erased person is left, or any of the texts, one line a place. What somebody else asked in the same words is not erased. */
  traces(person: string, phrases: readonly string[]): Promise<readonly string[]>;
  /** Hashes and seals what tells who somebody is; the same for every process. */
  identity(): Promise<Identity>;
  /** Deletes what is past its time. */
  tidy(): Promise<void>;
  /** Throws StoreAway, which says why, when the store cannot be read or written now. */
  reachable(): Promise<void>;
  /** Throws NotWhole when the content of a published report is not what was saved. */
  verify(): Promise<void>;
  /** Whether all that is held is whole, one line a fault. Nothing is changed. */
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}
