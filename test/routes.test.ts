import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { Routes, sendJson } from '../src/routes.ts';

describe('routes', () => {
  const routes = new Routes();
  routes.get('/report', async (_, response) => sendJson(response, 200, { said: 'räd' }));
  routes.post('/report', async (_, response) => sendJson(response, 201, {}, { 'x-said': 'posted' }));
  const server = createServer((request, response) => void routes.answer(request, response));
  before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
  after(() => void server.close());
  const ask = (path: string, method = 'GET') =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method });

  it('answers by path and method, whatever is asked of the path', async () => {
    const got = await ask('/report?of=x');
    expect([got.status, got.headers.get('content-type')]).to.deep.equal([200, 'application/json']);
    expect(got.headers.get('content-length')).to.equal('15');
    expect(await got.json()).to.deep.equal({ said: 'räd' });
    const posted = await ask('/report', 'POST');
    expect([posted.status, posted.headers.get('x-said')]).to.deep.equal([201, 'posted']);
  });

  it('sends the head alone of what HEAD asks for', async () => {
    const got = await ask('/report', 'HEAD');
    expect([got.status, got.headers.get('content-length'), await got.text()]).to.deep.equal([200, '15', '']);
  });

  it('knows no other path, and says which methods a path has', async () => {
    for (const path of ['/', '/report/', '/Report', '/report/more', '/__proto__'])
      expect((await ask(path)).status, path).to.equal(404);
    const put = await ask('/report', 'PUT');
    expect([put.status, put.headers.get('allow')]).to.deep.equal([405, 'GET, POST']);
  });
});
