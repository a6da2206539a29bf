/** Shows that an answer is on its way, but only when it takes long enough to be missed. */
import type { TurnContext } from 'botbuilder';

const PATIENCE = 500;

export async function withTyping<T>(context: TurnContext, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    // That it cannot be shown is no fault of the answer.
    context.sendActivity({ type: 'typing' }).catch(() => {});
  }, PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
