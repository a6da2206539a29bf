/** The areas as a tree: the force, its local policing areas, their districts, and named places. */
import type { Area } from './model.ts';

const JOINT = '+';

/** One id for areas that a report gives one number for: "ashby+wickton". */
const jointly = (ids: readonly string[]): string => ids.join(JOINT);

/** The areas that an id is of; one, unless it is of several jointly. */
export const partsOf = (id: string): readonly string[] => id.split(JOINT);

export class AreaTree {
  readonly #byId: ReadonlyMap<string, Area>;
  readonly #children = new Map<string, string[]>();
  readonly #within = new Map<string, readonly string[]>();
  readonly force: Area;

  constructor(areas: readonly Area[]) {
    this.#byId = new Map(areas.map((area) => [area.id, area]));
    for (const area of areas)
      if (area.parent) this.#children.set(area.parent, [...(this.#children.get(area.parent) ?? []), area.id]);
    const force = areas.find((area) => area.kind === 'force');
    if (!force) throw new Error('data/areas.yaml: no area of kind force');
    this.force = force;
  }

  get(id: string): Area | undefined {
    return this.#byId.get(id);
  }

  name(id: string): string {
    const names = partsOf(id).map((part) => this.#byId.get(part)?.name ?? part);
    return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]!;
  }

  /** The area and everything inside it. */
  within(id: string): readonly string[] {
    const known = this.#within.get(id);
    if (known) return known;
    const found = [id, ...(this.#children.get(id) ?? []).flatMap((child) => this.within(child))];
    this.#within.set(id, found);
    return found;
  }

  /** The smallest area around all of them; where that has more in it than they are, they themselves jointly. */
  together(ids: readonly string[]): string {
    const [only, ...others] = [...new Set(ids)];
    if (only === undefined) return this.force.id;
    if (others.length === 0) return only;
    const chains = [only, ...others].map((id) => [id, ...this.around(id).map((area) => area.id)]);
    const smallest = chains[0]!.find((id) => chains.every((chain) => chain.includes(id))) ?? this.force.id;
    const wide = this.#byId.get(smallest)?.kind === 'lpa' || smallest === this.force.id;
    const whole = (this.#children.get(smallest) ?? []).every((child) => chains.some((chain) => chain.includes(child)));
    return wide && !whole ? jointly([only, ...others]) : smallest;
  }

  /** The areas around it, nearest first, without the force. */
  around(id: string): Area[] {
    const parent = this.#byId.get(this.#byId.get(id)?.parent ?? '');
    return parent && parent.kind !== 'force' ? [parent, ...this.around(parent.id)] : [];
  }

  /** The district that holds the area: itself, or the nearest one around it; null for wider areas. */
  district(id: string): Area | null {
    const area = this.#byId.get(id);
    if (!area || area.kind === 'force' || area.kind === 'lpa') return null;
    return area.kind === 'district' ? area : area.parent ? this.district(area.parent) : null;
  }
}
