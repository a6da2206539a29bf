import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { createLog } from '../src/log.ts';
import { createMetrics } from '../src/metrics.ts';
import { type Routes, sendJson } from '../src/routes.ts';
import { createServer, listen, type RunningServer } from '../src/server.ts';

const UPGRADE = 'Host: bot\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';

describe('connections', () => {
  let server: RunningServer;
  const open: Socket[] = [];
  afterEach(async () => {
    for (const socket of open) socket.destroy();
    await server?.stop();
  });

  const parts = (gate: Promise<void> = Promise.resolve()) => ({
    channels: [
      {
        name: 'slow',
        verifies: false,
        mount: (routes: Routes) =>
          routes.get('/slow', async (_, response) => {
            await gate;
            sendJson(response, 200, { said: 'slow' });
          }),
      },
    ] as never,
    metrics: createMetrics(),
    metricsToken: null,
    log: createLog('silent'),
    ready: async () => ({ away: [] }) as never,
    shutdownSeconds: 2,
  });
  const start = async (gate?: Promise<void>) => {
    server = await listen(parts(gate), '127.0.0.1', 0);
  };
  const dial = async (): Promise<Socket> => {
    const socket = connect(server.port, '127.0.0.1');
    open.push(socket);
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  const heard = async (socket: Socket): Promise<string> => {
    let all = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      all += part;
    });
    await once(socket, 'close');
    return all;
  };
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: bot\r\n\r\n`;

  for (const path of ['/', '/api/messages', '/slack/events', '/no-such-place', '/health/live'])
    it(`refuses to speak anything but HTTP on ${path}, and closes`, async () => {
      await start();
      const socket = await dial();
      socket.write(`GET ${path} HTTP/1.1\r\n${UPGRADE}`);
      expect(await heard(socket)).to.match(/^HTTP\/1\.1 400 /);
    });

  it('refuses to be a proxy', async () => {
    await start();
    const socket = await dial();
    socket.write('CONNECT elsewhere:443 HTTP/1.1\r\nHost: elsewhere\r\n\r\n');
    expect(await heard(socket)).to.match(/^HTTP\/1\.1 400 /);
  });

  it('stops at once after upgrades were asked for', async () => {
    await start();
    const sockets = await Promise.all(Array.from({ length: 50 }, dial));
    for (const socket of sockets) socket.write(`GET / HTTP/1.1\r\n${UPGRADE}`);
    await Promise.all(sockets.map(heard));
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).to.be.below(1_000);
  });

  it('makes room for those who ask when others only hold connections open', async () => {
    await start();
    const idle: Socket[] = [];
    while (idle.length < 2_100) idle.push((await dial()).resume());
    const response = await fetch(`${server.url}/health/live`);
    expect(response.status).to.equal(200);
    await pause(50);
    expect(idle.filter((socket) => !socket.destroyed).length).to.be.below(2_001);
  });

  it('answers what was sent before it was told to stop, also on a connection that was used before', async () => {
    await start();
    const used = await dial();
    used.write(get('/health/live'));
    await once(used, 'data');
    const fresh = await dial();
    for (const socket of [used, fresh]) socket.write(get('/slow'));
    const answers = Promise.all([used, fresh].map(heard));
    const stopped = server.stop();
    for (const answer of await answers) {
      expect(answer).to.include('"said":"slow"');
      expect(answer.toLowerCase()).to.include('connection: close');
    }
    await stopped;
  });

  it('cuts what does not end when its time is over', async () => {
    await start(new Promise(() => {}));
    const waiting = await dial();
    waiting.write(get('/slow'));
    await pause(50);
    const began = performance.now();
    await Promise.all([server.stop(), heard(waiting)]);
    expect(performance.now() - began).to.be.within(1_500, 3_000);
  });

  it('handles every event that the framework has subscribed to', () => {
    const { http } = createServer(parts());
    // What each is and who answers it. Another one here is to be looked at: a listener that does not answer keeps a socket.
    const handled = {
      connect: 'refused (connections.ts)',
      close: 'told on',
      connection: "counted (connections.ts), then Node's own parser",
      listening: 'told on',
      request: 'routed (routes.ts)',
      upgrade: 'refused (connections.ts)',
    };
    expect(http.eventNames().map(String).sort()).to.deep.equal(Object.keys(handled).sort());
  });
});
