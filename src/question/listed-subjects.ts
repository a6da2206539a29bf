/** The subjects that a message names one after another: those of the catalogue by their names, others by the words they are told in. */

import { itemsListed } from '../language/clauses/listed.ts';
import { isOfReporting } from '../language/grammar.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { isOfAsking } from './kinds/kind-model.ts';
import { namesPeriod } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { BriefAsked } from './question.ts';
import { isNamed, subjectsIn } from './subjects.ts';

export type Listed = NonNullable<BriefAsked['listed']>;

/** Fewer than two: nothing is listed. `rest`: what is said beside them. */
export function listedSubjects(text: string, lexicon: Lexicon): { readonly listed: Listed; readonly rest: string } {
  const items = itemsListed(text).filter(
    // A time is none: "speeding fines, dec".
    (item) => !namesPeriod(item) && (lexicon.names.find(wordsOf(item)).length > 0 || !saysForm(item, lexicon)),
  );
  const told = new Set<string>();
  const listed = items.flatMap((item) => {
    const named = subjectsIn(item, lexicon) ?? { priorities: [], areas: [], topics: [] };
    if (named.areas.length > 0 || namesForce(item, lexicon)) return [];
    const { priorities } = named;
    const topics = isNamed(named) ? named.topics : topicOf(item, lexicon);
    const theme = priorities.length + topics.length > 0 ? [] : wordsOf(item);
    const key = JSON.stringify([priorities, topics, theme.map(stem)]);
    if (told.has(key)) return [];
    told.add(key);
    return [{ priorities, topics, theme }];
  });
  const said = new Set(items.flatMap(wordsOf));
  const rest = wordsOf(text)
    .filter((word) => !said.has(word))
    .join(' ');
  return { listed, rest };
}

/** "Four lines", "a paragraph": how it is to be told. */
const saysForm = (item: string, { brief, occasions }: Lexicon): boolean => {
  const words = wordsOf(item);
  const last = words.at(-1)!;
  return (
    isOfAsking(stem(last)) ||
    brief.longestAt([last], 0) !== null ||
    words.every((_, at) => occasions.longestAt(words, at) !== null)
  );
};

/** "Police, fire, ambulance": the force is what is reported on. */
const namesForce = (item: string, { names, catalogue }: Lexicon): boolean => {
  const force = catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const words = wordsOf(item);
  return words.every(isOfReporting) || names.find(words).some(({ id }) => id === force);
};

/** "Fire", "villages": a word that is told in one subject alone stands for it. */
const topicOf = (item: string, { terms, topicsOf }: Lexicon): readonly string[] => {
  const read = terms.termsOf(item);
  const found = read.length === 1 ? (topicsOf.get(read[0]!) ?? []) : [];
  return found.length === 1 ? found : [];
};
