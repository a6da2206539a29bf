/**
 * A MongoDB server for the tests: the first found of MONGODB_TEST_URI, a mongod on the PATH (a replica set of three), and the
 * server that `npm run mongo:test-server` installs.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';

export interface MongoServer {
  /** What it is, for the one line that a test run says of it. */
  readonly name: string;
  /** An address for a database of this name. */
  uri(database: string): string;
  /** -9, and started again on the same files and port; only of a server that the tests started. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const INSTALLED = join(root, '.mongo-test/bin/secantusd-py');

export const HOW_TO_GET_ONE =
  'MongoDB tests are skipped: no server. Run "npm run mongo:test-server", put a mongod on the PATH, or set MONGODB_TEST_URI.';

let shared: Promise<MongoServer | null> | null = null;

/** One server for the whole run. Null when there is none; with CI=true that is a fault. */
export function sharedServer(): Promise<MongoServer | null> {
  shared ??= find().then((server) => {
    if (server === null && process.env.CI === 'true') throw new Error(HOW_TO_GET_ONE);
    console.log(`      ${server ? `MongoDB tests run against ${server.name}.` : HOW_TO_GET_ONE}`);
    return server;
  });
  return shared;
}

/** A server of the test's own, that it may kill and step down; null where only MONGODB_TEST_URI or nothing is there. */
export async function ownServer(options: readonly string[] = []): Promise<MongoServer | null> {
  return existsSync(INSTALLED) ? started(secantus(options)) : null;
}

async function find(): Promise<MongoServer | null> {
  const given = process.env.MONGODB_TEST_URI;
  if (given) return { name: 'MONGODB_TEST_URI', uri: (database) => withDatabase(given, database), ...NOT_OURS };
  const mongod = onPath('mongod');
  if (mongod) return replicaSet(mongod);
  return ownServer();
}

const NOT_OURS = {
  kill: () => Promise.reject(new Error('not started by the tests')),
  start: () => Promise.reject(new Error('not started by the tests')),
  stop: () => Promise.resolve(),
};

function withDatabase(uri: string, database: string): string {
  const [, start = '', rest = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]*)(.*)$/.exec(uri) ?? [];
  return `${start}/${database}${rest.replace(/^\/[^?]*/, '')}`;
}

function onPath(command: string): string | null {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

interface Node {
  readonly port: number;
  readonly folder: string;
  run(): ChildProcess;
}

/** One node that says it is a replica set, on WiredTiger. */
function secantus(options: readonly string[]): { name: string; nodes: Promise<Node[]>; query: string } {
  const nodes = (async () => {
    const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'force-figures-mongo-'))];
    const where = ['--host', '127.0.0.1', '--port', String(port), '--storage-path', join(folder, 'data')];
    const args = [...where, '--enable-test-commands', '--log-level', 'ERROR', ...options];
    return [{ port, folder, run: () => spawn(INSTALLED, args, { stdio: 'ignore', cwd: folder }) }];
  })();
  return { name: 'SecantusDB 0.7.0b3 (MongoDB wire protocol over WiredTiger, one node)', nodes, query: '' };
}

async function replicaSet(mongod: string): Promise<MongoServer> {
  const nodes = Promise.all(
    [1, 2, 3].map(async () => {
      const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'force-figures-mongo-'))];
      const args = ['--replSet', 'tests', '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', folder];
      const run = () => spawn(mongod, [...args, '--setParameter', 'enableTestCommands=1'], { stdio: 'ignore' });
      return { port, folder, run };
    }),
  );
  const server = await started({ name: 'mongod, a replica set of three', nodes, query: '?replicaSet=tests' });
  const [first] = await nodes;
  const client = new MongoClient(`mongodb://127.0.0.1:${first!.port}/?directConnection=true`);
  const members = (await nodes).map(({ port }, _id) => ({ _id, host: `127.0.0.1:${port}` }));
  await client.db('admin').command({ replSetInitiate: { _id: 'tests', members } });
  await client.close();
  return server;
}

async function started(plan: { name: string; nodes: Promise<Node[]>; query: string }): Promise<MongoServer> {
  const nodes = await plan.nodes;
  let children: ChildProcess[] = [];
  const start = async (): Promise<void> => {
    children = nodes.map((node) => node.run());
    for (const child of children) {
      running.add(child);
      // The tests end without waiting for it; it is killed when they do.
      child.unref();
    }
    await Promise.all(nodes.map(({ port }) => listening(port)));
  };
  const kill = async (): Promise<void> => {
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        // Else a process with nothing else to do would end before it has gone.
        child.ref();
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGKILL');
        await gone;
        running.delete(child);
      }),
    );
  };
  await start();
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  return {
    name: plan.name,
    uri: (database) => `mongodb://${hosts}/${database}${plan.query}`,
    kill,
    start,
    stop: async () => {
      await kill();
      for (const { folder } of nodes) rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (open) return;
    await pause(100);
  }
  throw new Error(`The MongoDB server did not listen on port ${port} within 30 seconds.`);
}
