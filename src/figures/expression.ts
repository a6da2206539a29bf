/** Arithmetic that is asked for, before any figure is looked up: figures and what is made of them. Pure. */
import type { Period } from './model.ts';

/** Of what an average is taken. */
export type TimeUnit = 'day' | 'week' | 'month';

/** A stored figure: null period is the latest that is held; no area is the whole force. */
export interface FigureAsked {
  readonly op: 'figure';
  readonly metric: string;
  readonly areas: readonly string[];
  readonly period: Period | null;
}

export type Expression =
  | FigureAsked
  | { readonly op: 'sum'; readonly parts: readonly Expression[] }
  /** What is left of the whole; of two things neither of which is in the other, how far the one exceeds the other. */
  | { readonly op: 'less'; readonly whole: Expression; readonly part: Expression }
  /** How far two are apart, whichever is the larger. */
  | { readonly op: 'difference'; readonly of: readonly [Expression, Expression] }
  | { readonly op: 'share'; readonly part: Expression; readonly whole: Expression }
  /** So many for each of the other; `times`: as so many times the other. */
  | { readonly op: 'ratio'; readonly times?: true; readonly top: Expression; readonly bottom: Expression }
  | { readonly op: 'mean'; readonly of: Expression; readonly per: TimeUnit }
  /** How it moved; `against` null: on the quarter before and the year before. */
  | { readonly op: 'change'; readonly of: Expression; readonly against: Expression | null }
  /** Which of them moved most; `sign` 0: either way. */
  | {
      readonly op: 'moved-most';
      readonly of: readonly Expression[];
      readonly sign: -1 | 0 | 1;
      readonly by: 'percent' | 'number';
      readonly most: boolean;
      readonly against: Period | null;
    }
  /** Told one by one. */
  | { readonly op: 'each'; readonly of: readonly Expression[] };

/** What it is made of, in order. */
function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'figure':
      return [];
    case 'sum':
      return expression.parts;
    case 'less':
    case 'share':
      return expression.op === 'less' ? [expression.whole, expression.part] : [expression.part, expression.whole];
    case 'ratio':
      return [expression.top, expression.bottom];
    case 'mean':
      return [expression.of];
    case 'change':
      return expression.against ? [expression.of, expression.against] : [expression.of];
    default:
      return expression.of;
  }
}

/** The same with every figure in it changed; an operand it has none of stays so. */
export function withFigures(expression: Expression, change: (figure: FigureAsked) => FigureAsked): Expression {
  const on = (operand: Expression): Expression => withFigures(operand, change);
  switch (expression.op) {
    case 'figure':
      return change(expression);
    case 'sum':
      return { ...expression, parts: expression.parts.map(on) };
    case 'less':
      return { ...expression, whole: on(expression.whole), part: on(expression.part) };
    case 'difference':
      return { ...expression, of: [on(expression.of[0]), on(expression.of[1])] };
    case 'share':
      return { ...expression, part: on(expression.part), whole: on(expression.whole) };
    case 'ratio':
      return { ...expression, top: on(expression.top), bottom: on(expression.bottom) };
    case 'mean':
      return { ...expression, of: on(expression.of) };
    case 'change':
      return { ...expression, of: on(expression.of), against: expression.against && on(expression.against) };
    default:
      return { ...expression, of: expression.of.map(on) };
  }
}

export const figuresAsked = (expression: Expression): readonly FigureAsked[] =>
  expression.op === 'figure' ? [expression] : operandsOf(expression).flatMap(figuresAsked);

export const metricsOf = (expression: Expression): readonly string[] => [
  ...new Set(figuresAsked(expression).map(({ metric }) => metric)),
];

/** The same sum, share or ratio of another time; null where its figures are of different times. */
export function inPeriod(expression: Expression, period: Period): Expression | null {
  const times = new Set(figuresAsked(expression).map((figure) => figure.period?.to ?? ''));
  return times.size > 1 ? null : withFigures(expression, (figure) => ({ ...figure, period }));
}

/** Whether both are made of the same figures in the same way, of whatever time. */
export const sameMake = (a: Expression, b: Expression): boolean => shapeOf(a) === shapeOf(b);

const shapeOf = (expression: Expression): string =>
  expression.op === 'figure'
    ? `${expression.metric}@${expression.areas.join('+')}`
    : `${expression.op}(${operandsOf(expression).map(shapeOf).join(',')})`;
