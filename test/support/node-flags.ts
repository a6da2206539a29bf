/** What package.json gives Node before the file of a command. */
import { join } from 'node:path';

export const NODE_FLAGS = [
  '--import',
  join(import.meta.dirname, '../../src/node-version.js'),
  '--disable-warning=ExperimentalWarning',
] as const;
