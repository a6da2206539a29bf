/** Where the bot may post in Teams by itself: every team, chat and person that has it, from what the platform tells of them. */
import type { Sight } from '../../../digests/sight.ts';
import type { Digests } from '../../../store/digests.ts';
import type { IncomingActivity } from '../activity.ts';
import { type Place, placeOf } from '../transport.ts';

/** As it is kept. */
export interface TeamsPlace {
  readonly place: Place;
  readonly name: string;
}

export class TeamsPlaces {
  readonly #store: Pick<Digests, 'savePlace' | 'removePlace' | 'places'>;
  /** What was written, so that it is not written again with every message. */
  readonly #kept = new Map<string, string>();

  constructor(store: Pick<Digests, 'savePlace' | 'removePlace' | 'places'>) {
    this.#store = store;
  }

  /** To be told of every activity that was let in. */
  async heard(activity: IncomingActivity): Promise<void> {
    const id = placeId(activity);
    const { membersRemoved = [], recipient } = activity;
    if (membersRemoved?.some((member) => member.id === recipient.id)) {
      this.#kept.delete(id);
      await this.#store.removePlace(id);
      return;
    }
    const kept: TeamsPlace = { place: { ...placeOf(activity), conversation: id }, name: nameOf(activity) };
    const body = JSON.stringify(kept);
    if (this.#kept.get(id) === body) return;
    await this.#store.savePlace({ id, channel: 'teams', body: kept });
    this.#kept.set(id, body);
  }

  async find(id: string): Promise<TeamsPlace | null> {
    const found = (await this.#store.places('teams')).find((place) => place.id === id);
    return (found?.body as TeamsPlace | undefined) ?? null;
  }

  async sight(id: string): Promise<Sight> {
    return (await this.find(id)) ? 'there' : 'unknown';
  }

  async nameOf(id: string): Promise<string> {
    return (await this.find(id))?.name ?? id;
  }

  /** The chat with one person, by the id that the directory gives them. */
  async chatWith(person: string): Promise<TeamsPlace | null> {
    const found = (await this.#store.places('teams')).find(
      ({ body }) => (body as { place: { kind: string }; name: string }).name === `chat ${person}`,
    );
    return (found?.body as TeamsPlace | undefined) ?? null;
  }
}

/** A thread is in its channel: a digest begins a thread of its own. */
const placeId = ({ conversation, channelData }: IncomingActivity): string =>
  conversation.conversationType === 'channel'
    ? ((channelData as { channel?: { id?: string } } | null)?.channel?.id ?? conversation.id.split(';')[0]!)
    : conversation.id;

function nameOf({ conversation, channelData, from }: IncomingActivity): string {
  const { team, channel } = (channelData ?? {}) as { team?: { name?: string }; channel?: { name?: string } };
  if (conversation.conversationType === 'personal') return `chat ${from.aadObjectId ?? from.id}`;
  const named = [team?.name, channel?.name].filter(Boolean).join(' / ');
  return named || (conversation as { name?: string }).name || conversation.id;
}
