/** What makes a start quick: what Node has made of the sources and packages is kept in node_modules, and patterns stay interpreted at first. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// What comes from the cache is counted less exactly. Where the folder cannot be written, nothing is kept and nothing is said.
if (!process.env.NODE_V8_COVERAGE) enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node-compile'));

// A message is read with hundreds of patterns. V8 makes machine code of each at its second use, which makes the second message the slowest.
setFlagsFromString('--regexp-tier-up-ticks=10');
