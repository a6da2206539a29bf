/** Fills a store's file with made reports, by the code of the work tree that is named: `fill.ts TREE FILE UPDATES`. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { openEmbeddedStore } from '../../../src/store/embedded.ts';
import { fill } from '../made-content.ts';

const [tree = '', file = '', updates = '0'] = process.argv.slice(2);
const module = await import(pathToFileURL(join(tree, 'src/store/embedded.ts')).href);
const open = module.openEmbeddedStore as typeof openEmbeddedStore;
const store = await open({ file, dataDir: join(tree, 'data'), seed: 'packaged' });
await fill(store, Number(updates));
await store.close();
