/** The answers alone, a process of its own: the same questions and store, no channel. Asked for a round, it tells its times. */
import { readConfig } from '../../../src/config.ts';
import { buildBot } from '../../../src/main.ts';
import { serving } from '../child.ts';
import { QUESTIONS, timed } from '../measure.ts';

const { conversation } = await buildBot(readConfig(process.env));
let asked = 0;

serving(null, async (milliseconds) => {
  const times: number[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end; asked++) {
    const message = { text: QUESTIONS[asked % QUESTIONS.length]!, conversation: `bench-${asked % 32}` };
    times.push(await timed(() => conversation.takeTurn(message)));
  }
  return times;
});
