import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';
import { MongoClient, type MongoServerError } from 'mongodb';
import { readConfig } from '../../../src/config.ts';
import { Exchanges } from '../../../src/conversation/exchanges.ts';
import { Turns } from '../../../src/conversation/turns.ts';
import { createLog } from '../../../src/log.ts';
import { buildBot } from '../../../src/main.ts';
import { createMetrics } from '../../../src/metrics.ts';
import { buildService } from '../../../src/service.ts';
import { openMongoStore } from '../../../src/store/mongo/store.ts';
import { type Store, StoreAway } from '../../../src/store/store.ts';
import { writeContent } from '../../support/content-folder.ts';
import { killRepeatedly } from '../../support/kills.ts';
import { HOW_TO_GET_ONE, type MongoServer, ownServer } from '../../support/mongo-server.ts';
import { bundle, figure, update } from '../../support/report-bundle.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const IMPORT = { publish: true, origin: 'imported' } as const;
const CALLS = 'how many 101 calls last quarter';

async function until(holds: () => Promise<boolean>, milliseconds: number): Promise<number> {
  const began = performance.now();
  while (!(await holds().catch(() => false))) {
    if (performance.now() - began > milliseconds) throw new Error(`not within ${milliseconds} ms`);
    await pause(50);
  }
  return performance.now() - began;
}

/** Milliseconds that a few kills may take on a machine that is busy with something else. */
const KILLS = 150_000;
/** MongoDB's code for it. */
const NOT_PRIMARY = 10107;

/** Instances on several machines have the same. */
const IDENTITY_KEY = 'ab'.repeat(32);

describe('MongoDB: faults', function () {
  this.timeout(60_000);
  const folder = tempFolder();
  const dataDir = writeContent(join(folder, 'data'));
  let server: MongoServer;
  let admin: MongoClient;
  let uri: string;
  const stores: Store[] = [];
  const open = async (options: Partial<Parameters<typeof openMongoStore>[0]> = {}) => {
    const store = await openMongoStore({ uri, dataDir, seed: 'packaged', identityKey: IDENTITY_KEY, ...options });
    stores.push(store);
    return store;
  };

  before(async function () {
    const own = await ownServer();
    if (own === null) {
      if (process.env.CI === 'true') throw new Error(HOW_TO_GET_ONE);
      this.skip();
    }
    server = own;
    admin = await new MongoClient(server.uri('admin')).connect();
  });
  beforeEach(() => {
    uri = server.uri(`faults-${randomUUID()}`);
  });
  afterEach(async () => {
    await failPoint('off');
    for (const store of stores.splice(0)) await store.close();
  });
  after(async () => {
    await admin?.close();
    await server?.stop();
  });

  const failPoint = (mode: object | 'off', data: object = {}) =>
    admin.db('admin').command({ configureFailPoint: 'failCommand', mode, ...(mode === 'off' ? {} : { data }) });

  const database = () => admin.db(new URL(uri.replace('mongodb:', 'http:')).pathname.slice(1));

  describe('validators', () => {
    it('refuse what is not as the schemas say, in every collection', async () => {
      await open();
      const names = (await database().listCollections().toArray()).map(({ name }) => name);
      expect(names).to.include.members([
        'reports',
        'priorities',
        'metrics',
        'figures',
        'updates',
        'operations',
        'inbox',
      ]);
      for (const name of names) {
        const refused = await database()
          .collection(name)
          .insertOne({ unheard: 'of' })
          .then(
            () => null,
            (fault: MongoServerError) => fault.code,
          );
        expect(refused, name).to.equal(121);
      }
    });

    it('refuse a value of another type', async () => {
      const store = await open();
      const bad = figure({ value: '70,753' as never });
      expect(await store.saveReport(bundle({ id: 'bad' }, { figures: [bad] }), IMPORT).catch((f) => f.code)).to.equal(
        121,
      );
      expect((await store.versions()).map(({ report }) => report.id)).to.deep.equal(['midshire-q3']);
      expect(await database().collection('stages').countDocuments()).to.equal(2);
    });
  });

  describe('several instances', () => {
    it('that start at once on nothing make and seed it once', async () => {
      const all = await Promise.all([open(), open(), open(), open()]);
      for (const store of all) expect((await store.versions()).map((held) => held.report.version)).to.deep.equal([1]);
      expect(await all[0]!.check()).to.deep.equal([]);
      expect(await database().collection('stages').countDocuments()).to.equal(2);
    });

    it('see what another publishes within 5 seconds, whole', async () => {
      const [one, two] = [await open(), await open()];
      const version = await two.version();
      await one.saveReport(
        bundle({ id: 'other' }, { figures: [figure({ metric: 'other' })], updates: [update()] }),
        IMPORT,
      );
      await until(async () => (await two.version()) !== version, 5_000);
      expect((await two.reports()).map(({ id }) => id)).to.include('other');
      expect(await two.figures({ report: 'other' })).to.have.length(1);
    });

    it('that save at once lose nothing', async () => {
      const all = await Promise.all([open(), open(), open()]);
      await Promise.all(
        all.flatMap((store, of) =>
          [1, 2, 3].map((number) =>
            store.saveReport(bundle({ id: `r-${of}-${number}` }, { figures: [figure()] }), IMPORT),
          ),
        ),
      );
      await all[0]!.saveReport(bundle({ id: 'same', title: 'A' }), IMPORT);
      const both = [bundle({ id: 'same', title: 'B' }), bundle({ id: 'same', title: 'C' })];
      await Promise.all(both.map((each, at) => all[at]!.saveReport(each, IMPORT)));
      const held = await all[2]!.versions();
      expect(held.filter(({ report }) => report.id.startsWith('r-'))).to.have.length(9);
      expect(
        held.filter(({ report }) => report.id === 'same').map(({ report, status }) => [report.version, status]),
      ).to.deep.equal([
        [3, 'published'],
        [2, 'superseded'],
        [1, 'superseded'],
      ]);
      expect(await all[0]!.check()).to.deep.equal([]);
    });

    it('give one entry of the inbox to one of them', async () => {
      const all = await Promise.all([open(), open(), open()]);
      const now = new Date();
      const lease = (owner: number) => ({
        owner: String(owner),
        now: now.toISOString(),
        until: new Date(now.getTime() + 5_000).toISOString(),
      });
      const accepted = await Promise.all(
        Array.from({ length: 60 }, (_, at) =>
          all[at % 3]!.inbox.accept({ id: `event-${at % 6}`, channel: 'slack', body: at }, lease(at)),
        ),
      );
      expect(accepted.filter(Boolean)).to.have.length(6);
      const later = { owner: 'x', now: lease(0).until, until: new Date(now.getTime() + 60_000).toISOString() };
      const taken = await Promise.all(
        all.map((store, at) => store.inbox.take('slack', { ...later, owner: `t${at}` }, 10)),
      );
      expect(
        taken
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).to.deep.equal([0, 1, 2, 3, 4, 5].map((at) => `event-${at}`));
    });
  });

  it('an import that the database fails in the middle of is not there at all', async () => {
    const store = await open();
    const before = await store.version();
    await failPoint({ skip: 1, times: 1 } as never, { failCommands: ['insert'], errorCode: 8 }).catch(() =>
      failPoint({ times: 1 }, { failCommands: ['insert'], errorCode: 8 }),
    );
    const fault = await store
      .saveReport(bundle({ id: 'half' }, { figures: [figure()], updates: [update()] }), IMPORT)
      .catch((thrown: MongoServerError) => thrown.code);
    expect(fault).to.equal(8);
    expect(await store.version()).to.equal(before);
    expect(await store.versions('half')).to.deep.equal([]);
    await failPoint('off');
    expect(await store.check()).to.deep.equal([]);
    expect(await database().collection('stages').countDocuments()).to.equal(2);
  });

  it('a primary that steps down under load loses nothing and doubles nothing', async () => {
    const [one, two] = [await open(), await open()];
    const now = Date.now();
    const lease = (owner: string) => ({
      owner,
      now: new Date(now).toISOString(),
      until: new Date(now + 60_000).toISOString(),
    });
    const work = Array.from({ length: 60 }, async (_, at) => {
      await pause(at * 10);
      const store = at % 2 === 0 ? one : two;
      await store.saveConversation({ id: `c${at}`, state: at, expires: '2099-01-01T00:00:00.000Z' });
      await store.recordExchange({ ...exchange, id: `x${at}` });
      return store.inbox.accept({ id: `e${at}`, channel: 'slack', body: at }, lease(`o${at}`));
    });
    await pause(150);
    await admin
      .db('admin')
      .command({ replSetStepDown: 1, secondaryCatchUpPeriodSecs: 0, force: true })
      .catch(() => {});
    expect(await Promise.all(work)).to.deep.equal(Array.from({ length: 60 }, () => true));
    for (let at = 0; at < 60; at += 1)
      expect((await one.conversation(`c${at}`, '2026-01-01T00:00:00.000Z'))?.state).to.equal(at);
    expect(await two.exchanges({})).to.have.length(60);
    expect(await database().collection('inbox').countDocuments()).to.equal(60);
  });

  it('a full pool makes operations wait, and none fail', async () => {
    const store = await open();
    await Promise.all(
      Array.from({ length: 400 }, (_, at) =>
        store.saveConversation({ id: `c${at}`, state: at, expires: '2099-01-01T00:00:00.000Z' }),
      ),
    );
    expect(await database().collection('conversations').countDocuments()).to.equal(400);
  });

  it('reads all that is held from a server that takes longer than a turn may', async () => {
    const store = await open({ follow: false });
    await store.recordExchange({ ...exchange, id: 'x1' });
    await failPoint('alwaysOn' as never, { failCommands: ['find'], blockConnection: true, blockTimeMS: 4_500 });
    const [all, ofTurn] = await Promise.all([
      store.exchanges({}),
      store.conversation('c', '2026-01-01T00:00:00.000Z').catch((fault: Error) => fault),
    ]);
    expect(all.map(({ id }) => id)).to.deep.equal(['x1']);
    expect(ofTurn).to.be.instanceOf(StoreAway);
  });

  it('a database of a newer release is refused', async () => {
    await open();
    await database()
      .collection('meta')
      .updateOne({ _id: 'schema' as never }, { $set: { version: 999 } });
    const fault = await open().catch((thrown: Error) => thrown.message);
    expect(fault).to.include('newer release');
  });

  it('an import that was stopped is swept away an hour later', async () => {
    const store = await open();
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await database()
      .collection('stages')
      .insertOne({ _id: 'left' as never, at: old });
    const { superseded: _, ...left } = figure();
    await database()
      .collection('figures')
      .insertOne({ stage: 'left', position: 0, ...left });
    expect(await store.check()).to.deep.equal([]);
    await open();
    expect(await database().collection('figures').countDocuments({ stage: 'left' })).to.equal(0);
    expect(await database().collection('stages').countDocuments()).to.equal(2);
  });

  it('what is not whole is found by the check', async () => {
    const store = await open();
    await database()
      .collection('figures')
      .updateOne({ metric: 'calls-101' }, { $set: { value: 1 } });
    expect((await store.check()).join()).to.include('another hash');
    await database().collection('figures').deleteOne({ metric: 'calls-101' });
    expect((await store.check()).join()).to.match(/holds \d+ figures/);
  });

  describe('a turn', () => {
    const settings = () => readConfig({ MONGODB_URI: uri, LOG_LEVEL: 'silent', PORT: '0' });
    const turnsOn = async () => {
      const bot = await buildBot(settings(), undefined, { waiting: () => {}, failed: () => {} });
      stores.push(bot.store);
      await bot.conversation.knowledge();
      const log = createLog('silent');
      const turns = new Turns({
        conversation: bot.conversation,
        exchanges: new Exchanges(bot.store),
        metrics: createMetrics(),
        log,
      });
      const ask = async () => {
        const began = performance.now();
        let text = '';
        const message = { text: CALLS, conversation: randomUUID(), channel: 'teams', person: 'p' };
        const fault = await turns
          .take(message, async (reply) => {
            text = reply.text;
            return null;
          })
          .then(
            () => null,
            (thrown: Error) => thrown,
          );
        return { text, fault, took: performance.now() - began };
      };
      return { bot, ask };
    };

    it('during which the database is away fails within 5 seconds, and works when it is back', async () => {
      const { ask } = await turnsOn();
      expect((await ask()).text).to.include('70,753');
      await server.kill();
      try {
        const { fault, took, text } = await ask();
        expect(fault).to.be.instanceOf(Error);
        expect(text).to.equal('');
        expect(took).to.be.lessThan(5_500);
      } finally {
        await server.start();
      }
      await until(async () => (await ask()).text.includes('70,753'), 20_000);
    });

    it('is not kept waiting by slow queries', async () => {
      const { ask } = await turnsOn();
      await failPoint('alwaysOn' as never, {
        failCommands: ['find', 'update'],
        blockConnection: true,
        blockTimeMS: 8_000,
      });
      const { fault, took } = await ask();
      expect(fault).to.be.instanceOf(Error);
      expect(took).to.be.lessThan(5_500);
    });
  });

  it('a database that is away at the start is waited for: live, not ready, then ready', async () => {
    await server.kill();
    const service = await buildService(readConfig({ MONGODB_URI: uri, LOG_LEVEL: 'silent', PORT: '0' }));
    const status = async (path: string) => (await fetch(`${service.url}/health/${path}`)).status;
    try {
      expect(await status('live')).to.equal(200);
      expect(await status('ready')).to.equal(503);
      await server.start();
      await until(async () => (await status('ready')) === 200, 20_000);
    } finally {
      await service.stop('the test is over');
    }
  });

  it('a command says in a line that the database is away', async () => {
    const fault = await openMongoStore({ uri: 'mongodb://127.0.0.1:1/none', dataDir, seed: 'none' }).catch((f) => f);
    expect(fault).to.be.instanceOf(StoreAway);
    expect(fault.message).to.include('127.0.0.1:1');
  });

  for (const task of ['imports', 'turns'] as const)
    it(`killed with -9 during ${task}, the store is whole each time`, async function () {
      this.timeout(KILLS);
      const { faults } = await killRepeatedly(task, 3, { MONGODB_URI: uri });
      expect(faults).to.deep.equal([]);
    });

  for (const task of ['imports', 'turns'] as const)
    it(`a database that is away for a moment at a start or after a kill during ${task} is no fault of theirs`, async function () {
      this.timeout(KILLS);
      const away = () => failPoint({ times: 3 }, { failCommands: ['find', 'update'], errorCode: NOT_PRIMARY });
      await away();
      const { faults, versions, exchanges } = await killRepeatedly(task, 1, { MONGODB_URI: uri }, away);
      expect(faults).to.deep.equal([]);
      expect(task === 'imports' ? versions : exchanges).to.be.greaterThan(1);
    });

  it('is learned of by polling where there are no change streams', async () => {
    const standalone = (await ownServer(['--standalone']))!;
    try {
      const one = await openMongoStore({
        ...{ uri: standalone.uri('poll'), dataDir, seed: 'packaged', identityKey: IDENTITY_KEY },
      });
      const two = await openMongoStore({
        ...{ uri: standalone.uri('poll'), dataDir, seed: 'packaged', identityKey: IDENTITY_KEY },
      });
      const version = await two.version();
      await one.saveReport(bundle({ id: 'other' }), IMPORT);
      await until(async () => (await two.version()) !== version, 5_000);
      await one.close();
      await two.close();
    } finally {
      await standalone.stop();
    }
  });
});

const exchange = {
  at: '2099-01-15T12:00:00.000Z',
  channel: 'terminal',
  sender: 'hash',
  question: 'how many calls',
  kind: 'figure',
  outcome: 'answered',
  feedback: null,
} as const;
