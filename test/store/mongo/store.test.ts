import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { before, describe } from 'mocha';
import { openMongoStore } from '../../../src/store/mongo/store.ts';
import { digestLife } from '../../digests/life.ts';
import { writeContent } from '../../support/content-folder.ts';
import { type MongoServer, sharedServer } from '../../support/mongo-server.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { storeContract } from '../contract.ts';
import { digestsContract } from '../digests-contract.ts';
import { inboxContract } from '../inbox-contract.ts';
import { searchContract } from '../search-contract.ts';

describe('MongoDB', () => {
  let server: MongoServer;
  before(async function () {
    const found = await sharedServer();
    if (found === null) this.skip();
    server = found;
  });
  const newDatabase = () => server.uri(`test-${randomUUID()}`);

  storeContract('MongoDB', (options) => openMongoStore({ uri: newDatabase(), ...options }));

  searchContract('MongoDB', (options) => openMongoStore({ uri: newDatabase(), ...options }));

  const folder = tempFolder();
  const openEmpty = () =>
    openMongoStore({ uri: newDatabase(), dataDir: writeContent(join(folder, 'data')), seed: 'none' });
  inboxContract('MongoDB', openEmpty);
  digestsContract('MongoDB', openEmpty);
  digestLife('MongoDB', openEmpty);
});
