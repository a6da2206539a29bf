import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import { MongoClient } from 'mongodb';
import { openMongoStore } from '../../../src/store/mongo/store.ts';
import { NotWhole } from '../../../src/store/store.ts';
import { askedAboutDigests } from '../../digests/asked.ts';
import { digestLife } from '../../digests/life.ts';
import { writeContent } from '../../support/content-folder.ts';
import { type MongoServer, sharedServer } from '../../support/mongo-server.ts';
import { bundle, figure, update } from '../../support/report-bundle.ts';
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
  const newDatabase = (name: string = randomUUID()) => server.uri(`test-${name}`);

  storeContract('MongoDB', ({ place, ...options }) =>
    openMongoStore({
      uri: newDatabase(place),
      // A database that is opened again has no file that its key could stand in.
      ...(place !== undefined && { identityKey: 'ab'.repeat(32) }),
      ...options,
    }),
  );

  searchContract('MongoDB', (options) => openMongoStore({ uri: newDatabase(), ...options }));

  const folder = tempFolder();
  const openEmpty = () =>
    openMongoStore({ uri: newDatabase(), dataDir: writeContent(join(folder, 'data')), seed: 'none' });

  it('gives nothing that was changed behind its back', async () => {
    const uri = newDatabase();
    const store = await openMongoStore({ uri, dataDir: writeContent(join(folder, 'data')), seed: 'none' });
    const client = await new MongoClient(uri).connect();
    try {
      const saved = bundle({}, { figures: [figure({ value: 20 })], updates: [update()] });
      await store.saveReport(saved, { publish: true, origin: 'imported' });
      expect(await store.figures({})).to.deep.equal(saved.figures);
      await client
        .db()
        .collection('figures')
        .updateOne({}, { $set: { value: 21 } });
      await client
        .db()
        .collection('updates')
        .updateOne({}, { $set: { text: 'Other words.' } });
      for (const read of [store.figures({}), store.updates({}), store.verify()])
        expect(await read.catch((fault) => fault)).to.be.instanceOf(NotWhole);
    } finally {
      await client.close();
      await store.close();
    }
  });

  inboxContract('MongoDB', openEmpty);
  digestsContract('MongoDB', openEmpty);
  digestLife('MongoDB', openEmpty);
  askedAboutDigests('MongoDB', openEmpty);
});
