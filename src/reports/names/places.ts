/** The areas that a bullet's text names as places, apart from those of its label. */
import type { Area } from '../../figures/model.ts';
import { plainName } from './place-names.ts';

/** What has the areas' names in its own without being in them. */
const BODY = /\b(?:board|council|authority|agency|partnership|service)\b/i;

/** Names that the text must write with a capital; "North" and "West" alone are directions. */
export class Places {
  /** Of all names; null where there are none. */
  readonly #pattern: RegExp | null;
  readonly #ids = new Map<string, string>();

  readonly #bodies: RegExp | null;

  /** `bodies`: names of boards and councils, which hold the names of areas without being there. */
  constructor(areas: readonly Area[], bodies: readonly string[]) {
    const names = areas
      .filter((area) => area.kind !== 'force')
      .flatMap((area) => [area.name, ...area.aliases].map((name) => ({ name, id: area.id, kind: area.kind })))
      .filter(({ name, kind }) => kind !== 'lpa' || name.includes(' '))
      .filter(({ name }) => name.replace(/^the /i, '').length > 3);
    for (const { name, id } of names) if (!this.#ids.has(plainName(name))) this.#ids.set(plainName(name), id);
    const alternatives = [...this.#ids.keys()].sort((a, b) => b.length - a.length).map(flexible);
    const own = bodies.filter((name) => BODY.test(name)).map((name) => flexible(plainName(name)));
    this.#bodies = own.length > 0 ? new RegExp(own.join('|'), 'gi') : null;
    this.#pattern = alternatives.length > 0 ? new RegExp(`\\b(?:${alternatives.join('|')})\\b`, 'gi') : null;
  }

  /** Ids in the order named, each once, with where they stand. */
  find(text: string, from = 0): { readonly id: string; readonly at: number }[] {
    if (this.#pattern === null) return [];
    const blanked = this.#bodies ? text.replace(this.#bodies, (name) => '_'.repeat(name.length)) : text;
    const found = new Map<string, number>();
    for (const match of blanked.matchAll(this.#pattern)) {
      if (match.index < from || !/^\p{Lu}/u.test(match[0])) continue;
      const id = this.#ids.get(plainName(match[0]));
      if (id !== undefined && !found.has(id)) found.set(id, match.index);
    }
    return [...found].map(([id, at]) => ({ id, at }));
  }
}

const flexible = (name: string): string => name.split(' ').join("[\\s,'’-]+");
