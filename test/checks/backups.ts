/**
 * `npm run check:backups -- ROUNDS`: backups and restores by the command while a bot answers and another process publishes, and
 * a downgrade. Exit code 1 when a copy is not whole, a turn fails, a question is lost, or a newer file is opened.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../src/config.ts';
import { Exchanges } from '../../src/conversation/exchanges.ts';
import { buildBot } from '../../src/main.ts';
import { migrations } from '../../src/store/schema.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [rounds] = wholeNumbers({ rounds: 10 }) as [number];
const folder = mkdtempSync(join(tmpdir(), 'force-figures-backups-'));
const STORE_FILE = join(folder, 'figures.db');
const command = join(import.meta.dirname, '../../src/store/manage.ts');
const publisher = join(import.meta.dirname, '../support/store-process.ts');
const dataDir = join(import.meta.dirname, '../../data');
let faults = 0;
const told = (fine: boolean, line: string): void => {
  if (!fine) faults += 1;
  console.log(`${fine ? 'ok   ' : 'FAULT'} ${line}`);
};

/** In another process, while this one goes on answering. */
function run(file: string, ...args: string[]): Promise<{ status: number | null; said: string }> {
  const env = { PATH: process.env.PATH, STORE_FILE: file };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', command, ...args], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said: said.trim() })));
}

const bot = await buildBot(readConfig({ STORE_FILE }));
const exchanges = new Exchanges(bot.store);
let [turns, failed, going] = [0, 0, true];
async function answer(who: number): Promise<void> {
  while (going) {
    const id = `${who}-${turns++}`;
    try {
      const reply = await bot.conversation.takeTurn({ text: 'how many 101 calls last quarter', conversation: id });
      if (!reply.text.includes('70,753')) throw new Error(reply.text);
      await exchanges.record({ id, channel: 'teams', person: `person-${who}`, reply });
    } catch (fault) {
      failed += 1;
      console.log((fault as Error).message);
    }
  }
}
const answering = [1, 2, 3, 4].map(answer);
const publishing = spawn(process.execPath, [publisher, STORE_FILE, dataDir, 'save-many', '400'], { stdio: 'ignore' });
const published = new Promise((resolve) => publishing.once('close', resolve));

let [whole, restored] = [0, 0];
for (let round = 0; round < rounds; round += 1) {
  const copy = join(folder, `copy-${round}.backup`);
  const made = await run(STORE_FILE, 'backup', copy);
  if (made.status !== 0) told(false, `backup ${round}: ${made.said}`);
  const checked = await run(copy, 'check');
  // A copy has the store's key nowhere beside it: that is told, and the key is put there.
  if (checked.status === 0 || !checked.said.includes('IDENTITY_KEY'))
    told(false, `a copy opened without its key: ${checked.said}`);
  spawnSync('cp', [`${STORE_FILE}.key`, `${copy}.key`]);
  const again = await run(copy, 'check');
  if (again.status === 0) whole += 1;
  else told(false, `copy ${round}: ${again.said}`);
  if (round % 2 === 1) {
    const back = await run(STORE_FILE, 'restore', copy);
    if (back.status === 0) restored += 1;
    else told(false, `restore ${round}: ${back.said}`);
  }
}
going = false;
publishing.kill();
await Promise.all([...answering, published]);
told(whole === rounds, `${rounds} backups under load, ${whole} whole; ${restored} restored under load`);
told(failed === 0, `${turns} turns meanwhile, ${failed} failed`);
const kept = (await exchanges.list()).length;
told(kept === turns, `${kept} of ${turns} questions kept through the restores`);
told((await bot.store.check()).length === 0, 'the store is whole');
await bot.close();

const database = new DatabaseSync(STORE_FILE);
database.exec(`PRAGMA user_version = ${migrations.length + 1}`);
database.close();
const refused = await run(STORE_FILE, 'check');
told(refused.status === 1 && !refused.said.includes('\n'), `a downgrade: ${refused.said}`);
rmSync(folder, { recursive: true, force: true });
process.exit(faults === 0 ? 0 : 1);
