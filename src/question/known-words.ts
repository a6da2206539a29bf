/** What the vocabulary knows in a stretch of a message: names, places, periods, and words that name nothing. */

import type { PeriodKind } from '../figures/model.ts';
import { asksNumber } from '../language/asking/questions-of-number.ts';
import { joinsNouns, restrictedTo } from '../language/clauses/fragments.ts';
import { saysReport } from '../language/clauses/purposes.ts';
import { scopeOf } from '../language/clauses/scopes.ts';
import { leavesNounOut } from '../language/clauses/stretches.ts';
import { AUXILIARIES, DETERMINERS, endsPhrase, isNegated, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { oncePerMessage } from '../language/message-memo.ts';
import { readPeriods } from '../language/periods.ts';
import { clausesOf } from '../language/segments.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { isNameOfPlace } from '../language/words/names-in-place.ts';
import { isEveryday } from '../language/words/speller.ts';
import type { Lexicon } from './lexicon.ts';

/** What the vocabulary knows in a stretch of text. */
export interface Known {
  /** Names of things and what metrics count: what can be asked about by itself. */
  readonly subjects: readonly string[];
  /** The force's own, and forces and places elsewhere, of which nothing is held. */
  readonly places: readonly string[];
}

export const isNamed = (words: string, lexicon: Lexicon): boolean => knownIn(words, lexicon).subjects.length > 0;

/** A place, a number or a time. */
export const saysWhereOrWhen = (text: string, lexicon: Lexicon): boolean =>
  knownIn(text, lexicon).places.length > 0 || /\d/.test(text) || namesPeriod(text);

/** What a sentence says that the question beside it is of; null where it says nothing of it. */
export function scopeIn(sentence: string, lexicon: Lexicon): string | null {
  if (asksNumber(sentence)) return null;
  const scope = scopeOf(sentence, (words) => isNamed(words, lexicon) || saysWhereOrWhen(words, lexicon));
  // "The number only, please" limits the answer.
  const isOfForm = (word: string): boolean =>
    lexicon.fillers.has(word) ||
    lexicon.cues.longestAt([word], 0) !== null ||
    lexicon.brief.longestAt([word], 0) !== null;
  return scope && !wordsOf(scope).every(isOfForm) ? `about ${scope}` : null;
}

/** A cue, a place or a number: what a fragment may add to a question. */
export function saysMore(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  if (saysWhereOrWhen(text, lexicon)) return true;
  // "No preamble, just the answer": what is denied of many words is a matter of its own.
  const isShort = words.length <= SHORT || isNamed(text, lexicon);
  return words.some((_, i) =>
    lexicon.cues.longestAt(words, i)?.values.some((cue) => !IDLE.has(cue) && (isShort || !DENIES.has(cue))),
  );
}
const DENIES = new Set(['not', 'only']);
const SHORT = 5;
/** Which quarter is the latest changes nothing of whether a period is named. */
const ANY_QUARTER = { label: '', from: '2000-01-01', to: '2000-03-31', kind: 'quarter' } as const;
const periodsIn = oncePerMessage((text: string) => readPeriods(text, { latest: ANY_QUARTER, focus: null }));
export const namesPeriod = (text: string): boolean => periodsIn(text).some((p) => p.relation !== 'latest');
/** "Q2 report", "September report": a time that the document is of; that of a meeting is when it is held. */
export const namesReportedTime = (text: string): boolean =>
  periodsIn(text).some(
    ({ relation, period }) =>
      relation !== 'latest' && (saysReport(text) || (period !== null && REPORTED.has(period.kind))),
  );
const REPORTED = new Set<PeriodKind>(['quarter', 'year']);

export const IDLE = new Set(['idle', 'hello', 'thanks', 'bye', 'help', 'too', 'joke']);

/** Names and what the metrics count; an everyday word names nothing by itself. */
export const knownIn = oncePerMessage((text: string, lexicon: Lexicon): Known => {
  const words = wordsOf(text);
  const said = (from: number, to: number): string => words.slice(from, to).join(' ');
  const names = lexicon.names.find(words);
  const subjects = names
    .filter(({ kind, from, to }) => kind !== 'area' && (to - from > 1 || !isEveryday(words[from]!)))
    .map(({ from, to }) => said(from, to));
  for (const { term, from, to } of lexicon.terms.read(words))
    if (lexicon.metrics.leads(term) && (to - from > 1 || !isEveryday(words[from]!) || /\d/.test(term)))
      subjects.push(said(from, to));
  const force = lexicon.catalogue.areas.find((a) => a.kind === 'force')!.id;
  const places = names.filter((n) => n.kind === 'area' && n.id !== force).map(({ from, to }) => said(from, to));
  const isOwn = (i: number): boolean => names.some(({ kind, from, to }) => kind === 'area' && from <= i && i < to);
  const elsewhere = words.filter((_, i) => isElsewhere(words, i, lexicon) && !isOwn(i));
  return { subjects: [...new Set(subjects)], places: [...places, ...elsewhere] };
});

/** A force or a place elsewhere, among the words of a clause; "Sunday reading" is none. */
export const isElsewhere = (words: readonly string[], at: number, { elsewhere }: Lexicon): boolean =>
  elsewhere.has(words[at]!) && (!isEveryday(words[at]!) || isNameOfPlace(words, at));

export const periodsOf = (text: string): string =>
  periodsIn(text)
    .map((p) => p.words)
    .join(' ');
export const withoutPeriods = (text: string): string =>
  periodsIn(text).reduce((rest, p) => rest.replace(p.words, ' '), text);

/** The names in a sentence with the words of the phrase each stands in: "hoax calls to 999". */
export const phrasesOf = (text: string, lexicon: Lexicon): string[] =>
  clausesOf(text).flatMap((clause) => phrasesIn(clause.text, lexicon));

function phrasesIn(text: string, lexicon: Lexicon): string[] {
  const words = wordsOf(text);
  const says = (i: number): boolean => i >= 0 && (!lexicon.fillers.has(words[i]!) || joinsNouns(words[i]!));
  return knownIn(text, lexicon).subjects.map((subject) => {
    const own = subject.split(' ');
    const at = words.findIndex((_, i) => own.every((word, n) => words[i + n] === word));
    let from = at;
    while (says(from - 1) && !endsClause(words[from - 1]!) && !isPast(words[from - 1]!) && !/\d/.test(words[from - 1]!))
      from -= 1;
    while (from < at && joinsNouns(words[from]!)) from += 1;
    let to = at + own.length;
    // "Are calls tailing away": what is asked of them tells no part of them.
    const isAskedOf = AUXILIARIES.has(words.find((word) => !DETERMINERS.has(word)) ?? '') || isNegated(words[0] ?? '');
    while (
      to < words.length &&
      !(isAskedOf && words[to]!.endsWith('ing')) &&
      says(to) &&
      !/n'?t$/.test(words[to]!) &&
      !endsPhrase(words[to]!) &&
      !isPast(words[to]!) &&
      !/\d/.test(words[to]!)
    )
      to += 1;
    return words.slice(from, restrictedTo(words, to)).join(' ');
  });
}

/** What is counted by an everyday word, with what stands before it in its phrase: "abandoned calls". */
export const thingsIn = (text: string, { metrics }: Lexicon): string[] =>
  clausesOf(text).flatMap((clause) => {
    const words = wordsOf(clause.text);
    return words.flatMap((word, at) => {
      if (!isPlural(word) || !metrics.asksWith(stem(word))) return [];
      const from = words.findLastIndex((one, i) => i < at && (endsPhrase(one) || (i < at - 1 && isPast(one))));
      return [words.slice(from + 1, at + 1).join(' ')];
    });
  });

/** "Cyclists keep getting killed. How many were killed?": those to whom it was told to be done, where the question leaves them out. */
export function doneTo(told: string, asked: string, { chatter, fillers }: Lexicon): string[] {
  if (!leavesNounOut(asked)) return [];
  const words = wordsOf(told);
  const deed = words.findIndex((word) => isPast(word) && wordsOf(asked).includes(word));
  const noun = words.findLast((word, i) => i < deed && (isPlural(word) || isPerson(word)));
  return noun === undefined || chatter.has(noun) || fillers.has(noun) ? [] : [noun];
}

export const endsClause = (word: string): boolean => !joinsNouns(word) && endsPhrase(word);
