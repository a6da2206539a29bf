/**
 * `npm run bench:store`: answers with both stores beside the bare driver doing the same reads and writes, one at a time and with
 * three instances on one server. One run, rounds alternating, each in a process of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config.ts';
import { openStore } from '../../../src/main.ts';
import { HOW_TO_GET_ONE, sharedServer } from '../../support/mongo-server.ts';
import { Child } from '../child.ts';
import { median, said } from '../measure.ts';

const ROUNDS = 6;
const ROUND = 2_000;
const WARM_UP = 6_000;
const INSTANCES = 3;
const AT_ONCE = 8;

const server = await sharedServer();
if (server === null) throw new Error(HOW_TO_GET_ONE);
const folder = mkdtempSync(join(tmpdir(), 'force-figures-bench-'));
const [ours, bare] = [server.uri('bench-ours'), server.uri('bench-bare')];
// The same collections, with their validators and indexes.
await (await openStore(readConfig({ MONGODB_URI: bare }))).close();
const turns = (settings: Record<string, string>) => Child.start('store/turns.ts', settings);

async function alternating(contestants: Record<string, Child[]>): Promise<Record<string, number[][]>> {
  const times: Record<string, number[][]> = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = -1; round < ROUNDS; round += 1)
    for (const [name, children] of Object.entries(contestants)) {
      const all = await Promise.all(children.map((child) => child.round(round < 0 ? WARM_UP : ROUND)));
      if (round >= 0) times[name]!.push(all.flat());
    }
  return times;
}

const row = (name: string, value: number, bar: string) =>
  console.log(`    ${name.padEnd(56)} ${value.toFixed(2)}  ${bar}`);

{
  const on = {
    embedded: [await turns({ STORE_FILE: join(folder, 'one.db') })],
    memory: [await turns({ STORE_FILE: ':memory:' })],
    MongoDB: [await turns({ MONGODB_URI: ours })],
    'bare driver': [await Child.start('store/bare.ts', { MONGODB_URI: bare, LIKE: ours })],
  };
  const times = await alternating(on);
  console.log('\nOne answer at a time, kept');
  for (const [name, rounds] of Object.entries(times)) console.log(`    ${name.padEnd(12)} ${said(rounds.flat())}`);
  // Of all rounds together, which alternate: where a server is slow there are few turns in one.
  const middle = (name: string) => median(times[name]!.flat());
  row(
    'an answer on MongoDB / the bare driver’s operations',
    middle('MongoDB') / middle('bare driver'),
    '(at most 1.2)',
  );
  row(
    'an answer on MongoDB / those and the answer in memory',
    middle('MongoDB') / (middle('bare driver') + middle('memory')),
    '',
  );
  for (const child of Object.values(on).flat()) await child.stop();
}
{
  const several = async (start: () => Promise<Child>) => Promise.all(Array.from({ length: INSTANCES }, start));
  const atOnce = { AT_ONCE: String(AT_ONCE) };
  const on = {
    embedded: await several(() => turns({ STORE_FILE: join(folder, 'three.db'), ...atOnce })),
    MongoDB: await several(() => turns({ MONGODB_URI: ours, ...atOnce })),
    'bare driver': await several(() => Child.start('store/bare.ts', { MONGODB_URI: bare, LIKE: ours, ...atOnce })),
  };
  const times = await alternating(on);
  console.log(`\n${INSTANCES} instances, ${AT_ONCE} at a time in each`);
  const pace = (name: string) => median(times[name]!.map((round) => (round.length / ROUND) * 1000));
  for (const [name, rounds] of Object.entries(times))
    console.log(`    ${name.padEnd(12)} ${pace(name).toFixed(0)} answers a second, ${said(rounds.flat())}`);
  row('answers on MongoDB / the bare driver’s turns', pace('MongoDB') / pace('bare driver'), '(at least 0.95)');
  for (const child of Object.values(on).flat()) await child.stop();
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
