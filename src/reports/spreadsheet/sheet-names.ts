/** What the names in a spreadsheet's cells are of: metrics, areas, periods. Many rows say alike, so each is looked up once. */
import type { AreaTree } from '../../figures/area-tree.ts';
import type { Period } from '../../figures/model.ts';
import type { Frames } from '../figures/frames.ts';
import type { AreaLabels } from '../names/area-labels.ts';
import { plainName } from '../names/place-names.ts';
import { withoutFootnote } from '../number-marks.ts';
import { isForce } from '../tables/columns.ts';
import { metricNamed, type Named, unitOf } from '../tables/naming.ts';
import { readPeriod } from './period-cell.ts';

export class SheetNames {
  readonly #frames: Frames;
  readonly #labels: AreaLabels;
  readonly #tree: AreaTree;
  readonly #elsewhere: readonly string[];
  readonly #metrics = new Map<string, Named>();
  readonly #areas = new Map<string, string>();
  readonly #periods = new Map<string, Period | null>();

  /** `elsewhere`: names of other forces and places, lower case. */
  constructor(frames: Frames, labels: AreaLabels, tree: AreaTree, elsewhere: readonly string[] = []) {
    this.#frames = frames;
    this.#labels = labels;
    this.#tree = tree;
    this.#elsewhere = elsewhere;
  }

  /** `unit`: as a column of its own gives it, "£000". */
  metric(name: string, unit: string): Named {
    const key = `${name}\n${unit}`;
    let found = this.#metrics.get(key);
    if (!found) {
      found = { ...metricNamed(name, this.#frames), ...(unit === '' ? {} : unitOf(unit)) };
      this.#metrics.set(key, found);
    }
    return found;
  }

  /** The id of the area that is called so; undefined for none. */
  area(name: string): string | undefined {
    const known = this.#areas.get(name);
    if (known !== undefined) return known;
    const plain = withoutFootnote(name);
    const found = isForce(plain) ? this.#tree.force.id : (this.#tree.get(plain)?.id ?? this.#labels.area(plain));
    if (found !== undefined) this.#areas.set(name, found);
    return found;
  }

  /** Null for what says none. */
  period(said: string): Period | null {
    let found = this.#periods.get(said);
    if (found === undefined) {
      found = readPeriod(withoutFootnote(said));
      this.#periods.set(said, found);
    }
    return found;
  }

  isElsewhere(name: string): boolean {
    return this.#elsewhere.includes(plainName(name));
  }
}
