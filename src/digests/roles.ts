/** Who may write digests, approve them, and be told of them: named one by one in the settings, or by a Slack user group. */
import type { Person } from './model.ts';

export const ROLES = ['analyst', 'approver', 'officer', 'board'] as const;
export type Role = (typeof ROLES)[number];

/** "slack:T0123/U0456", "teams:ID", "terminal:NAME", or a user group, "slack:T0123/S0789". */
export type RoleSettings = Readonly<Record<Role, readonly string[]>>;

export interface Roles {
  has(person: Person, role: Role): Promise<boolean>;
  /** Everybody who has it, each once. */
  all(role: Role): Promise<readonly Person[]>;
}

/** Asks a platform who is in a group: "T0123/S0789" gives people. */
export type GroupReader = (group: string) => Promise<readonly Person[]>;

const GROUP = /^slack:(\w+\/S\w+)$/;
/** A person who leaves a group keeps what it lets them do for so long at most. */
const KNOWN_FOR = 5 * 60_000;

export function rolesOf(settings: RoleSettings, groups: GroupReader = async () => [], now = Date.now): Roles {
  const known = new Map<string, { until: number; people: Promise<readonly Person[]> }>();
  const inGroup = (group: string): Promise<readonly Person[]> => {
    const held = known.get(group);
    if (held && held.until > now()) return held.people;
    const people = groups(group);
    known.set(group, { until: now() + KNOWN_FOR, people });
    // Nobody is let in by a fault, and the next question asks again.
    people.catch(() => known.delete(group));
    return people;
  };
  const all = async (role: Role): Promise<readonly Person[]> => {
    const people = await Promise.all(
      settings[role].map(async (name) => {
        const [, group] = GROUP.exec(name) ?? [];
        return group ? inGroup(group) : [name];
      }),
    );
    return [...new Set(people.flat())];
  };
  return { all, has: async (person, role) => (await all(role)).includes(person) };
}
