/** What of a whole is not the part named: "investigations not retained", "intelligence other than from Crimestoppers". */
import { isMean } from '../figures/model.ts';
import { asksByNegation } from '../language/asking/yes-or-no.ts';
import type { Question } from '../question/question.ts';
import type { Answer } from './answer.ts';
import { asOperand, computed } from './computed.ts';
import { periodAsked } from './figure.ts';
import { find } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { capital, figureSentence, hedged, inPeriod, number } from './say.ts';

const INTENTS = new Set<Question['intent']>(['figure', 'share', 'list', 'updates']);

/** The part that is taken away from its whole; after such an answer a share asked for is the remainder's. */
function partLeftOut(question: Question): string | null {
  const [id] = question.metrics.value;
  if (question.metrics.value.length === 1 && question.unread.length === 1 && question.unread[0] === 'not')
    return !asksByNegation(question.text) ? id! : null;
  return null;
}

export const remainder: Answer = {
  name: 'remainder',
  suits: (q, context) => {
    if (!INTENTS.has(q.intent) || (q.wanted !== null && q.wanted !== 'number')) return false;
    const part = partLeftOut(q);
    return part !== null && context.knowledge.metric(part).partOf !== null;
  },
  answer: async (question, context) => {
    const { knowledge } = context;
    const [part, whole] = [partLeftOut(question)!, knowledge.metric(partLeftOut(question)!).partOf!];
    const [mp, mw] = [knowledge.metric(part), knowledge.metric(whole)];
    // People killed are a part of the casualties, by whatever word each is counted; money is no part of a count.
    if (mp.kind !== mw.kind || isMean(mp)) return null;
    const reading = periodAsked(question);
    const [p, w] = [await find(part, reading, question, context), await find(whole, reading, question, context)];
    if (!p.held) return notHeldFigure(part, p, question, context);
    if (!w.held) return notHeldFigure(whole, w, question, context);
    const [less, all] = [p.figures[0]!, w.figures[0]!];
    // A part that was counted over another time or place is no part of that whole.
    if (less.period.from !== all.period.from || less.period.to !== all.period.to || less.area !== all.area) return null;
    const left = all.value - less.value;
    const difference = `${number(all.value, mw.unit)} - ${number(less.value, mp.unit)}`;
    const asShare = question.intent === 'share';
    if (asShare && all.value === 0) return null;
    const label = `${mw.label}, less ${mp.label}`;
    const rest = { op: 'less', whole: asOperand(all), part: asOperand(less) } as const;
    const result = computed(
      asShare
        ? {
            label: `${label}, as a share of the whole`,
            value: (100 * left) / all.value,
            unit: '%',
            working: `(${difference}) ÷ ${number(all.value, mw.unit)} × 100`,
            operands: [all, less],
          }
        : { label, value: left, unit: mw.unit, working: difference, operands: [all, less] },
      context,
    );
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: [
        capital(
          `${hedged(result.figure, result.figure.unit)} ${inPeriod(all.period)}, ${result.figure.area}: ${result.figure.label}.`,
        ),
        `Working: ${result.figure.working}.`,
        ...[all, less].map((f) => figureSentence(f, knowledge.metric(f.metric), knowledge.areas.name(f.area))),
      ],
      figures: [result, all, less],
      result: asShare ? { op: 'share', part: rest, whole: asOperand(all) } : rest,
    };
  },
};
