/** What a posted edition tells, as terms by which the store finds it again, and which of its lines tell of something. */
import { stem, wordsWritten } from '../language/terms.ts';
import { type Edition, type Line, linesToPost } from './model.ts';

export interface Subject {
  /** Names as reports write them, any of which will do. */
  readonly names: readonly string[];
  /** Ids of metrics, any of which will do. */
  readonly metrics: readonly string[];
  /** Words that one line must say, all of them. */
  readonly words: readonly string[];
}

/** A line as it was posted; `line` null for the commentary. */
export interface Said {
  readonly text: string;
  readonly cite: string | null;
  readonly line: Line | null;
}

const stems = (text: string): string[] => wordsWritten(text).map(stem);
const metricTerm = (id: string): string => `metric:${id}`;

const fullText = ({ key, text }: Line, { edits }: Edition): string => `${text} ${edits.remarks[key] ?? ''}`;
const metricsIn = ({ grounds }: Line): string[] =>
  grounds.flatMap((one) => (one.kind === 'figure' ? [one.metric] : []));

export function termsOf(edition: Edition): readonly string[] {
  const lines = linesToPost(edition);
  const words = stems(`${edition.commentary} ${lines.map((line) => fullText(line, edition)).join(' ')}`);
  return [...new Set([...words, ...lines.flatMap(metricsIn).map(metricTerm)])];
}

/** The groups of terms of which what tells of it has one. */
export const termsFor = ({ names, metrics, words }: Subject): readonly (readonly string[])[] => [
  ...names.map(stems),
  ...metrics.map((id) => [metricTerm(id)]),
  ...(words.length > 0 ? [words.map(stem)] : []),
];

/** Only what was posted of it: an update may be an excerpt. */
export function tellingOf(edition: Edition, { names, metrics, words }: Subject): readonly Said[] {
  const patterns = names.map((name) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu'));
  const wanted = words.map(stem);
  const says = (text: string): boolean => {
    if (patterns.some((name) => name.test(text))) return true;
    if (wanted.length === 0) return false;
    const held = new Set(stems(text));
    return wanted.every((word) => held.has(word));
  };
  const lines = linesToPost(edition)
    .filter((line) => metricsIn(line).some((id) => metrics.includes(id)) || says(fullText(line, edition)))
    .map((line) => ({ text: line.text, cite: line.cite, line }));
  const commentary = edition.commentary.trim().replace(/\s+/g, ' ');
  return says(commentary) ? [...lines, { text: commentary, cite: null, line: null }] : lines;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
