/**
 * Where tokens were found before, over versions of what is held: a list of an earlier one loses the reports that went, and of
 * all that are held only those that came since are looked through for it.
 */
import { NumberLists } from './number-lists.ts';
import { type Numbered, type Numbers, within } from './search.ts';

/** Of ten years of all forces a common word takes 32 kB. */
const REMEMBERED = { mostBytes: 12_000_000, mostReady: 500_000 };
/** Where more came, all are looked through at once. */
const FEW = 20;

/** A report with a name that stands for ever for one content at these numbers. */
export interface Named extends Numbered {
  readonly name: string;
}

export class FoundBefore {
  readonly #lists = new NumberLists(REMEMBERED);
  /** By ascending numbers. `since`: at which version it came. */
  #held: readonly (Named & { readonly since: number })[] = [];
  /** Counts the versions. */
  #now = 0;

  /** To be called whenever what is held has changed. */
  bring(reports: readonly Named[]): void {
    this.#now += 1;
    const since = new Map(this.#held.map((report) => [report.name, report.since]));
    this.#held = reports
      .map((report) => ({ ...report, since: since.get(report.name) ?? this.#now }))
      .sort((a, b) => a.first - b.first);
  }

  /** What is found by this name: `look` looks through one report, or all; it is kept where `isCurrent` after that. */
  numbers(name: string, look: (among: Named | null) => Numbers, isCurrent: () => boolean = () => true): Numbers {
    const [found, [asAt = 0] = []] = this.#lists.get(name) ?? [];
    if (found && asAt === this.#now) return found;
    const cameFew = this.#held.filter(({ since }) => since > asAt).length <= FEW;
    const numbers = found && cameFew ? this.#brought(found, asAt, look) : look(null);
    if (isCurrent()) this.#lists.set(name, [numbers, Uint32Array.of(this.#now)]);
    return numbers;
  }

  /** Reports that were held then and stand beside one another are one stretch of the list. */
  #brought(found: Numbers, asAt: number, look: (among: Named) => Numbers): Numbers {
    const lists: Numbers[] = [];
    let [from, end] = [0, 0];
    for (const report of this.#held) {
      const { first, count, since } = report;
      if (since > asAt || first !== end) {
        lists.push(within({ first: from, count: end - from }, found));
        from = first;
      }
      end = first + count;
      if (since <= asAt) continue;
      lists.push(look(report));
      from = end;
    }
    return joined([...lists, within({ first: from, count: end - from }, found)]);
  }
}

function joined(lists: readonly Numbers[]): Numbers {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
