/** Whether a place can be posted to, as its platform tells: looked at when a digest is written, and not first when it is due. */
import type { Person, Place } from './model.ts';

/** elsewhere: in a workspace that has not installed the bot. unknown: the bot was never heard of there. */
export const FAULTS = ['gone', 'left', 'archived', 'external', 'elsewhere', 'unknown'] as const;
export type Fault = (typeof FAULTS)[number];
/** unchecked: the platform could not be asked now. */
export type Sight = 'there' | 'unchecked' | Fault;

export interface Sights {
  /** Asked anew each time: somebody may just have invited the bot. Never throws. */
  sight(place: Place): Promise<Sight>;
  /** What people call it; its id where nobody tells. */
  nameOf(place: Place): Promise<string>;
  /** What a person is called; who it is as the settings write it where nobody tells. Never throws. */
  personName(person: Person): Promise<string>;
}

export type Names = Pick<Sights, 'nameOf' | 'personName'>;

/** For who cannot ask any platform. */
export const unseen: Sights = {
  sight: async () => 'unchecked',
  nameOf: async ({ channel, id }) => `${channel}/${id}`,
  personName: async (person) => person,
};
