/** What one clause says of a brief: of what it is to be, in what form, and whether anything else is asked in it. */

import { asksFewSentences, asksSomeLines, withoutLength } from '../../language/asking/length-asked.ts';
import { asksHowAllGoes } from '../../language/asking/questions-of-doings.ts';
import { namesOwnThing } from '../../language/clauses/asides.ts';
import { colours } from '../../language/clauses/courtesies.ts';
import { AUXILIARIES, isAdverb } from '../../language/grammar.ts';
import { oncePerMessage } from '../../language/message-memo.ts';
import { type PeriodMatch, readPeriods } from '../../language/periods.ts';
import { pointsToIt } from '../../language/referents.ts';
import { isOfSpeaker } from '../../language/segments.ts';
import { wordsOf } from '../../language/terms.ts';
import type { BriefCue } from '../dialogs.ts';
import type { Lexicon } from '../lexicon.ts';
import { readPriorities } from '../priorities.ts';
import type { ReadContext } from '../scan.ts';

/** Cues that ask by themselves; the others say how, and edit the brief that was asked for before. */
export const ASKS: readonly BriefCue[] = [
  'sums',
  'happening',
  'better',
  'worse',
  'betterOf',
  'worseOf',
  'changed',
  'changedOf',
  'moved',
  'verdict',
  'absent',
  'targets',
];
export const FORMS: readonly BriefCue[] = ['paragraph', 'sentence', 'short', 'numbers'];
export const EDITS: readonly BriefCue[] = [...FORMS, 'more', 'previous', 'better', 'worse'];

export interface Scope {
  readonly priorities: readonly number[];
  readonly areas: readonly string[];
  readonly topics: readonly string[];
}

export interface Clause extends Scope {
  readonly cues: ReadonlySet<BriefCue>;
  readonly periods: readonly PeriodMatch[];
  /** Words that nothing accounts for. */
  readonly unread: readonly string[];
  /** What a metric counts is named. */
  readonly counts: boolean;
  /** The force itself is named. */
  readonly isForce: boolean;
  readonly isAside: boolean;
  readonly ofSpeaker: boolean;
  readonly pointsBack: boolean;
}

export const named = ({ priorities, areas, topics }: Scope): boolean =>
  priorities.length + areas.length + topics.length > 0;

export const readClause = oncePerMessage((clause: string, lexicon: Lexicon, context: ReadContext): Clause => {
  const own = readWords(clause, lexicon, context);
  return { ...own, isAside: isOfSpeaker(clause) && !asksSomething(own) && !EDITS.some((cue) => own.cues.has(cue)) };
});

export const asksSomething = ({ cues }: Pick<Clause, 'cues'>): boolean =>
  ASKS.some((cue) => cues.has(cue)) ||
  (cues.has('others') &&
    ['changed', 'changedOf', 'verdict', 'better', 'worse', 'betterOf', 'worseOf'].some((cue) =>
      cues.has(cue as BriefCue),
    ));

function readWords(text: string, lexicon: Lexicon, context: ReadContext): Omit<Clause, 'isAside'> {
  const periods = readPeriods(text, { latest: context.latest, focus: context.focus?.periods[0] ?? null });
  const words = plainWords(
    withoutLength(periods.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} | ${rest.slice(end)}`, text)),
  );
  const cues = new Set<BriefCue>(asksFewSentences(text) ? ['sentence'] : asksSomeLines(text) ? ['short'] : []);
  if (asksHowAllGoes(words.join(' '))) cues.add('verdict');
  const explained = new Set<number>();
  const claim = (from: number, to: number): void => {
    for (let at = from; at < to; at++) explained.add(at);
  };
  const numbered = readPriorities(words);
  for (const { from, to } of numbered) claim(from, to);
  const names = lexicon.names.find(words).filter(({ from }) => !explained.has(from));
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const named = new Set<number>();
  const isWholeAt = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const found = lexicon.brief.longestAt(words, at);
    const name = names.find(({ from, to }) => from === at && to - from >= (found?.length ?? 1));
    if (name && (!found || name.to - name.from > found.length || !isOnlyForm(found.values))) {
      for (let i = name.from; i < name.to; i++) named.add(i);
      if (!found || name.to - name.from > found.length) continue;
    }
    if (!found || explained.has(at)) continue;
    for (const cue of found.values) cues.add(cue);
    if (found.values.includes('whole')) isWholeAt.add(at);
    claim(at, at + found.length);
    at += found.length - 1;
  }
  const own = names.filter(({ from }) => named.has(from) && !explained.has(from));
  for (const { from, to } of own) claim(from, to);
  if (words.some((word, at) => lexicon.elsewhere.has(word) && !explained.has(at))) {
    cues.add('others');
    for (const [at, word] of words.entries()) if (lexicon.elsewhere.has(word)) explained.add(at);
  }
  const isNarrower = words.some((_, at) => {
    const cue = explained.has(at) ? null : lexicon.cues.longestAt(words, at);
    return cue?.values.some((value) => NARROWER.has(value)) && !explained.has(at + cue.length - 1);
  });
  const left = words.flatMap((word, at) => (explained.has(at) || !narrows(word, lexicon) ? [] : [at]));
  const terms = lexicon.terms.read(words).filter(({ from }) => left.includes(from));
  // A topic that is a whole priority is that priority.
  const whole = new Map(lexicon.catalogue.topics.map(({ id, priority }) => [id, priority ?? null]));
  const topics = own.filter(({ kind }) => kind === 'topic').map(({ id }) => id);
  const priorities = [
    ...own.filter(({ kind }) => kind === 'priority').map(({ id }) => Number(id)),
    ...topics.flatMap((id) => whole.get(id) ?? []),
  ];
  return {
    cues,
    periods,
    unread: left.map((at) => words[at]!),
    counts:
      // "The insurance plan" is another.
      left.some((at) => isWholeAt.has(at + 1)) ||
      (isNarrower && left.length + own.length + cues.size > 0) ||
      terms.some(({ term }) => lexicon.metrics.leads(term)) ||
      left.some((at) => /^\d/.test(words[at]!)) ||
      own.some(({ from }) => own.every((one) => one.from !== from || !SUMMED_UP.has(one.kind))),
    isForce: own.some(({ kind, id }) => kind === 'area' && id === force),
    ofSpeaker: namesOwnThing(text),
    pointsBack: pointsToIt(text),
    priorities: [...new Set([...numbered.flatMap(({ numbers }) => numbers), ...priorities])],
    areas: [...new Set(own.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: priorities.length > 0 ? [] : [...new Set(topics)],
  };
}

/** A number, a person, a date or a reason is asked for: one thing, of which no brief is. */
const NARROWER: ReadonlySet<string> = new Set(
  'count share average average-each who when where how-long why source definition which-priority forecast guess joke operations-word sum'.split(
    ' ',
  ),
);

/** An operation or an acronym alone is a narrower thing than a brief is of. */
const SUMMED_UP: ReadonlySet<string> = new Set(['area', 'topic', 'priority']);

const isOnlyForm = (cues: readonly BriefCue[]): boolean => cues.every((cue) => cue === 'form' || cue === 'whole');

/** Words that colour a request are passed over. */
export const plainWords = (text: string): string[] => wordsOf(text).filter((word) => !isAdverb(word) && !colours(word));

const narrows = (word: string, { fillers, chatter, occasions }: Lexicon): boolean =>
  word.length > 1 &&
  !fillers.has(word) &&
  !chatter.has(word) &&
  !AUXILIARIES.has(word) &&
  !occasions.longestAt([word], 0);

export const scopeOf = (clauses: readonly Scope[]): Scope => ({
  priorities: [...new Set(clauses.flatMap(({ priorities }) => priorities))],
  areas: [...new Set(clauses.flatMap(({ areas }) => areas))],
  topics: [...new Set(clauses.flatMap(({ topics }) => topics))],
});
