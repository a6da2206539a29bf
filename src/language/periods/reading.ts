/** What a recogniser of periods takes and gives, and how a list of them is run over a text. */
import type { Period } from '../../figures/model.ts';
import { describe } from '../../figures/period.ts';
import { oncePerMessage } from '../message-memo.ts';
import { Needs } from '../pattern.ts';
import { MONTH } from './words.ts';

/** See PeriodMatch in ../periods.ts. */
export type Relation = 'latest' | 'previous' | 'year-before' | 'stated' | 'since' | 'to-date' | 'unheld';

export interface PeriodContext {
  /** The latest reported quarter; relative words count from it. */
  readonly latest: Period;
  /** What the conversation was about. */
  readonly focus: Period | null;
  /** Periods that figures are held for: a bare month or quarter is its latest occurrence among them. */
  readonly held?: readonly Period[];
}

/** A first reading: a match, with what the refiners need to settle it against its neighbours. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly relation: Relation;
  readonly period: Period | null;
  readonly assumed: string | null;
  readonly comparing: boolean;
  /** Named without a year ("q2", "october"): the same name in the year of another reading. */
  readonly inYearOf?: (other: Period) => Period;
  /** Counted back from another period ("the quarter before"): the same step from that one. */
  readonly countFrom?: (base: Period) => Period;
  /** One calendar day, which no report gives figures for unless it is the date of a level. */
  readonly day?: true;
  /** Words that may mean either of two periods: "last quarter" is the latest until it is compared with the latest. */
  readonly loose?: 'last quarter' | 'last year' | 'this year' | 'step back' | 'same';
}

/** What a parser says of the words it matched; the rest is filled in. */
export type Said = Pick<Reading, 'relation' | 'period'> &
  Partial<Pick<Reading, 'assumed' | 'comparing' | 'inYearOf' | 'countFrom' | 'day' | 'loose'>>;

/** One phrase understood. `read` gives null when the words around it say that it is something else. */
export interface PeriodParser {
  /** With the flag g. */
  readonly pattern: RegExp;
  /** Where they are not met the pattern is not tried: a large one takes milliseconds to compile, which a first answer would wait for. */
  readonly needs: Needs;
  read(match: RegExpExecArray, context: PeriodContext): Said | null;
}

export function parser(source: string, read: PeriodParser['read']): PeriodParser {
  const pattern = new RegExp(source, 'g');
  return { pattern, needs: new Needs(pattern), read };
}

interface Found {
  readonly match: RegExpExecArray;
  readonly read: PeriodParser['read'];
}

/** What each parser finds in the text, whatever the conversation was about. */
const matchesIn = oncePerMessage((text: string, parsers: readonly PeriodParser[]): readonly Found[] => {
  const found: Found[] = [];
  for (const { pattern, needs, read } of parsers) {
    if (!needs.mayBeMet(text)) continue;
    // Not matchAll, which makes a copy of the pattern each time: there are dozens, and few match.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex += 1;
      found.push({ match, read });
    }
  }
  return found;
});

/** Every parser over the whole text. What begins first wins, then what is longest, then the parser's order. */
export function scan(text: string, context: PeriodContext, parsers: readonly PeriodParser[]): Reading[] {
  const found: Reading[] = [];
  for (const { match, read } of matchesIn(text, parsers)) {
    const said = read(match, context);
    if (said === null) continue;
    const { index: start } = match;
    found.push({ assumed: null, comparing: false, ...said, start, end: start + match[0].trimEnd().length });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Reading[] = [];
  for (const reading of found) if (reading.start >= (kept.at(-1)?.end ?? 0)) kept.push(reading);
  return kept;
}

const PROPER = new RegExp(`(?<![a-z])(?:${MONTH}(?![a-z])|q(?=\\d))`, 'g');

/** What is said aloud of words that leave something open: "period: last six months read as July to December 2020". */
export function readAs(words: string, period: Period, note = ''): string {
  const label = period.kind === 'year' ? describe(period) : period.label;
  const said = words.trim().replace(PROPER, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `period: ${said} read as ${label}${note === '' ? '' : `, ${note}`}`;
}

/** The words near a match that tell what it is. */
export function around({ input, index, 0: words }: RegExpExecArray): { before: string; after: string } {
  const end = index + words.length;
  return { before: input.slice(Math.max(0, index - REACH), index), after: input.slice(end, end + REACH) };
}
const REACH = 80;

/** Phrases with one meaning, whole words only. */
export const phrases = (wordings: readonly string[], read: PeriodParser['read']): PeriodParser =>
  parser(`(?<!\\w)(?:${wordings.join('|')})(?!\\w)`, read);
