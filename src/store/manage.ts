/** `npm run store -- backup FILE | restore FILE | compact | check | new-key`: care of the store, also while the bot uses it. */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadEnvFile, readConfig } from '../config.ts';
import { openStore } from '../main.ts';
import { operator } from '../operator.ts';
import { checkBackup, type FileStore } from './embedded.ts';
import { mongoWay } from './mongo/ways.ts';
import type { Store } from './store.ts';

const HELP = `Care of the store. All of it may be done while the bot runs.

  npm run store -- backup FILE    writes a whole copy to FILE, as of one instant
  npm run store -- restore FILE   takes its reports, vocabulary and installations in place of those held
  npm run store -- compact        gives free space back, and overwrites what was deleted
  npm run store -- check          whether all that is held is whole; exit code 1 when it is not
  npm run store -- new-key        when the key of people's hashes is lost: forgets what people asked, and makes another

The key is not in a backup: keep IDENTITY_KEY, or the key file beside the store, apart from it. On a new machine set it, or put
that file at STORE_FILE with ".key" behind it, before the first command that opens the new store.
`;

class UsageError extends Error {}

const ARGUMENTS: Readonly<Record<string, number>> = { backup: 1, restore: 1, compact: 0, check: 0, 'new-key': 0 };

async function run(command: string | undefined, rest: readonly string[]): Promise<string> {
  if (!command || ARGUMENTS[command] !== rest.length)
    throw new UsageError(command ? `Not understood: ${[command, ...rest].join(' ')}\n\n${HELP}` : HELP);
  loadEnvFile();
  const config = readConfig(process.env);
  const way = config.mongodbUri === null ? null : mongoWay(command, rest[0] ?? 'FOLDER');
  if (way !== null) throw new UsageError(way);
  if (command === 'restore') checkBackup(rest[0]!, { file: config.storeFile, identityKey: config.identityKey });
  const store = await openStore(config, undefined, undefined, { newKey: command === 'new-key' });
  try {
    if (command === 'check') return await check(store);
    if (command === 'new-key') return 'The store has its key. What was hashed with another one is forgotten.';
    return await care(store as FileStore, command, rest[0]!, config.storeFile);
  } finally {
    await store.close();
  }
}

async function care(store: FileStore, command: string, file: string, storeFile: string): Promise<string> {
  if (command === 'backup') {
    await store.backup(file);
    return `Written to ${file}, ${size(file)}: ${await summary(store)} Keep the key of people's hashes apart from it.`;
  }
  if (command === 'restore') {
    await store.restore(file, operator(undefined));
    return `Restored from ${file}: ${await summary(store)} Questions asked since the backup are kept, and whoever was erased stays erased.`;
  }
  const before = size(storeFile);
  await store.compact();
  return `Compacted: ${before} before, ${size(storeFile)} now.`;
}

async function check(store: Store): Promise<string> {
  const faults = await store.check();
  if (faults.length === 0) return `The store is whole: ${await summary(store)}`;
  process.exitCode = 1;
  return ['The store is not whole:', ...faults.map((fault) => `  - ${fault}`)].join('\n');
}

async function summary(store: Store): Promise<string> {
  const versions = await store.versions();
  const published = versions.filter(({ status }) => status === 'published').length;
  return `${versions.length} versions of reports, ${published} of them published.`;
}

const size = (file: string): string => `${(statSync(file).size / 1024 / 1024).toFixed(1)} MB`;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...rest] = positionals;
  console.log(values.help ? HELP : await run(command, rest));
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
