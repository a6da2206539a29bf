/** Many updates in few words: of each the sentences that tell most, the fullest that the words allow. */
import type { BriefRule } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import type { Shown } from '../answer.ts';
import { sentences } from '../say.ts';
import { countWords, LEANS } from './excerpts.ts';

/** A run of sentences, from one that stands by itself. */
interface Run {
  readonly from: number;
  readonly to: number;
}

interface Point {
  readonly update: Update;
  readonly all: readonly string[];
  run: Run;
}

export interface PointsWanted {
  /** The highest ranked first: they are told first, and most fully. */
  readonly updates: readonly Update[];
  readonly words: number;
  /** Whether a sentence is on what was asked about. */
  readonly isOn: (sentence: string) => boolean;
  /** What has been told already: its numbers are not told again. */
  readonly told: string;
  /** Words that each takes beside its own: its place. */
  readonly beside: number;
}

/** In report order; those for which the words do not last are left out. */
export function points({ updates, words, isOn, told, beside }: PointsWanted, rule: BriefRule): Shown[] {
  const kept: Point[] = [];
  let left = words;
  for (const update of updates) {
    const all = sentences(update.text);
    const run = best(all, isOn, told, rule);
    const cost = countWords(textOf({ update, all, run })) + beside;
    if (cost > left) continue;
    left -= cost;
    kept.push({ update, all, run });
  }
  // What is left goes to the fullest telling of the highest ranked, a sentence at a time.
  for (let grown = true; grown; ) {
    grown = false;
    for (const point of kept) {
      const next = widened(point).find(
        (run) => countWords(textOf({ ...point, run })) - countWords(textOf(point)) <= left,
      );
      if (!next) continue;
      left -= countWords(textOf({ ...point, run: next })) - countWords(textOf(point));
      point.run = next;
      grown = true;
    }
  }
  const order = new Map(updates.map(({ id }) => [id, id]));
  return kept
    .filter(({ update }) => order.has(update.id))
    .toSorted((a, b) => placeIn(a.update) - placeIn(b.update))
    .map((point) => {
      const text = textOf(point);
      return { update: point.update, text, excerpt: text.length < point.update.text.length };
    });
}

/** "5.3" after "5.2" and before "10.1". */
function placeIn({ id }: Update): number {
  const [page = 0, bullet = 0] = id.split('.').map(Number);
  return page * PAGE + bullet;
}
const PAGE = 1000;

const textOf = ({ all, run }: Point): string => all.slice(run.from, run.to + 1).join(' ');

/** The sentence that tells most, with those before it that it leans on. */
function best(all: readonly string[], isOn: PointsWanted['isOn'], told: string, { outcomes }: BriefRule): Run {
  const score = (sentence: string): number => {
    const numbers = sentence.match(/\d[\d,.]*\d|\d/g) ?? [];
    const words: readonly string[] = sentence.toLowerCase().match(/[a-z]+/g) ?? [];
    return (
      (isOn(sentence) ? WORTH.on : 0) +
      (numbers.some((number) => !told.includes(number)) ? WORTH.number : 0) +
      (outcomes.some((word) => words.includes(word)) ? WORTH.outcome : 0)
    );
  };
  const at = all.reduce((top, sentence, i) => (score(sentence) > score(all[top]!) ? i : top), 0);
  let from = at;
  while (from > 0 && LEANS.test(all[from]!)) from -= 1;
  // What it leans on may be long: then the first sentence stands for all.
  const run = { from, to: at };
  const length = countWords(all.slice(from, at + 1).join(' '));
  return length > LONGEST && countWords(all[0]!) < length ? { from: 0, to: 0 } : run;
}
const WORTH = { on: 3, number: 2, outcome: 2 };
const LONGEST = 60;

const widened = ({ all, run: { from, to } }: Point): Run[] => [
  ...(to < all.length - 1 ? [{ from, to: to + 1 }] : []),
  ...(from > 0 ? [{ from: from - 1, to }] : []).filter((run) => run.from === 0 || !LEANS.test(all[run.from]!)),
];
