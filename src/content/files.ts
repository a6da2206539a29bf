/** The content files under data/ as bytes, and one hash of them all; parsing is left to `load.ts`, which is slow to start. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export interface ContentFiles {
  /** How messages name the folder: relative to the working directory when it is inside, "data". */
  readonly folder: string;
  /** Text by path inside the folder, with forward slashes, in the order of the paths. */
  readonly texts: ReadonlyMap<string, string>;
  readonly hash: string;
}

/** Reads every YAML file under the folder, once, so that what is parsed is what was hashed. */
export function readContentFiles(dataDir: string): ContentFiles {
  const paths = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.ya?ml$/i.test(path))
    .sort();
  const texts = new Map<string, string>();
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = readFileSync(join(dataDir, path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    texts.set(path, bytes.toString('utf8'));
  }
  const inside = relative(process.cwd(), dataDir);
  const folder = inside === '' ? '.' : inside.startsWith('..') ? dataDir : inside;
  return { folder: folder.split(sep).join('/'), texts, hash: hash.digest('hex') };
}
