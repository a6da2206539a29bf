/** Opinions, forecasts, guesses, jokes and instructions to the bot: never answered, what is held is offered. */
import type { Answer } from './answer.ts';
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
    const choices = cues.has('instruction') || cues.has('joke') ? [] : await nearestChoices(question, context);
    return { kind: 'not-held', outcome: 'not-held', lines: [context.wording.say(key)], choices };
  },
};
