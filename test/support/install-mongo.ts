/** `npm run mongo:test-server`: a server that speaks MongoDB's protocol, for the tests alone, in a git-ignored folder. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(fileURLToPath(new URL('../..', import.meta.url)), '.mongo-test');
const PACKAGE = 'secantusdb==0.7.0b3';

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0)
    throw new Error(
      `"${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}. It needs Python 3.11 or newer.`,
    );
}

try {
  if (!existsSync(join(folder, 'bin/secantusd-py'))) {
    if (!existsSync(join(folder, 'bin/pip'))) run('python3', '-m', 'venv', folder);
    run(join(folder, 'bin/pip'), 'install', '--quiet', '--disable-pip-version-check', PACKAGE);
  }
  console.log(`The tests will use ${PACKAGE}, in .mongo-test.`);
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
