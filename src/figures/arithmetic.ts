/** Change, share, sum and average: pure, exact on what is stored, rounded only when said. */
import type { Figure, Metric, Precision } from './model.ts';

/** One decimal, halves away from zero: -29.28 is -29.3, -0.25 is -0.3. */
export function oneDecimal(value: number): number {
  const rounded = Math.sign(value) * (Math.round((Math.abs(value) + Number.EPSILON) * 10) / 10);
  return rounded === 0 ? 0 : rounded;
}

/** Later minus earlier. `percent` has one decimal and is null for a base of 0 and for shares, whose difference is in points. */
export function change(now: number, was: number, kind: Metric['kind']): { difference: number; percent: number | null } {
  const difference = clean(now - was);
  return { difference, percent: was === 0 || kind === 'share' ? null : oneDecimal((100 * difference) / was) };
}

/** Percentage of the whole, unrounded; null when the whole is 0. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

export function total(values: readonly number[]): number {
  return clean(values.reduce((sum, value) => sum + value, 0));
}

/** Sums of decimals without the tail that binary fractions leave (0.1 + 0.2). */
function clean(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Weakest first: what is computed from several figures is no surer than the least sure of them. */
const WEAKEST: readonly Precision[] = ['approximate', 'nearly', 'at least', 'over', 'exact'];

export function weakest(figures: readonly Pick<Figure, 'precision'>[]): Precision {
  return WEAKEST.find((precision) => figures.some((figure) => figure.precision === precision)) ?? 'exact';
}
