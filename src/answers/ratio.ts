/** "Cadets per unit": one held figure divided by another of the same period, with its working. */
import type { Answer } from './answer.ts';
import { asOperand, computed } from './computed.ts';
import { periodAsked } from './figure.ts';
import { find } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { capital, figureSentence, hedged, number } from './say.ts';

export const ratio: Answer = {
  name: 'ratio',
  suits: (q) => q.ratio !== null && !q.unread.includes('not'),
  answer: async (question, context) => {
    const { knowledge } = context;
    const { top, bottom } = question.ratio!;
    const reading = periodAsked(question);
    const [a, b] = [await find(top, reading, question, context), await find(bottom, reading, question, context)];
    if (!a.held) return notHeldFigure(top, a, question, context);
    if (!b.held) return notHeldFigure(bottom, b, question, context);
    const [over, under] = [a.figures[0]!, b.figures[0]!];
    const [mt, mb] = [knowledge.metric(top), knowledge.metric(bottom)];
    // Levels are read at a date: both must end together.
    if (under.value === 0 || over.period.to !== under.period.to || mt.kind === 'share' || mb.kind === 'share')
      return null;
    const working = `${number(over.value, mt.unit)} ÷ ${number(under.value, mb.unit)}`;
    const label = `${mt.label} for each of ${mb.label}`;
    const result = computed(
      { label, value: over.value / under.value, unit: mt.unit, working, operands: [over, under] },
      context,
    );
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: [
        capital(`${hedged(result.figure, mt.unit)} ${mt.unit === 'GBP' ? '' : `${mt.unit} `}for each: ${working}.`),
        figureSentence(over, mt, knowledge.areas.name(over.area)),
        figureSentence(under, mb, knowledge.areas.name(under.area)),
      ],
      figures: [result, over, under],
      result: { op: 'ratio', top: asOperand(over), bottom: asOperand(under) },
    };
  },
};
