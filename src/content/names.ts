/** The names that content may refer to, and the checks that a name is there once and means one thing. */
import distance from 'damerau-levenshtein';
import type { Entry, Path } from './yaml-file.ts';

/** Names of one kind; where their file cannot be read everything counts as known, so that one mistake is said once. */
export class Names {
  readonly kind: string;
  readonly #names: ReadonlySet<string>;
  readonly #complete: boolean;

  constructor(kind: string, names: Iterable<string>, complete = true) {
    this.kind = kind;
    this.#names = new Set(names);
    this.#complete = complete;
  }

  /** Those in the member of every entry of a list, fitting the schema or not. */
  static of(kind: string, list: unknown, member: string): Names {
    if (!Array.isArray(list)) return new Names(kind, [], false);
    return new Names(
      kind,
      list
        .map((entry) => entry?.[member])
        .filter((name) => name !== undefined)
        .map(String),
    );
  }

  has(name: string): boolean {
    return !this.#complete || this.#names.has(name);
  }

  /** Says so when the name is not known; null names nothing. */
  check(entry: Entry<unknown>, path: Path, name: string | number | null): void {
    if (name === null || this.has(String(name))) return;
    const near = nearest(String(name), this.#names);
    entry.problem(path, `no ${this.kind} is named ${name}${near === undefined ? '' : `; the nearest is ${near}`}`);
  }

  checkAll(entry: Entry<unknown>, path: Path, names: readonly string[]): void {
    for (const [index, name] of names.entries()) this.check(entry, [...path, index], name);
  }
}

const nearest = (name: string, known: Iterable<string>): string | undefined =>
  [...known].map((other) => ({ other, steps: distance(name, other).steps })).toSorted((a, b) => a.steps - b.steps)[0]
    ?.other;

export function checkUnique<Value>(
  entries: readonly Entry<Value>[],
  path: Path,
  key: (value: Value) => string | number,
): void {
  const seen = new Set<string | number>();
  for (const entry of entries) {
    const name = key(entry.value);
    if (seen.has(name)) entry.problem(path, `${name} is there twice`);
    seen.add(name);
  }
}

/** Says where what one entry is called by already means another; case and spacing make no difference. */
export function checkClashes<Value>(
  entries: readonly Entry<Value>[],
  calledBy: (value: Value) => readonly { readonly path: Path; readonly name: string }[],
  owner: (value: Value) => string,
): void {
  const owners = new Map<string, string>();
  for (const entry of entries)
    for (const { path, name } of calledBy(entry.value)) {
      const form = name.toLowerCase().replace(/\s+/g, ' ');
      const first = owners.get(form);
      if (first === undefined) owners.set(form, owner(entry.value));
      else if (first !== owner(entry.value)) entry.problem(path, `"${name}" already means ${first}`);
    }
}

/** A name under one member and its aliases, with their places. */
export const named = (member: string, name: string, aliases: readonly string[], list = 'aliases') => [
  { path: [member], name },
  ...aliases.map((alias, index) => ({ path: [list, index], name: alias })),
];
