/** What a figure fell or rose from: the number before the one that was told. */
import type { Figure } from '../figures/model.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { before, changeBetween, find, notesOf, notesOfEach, yearEarlier } from './lookup.ts';
import { notHeld } from './not-held.ts';
import { figureSentence, movement, number } from './say.ts';

export const wasBefore: Answer = {
  name: 'was-before',
  suits: (q, { focus }) =>
    q.cues.has('was-before') &&
    q.unread.length === 0 &&
    !['why', 'source', 'definition', 'refuse', 'guide'].includes(q.intent) &&
    q.periods.value.every((p) => p.period === null || p.relation === 'latest' || q.periods.origin === 'carried') &&
    (q.metrics.value.length === 1 || (q.metrics.value.length === 0 && (focus?.metrics.length ?? 0) > 0)),
  answer: async (question, context) => {
    const { knowledge, focus } = context;
    const id = question.metrics.value[0] ?? focus!.metrics[0]!;
    const metric = knowledge.metric(id);
    // A size that was raised has a figure of its own for what it was, which may be named itself.
    if (metric.before) return told(metric.before, null, question, context);
    if (knowledge.catalogue.metrics.some((m) => m.before === id)) return null;
    const shown = focus?.metrics[0] === id ? (focus.shown[0] ?? null) : null;
    return told(id, shown, question, context);
  },
};

async function told(
  id: string,
  shown: { readonly from: string; readonly to: string } | null,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const { knowledge } = context;
  const metric = knowledge.metric(id);
  const found = await find(id, null, question, context);
  if (!found.held) return null;
  const now =
    found.all.find(
      (f) => f.period.from === shown?.from && f.period.to === shown.to && f.area === found.figures[0]!.area,
    ) ?? found.figures[0]!;
  const earlier = [before(now, found.all), yearEarlier(now, found.all)].filter((f): f is Figure => f !== null);
  const moved = (f: Figure): number => Math.sign(now.value - f.value);
  const wanted = question.cues.has('fell') ? -1 : question.cues.has('rose') ? 1 : 0;
  const was = earlier.find((f) => wanted === 0 || moved(f) === wanted) ?? null;
  const area = (f: Figure): string => knowledge.areas.name(f.area);
  // Without an earlier one the figure itself is what it was before (the size before it was raised).
  if (!was)
    return id === question.metrics.value[0] || shown !== null
      ? notHeld.answer(question, context)
      : {
          kind: 'figure',
          outcome: 'answered',
          lines: [figureSentence(now, metric, area(now))],
          figures: [now],
          notes: notesOf(now, metric, found.all, number),
        };
  const change = changeBetween(now, was, metric, area(now));
  return {
    kind: 'figure',
    outcome: 'answered',
    lines: [
      figureSentence(was, metric, area(was)),
      figureSentence(now, metric, area(now)),
      movement(change, metric.unit, now.precision),
    ],
    figures: [was, now],
    change: [change],
    notes: notesOfEach([was, now], metric, found.all, number),
  };
}
