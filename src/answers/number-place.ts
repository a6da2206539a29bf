/** Which place a number of an update is of, for its headline. */
import type { Catalogue, Update } from '../figures/model.ts';
import { wordsOf } from '../language/terms.ts';
import { leadsToPlace } from '../language/words/names-in-place.ts';
import { areaOf, type Placed } from '../reports/figures/areas.ts';
import type { Counted } from '../reports/figures/counted.ts';
import { sentencesOf } from '../reports/figures/sentences.ts';
import { Places } from '../reports/names/places.ts';
import type { Context } from './answer.ts';

/**
 * The id of an area, or of several jointly: what the number's own sentence names, also under the heading of another place; else
 * the heading; and under the force's, where its sentence does not name the force, what the sentences before it named last.
 */
export function placeOf(
  counted: Counted,
  update: Update,
  { areas: tree, catalogue, ...rest }: Context['knowledge'],
): string {
  const { text } = update;
  const { quantity, sentence, sentenceAt } = counted;
  const force = tree.force.id;
  const stated = update.headings.filter((id) => id !== force);
  const places = placesOf(catalogue).find(text);
  // "A team from Barton stopped 12 drivers" under "Ashby" was in Ashby all the same.
  const isBeside = ({ id, at }: Placed): boolean =>
    at >= sentenceAt &&
    at < sentenceAt + sentence.length &&
    leadsToPlace(wordsOf(text.slice(0, at)).at(-1) ?? '') &&
    !stated.some((heading) => tree.within(heading).includes(id) || tree.within(id).includes(heading));
  const headings = stated.length === 0 || places.some(isBeside) ? [force] : stated;
  const next = rest.counted(update).find((other) => other.quantity.start > quantity.start)?.quantity.start ?? null;
  const sentences = sentencesOf(text);
  const own = areaOf(text, sentences, { at: quantity.start, next }, headings, places, tree);
  const namesForce = rest.lexicon.names.find(wordsOf(sentence)).some(({ kind, id }) => kind === 'area' && id === force);
  if (own !== force || namesForce) return own;
  const before = sentences.filter(({ end }) => end <= sentenceAt).toReversed();
  const led = before.map(({ end }) =>
    areaOf(text.slice(0, end), sentences, { at: end - 1, next: null }, headings, places, tree),
  );
  return led.find((id) => id !== force) ?? force;
}

const known = new WeakMap<Catalogue, Places>();

function placesOf(catalogue: Catalogue): Places {
  const places =
    known.get(catalogue) ??
    new Places(
      catalogue.areas,
      catalogue.glossary.map(({ meaning }) => meaning),
    );
  known.set(catalogue, places);
  return places;
}
