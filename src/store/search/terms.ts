/** What an update is found by: the terms of its text, what its numbers count, its tags, and its words for mending typing errors. Pure. */
import { createHash } from 'node:crypto';
import type { Synonym, Update } from '../../figures/model.ts';
import { stem, type TermReader, wordsWritten } from '../../language/terms.ts';
import { initialsIn } from '../../language/words/initials.ts';
import { countMarksIn } from '../../reports/figures/count-marks.ts';
import type { UpdateQuery } from './query.ts';

export interface Indexed {
  /** Each once: terms of the text, marks of its numbers, and tags. */
  readonly tokens: readonly string[];
  /** Plain words of the text of four letters and more. */
  readonly words: readonly string[];
}

/** Goes up when the same text would be read as other tokens. */
const FORMAT = 5;

/** Of what texts are read with: an index that was made with something else is made anew. */
export const stampOf = (synonyms: readonly Synonym[]): string =>
  createHash('sha256')
    .update(JSON.stringify([FORMAT, synonyms]))
    .digest('hex')
    .slice(0, 16);

export function indexed(update: Update, reader: TermReader): Indexed {
  const phrases = [update.text, ...(update.also ?? [])].map(wordsWritten);
  const words = phrases.flat();
  const terms = new Set(words.map(stem));
  for (const phrase of phrases) for (const { term } of reader.read(phrase)) terms.add(term);
  for (const text of [update.text, ...(update.also ?? [])])
    for (const initials of initialsIn(text)) terms.add(initials);
  terms.delete('');
  return {
    tokens: [...[...terms].map(termToken), ...[...countMarksIn(update.text, reader)].map(countTag), ...tagsOf(update)],
    words: [...new Set(words.filter((word) => /^[a-z]{4,}$/.test(word)))],
  };
}

/**
 * Letters and digits stand for themselves and every other sign for its code, so that a token is one word to any tokeniser and
 * begins as the term begins.
 */
export const termToken = (term: string): string =>
  term.replace(/[^a-z0-9\u0080-\uffff]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);

/** No term begins with a colon. */
const tag =
  (kind: string) =>
  (value: string | number): string =>
    `:${kind}${termToken(String(value))}`;
export const topicTag = tag('t');
export const operationTag = tag('o');
/** Of a mark: see countMarksIn. */
export const countTag = tag('c');
const headingTag = tag('h');
const placeTag = tag('p');
const priorityTag = tag('n');

const tagsOf = ({ topics, operations, headings, places, priority }: Update): string[] => [
  ...new Set([
    ...topics.map(topicTag),
    ...operations.map(operationTag),
    ...headings.map(headingTag),
    ...places.map(placeTag),
    priorityTag(priority),
  ]),
];

/** The tags that an update must have one of, list by list; empty where the query narrows by none. */
export function tagsAsked({ areas, headings, operations, topics, priorities }: UpdateQuery): readonly string[][] {
  return [
    areas?.flatMap((id) => [headingTag(id), placeTag(id)]),
    headings?.map(headingTag),
    operations?.map(operationTag),
    topics?.map(topicTag),
    priorities?.map(priorityTag),
  ].filter((tags) => tags !== undefined);
}
