/** Keeps what Node has made of the sources and packages, in node_modules: the next start takes about half the time. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// What comes from the cache is counted less exactly. Where the folder cannot be written, nothing is kept and nothing is said.
if (!process.env.NODE_V8_COVERAGE) enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node-compile'));
