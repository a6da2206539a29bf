/** Shows that an answer is on its way, but only when it takes long enough to be missed. */
import type { Turn } from './turn.ts';

const PATIENCE = 500;

export async function withTyping<T>({ send }: Turn, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    // That it cannot be shown is no fault of the answer.
    send({ type: 'typing' }).catch(() => {});
  }, PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
