/** The areas as a tree: the force, its local policing areas, their districts, and named places. */
import type { Area } from './model.ts';

export class AreaTree {
  readonly #byId: ReadonlyMap<string, Area>;
  readonly #children = new Map<string, string[]>();
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
    return this.#byId.get(id)?.name ?? id;
  }

  /** The area and everything inside it. */
  within(id: string): string[] {
    return [id, ...(this.#children.get(id) ?? []).flatMap((child) => this.within(child))];
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
