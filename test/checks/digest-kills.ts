/**
 * `npm run check:digest-kills -- DIGESTS PLACES SECONDS SEED`: digests go out from three processes of which one is killed every
 * few seconds, on both stores, to a local Slack and a local Bot Connector that fail now and then. Ends with 1 when one came
 * twice, came after its grace time, is uncertain in Slack, or was neither delivered nor reported.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killDigests } from '../support/digests-kills/run.ts';
import { HOW_TO_GET_ONE, ownServer } from '../support/mongo-server.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [digests, places, between, seed] = wholeNumbers({ digests: 25, places: 20, between: 3, seed: 1 }) as [
  number,
  number,
  number,
  number,
];
const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
const server = await ownServer();
const stores: [string, NodeJS.ProcessEnv][] = [['embedded', { STORE_FILE: join(folder, 'figures.db') }]];
if (server) stores.push(['MongoDB', { MONGODB_URI: server.uri('digests') }]);
else console.log(HOW_TO_GET_ONE);

try {
  for (const [name, environment] of stores) {
    const { wrong, ...counts } = await killDigests({ digests, places, between, seed, environment });
    console.log(`${name}: ${JSON.stringify(counts)}`);
    for (const line of wrong.slice(0, 20)) console.log(`  wrong: ${line}`);
    if (wrong.length > 0) {
      console.log(`  ${wrong.length} wrong in all`);
      process.exitCode = 1;
    }
  }
} finally {
  // A server that is waited for does not keep the process alive by itself.
  const alive = setInterval(() => {}, 1_000);
  await server?.stop();
  clearInterval(alive);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
