/** Another process that keeps a store locked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { NODE_FLAGS } from './node-flags.ts';

/** Resolves when the file is locked; `free` when it is so no more. */
export async function lockedFor(file: string, milliseconds: number): Promise<{ readonly free: Promise<unknown> }> {
  const script = join(import.meta.dirname, 'hold-lock.ts');
  const child = spawn(process.execPath, [...NODE_FLAGS, script, file, String(milliseconds)]);
  const free = once(child, 'close');
  await once(child.stdout, 'data');
  return { free };
}
