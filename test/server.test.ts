import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import type { Channel } from '../src/channels/channel.ts';
import { createLog } from '../src/log.ts';
import { createMetrics } from '../src/metrics.ts';
import { sendJson } from '../src/routes.ts';
import {
  checkAddress,
  type Front,
  isLoopback,
  listen,
  open,
  type RunningServer,
  type ServerParts,
} from '../src/server.ts';

describe('the server', () => {
  let server: RunningServer;
  afterEach(() => server?.stop());

  const logged: string[] = [];
  const start = async (parts: Partial<ServerParts> = {}) => {
    const log = createLog('debug', { write: (line: string) => void logged.push(line) });
    const usual = { channels: [], metrics: createMetrics(), metricsToken: null, log, ready: async () => {} };
    server = await listen({ ...usual, shutdownSeconds: 2, ...parts }, '127.0.0.1', 0);
  };
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(server.url + path, { headers });
    return { status: response.status, body: await response.text() };
  };

  it('tells its metrics to this machine, without a token', async () => {
    await start();
    const { status, body } = await get('/metrics');
    expect(status).to.equal(200);
    expect(body).to.include('# TYPE force_figures_questions_total counter');
  });

  for (const header of ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via', 'X-Forwarded-Host'])
    it(`does not tell them through a proxy, whatever it says in ${header}`, async () => {
      await start({ metricsToken: 'let-me-read' });
      for (const value of ['127.0.0.1', 'localhost', '::1', '203.0.113.7']) {
        const { status, body } = await get('/metrics', { [header]: value });
        expect(status).to.equal(403);
        expect(body).to.not.include('force_figures');
      }
      const token = { authorization: 'Bearer let-me-read' };
      expect((await get('/metrics', { [header]: '203.0.113.7', ...token })).status).to.equal(200);
    });

  it('does not take another token, an empty one, or one where none is set', async () => {
    await start({ metricsToken: 'let-me-read' });
    const through = { 'x-forwarded-for': '203.0.113.7' };
    for (const authorization of ['Bearer let-me-rea', 'Bearer ', 'Basic let-me-read', 'let-me-read'])
      expect((await get('/metrics', { authorization, ...through })).status).to.equal(403);
    await server.stop();
    await start();
    expect((await get('/metrics', { authorization: 'Bearer null', ...through })).status).to.equal(403);
  });

  it('is not ready while its store cannot be read, and says nothing of why', async () => {
    await start({
      ready: async () => {
        throw new Error('the disk is gone');
      },
    });
    expect((await get('/health/live')).status).to.equal(200);
    const { status, body } = await get('/health/ready');
    expect(status).to.equal(503);
    expect(body).to.not.include('disk');
    expect(logged.join('')).to.include('the disk is gone');
  });

  it('tells a client nothing about the inside of a fault', async () => {
    const failing: Channel = {
      name: 'failing',
      verifies: false,
      mount: (routes) => {
        routes.get('/fail', async () => {
          throw new Error('secret place');
        });
      },
    };
    await start({ channels: [failing] });
    const { status, body } = await get('/fail');
    expect(status).to.equal(500);
    expect(body).to.equal('{"message":"Internal error"}');
    expect(logged.join('')).to.include('secret place');
    expect((await get('/no-such-place')).status).to.equal(404);
  });

  it('says what to do when its port is taken', async () => {
    await start();
    const { port } = server;
    const parts = { channels: [], metrics: createMetrics(), metricsToken: null, log: createLog('silent') };
    const again = listen({ ...parts, ready: async () => {}, shutdownSeconds: 1 }, '127.0.0.1', port);
    const fault = await again.then(
      () => 'listens',
      (thrown: Error) => thrown.message,
    );
    expect(fault).to.equal(`Cannot listen on 127.0.0.1:${port}: another process has it. Set PORT or HOST to another.`);
  });

  describe('before there is a bot', () => {
    const front: Front = {
      paths: ['/'],
      mount: (routes) => {
        routes.get('/', async (_request, response) => sendJson(response, 200, { said: 'page' }));
      },
    };
    const channel: Channel = {
      name: 'any',
      verifies: false,
      mount: (routes) => {
        routes.get('/asked', async (_request, response) => sendJson(response, 200, { said: 'answer' }));
      },
    };
    const served = { channels: [channel], metrics: createMetrics(), metricsToken: null, ready: async () => {} };
    const openFront = () => open({ front, log: createLog('silent'), shutdownSeconds: 2 }, '127.0.0.1', 0);

    it('gives the page and says that it lives, and that it is not ready', async () => {
      server = await openFront();
      expect((await get('/')).body).to.equal('{"said":"page"}');
      expect((await get('/health/live')).status).to.equal(200);
      const { status, body } = await get('/health/ready');
      expect(status).to.equal(503);
      expect(body).to.include('starting');
    });

    it('keeps what is asked until there is one, and a wrong address as well', async () => {
      const opened = await openFront();
      server = opened;
      let answered = 0;
      const asked = ['/asked', '/no-such-place'].map((path) => get(path).finally(() => answered++));
      await get('/health/live');
      expect(answered).to.equal(0);
      await opened.serve(served);
      expect((await asked[0])!.body).to.equal('{"said":"answer"}');
      expect((await asked[1])!.status).to.equal(404);
      expect((await get('/health/ready')).status).to.equal(200);
    });

    it('stops listening when a channel cannot be started', async () => {
      const start = async () => {
        throw new Error('no such workspace');
      };
      server = await openFront();
      const { port } = server;
      await server.stop();
      const parts = { ...served, channels: [{ ...channel, start }], log: createLog('silent'), shutdownSeconds: 1 };
      const fault = await listen(parts, '127.0.0.1', port).catch((thrown: Error) => thrown.message);
      expect(fault).to.equal('no such workspace');
      const again = await openFront();
      await again.stop();
      server = await listen({ ...parts, channels: [] }, '127.0.0.1', port);
    });
  });

  it('knows what this machine is', () => {
    for (const host of ['127.0.0.1', '127.8.8.8', 'localhost', '::1', '[::1]', '::ffff:127.0.0.1'])
      expect(isLoopback(host), host).to.equal(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', '', '128.0.0.1'])
      expect(isLoopback(host), host).to.equal(false);
  });

  it('listens elsewhere only when every channel verifies who sends', () => {
    const channel = (verifies: boolean): Channel => ({ name: 'any', verifies, mount: () => {} });
    expect(() => checkAddress('0.0.0.0', [])).to.throw('HOST');
    expect(() => checkAddress('0.0.0.0', [channel(false)])).to.throw('MicrosoftAppId');
    expect(() => checkAddress('0.0.0.0', [channel(false), channel(true)])).to.throw('requests to any');
    expect(() => checkAddress('0.0.0.0', [channel(true), channel(true)])).to.not.throw();
    expect(() => checkAddress('127.0.0.1', [channel(false)])).to.not.throw();
  });
});
