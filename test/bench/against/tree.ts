/** A commit with an install of its own, beside this one: its scripts are run as they stand in its package.json. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HERE = fileURLToPath(new URL('../../..', import.meta.url));

const git = (...args: string[]): string => execFileSync('git', ['-C', HERE, ...args], { encoding: 'utf8' }).trim();

export class Tree {
  readonly folder: string;
  readonly name: string;

  constructor(folder: string, name: string) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * A work tree of the commit, installed by `npm ci`; remove it with `done`. A folder that is one already is taken as it is.
   * Throws when there is no such commit.
   */
  static checkOut(commit: string): Tree & { done(): void } {
    if (existsSync(join(commit, 'package.json')))
      return Object.assign(new Tree(resolve(commit), basename(resolve(commit))), { done: () => {} });
    const hash = git('rev-parse', '--verify', `${commit}^{commit}`);
    const folder = join(mkdtempSync(join(tmpdir(), 'force-figures-against-')), 'tree');
    git('worktree', 'add', '--quiet', '--detach', folder, hash);
    const done = () => {
      git('worktree', 'remove', '--force', folder);
      rmSync(join(folder, '..'), { recursive: true, force: true });
    };
    try {
      execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: 'inherit' });
    } catch (fault) {
      done();
      throw fault;
    }
    return Object.assign(new Tree(folder, hash.slice(0, 10)), { done });
  }

  /** What `npm run NAME` runs, without npm's own start before it. */
  run(script: string, args: readonly string[], settings: Readonly<Record<string, string>>) {
    const { scripts } = JSON.parse(readFileSync(join(this.folder, 'package.json'), 'utf8'));
    const [program, ...own] = (scripts[script] as string).split(' ');
    if (program !== 'node') throw new Error(`"${script}" of ${this.name} does not begin with node`);
    return spawn(join(this.folder, 'node_modules/.bin/node'), [...own, ...args], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'silent', ...settings },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }
}
