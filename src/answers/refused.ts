/** Opinions, forecasts, guesses, jokes and instructions to the bot: never answered, what is held is offered. */
import { asksVerdictOnIt } from '../language/asking/yes-or-no.ts';
import type { Question } from '../question/question.ts';
import { type Answer, type Context, type Draft, isComputed } from './answer.ts';
import { figure } from './figure.ts';
import { nearestChoices } from './not-held.ts';

export const refused: Answer = {
  name: 'refused',
  suits: (q) => q.intent === 'refuse',
  answer: async (question, context) => {
    const { cues } = question;
    const key =
      cues.has('instruction') || cues.has('joke')
        ? 'refused'
        : cues.has('guess')
          ? 'guess'
          : cues.has('forecast')
            ? 'forecast'
            : cues.has('opinion')
              ? 'opinion'
              : 'refused';
    const told = key === 'opinion' ? await figuresOf(question, context) : null;
    if (told) return told;
    const choices = cues.has('instruction') || cues.has('joke') ? [] : await nearestChoices(question, context);
    return { kind: 'not-held', outcome: 'not-held', lines: [context.wording.say(key)], choices };
  },
};

/** A verdict on what is held: first that none is given, then the figures and how they moved. */
async function figuresOf(question: Question, context: Context): Promise<Draft | null> {
  const metrics =
    question.metrics.value.length > 0
      ? question.metrics
      : { value: context.focus?.metrics.slice(0, 1) ?? [], origin: 'carried' as const };
  if (metrics.value.length !== 1 || question.unread.length > 0 || context.focus?.answered === false) return null;
  if (question.metrics.value.length === 0 && !asksVerdictOnIt(question.text)) return null;
  const draft = await figure.answer({ ...question, intent: 'figure', metrics, wanted: null }, context);
  if (draft?.outcome !== 'answered' || (draft.change ?? []).length === 0) return null;
  const earlier = draft.change!.at(-1)!;
  const [main] = draft.figures!;
  const was = isComputed(main!)
    ? []
    : await context.store.figures({
        metrics: [main!.metric],
        areas: [main!.area],
        from: earlier.against.from,
        to: earlier.against.to,
      });
  return {
    ...draft,
    kind: 'summary',
    lines: [context.wording.say('opinion'), ...draft.lines],
    figures: [...draft.figures!, ...was],
  };
}
