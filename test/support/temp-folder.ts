/** A folder for one test file, removed when its tests are done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'mocha';

/** To be called inside `describe`. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
