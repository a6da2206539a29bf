/** Where each bullet stands: its number on its page, its priority, and the areas that the labels before it tell. */
import { AreaTree } from '../figures/area-tree.ts';
import type { Area, Priority } from '../figures/model.ts';
import type { Decisions } from './decisions.ts';
import { type Heading, priorityNamed } from './layout/headings.ts';
import type { OutlineBullet } from './layout/outline.ts';
import { AreaLabels, type Label } from './names/area-labels.ts';
import { newArea } from './names/new-areas.ts';
import type { PlaceNames } from './names/place-names.ts';
import { ReportProblem } from './problem.ts';

export interface Standing {
  readonly bullet: OutlineBullet;
  /** "6.10": the tenth on page 6, labels alone not counted; "6.t1": the first table on it. */
  readonly id: string;
  readonly priority: number;
  /** Ids of the areas that it stands under; the force where no label tells. */
  readonly headings: readonly string[];
  /** Where its text begins behind its own label. */
  readonly from: number;
  /** The label over it that may be an area's and is none known: what its numbers are of is not certain. */
  readonly unclear: string | null;
}

/** A label's name that may be an area's: an analyst tells. */
export interface UnclearName {
  readonly name: string;
  readonly page: number;
}

/** A bullet, table or caption that stands under no priority: its numbers are listed. */
export interface Loose {
  readonly bullet: OutlineBullet;
  /** "6.x2": the second on page 6. */
  readonly id: string;
  readonly why: string;
}

/** A heading that is no title of the plan's: an analyst tells which priority it is, or that it is none. */
export interface UnclearHeading {
  readonly title: string;
  readonly page: number;
  /** The priority that it was taken for by its number; null where only an analyst can tell. */
  readonly taken: number | null;
  /** Bullets and tables under it. */
  readonly holds: number;
}

export interface Stood {
  readonly standings: readonly Standing[];
  readonly loose: readonly Loose[];
  readonly headings: readonly UnclearHeading[];
  /** Areas that labels bring. */
  readonly areas: readonly Area[];
  readonly unclear: readonly UnclearName[];
  readonly remarks: readonly string[];
}

interface Known {
  readonly areas: readonly Area[];
  readonly priorities: readonly Priority[];
  readonly names: PlaceNames;
  readonly decisions: Decisions;
}

export function stand(bullets: readonly OutlineBullet[], known: Known): Stood {
  const brought: Area[] = [];
  // A name may stand before the label that tells what it is: read again with what was found.
  for (;;) {
    const round = new Round({ ...known, areas: [...known.areas, ...brought] });
    const stood = round.read(bullets);
    if (stood.areas.length === 0) return { ...stood, areas: brought };
    brought.push(...stood.areas);
  }
}

/** What the labels so far put a bullet under. */
interface Under {
  readonly areas: readonly string[];
  readonly unclear: string | null;
}
const NOTHING: Under = { areas: [], unclear: null };

class Round {
  readonly #known: Known;
  readonly #labels: AreaLabels;
  readonly #tree: AreaTree;
  readonly #areas = new Map<string, Area>();
  readonly #unclear = new Map<string, UnclearName>();
  readonly #remarks: string[] = [];
  readonly #loose: Loose[] = [];
  readonly #headings = new Map<string, UnclearHeading>();
  #titles: readonly Heading[] = [];
  #page = 0;

  constructor(known: Known) {
    this.#known = known;
    this.#labels = new AreaLabels(known.areas);
    this.#tree = new AreaTree(known.areas);
  }

  read(bullets: readonly OutlineBullet[]): Stood {
    const standings: Standing[] = [];
    const labelled = this.#labelledPromises(bullets);
    this.#titles = bullets.flatMap(({ heading }) => heading ?? []);
    this.#checkPlan();
    let [number, tables, loose, promise, subheading, under] = [0, 0, 0, '', '', NOTHING];
    for (const bullet of bullets) {
      const { page, text } = bullet;
      if (page !== this.#page) [this.#page, number, tables, loose, subheading, under] = [page, 0, 0, 0, '', NOTHING];
      if (bullet.promise !== promise) [promise, subheading, under] = [bullet.promise, '', NOTHING];
      if (bullet.subheading !== subheading) {
        subheading = bullet.subheading;
        under = this.#headed(subheading, under) ?? NOTHING;
      }
      const label = bullet.table ? null : this.#labels.read(text);
      if (label?.alone) {
        const headed = this.#headed(text, under);
        if (headed) {
          under = headed;
          continue;
        }
      }
      const priority = bullet.stray ? null : this.#priority(bullet);
      if (priority === null) {
        loose += 1;
        this.#loose.push({ bullet, id: `${page}.x${loose}`, why: this.#whyLoose(bullet) });
        continue;
      }
      if (bullet.table) tables += 1;
      else number += 1;
      const own = label && !label.alone ? this.#labelOf(label, under, labelled.has(promise)) : null;
      const { areas, unclear } = own ?? under;
      const headings = areas.length > 0 ? areas : [this.#tree.force.id];
      const from = own && own.areas.length > 0 ? label!.end : 0;
      standings.push({
        bullet,
        id: bullet.table ? `${page}.t${tables}` : `${page}.${number}`,
        priority,
        headings,
        from,
        unclear,
      });
    }
    const [areas, unclear] = [[...this.#areas.values()], [...this.#unclear.values()]];
    const headings = [...this.#headings.values()];
    return { standings, areas, unclear, loose: this.#loose, headings, remarks: this.#remarks };
  }

  /** Promises under which bullets have areas' labels: there an unknown name in a label's place is likely an area's. */
  #labelledPromises(bullets: readonly OutlineBullet[]): ReadonlySet<string> {
    const labelled = bullets.filter(({ text, subheading }) =>
      [text, subheading].some((line) => (this.#labels.read(line)?.areas.length ?? 0) > 0),
    );
    return new Set(labelled.map(({ promise }) => promise));
  }

  /** What a label that stands alone puts the bullets after it under; null when it is no heading. */
  #headed(line: string, under: Under): Under | null {
    const label = this.#labels.read(line);
    const colon = /:$/.test(line.trim());
    if (!label?.alone) return colon ? NOTHING : null;
    return this.#labelOf(label, under, colon) ?? (colon ? NOTHING : null);
  }

  /** Null for a label that is none of an area. `likely`: an unknown name in it may well be an area's. */
  #labelOf({ areas, unknown }: Label, under: Under, likely: boolean): Under | null {
    const told = unknown.map((name) => this.#tell(name, areas, under.areas, likely));
    const at = told.indexOf('unclear');
    if (at < 0 && areas.length === 0) return null;
    return { areas, unclear: at < 0 ? null : unknown[at]! };
  }

  /** What an unknown name in a label is. An area found becomes known in the next round. */
  #tell(
    name: string,
    beside: readonly string[],
    under: readonly string[],
    likely: boolean,
  ): 'area' | 'unclear' | 'other' {
    const { names, decisions } = this.#known;
    if (decisions.isNoPlace(name) || !names.canBe(name)) return 'other';
    const area = newArea(name, beside, under, this.#tree);
    if (area && !this.#tree.get(area.id)) {
      this.#areas.set(area.id, area);
      return 'area';
    }
    if (!likely || !names.isOwn(name)) return 'other';
    if (!this.#unclear.has(name)) this.#unclear.set(name, { name, page: this.#page });
    return 'unclear';
  }

  /** The number in the plan; null under a heading that is no priority's, or that only an analyst can tell. */
  #priority(bullet: OutlineBullet): number | null {
    const { heading } = bullet;
    if (heading === null) return null;
    const known = this.#known.decisions.priorityOf(heading.title) ?? this.#named(heading);
    if (known !== null) return known;
    const taken = this.#byNumber(heading);
    if (taken !== null) this.#ask(bullet, heading, taken);
    return taken;
  }

  #named({ title, number }: Heading): number | null {
    return priorityNamed(title, this.#known.priorities, number)?.number ?? null;
  }

  /** "Priority 1 – Here When You Call": a title in other words, where no other heading has the number and the plan's titles have their own. */
  #byNumber({ title, number, form }: Heading): number | null {
    const { priorities, decisions } = this.#known;
    if (form !== 'named' || decisions.isDecided(title) || !priorities.some((one) => one.number === number)) return null;
    const isOther = this.#titles.some(
      (other) => other.title !== title && (this.#named(other) ?? other.number) === number,
    );
    const isShifted = this.#titles.some((other) => {
      const known = this.#named(other);
      return known !== null && other.form === 'named' && known !== other.number;
    });
    return isOther || isShifted ? null : number;
  }

  #ask({ page }: OutlineBullet, { title }: Heading, taken: number | null): void {
    const known = this.#headings.get(title) ?? { title, page, taken, holds: 0 };
    this.#headings.set(title, { ...known, holds: known.holds + 1 });
  }

  #whyLoose(bullet: OutlineBullet): string {
    const { heading, page, stray, table, text } = bullet;
    const what = stray ? 'words beside a number' : table ? 'a table' : 'a bullet';
    if (stray) return 'it stands in no sentence and in no table that could be read';
    if (heading === null) {
      this.#remarks.push(`page ${page}: ${what} under no priority is left out: "${short(table?.join(' / ') ?? text)}"`);
      return 'it stands under no priority';
    }
    this.#ask(bullet, heading, null);
    return `it stands under "${heading.title}", which is no priority of the plan`;
  }

  /** Throws ReportProblem for a report of several headings or of one without a number of the plan's, none a title of the plan's: it is one of another plan. */
  #checkPlan(): void {
    const isKnown = (heading: Heading): boolean =>
      this.#named(heading) !== null || this.#known.decisions.isDecided(heading.title);
    const [unknown] = this.#titles;
    if (!unknown || this.#titles.some(isKnown)) return;
    if (this.#titles.every(({ title }) => title === unknown.title) && this.#byNumber(unknown) !== null) return;
    const { priorities } = this.#known;
    throw new ReportProblem(
      `The plan has no priority called "${unknown.title}". Its priorities are: ${priorities.map(({ number, title }) => `${number} ${title}`).join('; ')}. ` +
        "Put the report's plan into data/priorities.yaml, or import a report of this plan.",
    );
  }
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
