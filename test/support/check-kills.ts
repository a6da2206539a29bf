/**
 * `npm run check:kills -- ROUNDS [STORE]`: so many kills during imports and during turns, on the embedded store and on MongoDB;
 * with the file of a store, on a copy of that alone: for as much as the bench's stores hold.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRepeatedly, type Task } from './kills.ts';
import { HOW_TO_GET_ONE, ownServer } from './mongo-server.ts';

const rounds = Number(process.argv[2] ?? 30);
const from = process.argv[3];
const folder = mkdtempSync(join(tmpdir(), 'force-figures-kills-'));
const STORE_FILE = join(folder, 'figures.db');
const server = from === undefined ? await ownServer() : null;
const stores: [string, NodeJS.ProcessEnv][] = [['embedded', { STORE_FILE }]];
if (from !== undefined)
  for (const end of ['', '-wal', '.key'].filter((each) => existsSync(from + each)))
    copyFileSync(from + end, STORE_FILE + end);
else if (server) stores.push(['MongoDB', { MONGODB_URI: server.uri('kills') }]);
else console.log(HOW_TO_GET_ONE);

for (const [name, environment] of stores)
  for (const task of ['imports', 'turns'] satisfies Task[]) {
    const { faults, versions, exchanges } = await killRepeatedly(task, rounds, environment);
    // Kills that nothing came in between of have shown nothing.
    if ((task === 'imports' ? versions : exchanges) <= rounds / 2) faults.push('hardly anything was kept at all');
    const done = task === 'imports' ? `${versions} versions saved` : `${exchanges} questions kept`;
    console.log(`${name}, ${rounds} kills during ${task}: ${done}, ${faults.length} faults`);
    for (const fault of faults) console.log(`  - ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
await server?.stop();
rmSync(folder, { recursive: true, force: true });
