/** Lets others have their turn in between work that would keep them waiting. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** In the first a connection is taken in, in the second its request is read, in the third it is answered. */
const ENOUGH_FOR_A_REQUEST = 3;

export async function turnsOfTheLoop(): Promise<void> {
  for (let turn = 0; turn < ENOUGH_FOR_A_REQUEST; turn += 1) await nextTurn();
}
