/** Everything a message is read against, built once from the catalogue and the phrases that an analyst edits. */

import type { Catalogue } from '../figures/model.ts';
import { NEGATED } from '../language/grammar.ts';
import { frameWords } from '../language/metric-frames.ts';
import { NameTable } from '../language/names.ts';
import { PERIOD_WORDS } from '../language/periods/vocabulary.ts';
import { PhraseTable } from '../language/phrases.ts';
import { stem, TermReader, wordsOf } from '../language/terms.ts';
import { PASSING_WORDS } from '../language/words/passing-words.ts';
import { ShortForms } from '../language/words/short-forms.ts';
import { Speller } from '../language/words/speller.ts';
import type { BriefCue, Phrases } from './dialogs.ts';
import { MetricTable } from './metrics/metrics.ts';
import type { SafetyRules } from './safety.ts';

export interface Lexicon {
  readonly catalogue: Catalogue;
  readonly names: NameTable;
  readonly terms: TermReader;
  /** The topics, by each term of their names. */
  readonly topicsOf: ReadonlyMap<string, readonly string[]>;
  /** The topic, by the terms that its name or an alias comes down to: a single one of several words, or several in a row. */
  readonly topicsNamed: ReadonlyMap<string, string>;
  readonly metrics: MetricTable;
  readonly cues: PhraseTable<string>;
  /** How a brief is asked for. */
  readonly brief: PhraseTable<BriefCue>;
  /** Words of movement and comparison in any of their forms ("move" as "moved"). */
  readonly movements: PhraseTable<string>;
  readonly fillers: ReadonlySet<string>;
  /** Words that say nothing in an aside. */
  readonly chatter: ReadonlySet<string>;
  /** What a question may be for. */
  readonly occasions: PhraseTable<string>;
  /** Names of other forces and places. */
  readonly elsewhere: ReadonlySet<string>;
  /** What reports a crime or an emergency. */
  readonly safety: SafetyRules;
  readonly speller: Speller;
  readonly shortForms: ShortForms;
}

/** `textWords`: words of the updates held, so that typing errors in a search are mended too. */
export function buildLexicon(
  catalogue: Catalogue,
  phrases: Phrases,
  textWords: Iterable<string>,
  terms = new TermReader(catalogue.synonyms),
): Lexicon {
  const names = new NameTable(catalogue);
  const cues = new PhraseTable<string>();
  const ofForce = (phrase: string): string => phrase.replaceAll(FORCE, catalogue.plan.force.toLowerCase());
  for (const [cue, list] of Object.entries(phrases.cues))
    for (const phrase of list) cues.add(wordsOf(ofForce(phrase)), cue);
  // "Bigger" of two is "biggest".
  for (const [cue, ofTwo] of [
    ['most', 'more-of-two'],
    ['least', 'less-of-two'],
  ] as const)
    for (const phrase of phrases.cues[cue] ?? [])
      if (/^\w+est$/.test(phrase)) cues.add([phrase.replace(/est$/, 'er')], ofTwo);
  const brief = new PhraseTable<BriefCue>();
  for (const [cue, list] of Object.entries(phrases.brief) as [BriefCue, readonly string[]][])
    for (const phrase of list) brief.add(wordsOf(phrase), cue);
  const movements = new PhraseTable<string>(stem);
  for (const cue of INFLECTED)
    for (const phrase of phrases.cues[cue] ?? []) {
      const words = wordsOf(phrase);
      if (words.length === 1 && words[0]!.length > SHORTEST_STEM) movements.add(words, cue);
    }
  const occasions = new PhraseTable<string>();
  for (const occasion of phrases.occasions) occasions.add(wordsOf(occasion), occasion);
  const fillers = new Set([...PASSING_WORDS, ...phrases.fillers.map(ofForce).flatMap(wordsOf)]);
  const metricWords = catalogue.metrics.flatMap((m) =>
    [...frameWords(m), ...m.also, m.label].flatMap((words) => wordsOf(words)),
  );
  const plurals = metricWords
    .filter((word) => /^[a-z]{4,}$/.test(word) && !word.endsWith('s'))
    .map((word) => `${word}s`);
  const nameWords = [...catalogue.areas, ...catalogue.operations].flatMap((n) =>
    [n.name, ...n.aliases].flatMap(wordsOf),
  );
  // A list of names of everywhere has the force's own towns in it.
  const own = new Set(catalogue.areas.flatMap(({ name, aliases }) => [name.toLowerCase(), ...aliases]));
  const elsewhere = phrases.elsewhere.filter((name) => !own.has(name)).flatMap(wordsOf);
  const known = [
    ...terms.words(),
    ...names.words(),
    ...cues.words(),
    ...fillers,
    ...metricWords,
    ...plurals,
    ...occasions.words(),
    ...PERIOD_WORDS,
    ...NEGATED,
  ];
  return {
    catalogue,
    names,
    terms,
    topicsOf: byTerm(catalogue, terms),
    topicsNamed: new Map(
      catalogue.topics.flatMap(({ id, name, aliases }) => [
        ...aliases.flatMap((alias) =>
          terms.termsOf(alias).length > 1 ? [[terms.termsOf(alias).join(' '), id] as const] : [],
        ),
        [terms.termsOf(name).join(' '), id] as const,
      ]),
    ),
    metrics: new MetricTable(catalogue.metrics, terms),
    cues,
    brief,
    fillers,
    chatter: new Set(phrases.chatter.flatMap(wordsOf)),
    movements,
    occasions,
    elsewhere: new Set(elsewhere),
    safety: phrases.safety,
    speller: new Speller(
      known,
      nameWords,
      elsewhere,
      [...cues.words(), ...fillers, ...occasions.words(), ...metricWords, ...PERIOD_WORDS],
      [...terms.words(), ...movements.words()],
      textWords,
    ),
    shortForms: new ShortForms(
      catalogue.metrics.map(({ label }) => label),
      namedIn(catalogue),
      CONTRACTED.flatMap((cue) => (phrases.cues[cue] ?? []).flatMap(wordsOf)),
    ),
  };
}

/** The same of other texts: the rest of it takes longest to make. */
export const withTextWords = (lexicon: Lexicon, textWords: Iterable<string>): Lexicon => ({
  ...lexicon,
  speller: lexicon.speller.over(textWords),
});

function byTerm({ topics }: Catalogue, terms: TermReader): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, name } of topics)
    for (const term of new Set(terms.termsOf(name))) found.set(term, [...(found.get(term) ?? []), id]);
  return found;
}

/** Every name of several words, under which a thing may be asked for in short. */
const namedIn = ({ operations, topics, glossary, synonyms }: Catalogue): string[] =>
  [
    ...operations.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...topics.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...glossary.flatMap(({ term, meaning, aliases }) => [term, meaning, ...aliases]),
    ...synonyms.flatMap(({ words }) => words),
  ].filter((words) => words.includes(' '));

/** What analysts write in short: "chg", "qty". */
const CONTRACTED = ['count', 'change', 'average'] as const;
/** Stands for the force's name in phrases. */
const FORCE = '{force}';

/** Kinds of cue whose single words are known in every form. */
const INFLECTED = [
  'change',
  'compare',
  'share',
  'sum',
  'average',
  'count',
  'forecast',
  'trend',
  'list',
  'priorities-word',
] as const;
const SHORTEST_STEM = 3;
