/** Logistic regression over many kinds and sparse facts, with a ridge penalty, by AdaGrad's steps in a fixed order. */

export interface SparseRow {
  /** Places of the facts, and how much of each. */
  readonly facts: readonly (readonly [at: number, value: number])[];
  readonly kind: number;
}

/** Of each fact its weight for each kind. */
export type SparseWeights = readonly Float64Array[];

export interface Fit {
  readonly facts: number;
  readonly kinds: number;
  readonly rounds: number;
  readonly ridge: number;
}

const RATE = 0.3;

export function softmaxFitted(rows: readonly SparseRow[], { facts, kinds, rounds, ridge }: Fit): SparseWeights {
  const weights = Array.from({ length: facts }, () => new Float64Array(kinds));
  const steps = Array.from({ length: facts }, () => new Float64Array(kinds).fill(1e-2));
  const pull = ridge / rows.length;
  const order = rows.map((_, at) => at);
  let seed = 7;
  for (let round = 0; round < rounds; round += 1) {
    // The same order in each run.
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const at of order) {
      const row = rows[at]!;
      const chances = chancesOf(row.facts, weights, kinds);
      chances[row.kind]! -= 1;
      for (const [fact, value] of row.facts) {
        const [own, step] = [weights[fact]!, steps[fact]!];
        for (let kind = 0; kind < kinds; kind += 1) {
          const slope = chances[kind]! * value + pull * own[kind]!;
          step[kind]! += slope * slope;
          own[kind]! -= (RATE * slope) / Math.sqrt(step[kind]!);
        }
      }
    }
  }
  return weights;
}

export function chancesOf(facts: SparseRow['facts'], weights: SparseWeights, kinds: number): Float64Array {
  const sums = new Float64Array(kinds);
  for (const [fact, value] of facts) {
    const own = weights[fact];
    if (own) for (let kind = 0; kind < kinds; kind += 1) sums[kind]! += value * own[kind]!;
  }
  const most = Math.max(...sums);
  let all = 0;
  for (let kind = 0; kind < kinds; kind += 1) all += sums[kind] = Math.exp(sums[kind]! - most);
  for (let kind = 0; kind < kinds; kind += 1) sums[kind]! /= all;
  return sums;
}
