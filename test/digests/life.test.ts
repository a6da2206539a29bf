import { join } from 'node:path';
import { describe } from 'mocha';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { digestLife } from './life.ts';

describe('digests', () => {
  const folder = tempFolder();
  digestLife('embedded', () =>
    openEmbeddedStore({ file: ':memory:', dataDir: writeContent(join(folder, 'data')), seed: 'none' }),
  );
});
