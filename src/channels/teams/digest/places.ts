/** Where the bot may post in Teams by itself: every team, chat and person that has it, from what the platform tells of them. */

import type { TeamsConfig } from '../../../config.ts';
import type { Fault, Sight } from '../../../digests/sight.ts';
import { createLog } from '../../../log.ts';
import type { Digests } from '../../../store/digests.ts';
import type { IncomingActivity } from '../activity.ts';
import { ConnectorFault, type Place, placeOf, type Transport } from '../transport.ts';
import { buildTransport } from '../transports/index.ts';

/** As it is kept. */
export interface TeamsPlace {
  readonly place: Place;
  readonly name: string;
}

type Roster = Pick<Transport, 'member' | 'members'>;
type Kept = Pick<Digests, 'savePlace' | 'removePlace' | 'places'>;

/** How Teams refuses who is not in a place, or no more. */
const REFUSED: Readonly<Record<number, Fault>> = { 403: 'left', 404: 'gone' };

export class TeamsPlaces {
  readonly #store: Kept;
  /** Absent where Teams cannot be asked: then what it has told is all that is known. */
  readonly #roster: Roster | undefined;
  /** What was written, so that it is not written again with every message. */
  readonly #kept = new Map<string, string>();

  constructor(store: Kept, roster?: Roster) {
    this.#store = store;
    this.#roster = roster;
  }

  /** To be told of every activity that was let in. */
  async heard(activity: IncomingActivity): Promise<void> {
    const id = placeId(activity);
    const { membersRemoved = [], recipient, channelData } = activity;
    const event = channelData?.eventType ?? '';
    const isRemoved = membersRemoved?.some((member) => member.id === recipient.id);
    // With the bot, or with itself, a team takes its channels along.
    if (channelData?.team?.id && (isRemoved || TEAM_OVER.includes(event)))
      return this.#forgetTeam(channelData.team.id, id);
    if (isRemoved || event === 'channelDeleted') return this.#forget(id);
    const kept: TeamsPlace = { place: { ...placeOf(activity), conversation: id }, name: nameOf(activity) };
    const body = JSON.stringify(kept);
    if (this.#kept.get(id) === body) return;
    await this.#store.savePlace({ id, channel: 'teams', body: kept });
    this.#kept.set(id, body);
  }

  async #forget(id: string): Promise<void> {
    this.#kept.delete(id);
    await this.#store.removePlace(id);
  }

  /** `id`: of the place where it was told. */
  async #forgetTeam(team: string, id: string): Promise<void> {
    const of = (await this.#store.places('teams')).filter(({ body }) => (body as TeamsPlace).place.team === team);
    for (const place of new Set([id, ...of.map((one) => one.id)])) await this.#forget(place);
  }

  async find(id: string): Promise<TeamsPlace | null> {
    const found = (await this.#store.places('teams')).find((place) => place.id === id);
    return (found?.body as TeamsPlace | undefined) ?? null;
  }

  /** As Teams tells now: a place that it lets the bot read the members of is one that it may post to. */
  async sight(id: string): Promise<Sight> {
    const found = await this.find(id);
    if (!found) return 'unknown';
    if (!this.#roster) return 'unchecked';
    try {
      await this.#roster.members(found.place, 1);
      return 'there';
    } catch (fault) {
      return (fault instanceof ConnectorFault && REFUSED[fault.statusCode ?? 0]) || 'unchecked';
    }
  }

  /** By the id that the directory gives them; null where Teams does not tell. */
  async personName(person: string): Promise<string | null> {
    const chat = await this.chatWith(person);
    if (!chat || !this.#roster) return null;
    const member = await this.#roster.member(chat.place, person).catch(() => null);
    return member?.name ?? null;
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

/** For who is not the running bot; without credentials Teams is not asked. */
export async function teamsPlaces(config: TeamsConfig, store: Kept): Promise<TeamsPlaces> {
  if (config.appId === null) return new TeamsPlaces(store);
  return new TeamsPlaces(store, await buildTransport({ config, log: createLog('silent') }));
}

/** Events after which nothing can be posted to a team. */
const TEAM_OVER = ['teamDeleted', 'teamHardDeleted', 'teamArchived'];

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
