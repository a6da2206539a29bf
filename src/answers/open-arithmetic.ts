/** Arithmetic that is plainly asked for and could not be bound: nothing is held for it, least of all the figure of one operand. */
import type { Answer } from './answer.ts';
import { notHeld } from './not-held.ts';

export const openArithmetic: Answer = {
  name: 'open-arithmetic',
  suits: (q) =>
    // What was bound and could not be worked out is answered by no operand of it either.
    q.calculation != null ||
    (q.openArithmetic === true &&
      q.metrics.value.length > 0 &&
      // Of two times of one thing the movement is told.
      !(q.intent === 'change' && q.periods.value.length > 0) &&
      ['figure', 'list', 'updates', 'compare', 'change', 'sum'].includes(q.intent)),
  answer: (question, context) => notHeld.answer(question, context),
};
