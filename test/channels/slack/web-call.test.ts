import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebClient } from '@slack/web-api';
import { expect } from 'chai';
import { afterEach, describe, it } from 'mocha';
import { webCall } from '../../../src/channels/slack/web-call.ts';

describe('Slack: calls of the Web API', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  type Told = { readonly headers: Record<string, unknown>; readonly body: string };
  async function client(
    answer: (told: Told) => { status?: number; headers?: object; body: string } | null,
    within = 10_000,
  ) {
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      const given = answer({ headers: request.headers, body });
      if (!given) return;
      // Not one after the other in a chain: restify, once loaded, makes writeHead give nothing back.
      response.writeHead(given.status ?? 200, { ...given.headers });
      response.end(given.body);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const slackApiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const quiet = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
    const logger = {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      setName() {},
      getLevel: () => 'error',
    };
    return new WebClient('xoxb-token', { slackApiUrl, ...quiet, logger: logger as never, fetch: webCall(within) });
  }

  it('bring what is asked, and what Slack says to it', async () => {
    const told: Told[] = [];
    const slack = await client((call) => {
      told.push(call);
      return { headers: { 'x-oauth-scopes': 'chat:write, im:read' }, body: '{"ok":true,"ts":"1.2"}' };
    });
    const said = await slack.chat.postMessage({ channel: 'C1', text: 'Café £5 – 10 %' });
    expect(said).to.include({ ok: true, ts: '1.2' });
    expect(said.response_metadata?.scopes).to.deep.equal(['chat:write', 'im:read']);
    expect(told[0]!.headers.authorization).to.equal('Bearer xoxb-token');
    expect(new URLSearchParams(told[0]!.body).get('text')).to.equal('Café £5 – 10 %');
  });

  it('bring a file as a form', async () => {
    const told: Told[] = [];
    const slack = await client((call) => {
      told.push(call);
      return { body: '{"ok":true}' };
    });
    await slack.apiCall('users.setPhoto', { image: Buffer.from('a picture') });
    expect(told[0]!.headers['content-type']).to.match(/^multipart\/form-data/);
    expect(told[0]!.body).to.include('a picture');
  });

  const faultOf = async (slack: WebClient) =>
    slack.auth.test().then(
      () => expect.fail('nothing failed'),
      (fault) => fault,
    );

  it('fail with what Slack says that is wrong, and for how long to wait', async () => {
    expect((await faultOf(await client(() => ({ body: '{"ok":false,"error":"not_authed"}' })))).data.error).to.equal(
      'not_authed',
    );
    const busy = { status: 429, headers: { 'retry-after': '7' }, body: '' };
    expect(await faultOf(await client(() => busy))).to.include({ retryAfter: 7 });
    expect(await faultOf(await client(() => ({ status: 503, body: 'away' })))).to.include({ statusCode: 503 });
    // Slack is not left for where somebody else points to.
    const away = { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' };
    expect(await faultOf(await client(() => away))).to.include({ statusCode: 302 });
  });

  it('fail when Slack says nothing, or is not there', async () => {
    expect((await faultOf(await client(() => null, 200))).message).to.match(/no answer within 200 ms/);
    const gone = new WebClient('x', {
      slackApiUrl: 'http://127.0.0.1:9/',
      retryConfig: { retries: 0 },
      fetch: webCall(200),
    });
    expect((await faultOf(gone)).message).to.match(/ECONNREFUSED/);
  });
});
