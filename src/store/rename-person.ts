/** Another name in place of a person's, wherever JSON names them. */

/** Whether a text names the person as a whole: "slack:T1/U1" does not stand in "slack:T1/U12". */
export const naming = (person: string): RegExp =>
  new RegExp(`(?<![\\w:@.-])${person.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w/@-])`, 'g');

export function renamed(value: unknown, person: string, by: string): unknown {
  if (typeof value === 'string') return value.replace(naming(person), by);
  if (Array.isArray(value)) return value.map((one) => renamed(one, person, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, person, by)]));
}
