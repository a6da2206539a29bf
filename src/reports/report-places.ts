/** The places of a report: as its texts name them, and the areas under which its bullets stand. */
import { AreaTree } from '../figures/area-tree.ts';
import type { Area, Catalogue } from '../figures/model.ts';
import { type Stood, stand } from './bullet-places.ts';
import type { Decisions } from './decisions.ts';
import type { NamedPlaces } from './figures/marks.ts';
import type { OutlineBullet } from './layout/outline.ts';
import { NewPlaces } from './names/new-places.ts';
import { PlaceNames } from './names/place-names.ts';

/** Names as expressions over a text; the longer first. */
export function namedPlaces(
  force: readonly string[],
  own: readonly string[],
  elsewhere: readonly string[],
): NamedPlaces {
  const expression = (names: readonly string[]): readonly RegExp[] => {
    const sources = [...new Set(names)]
      .filter((name) => name.length > 2)
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'));
    return sources.length > 0 ? [new RegExp(`(?<!\\p{L})(?:${sources.join('|')})(?:['’]s?)?(?!\\p{L})`, 'giu')] : [];
  };
  return { own: expression(own), force: expression(force), elsewhere: expression(elsewhere) };
}

/** Where the bullets stand, and every area: those known, those that labels and an analyst bring, and those that texts name. */
export function placesOf(
  bullets: readonly OutlineBullet[],
  { areas: held, operations, glossary, topics, priorities }: Catalogue,
  decisions: Decisions,
): { stood: Stood; areas: readonly Area[] } {
  const known = [...held.filter(({ name }) => !decisions.isNoPlace(name)), ...decisions.areas(held)];
  const names = new PlaceNames([
    ...[...operations, ...topics].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...glossary.flatMap(({ term, meaning }) => [term, meaning]),
  ]);
  const stood = stand(bullets, { areas: known, priorities, names, decisions });
  const areas = [...known, ...stood.areas];
  const places = new NewPlaces(areas, new AreaTree(areas), names);
  const found = stood.standings.flatMap(({ bullet, headings, from }) => places.find(bullet.text.slice(from), headings));
  const byId = new Map(found.filter(({ name }) => !decisions.isNoPlace(name)).map((area) => [area.id, area]));
  return { stood, areas: [...areas, ...byId.values()] };
}
