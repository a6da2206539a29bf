/** Looks at the places that a digest is to be posted to, while whoever writes it is there to be told. */
import { listed } from '../answers/say.ts';
import type { Place } from './model.ts';
import type { Sights } from './sight.ts';
import type { DigestWording, Refused } from './wording.ts';

/** Each that cannot be posted to is named, with what to do; one that could not be looked at stands in nobody's way. */
export async function lookedAt(
  places: readonly Place[],
  sights: Sights,
  wording: DigestWording,
): Promise<Refused | { readonly note?: string }> {
  const looked = await Promise.all(
    places.map(async (place) => ({ sight: await sights.sight(place), name: await sights.nameOf(place) })),
  );
  const faults = looked.flatMap(({ sight, name }) =>
    sight === 'there' || sight === 'unchecked' ? [] : [wording.sight(sight, name)],
  );
  if (faults.length > 0) return { refused: 'no place to post to', about: { faults: faults.join(' ') } };
  const unchecked = looked.flatMap(({ sight, name }) => (sight === 'unchecked' ? [name] : []));
  return unchecked.length > 0 ? { note: wording.say('unchecked', { places: listed(unchecked) }) } : {};
}
