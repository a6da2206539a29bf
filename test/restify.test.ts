import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { onRestify } from '../src/restify.ts';
import { Routes, sendJson } from '../src/routes.ts';

describe('routes on restify', () => {
  const routes = new Routes();
  const faults: unknown[] = [];
  const platform = onRestify(routes);
  platform.get('/install', async (_, response) => sendJson(response, 200, { said: 'install' }));
  platform.post('/events', async (request, response) => sendJson(response, 200, { body: await text(request) }));
  platform.post('/later', async (_, response) => {
    // As Bolt does: it has heard, and answers when it is done.
    void pause(30).then(() => sendJson(response, 200, { said: 'later' }));
  });
  platform.post('/faulty', async () => {
    throw new Error('made to fail');
  });
  const server = createServer((request, response) => {
    routes.answer(request, response).catch((fault: unknown) => {
      faults.push(fault);
      sendJson(response, 500, { message: 'Internal error' });
    });
  });
  before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
  after(() => void server.close());
  const ask = (path: string, method: string, body: string | null = null) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, body });

  it('gives each handler the body as it came, byte by byte', async () => {
    const body = '{"text" :  "räd"}\n';
    expect(await (await ask('/events', 'POST', body)).json()).to.deep.equal({ body });
    expect((await ask('/install', 'GET')).status).to.equal(200);
  });

  it('waits for whoever answers by itself and later', async () => {
    expect(await (await ask('/later', 'POST', '')).json()).to.deep.equal({ said: 'later' });
  });

  it('leaves faults, other paths and other methods to the server', async () => {
    expect((await ask('/faulty', 'POST', '')).status).to.equal(500);
    expect(faults.map(String)).to.deep.equal(['Error: made to fail']);
    expect((await ask('/events/more', 'POST', '')).status).to.equal(404);
    expect((await ask('/events', 'GET')).status).to.equal(405);
  });

  it('answers many at once, each its own', async () => {
    const asked = Array.from({ length: 40 }, (_, at) => ask('/events', 'POST', `${at}`).then((got) => got.json()));
    expect(await Promise.all(asked)).to.deep.equal(Array.from({ length: 40 }, (_, at) => ({ body: `${at}` })));
  });
});
