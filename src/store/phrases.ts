/** The words in what was kept of a person, to look afterwards whether any of them is left. */

/** Shorter ones stand in any file by chance. */
const SHORTEST = 8;
const MOST = 5_000;

/** Every text in a value, its members' texts included, each once. */
export function phrasesIn(...values: readonly unknown[]): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (found.size >= MOST) return;
    if (typeof value === 'string') {
      if (value.trim().length >= SHORTEST) found.add(value.trim());
    } else if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) look(member);
  };
  for (const value of values) look(value);
  return [...found];
}

/** As the phrase may stand in a file: as it is, and as a part of JSON. */
export function formsOf(phrase: string): string[] {
  return [...new Set([phrase, JSON.stringify(phrase).slice(1, -1)])];
}
