/** Logistic regression with a ridge penalty, by Newton's steps. */
import { Matrix, solve } from 'ml-matrix';

export interface Row {
  readonly facts: readonly number[];
  readonly isRight: boolean;
}

export interface Model {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Larger penalties draw the weights of standardised facts closer to nought. */
const RIDGE = 3;
const STEPS = 30;

export function weighed(facts: readonly number[], { bias, weights }: Model): number {
  return 1 / (1 + Math.exp(-facts.reduce((sum, fact, at) => sum + fact * weights[at]!, bias)));
}

export function fitted(rows: readonly Row[], size: number): Model {
  const places = Array.from({ length: size }, (_, at) => at);
  const means = places.map((at) => rows.reduce((sum, { facts }) => sum + facts[at]!, 0) / rows.length);
  const spreads = places.map((at) => {
    const variance = rows.reduce((sum, { facts }) => sum + (facts[at]! - means[at]!) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
  // The last is the constant.
  const inputs = rows.map(({ facts }) => [...places.map((at) => (facts[at]! - means[at]!) / spreads[at]!), 1]);
  let weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, at) => (at < size ? -RIDGE * weight : 0));
    const curve = weights.map((_, i) => weights.map((__, j) => (i === j && i < size ? RIDGE : 0)));
    for (const [row, input] of inputs.entries()) {
      const chance = weighed(input, { bias: 0, weights });
      const off = Number(rows[row]!.isRight) - chance;
      for (const [i, x] of input.entries()) {
        slope[i]! += off * x;
        for (const [j, y] of input.entries()) curve[i]![j]! += chance * (1 - chance) * x * y;
      }
    }
    const change = solve(new Matrix(curve), Matrix.columnVector(slope)).to1DArray();
    weights = weights.map((weight, at) => weight + change[at]!);
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  const plain = places.map((at) => weights[at]! / spreads[at]!);
  return { weights: plain, bias: plain.reduce((sum, weight, at) => sum - weight * means[at]!, weights[size]!) };
}
