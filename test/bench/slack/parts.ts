/** A process of its own: what an event of ours takes beside Bolt, one after the other: the inbox's writes, the bare answer. */
import { readConfig } from '../../../src/config.ts';
import { buildBot } from '../../../src/main.ts';
import { appMention } from '../../support/slack/events.ts';

/** Milliseconds an event. */
export interface PartTimes {
  readonly inbox: number;
  readonly answer: number;
}

const [file = '', ...questions] = process.argv.slice(2);
const { store, conversation } = await buildBot(readConfig({ STORE_FILE: file }));
await conversation.knowledge();

/** Milliseconds each, when so many at a time are under way. */
async function timed(times: number, atOnce: number, work: (number: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < times) await work(next++);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (performance.now() - began) / times;
}

let round = 0;
process.on('message', async (times: number) => {
  round += 1;
  const lease = { owner: 'bench', now: '2099-01-01T00:00:00.000Z', until: '2099-01-01T00:01:00.000Z' };
  const body = appMention('how many 101 calls last quarter');
  // All at once: what is written together shares its wait for the disk, and no other wait is counted.
  const inbox = await timed(times, times, async (number) => {
    const id = `${round} ${number}`;
    await store.inbox.accept({ id, channel: 'slack', body }, lease);
    await store.inbox.done(id, lease.owner, lease.now);
  });
  const answer = await timed(times, 1, (number) =>
    conversation.takeTurn({ text: questions[number % questions.length]!, conversation: `${round} ${number}` }),
  );
  process.send!({ inbox, answer } satisfies PartTimes);
});
process.send!('ready');
