/** Run as a process of its own: takes turns or imports on a MongoDB or embedded store until it is killed. */
import { readConfig } from '../../src/config.ts';
import { Exchanges } from '../../src/conversation/exchanges.ts';
import { buildBot } from '../../src/main.ts';
import { untilDone } from './kills.ts';
import { bundle, figure, update } from './report-bundle.ts';

const [task = ''] = process.argv.slice(2);
const bot = await untilDone(() => buildBot(readConfig(process.env)));
const exchanges = new Exchanges(bot.store);
const take = async (turn: number): Promise<void> => {
  const conversation = `conversation-${process.pid}-${turn % 3}`;
  const reply = await bot.conversation.takeTurn({ text: 'how many 101 calls last quarter', conversation });
  await exchanges.record({ id: `${process.pid}-${turn}`, channel: 'teams', person: 'someone', reply });
};
const importVersion = async (version: number): Promise<void> => {
  const { plan, metrics, areas } = await bot.store.catalogue();
  const figures = Array.from({ length: 300 }, (_, at) => {
    const area = areas[Math.floor(at / metrics.length)]!.id;
    return figure({ metric: metrics[at % metrics.length]!.id, area, value: version });
  });
  const updates = Array.from({ length: 300 }, (_, at) => update({ id: `1.${at + 1}` }));
  await bot.store.saveReport(
    bundle({ force: plan.force, title: `Version ${version} of ${process.pid}` }, { figures, updates }),
    { publish: version % 3 !== 0, origin: 'imported' },
  );
};

// The first loads what the others find loaded, and tells how long one takes: a kill is to come in the middle of what is written.
const work = (number: number) => untilDone(() => (task === 'imports' ? importVersion : take)(number));
await work(1);
const began = performance.now();
await work(2);
console.log(performance.now() - began);
for (let number = 3; ; number += 1) await work(number);
