/** Which of the metrics that a message may ask for it names: the best, then others that stand apart from it; or those that share its words. */
import type { Metric } from '../../figures/model.ts';
import type { Part } from '../../language/metric-frames.ts';
import type { Term } from '../../language/terms.ts';
import {
  type Break,
  better,
  type Compiled,
  isOfAny,
  isOwn,
  type MetricMatch,
  MONEY_HEAD,
  nearness,
} from './metric-match.ts';

/** The metrics named: the best fit, then others that stand apart from it and account for words it did not need. */
export function choose(
  fits: readonly MetricMatch[],
  content: ReadonlySet<number>,
  breaks: readonly Break[],
): { metrics: MetricMatch[]; equal: MetricMatch[] } {
  const metrics: MetricMatch[] = [];
  let open = [...fits].sort((a, b) => better(b, a, content));
  const needed = new Set<number>();
  while (open.length && metrics.length < MOST_NAMED) {
    const best = open[0]!;
    const ties = open.filter((m) => better(m, best, content) === 0 && sameTokens(m.required, best.required));
    if (ties.length > 1) {
      if (metrics.length === 0) return { metrics: [], equal: ties };
      break;
    }
    metrics.push(best);
    for (const token of best.required) needed.add(token);
    const read = new Set(metrics.flatMap((m) => [...m.explained]));
    open = open.filter(
      (m) =>
        m !== best &&
        m.carried === 0 &&
        [...m.required].some((token) => {
          const others = [...needed].filter((other) => !m.required.has(other));
          // What needs all that was named and more is another thing only where something parts them ("hours, and hours on patrol").
          const from =
            others.length > 0 ? others : [[...needed].sort((a, b) => distance(a, token) - distance(b, token))[0]!];
          return !needed.has(token) && apart(token, from, breaks, read.has(token));
        }),
    );
  }
  metrics.sort((a, b) => firstOwn(a, metrics) - firstOwn(b, metrics));
  return { metrics, equal: [] };
}

const distance = (a: number, b: number): number => Math.abs(a - b);

/** A message names so many metrics at the most. */
const MOST_NAMED = 6;

/** Whether something parts the token from all that was named ("999 and 101"); a comma alone does not part what was accounted for. */
function apart(token: number, needed: readonly number[], breaks: readonly Break[], accounted: boolean): boolean {
  return needed.every((other) =>
    breaks.some((b) => (b.strong || !accounted) && b.at > Math.min(token, other) && b.at <= Math.max(token, other)),
  );
}

/** The first token that only this metric needs, for keeping the order in which they were named. */
function firstOwn(match: MetricMatch, all: readonly MetricMatch[]): number {
  const own = [...match.required].filter((token) =>
    all.every((other) => other === match || !other.required.has(token)),
  );
  return Math.min(...(own.length ? own : match.required));
}

export function partial(candidates: readonly Compiled[], contentTerms: readonly Term[], head: string | null): Metric[] {
  const scored = candidates
    .filter((c) => contentTerms.every(({ term }) => isOwn(c, term) || term === 'people'))
    // "How many people work there" is not asked by a metric that counts calls.
    .filter(
      (c) =>
        head === null ||
        head === MONEY_HEAD ||
        c.required.has(head) ||
        c.counted.has(head) ||
        (head === 'people' && contentTerms.some((t) => c.counted.has(t.term))),
    )
    .map((c) => ({ c, hits: Math.max(0, ...c.frames.map(({ parts }) => partsSaid(parts, c, contentTerms))) }))
    .filter(({ hits }) => hits > 0);
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  return scored.filter(({ hits }) => hits === most).map(({ c }) => c.metric);
}

/** How much of a frame is said: of the words that stand for one part the most telling, and no word for two parts. */
function partsSaid(parts: readonly Part[], compiled: Compiled, said: readonly Term[]): number {
  const telling = said.filter(({ term }) => !isOfAny(compiled, term));
  const most = (of: readonly Term[]): number => Math.max(0, ...of.map(({ term }) => nearness(compiled, term)));
  return Math.min(
    sum(parts.map(({ terms }) => most(telling.filter(({ term }) => terms.includes(term))))),
    sum(telling.map((term) => most([term]))),
  );
}

const sameTokens = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((token) => b.has(token));

export const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
