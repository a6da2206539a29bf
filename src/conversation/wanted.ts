/** What people asked for and did not get: questions without an answer or with a thumb down, by what they ask. */
import { createHash } from 'node:crypto';
import { normalise } from '../language/text.ts';
import { read } from '../question/read.ts';
import type { Exchange } from '../store/store.ts';
import type { Knowledge } from './knowledge.ts';

export interface Wanted {
  /** The same at every listing, for as long as what it asks is read in the same way. */
  readonly key: string;
  /** The question's wordings, the most frequent first, each with how often it was asked. */
  readonly wordings: readonly { readonly question: string; readonly times: number }[];
  readonly times: number;
  readonly people: number;
  readonly disliked: number;
  /** The last time that its most frequent wording was asked. */
  readonly latest: Exchange;
  /** How it ended the last time. */
  readonly outcome: string;
  /** ISO time. */
  readonly last: string;
}

/** Of all that is held; what was asked most often first. */
export function wantedOf(exchanges: readonly Exchange[], knowledge: Knowledge): readonly Wanted[] {
  const wanted = exchanges.filter(
    ({ outcome, feedback }) => outcome === 'not-held' || outcome === 'choose' || feedback === 'dislike',
  );
  const groups = Map.groupBy(wanted, ({ question }) => asks(question, knowledge));
  return [...groups]
    .map(([what, group]) => summary(what, group))
    .sort((a, b) => b.times - a.times || b.last.localeCompare(a.last));
}

function summary(what: string, group: readonly Exchange[]): Wanted {
  const last = lastOf(group);
  const byWords = [...Map.groupBy(group, ({ question }) => sameWords(question)).values()].sort(
    (a, b) => b.length - a.length,
  );
  const wordings = byWords.map((same) => ({ question: same[0]!.question.replace(/\s+/g, ' '), times: same.length }));
  return {
    key: createHash('sha256').update(what).digest('hex').slice(0, 6),
    wordings,
    times: group.length,
    people: new Set(group.map(({ sender }) => sender)).size,
    disliked: group.filter(({ feedback }) => feedback === 'dislike').length,
    latest: lastOf(byWords[0]!),
    outcome: last.outcome,
    last: last.at,
  };
}

const lastOf = (group: readonly Exchange[]): Exchange =>
  group.reduce((one, other) => (other.at > one.at ? other : one));

/** What the same person asked on the same channel before, oldest first, with no longer pause than a conversation is kept for. */
export function talkBefore(last: Exchange, held: readonly Exchange[], minutes: number): readonly Exchange[] {
  const theirs = held
    .filter(({ sender, channel, at }) => sender === last.sender && channel === last.channel && at < last.at)
    .toSorted((a, b) => b.at.localeCompare(a.at));
  let next = last.at;
  const talk: Exchange[] = [];
  for (const one of theirs) {
    if (Date.parse(next) - Date.parse(one.at) > minutes * 60_000) break;
    talk.unshift(one);
    next = one.at;
  }
  return talk;
}

/**
 * What a question is of, whatever its period, its place and its manners: the terms that narrow it, as the bot reads them. Where
 * nothing narrows it, the place; and where there is none either, its words.
 */
function asks(question: string, { latest, lexicon }: Knowledge): string {
  if (!latest) return sameWords(question);
  const { needs, metrics, wanted, areas, operations, priorities } = read(question, lexicon, { latest, focus: null });
  const of = (values: readonly unknown[]): string => [...new Set(values.map(String))].sort().join(' ');
  const terms = of([...needs.value.flatMap(({ terms }) => terms[0] ?? []), ...operations.value, ...priorities.value]);
  const narrowed = terms || of(metrics.value) || of(areas.value);
  return narrowed ? `${wanted === 'number' ? '' : (wanted ?? '')} ${narrowed}` : sameWords(question);
}

const sameWords = (question: string): string =>
  normalise(question)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
