/** Run as a process of its own: takes turns or imports on a MongoDB or embedded store until it is killed. */
import { readConfig } from '../../src/config.ts';
import { Exchanges } from '../../src/conversation/exchanges.ts';
import { buildBot } from '../../src/main.ts';
import { bundle, figure, update } from './report-bundle.ts';

const [task = ''] = process.argv.slice(2);
const bot = await buildBot(readConfig(process.env));
const exchanges = new Exchanges(bot.store);
const take = async (turn: number): Promise<void> => {
  const conversation = `conversation-${process.pid}-${turn % 3}`;
  const reply = await bot.conversation.takeTurn({ text: 'how many 101 calls last quarter', conversation });
  await exchanges.record({ id: `${process.pid}-${turn}`, channel: 'teams', person: 'someone', reply });
};
// The first loads what the others find loaded: a kill is to come in the middle of what is written.
if (task === 'turns') await take(0);
console.log('open');

if (task === 'imports') {
  // Each is a new version of one report; a kill most often comes while one is being written.
  const { plan, metrics, areas } = await bot.store.catalogue();
  for (let version = 1; ; version += 1) {
    const figures = Array.from({ length: 300 }, (_, at) => {
      const area = areas[Math.floor(at / metrics.length)]!.id;
      return figure({ metric: metrics[at % metrics.length]!.id, area, value: version });
    });
    const updates = Array.from({ length: 300 }, (_, at) => update({ id: `1.${at + 1}` }));
    await bot.store.saveReport(
      bundle({ force: plan.force, title: `Version ${version} of ${process.pid}` }, { figures, updates }),
      {
        publish: version % 3 !== 0,
        origin: 'imported',
      },
    );
  }
}
if (task === 'turns') for (let turn = 1; ; turn += 1) await take(turn);
