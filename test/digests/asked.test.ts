import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { askedAboutDigests } from './asked.ts';

describe('digests', () => {
  const dataDir = writeContent(tempFolder());
  askedAboutDigests('embedded', () => openEmbeddedStore({ file: ':memory:', dataDir, seed: 'none' }));
});
