/** The parts of what is reported on that a text names: priorities, areas and subjects, by their names or by what their measures count. */

import { isOfDoer, isToldOf } from '../language/asking/brief-words.ts';
import { AUXILIARIES, isOfReporting, isPast, isPerson, isPlural } from '../language/grammar.ts';
import type { NameMatch } from '../language/names.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { kindsOf } from '../language/words/word-kinds.ts';
import { isOfAsking } from './kinds/kind-model.ts';
import type { Lexicon } from './lexicon.ts';
import { readPriorities } from './priorities.ts';
import type { BriefAsked } from './question.ts';

export type Subjects = Pick<BriefAsked, 'priorities' | 'areas' | 'topics'>;

export const isNamed = ({ priorities, areas, topics }: Subjects): boolean =>
  priorities.length + areas.length + topics.length > 0;

/** `byName`: what stands for a subject by what its measures count is passed over. `told`: the words that name them. Null where something is named that no brief is of. */
export function subjectsIn(
  text: string,
  lexicon: Lexicon,
  byName = false,
): (Subjects & { readonly told: ReadonlySet<string> }) | null {
  const { names, catalogue, elsewhere } = lexicon;
  const words = wordsOf(text);
  if (words.some((word) => elsewhere.has(word))) return null;
  const numbered = readPriorities(words);
  // "I hate surprises": what one does is no subject.
  const exact = names.find(words).filter(({ from, to }) => to - from > 1 || !isOfDoer(words, from));
  const isApart = ({ from, to }: { from: number; to: number }): boolean =>
    exact.every((one) => to <= one.from || one.to <= from);
  const found = [...exact, ...inOtherWords(words, lexicon).filter(isApart)];
  // "The gist before I see the Commissioner": whoever is met or served is not what is told of.
  const isCompany = ({ from, to, kind }: NameMatch): boolean =>
    kind === 'glossary' && kindsOf(words[to - 1]!)[0] === 'person' && !isToldOf(words, from);
  const isApartFrom = (match: NameMatch): boolean =>
    (match.kind === 'operation' || match.kind === 'glossary') &&
    !isCompany(match) &&
    found.every((one) => one.from !== match.from || one.kind === 'operation' || one.kind === 'glossary');
  const force = catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const named = new Set([...found, ...numbered].flatMap(({ from, to }) => words.slice(from, to)));
  const company = exact.filter(isCompany).map(({ to }) => words[to]);
  const counted = words
    .filter((word) => !byName && !named.has(word) && !company.includes(word) && isOfSubject(word, lexicon))
    .flatMap((word) => subjectsOf(word, found.length > 0 || words.some(isPerson), lexicon).map((id) => ({ word, id })));
  // "Phones and web chat": one of the ways that the measures of a subject count, beside another.
  const others = found
    .filter(isApartFrom)
    .map(({ id, kind }) => (kind === 'glossary' ? topicMeasuring(id, lexicon) : null));
  if (others.some((id) => id === null || counted.every((one) => one.id !== id))) return null;
  const whole = (id: string): number | null => catalogue.topics.find((topic) => topic.id === id)?.priority ?? null;
  const topics = [...found.flatMap(({ kind, id }) => (kind === 'topic' ? [id] : [])), ...counted.map(({ id }) => id)];
  return {
    priorities: [
      ...new Set([
        ...numbered.flatMap(({ numbers }) => numbers),
        ...found.flatMap(({ kind, id }) => (kind === 'priority' ? [Number(id)] : [])),
        ...topics.flatMap((id) => whole(id) ?? []),
      ]),
    ],
    areas: [...new Set(found.flatMap(({ kind, id }) => (kind === 'area' && id !== force ? [id] : [])))],
    topics: [...new Set(topics.filter((id) => whole(id) === null))],
    told: new Set([...named, ...counted.map(({ word }) => word)]),
  };
}

/** The subject that has a headline measure of the thing. */
function topicMeasuring(term: string, { catalogue }: Lexicon): string | null {
  const own = catalogue.metrics.filter(({ label }) => label.toLowerCase().includes(term.toLowerCase()));
  return catalogue.topics.find(({ headlines }) => own.some(({ id }) => headlines.includes(id)))?.id ?? null;
}

/** It is a thing that is counted, or asks for nothing itself and fills nothing. */
const isOfSubject = (word: string, { fillers, chatter, occasions, terms, metrics }: Lexicon): boolean =>
  word.length > 2 &&
  !AUXILIARIES.has(word) &&
  !isPerson(word) &&
  !isOfReporting(word) &&
  (!isOfAsking(stem(word)) || terms.termsOf(word).some((term) => metrics.leads(term))) &&
  !fillers.has(word) &&
  !chatter.has(word) &&
  occasions.longestAt([word], 0) === null;

/** A topic that is called by what stands for its name: "nuisance behaviour", "nicked motors". */
function inOtherWords(words: readonly string[], { terms, topicsNamed }: Lexicon): NameMatch[] {
  const read = terms.read(words);
  return read.flatMap(({ from }, at): NameMatch[] => {
    const runs = read.slice(at, at + MOST_TERMS).map((_, more) => read.slice(at, at + more + 1));
    const found = runs.findLast(
      (run) => run.at(-1)!.to - from > 1 && topicsNamed.has(run.map(({ term }) => term).join(' ')),
    );
    return found
      ? [{ kind: 'topic', id: topicsNamed.get(found.map(({ term }) => term).join(' '))!, from, to: found.at(-1)!.to }]
      : [];
  });
}
const MOST_TERMS = 3;

/** "Calls", "cadets": what its measures count stands for the subject that they head; with nobody and nothing beside it "exploitation", of which two are kinds. */
function subjectsOf(
  word: string,
  isBeside: boolean,
  { metrics, terms, catalogue, topicsOf }: Lexicon,
): readonly string[] {
  const [term] = terms.termsOf(word);
  if (term === undefined) return [];
  const count = (ids: readonly string[]): number =>
    ids.filter((id) => metrics.counted(id).has(term) || metrics.speaksOf(id, term)).length;
  const [best] = isPlural(word)
    ? catalogue.topics
        .filter(({ headlines }) => headlines.length > 1)
        .map((topic) => ({ id: topic.id, own: count(topic.headlines), all: topic.headlines.length }))
        .filter(({ own }) => own > 1)
        .toSorted((a, b) => b.own / b.all - a.own / a.all || b.own - a.own)
    : [];
  if (best) return [best.id];
  if (isBeside) return [];
  const kinds = topicsOf.get(term) ?? [];
  // "Trained" is of no train, and of no kind of training.
  if (kinds.length > 1) return kinds.length <= MOST_KINDS && !isPast(word) ? kinds : [];
  // "Prevention" is crime prevention; "working" is no work with partners.
  const headOf = (id: string): string => wordsOf(catalogue.topics.find((topic) => topic.id === id)!.name).at(-1)!;
  return kinds.filter((id) => isSameNoun(headOf(id), word));
}
/** "Report" and "reports", but no "training" for a "train". */
const isSameNoun = (one: string, other: string): boolean =>
  stem(one) === stem(other) && one.replace(/s$/, '') === other.replace(/s$/, '');
/** A word of more subjects says nothing of any. */
export const MOST_KINDS = 3;
