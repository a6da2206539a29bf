/** The channel-neutral answer. A channel renders from this alone; its JSON is what `ask --json` prints. */
import type { Basis, Direction, Precision } from './figures/model.ts';

export type ReplyKind =
  | 'figure'
  | 'comparison'
  | 'trend'
  | 'ranking'
  | 'list'
  | 'updates'
  | 'operation'
  | 'summary'
  | 'definition'
  | 'priority'
  | 'source'
  | 'choose'
  | 'not-held'
  | 'guide';

export type Outcome = 'answered' | 'choose' | 'not-held' | 'guide';

/** Inclusive ISO dates. */
export interface ReplyPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface ReplySource {
  readonly report: string;
  readonly page: number;
  readonly printedPage: number | null;
  readonly sheet?: string | undefined;
  readonly commitment: string;
}

export interface ReplyFigure {
  /** Null for what no metric holds: a computed figure (share, sum, average), a number quoted out of an update. */
  readonly metric: string | null;
  readonly label: string;
  /** Unrounded; the text rounds. Percentages as 60.5, money in pounds. */
  readonly value: number;
  readonly unit: string;
  readonly precision: Precision;
  readonly direction: Direction;
  readonly period: ReplyPeriod;
  readonly area: string;
  readonly priority: number;
  readonly basis: Basis;
  readonly working: string | null;
  readonly note: string | null;
  readonly source: ReplySource;
}

/** Always later minus earlier, whichever was asked about. */
export interface ReplyChange {
  readonly metric: string;
  readonly area: string;
  readonly period: ReplyPeriod;
  readonly against: ReplyPeriod;
  readonly now: number;
  readonly was: number;
  readonly difference: number;
  /** One decimal; null when `was` is 0 or the metric is itself a percentage. */
  readonly percent: number | null;
}

export interface ReplyUpdate {
  readonly text: string;
  readonly excerpt: boolean;
  readonly operations: readonly string[];
  readonly area: string;
  readonly priority: number;
  readonly commitment: string;
  readonly source: ReplySource;
}

export interface ReplyReport {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly asAt: string;
  readonly marking: string | null;
  readonly version: number;
}

/** Something that can be asked next: `ask` can be sent back as it stands. */
export interface Choice {
  readonly label: string;
  readonly ask: string;
}

/** `text` in its parts, each a list of lines, so that a channel lays them out without reading the text. */
export interface ReplyParts {
  /** The answer first, then what moved or what is listed. */
  readonly answer: readonly string[];
  /** Of the answer's lines, those that set the figure against a number in the question or say of what time it is not; absent where there is none. */
  readonly standing?: readonly string[];
  /** Priorities, reports and pages. */
  readonly citation: readonly string[];
  /** Workings, revisions, and where the report's words disagree with its figures. */
  readonly notes: readonly string[];
}

/** What a reply can be had of as a page: the brief of one report, whole or of one priority. */
export interface ReplyPaper {
  readonly report: string;
  readonly priority: number | null;
}

export interface Reply {
  readonly question: string;
  readonly kind: ReplyKind;
  readonly outcome: Outcome;
  readonly reading: string;
  readonly assumed: readonly string[];
  readonly text: string;
  readonly parts: ReplyParts;
  readonly figures: readonly ReplyFigure[];
  readonly change: readonly ReplyChange[];
  readonly updates: readonly ReplyUpdate[];
  readonly priorities: readonly { readonly number: number; readonly title: string }[];
  readonly reports: readonly ReplyReport[];
  readonly choices: readonly Choice[];
  readonly followUps: readonly Choice[];
  /** Whose figures and updates these are; only where several forces are served. */
  readonly force?: string;
  /** Only of a brief. */
  readonly paper?: ReplyPaper;
}

/** A sentence that answers nothing: no figure, no source, nothing to ask next. */
export const plainReply = (text: string): Reply => ({
  question: '',
  kind: 'guide',
  outcome: 'guide',
  reading: '',
  assumed: [],
  text,
  parts: { answer: [text], citation: [], notes: [] },
  figures: [],
  change: [],
  updates: [],
  priorities: [],
  reports: [],
  choices: [],
  followUps: [],
});

/** A page's number, or the name of a workbook's sheet. */
export type Place = number | string;
export const placeOf = ({ sheet, printedPage, page }: Omit<ReplySource, 'commitment'>): Place =>
  sheet ?? printedPage ?? page;

/** "page 3", "pages 1, 3 and 5", 'sheet "Calls"' */
export function placesSaid(places: Iterable<Place>): string {
  const all = [...new Set(places)];
  const of = (kind: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${kind}${names.length > 1 ? 's' : ''} ${joined(names)}`];
  const pages = all.filter((one) => typeof one === 'number').toSorted((a, b) => a - b);
  const sheets = all.filter((one) => typeof one === 'string');
  return joined([
    ...of('page', pages.map(String)),
    ...of(
      'sheet',
      sheets.map((name) => `"${name}"`),
    ),
  ]);
}
const joined = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ');

/** "Priority 1, More Local ...: make it easier to contact the police"; without the latter where a report names no commitment. */
export function standsUnder(priority: number, title: string, commitments: readonly string[]): string {
  const named = commitments.filter(Boolean).join('; ');
  return `Priority ${priority}, ${title}${named ? `: ${named}` : ''}`;
}
