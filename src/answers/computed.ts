/** Figures worked out from stored ones, with the working shown. */
import { total, weakest } from '../figures/arithmetic.ts';
import type { FigureAsked } from '../figures/expression.ts';
import type { Figure, Period } from '../figures/model.ts';
import type { ReplyFigure } from '../reply.ts';
import type { Computed, Context } from './answer.ts';
import { replySource } from './compose.ts';
import { number } from './say.ts';

interface Working {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly working: string;
  /** The stored figures it is made of; priority, source and area are the first's. */
  readonly operands: readonly Figure[];
  readonly period?: Period;
}

/** A figure as a part of what is worked out. */
export const asOperand = ({ metric, area, period }: Figure): FigureAsked => ({
  op: 'figure',
  metric,
  areas: [area],
  period,
});

export function computed({ label, value, unit, working, operands, period }: Working, { knowledge }: Context): Computed {
  const first = operands[0]!;
  const { label: periodLabel, from, to } = period ?? first.period;
  // What is made of the force's and a district's is of the force.
  const force = operands.find((f) => f.area === knowledge.areas.force.id);
  const areas = [...new Set((force ? [force] : operands).map((f) => knowledge.areas.name(f.area)))];
  const figure: ReplyFigure = {
    metric: null,
    label,
    value,
    unit,
    precision: weakest(operands),
    direction: 'neither',
    period: { label: periodLabel, from, to },
    area: areas.join(' and '),
    priority: first.priority,
    basis: 'derived',
    working,
    note: null,
    source: replySource(first.source, knowledge),
  };
  return { figure };
}

export function computedSum(
  operands: readonly Figure[],
  label: string,
  period: Period | undefined,
  context: Context,
): Computed {
  const unit = context.knowledge.metric(operands[0]!.metric).unit;
  return computed(
    {
      label,
      value: total(operands.map((f) => f.value)),
      unit,
      working: operands.map((f) => number(f.value, unit)).join(' + '),
      operands,
      ...(period ? { period } : {}),
    },
    context,
  );
}
