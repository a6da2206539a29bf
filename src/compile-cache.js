/**
 * What makes a start quick: what Node has made of the sources and packages is kept in node_modules, the sources are not searched for,
 * and patterns stay interpreted at first.
 */
import { enableCompileCache, registerHooks } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// What comes from the cache is counted less exactly. Where the folder cannot be written, nothing is kept and nothing is said.
if (!process.env.NODE_V8_COVERAGE) enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/node-compile'));

// Each source names another by its place. Node would look up what stands there, where its links lead and in which package it is, for
// hundreds of sources: a third of what loading them takes.
registerHooks({
  resolve: (specifier, context, next) => {
    if (/^\.\.?\/.*\.ts$/.test(specifier) && context.parentURL)
      return { url: new URL(specifier, context.parentURL).href, format: 'module-typescript', shortCircuit: true };
    // The schemas' messages in sixty languages, of which English is used: more files than the rest of zod.
    if (specifier === '../locales/index.js') return next('../locales/en.js', context);
    return next(specifier, context);
  },
});

// A message is read with hundreds of patterns. V8 makes machine code of each at its second use, which makes the second message the slowest.
setFlagsFromString('--regexp-tier-up-ticks=10');
