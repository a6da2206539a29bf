/**
 * Several forces, each with a vocabulary and a store of its own: a conversation is with one of them, until another is asked
 * for. Nothing of one force is seen by the conversation of another, so that no name of one answers for another.
 */
import type { Context } from '../answers/answer.ts';
import type { Catalogue } from '../figures/model.ts';
import { forceAsked, forcesNamed, switchTo } from '../language/asking/force-asked.ts';
import { type Choice, plainReply, type Reply } from '../reply.ts';
import type { Store } from '../store/store.ts';
import type { Knowledge } from './knowledge.ts';
import type { AnyConversation, Message } from './take-turn.ts';
import type { Wording, WordingKey } from './wording.ts';

export interface ForceParts {
  /** The name of its folder. */
  readonly id: string;
  readonly store: Store;
  /** `others`: names of other forces and places that the force's own content need not list. */
  readonly converse: (others: readonly string[]) => AnyConversation;
}

export interface ForcesOptions {
  /** The first is spoken of unless something else is said. */
  readonly forces: readonly ForceParts[];
  /** The force of a place by its id: the conversation's own, or what it begins with before ":" or ";". */
  readonly places: Readonly<Record<string, string>>;
  readonly wording: Wording;
  readonly now: () => Date;
  /** For so long a conversation stays with the force that was asked for. */
  readonly days: number;
}

interface Force extends Pick<ForceParts, 'id'> {
  readonly name: string;
  readonly conversation: AnyConversation;
}

/** What is kept of a conversation: its force, and when it was asked for, at which it begins anew. */
interface Chosen {
  readonly force: string;
  readonly since: string;
}

const DAY = 86_400_000;

export class Forces implements AnyConversation {
  readonly #options: ForcesOptions;
  #forces: Promise<readonly [Force, ...Force[]]> | null = null;

  constructor(options: ForcesOptions) {
    this.#options = options;
  }

  async takeTurn(message: Message): Promise<Reply> {
    const forces = await this.#all();
    const names = forces.map(({ name }) => name);
    const asked = forceAsked(message.text, names);
    const { force, id } = await this.#of(message.conversation);
    if (asked === 'list') return this.#named(this.#say('forces', { forces: names.join(', ') }, force, forces), force);
    if (asked) {
      const to = forces.find(({ name }) => name === asked.switch)!;
      await this.#choose(message, to);
      return this.#named(this.#say('switched', {}, to, forces), to);
    }
    return this.#reply(await force.conversation.takeTurn({ ...message, conversation: id }), message, force, forces);
  }

  async look(message: Message): Promise<Reply> {
    const { force, id } = await this.#of(message.conversation);
    return force.conversation.look({ ...message, conversation: id });
  }

  /** Of the force that is spoken of unless something else is said. */
  async knowledge(): Promise<Knowledge> {
    const all = await Promise.all((await this.#all()).map(({ conversation }) => conversation.knowledge()));
    return all[0]!;
  }

  /** `report`: of the force that holds the report. */
  async context(report?: string): Promise<Context> {
    const [home, ...others] = await Promise.all(
      (await this.#all()).map(({ conversation }) => conversation.context(report)),
    );
    const holding = [home!, ...others].filter(({ knowledge }) => knowledge.reports.some(({ id }) => id === report));
    if (holding.length > 1) throw new Error(`${report} is a report of several forces`);
    return holding[0] ?? home!;
  }

  async keyOf(message: Message): Promise<string> {
    return (await this.#all())[0].conversation.keyOf(message);
  }

  async answeredLast(conversation: string): Promise<string | null> {
    const { force, id } = await this.#of(conversation);
    return force.conversation.answeredLast(id);
  }

  note(key: WordingKey, values: Readonly<Record<string, string>> = {}): Reply {
    return plainReply(this.#options.wording.say(key, values));
  }

  async forget(conversation: string): Promise<void> {
    const { force, id } = await this.#of(conversation);
    await force.conversation.forget(id);
    await this.#store.forgetConversation(choiceOf(conversation));
  }

  /** Where conversations are kept, of whichever force. */
  get #store(): Store {
    return this.#options.forces[0]!.store;
  }

  /** Read when first asked: a database may be away at the start. */
  #all(): Promise<readonly [Force, ...Force[]]> {
    this.#forces ??= this.#load();
    this.#forces.catch(() => {
      this.#forces = null;
    });
    return this.#forces;
  }

  async #load(): Promise<readonly [Force, ...Force[]]> {
    const parts = this.#options.forces;
    const catalogues = await Promise.all(parts.map(({ store }) => store.catalogue()));
    for (const [at, { id, store }] of parts.entries()) {
      const { force } = catalogues[at]!.plan;
      const other = (await store.reports()).find((report) => report.force !== force);
      if (other)
        throw new Error(
          `the store of ${id} holds ${other.id}, a report of ${other.force}, and its content is of ${force}`,
        );
    }
    const names = catalogues.map(({ plan }) => plan.force);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new Error(`FORCES: two folders are of ${twice}`);
    for (const [at, { store }] of parts.entries()) this.#store.beside?.set(names[at]!, store);
    const forces = parts.map(({ id, converse }, at) => ({
      id,
      name: names[at]!,
      conversation: converse(catalogues.filter((_, of) => of !== at).flatMap(placesIn)),
    }));
    return forces as [Force, ...Force[]];
  }

  /** The force of a conversation, and the conversation as it is known to that force. */
  async #of(conversation: string): Promise<{ force: Force; id: string }> {
    const forces = await this.#all();
    const held = await this.#store.conversation(choiceOf(conversation), this.#options.now().toISOString());
    const chosen = held?.state as Chosen | undefined;
    const byChoice = forces.find(({ id }) => id === chosen?.force);
    const place = placesAround(conversation).find((each) => each in this.#options.places);
    const byPlace = place === undefined ? undefined : forces.find(({ id }) => id === this.#options.places[place]);
    const force = byChoice ?? byPlace ?? forces[0];
    return { force, id: `${force.id}\n${byChoice ? chosen!.since : ''}\n${conversation}` };
  }

  async #choose({ conversation, from }: Message, { id }: Force): Promise<void> {
    const { now, days } = this.#options;
    const since = now().toISOString();
    const state: Chosen = { force: id, since };
    const expires = new Date(now().getTime() + days * DAY).toISOString();
    const people = from ? [(await this.#store.identity()).person(from.channel, from.person)] : [];
    await this.#store.saveConversation({ id: choiceOf(conversation), state, expires, people });
  }

  #say(key: WordingKey, values: Readonly<Record<string, string>>, force: Force, forces: readonly Force[]): Reply {
    const reply = this.note(key, { ...values, force: force.name });
    return { ...reply, followUps: this.#switches(forces.filter((each) => each !== force)) };
  }

  #switches(to: readonly Force[]): Choice[] {
    const { wording } = this.#options;
    return to.map(({ name }) => ({ label: wording.say('switchTo', { force: name }), ask: switchTo(name) }));
  }

  /** What is not held of this force may be held of another that the message names. */
  #reply(reply: Reply, { text }: Message, force: Force, forces: readonly Force[]): Reply {
    const others = forces.filter((each) => each !== force);
    const named = forcesNamed(
      text,
      others.map(({ name }) => name),
    );
    const meant = reply.outcome === 'not-held' ? others.filter(({ name }) => named.includes(name)) : [];
    return this.#named({ ...reply, followUps: [...reply.followUps, ...this.#switches(meant)] }, force);
  }

  #named(reply: Reply, { name }: Force): Reply {
    const line = this.#options.wording.say('force', { force: name });
    return {
      ...reply,
      force: name,
      text: `${reply.text}\n${line}`,
      parts: { ...reply.parts, notes: [...reply.parts.notes, line] },
    };
  }
}

const choiceOf = (conversation: string): string => `force\n${conversation}`;

/** The conversation itself, then what it stands in. */
function placesAround(conversation: string): string[] {
  const ends = [...conversation.matchAll(/[:;]/g)].map(({ index }) => conversation.slice(0, index));
  return [conversation, ...ends.reverse()];
}

/** Of longer names single words would be everyday ones. */
const placesIn = ({ plan, areas }: Catalogue): string[] => {
  const districts = areas.filter(({ kind }) => kind === 'district').map(({ name }) => name.toLowerCase());
  return [plan.force.toLowerCase(), ...districts.filter((name) => !/[^a-z]/.test(name))];
};
