import { gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { FILE_PATHS } from '../../../src/channels/web/files.ts';
import type { Service } from '../../../src/service.ts';
import { SlackServer } from '../../support/slack/web-api.ts';
import { cookieOf, send, visitor, webService } from '../../support/web.ts';

const TAB = 'one-tab-of-a-browser';
const TOKEN = 'a-long-enough-token-for-tests';

describe('the page, on this machine', () => {
  let service: Service;
  before(async () => {
    service = await webService();
  });
  after(() => service.stop('the test is over'));

  it('is served with a policy under which nothing but its own files runs', async () => {
    const { status, headers, body } = await send(`${service.url}/`);
    expect(status).to.equal(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).to.include("default-src 'none'").and.include("script-src 'self'").and.not.include('unsafe');
    expect(headers['set-cookie']![0]).to.match(/; HttpOnly; SameSite=Strict$/);
    expect(body)
      .to.include('<html lang="en-GB">')
      .and.not.match(/\{\{|<script>|style="|https?:\/\//);
  });

  it('sends each of its files, compressed, and again only when it has changed', async () => {
    for (const path of FILE_PATHS) {
      const { status, headers, body } = await send(service.url + path);
      expect(status, path).to.equal(200);
      expect(body.length, path).to.be.greaterThan(50);
      expect(headers['x-content-type-options'], path).to.equal('nosniff');
      const again = await send(service.url + path, { headers: { 'if-none-match': String(headers.etag) } });
      expect(again.status, path).to.equal(304);
      expect(headers['content-encoding'], path).to.equal(undefined);
      const through = { 'accept-encoding': 'gzip', 'x-forwarded-for': '203.0.113.7' };
      const packed = await send(service.url + path, { headers: through });
      expect(packed.headers['content-encoding'], path).to.equal('gzip');
      expect(gunzipSync(packed.bytes).toString(), path).to.equal(body);
    }
    expect((await send(`${service.url}/web/index.ts`)).status).to.equal(404);
    expect((await send(`${service.url}/web/..%2Findex.ts`)).status).to.equal(404);
  });

  it('answers as Teams and as Slack do, and follows up in the same tab', async () => {
    const { post } = await visitor(service.url);
    const first = (await post('/web/ask', { tab: TAB, text: 'how many 101 calls last quarter' })).json();
    expect(first.line).to.match(/^70,753 /);
    expect(first.card.type).to.equal('AdaptiveCard');
    expect(first.slack[0]).to.deep.include({ type: 'header' });
    expect(first.sources[0].name).to.match(/, page \d+$/);
    const next = (await post('/web/ask', { tab: TAB, text: 'and last year?' })).json();
    expect(next.line).to.match(/^68,218 /);
    const elsewhere = (await post('/web/ask', { tab: `${TAB}-2`, text: 'and last year?' })).json();
    expect(elsewhere.outcome).to.not.equal('answered');
  });

  it('gives a brief as a file, to nobody without a session', async () => {
    const { post, get } = await visitor(service.url);
    const { slack } = (await post('/web/ask', { tab: TAB, text: 'headlines' })).json();
    const buttons = slack.flatMap(
      ({ elements = [] }: { elements?: { action_id?: string; value: string }[] }) => elements,
    );
    const { value } = buttons.find(({ action_id }: { action_id?: string }) => action_id === 'paper');
    const path = `/web/brief.pdf?of=${encodeURIComponent(value)}`;
    const file = await get(path);
    expect(file.status).to.equal(200);
    expect(file.headers['content-type']).to.equal('application/pdf');
    expect(file.headers['content-disposition']).to.match(/^attachment; filename="[\w-]+\.pdf"$/);
    expect(file.body.slice(0, 5)).to.equal('%PDF-');
    expect((await get('/web/brief.pdf?of=no-such-report')).status).to.equal(404);
    expect((await send(service.url + path)).status).to.equal(401);
  });

  it('keeps feedback for who asked, and for nobody else', async () => {
    const { post } = await visitor(service.url);
    const { id } = (await post('/web/ask', { tab: TAB, text: 'how many 999 calls last quarter' })).json();
    const stranger = await visitor(service.url);
    expect((await stranger.post('/web/feedback', { id, value: 'dislike' })).status).to.equal(404);
    expect((await post('/web/feedback', { id, value: 'like' })).status).to.equal(200);
    expect((await post('/web/feedback', { id, value: 'maybe' })).status).to.equal(400);
  });

  it('gives what an answer had no room for, in the conversation in which it was asked', async () => {
    const { post } = await visitor(service.url);
    const { id, slack } = (await post('/web/ask', { tab: TAB, text: 'updates for Southend' })).json();
    expect(JSON.stringify(slack)).to.include('"show-all"');
    const all = (await post('/web/more', { tab: TAB, id })).json().slack;
    expect(JSON.stringify(all).length).to.be.greaterThan(JSON.stringify(slack).length);
    expect((await post('/web/more', { tab: TAB, id, from: 3 })).json().card.type).to.equal('AdaptiveCard');
    expect((await post('/web/more', { tab: `${TAB}-2`, id })).status).to.equal(404);
  });

  it('forgets a conversation', async () => {
    const { post } = await visitor(service.url);
    await post('/web/ask', { tab: TAB, text: 'how many 101 calls last quarter' });
    expect((await post('/web/forget', { tab: TAB })).status).to.equal(200);
    expect((await post('/web/ask', { tab: TAB, text: 'and last year?' })).json().outcome).to.not.equal('answered');
  });

  it('erases all that was asked in the session, and nothing of another', async () => {
    const { post } = await visitor(service.url);
    const stranger = await visitor(service.url);
    const question = { tab: TAB, text: 'how many 101 calls last quarter' };
    const { id } = (await post('/web/ask', question)).json();
    await post('/web/ask', { tab: `${TAB}-2`, text: 'how many 999 calls last quarter' });
    const theirs = (await stranger.post('/web/ask', question)).json();
    expect((await post('/web/erase', {})).json()).to.deep.equal({ questions: 2 });
    expect((await post('/web/erase', {})).json()).to.deep.equal({ questions: 0 });
    expect((await post('/web/feedback', { id, value: 'like' })).status).to.equal(404);
    expect((await post('/web/ask', { tab: TAB, text: 'and last year?' })).json().outcome).to.not.equal('answered');
    expect((await stranger.post('/web/feedback', { id: theirs.id, value: 'like' })).status).to.equal(200);
    expect((await stranger.post('/web/ask', { tab: TAB, text: 'and last year?' })).json().outcome).to.equal('answered');
    expect((await post('/web/erase', {}, { origin: 'https://example.org' })).status).to.equal(401);
  });

  it('does not answer other sites, other names of this machine, proxies, or requests without a session', async () => {
    const { post, cookie } = await visitor(service.url);
    const question = { tab: TAB, text: 'how many 101 calls last quarter' };
    const refused: Record<string, string>[] = [
      { origin: 'https://example.org' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { host: 'figures.example.org' },
      { host: 'localhost.example.org' },
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
      { cookie: '' },
      { cookie: 'force_figures=short' },
    ];
    for (const headers of refused)
      expect((await post('/web/ask', question, headers)).status, JSON.stringify(headers)).to.equal(401);
    expect((await post('/web/ask', question, { 'content-type': 'text/plain' })).status).to.equal(415);
    expect((await send(`${service.url}/`, { headers: { host: 'figures.example.org' } })).status).to.equal(403);
    expect((await send(`${service.url}/`, { headers: { 'x-forwarded-for': '10.0.0.1' } })).status).to.equal(403);
    const own = { origin: service.url, 'sec-fetch-site': 'same-origin', cookie };
    expect((await post('/web/ask', question, own)).status).to.equal(200);
  });

  it('refuses what is no question, and what is too long', async () => {
    const { post } = await visitor(service.url);
    const bad: unknown[] = [null, {}, { tab: TAB }, { tab: TAB, text: '' }, { tab: 'x', text: 'hello' }, 'hello'];
    for (const body of [...bad, { tab: TAB, text: 'x'.repeat(2_001) }, { tab: TAB, text: 'x'.repeat(40_000) }])
      expect((await post('/web/ask', body)).status).to.equal(400);
  });
});

describe('the page, with WEB_TOKEN', () => {
  let service: Service;
  before(async () => {
    service = await webService({ WEB_TOKEN: TOKEN, HOST: '0.0.0.0' }).catch((fault) => {
      throw fault;
    });
  });
  after(() => service?.stop('the test is over'));

  const url = () => service.url.replace('0.0.0.0', '127.0.0.1');
  const login = (token: string, headers: Record<string, string> = {}) =>
    send(`${url()}/web/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({ token }).toString(),
    });

  it('asks everybody for it, at this machine too', async () => {
    const { body, headers } = await send(`${url()}/`);
    expect(body).to.include('name="token"').and.not.include('data-suggested');
    expect(headers['set-cookie']).to.equal(undefined);
    const { post } = await visitor(url(), 'force_figures=AAAAAAAAAAAAAAAAAAAAAA');
    expect((await post('/web/ask', { tab: TAB, text: 'hello' })).status).to.equal(401);
  });

  it('answers whoever has typed it, also through a proxy, and then by https alone', async () => {
    const through = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };
    const opened = await login(TOKEN, through);
    expect(opened.status).to.equal(303);
    expect(opened.headers.location).to.equal('/');
    expect(String(opened.headers['set-cookie'])).to.include('; Secure');
    const { post } = await visitor(url(), cookieOf(opened));
    const { status } = await post('/web/ask', { tab: TAB, text: 'how many 101 calls last quarter' }, through);
    expect(status).to.equal(200);
  });

  it('takes no cookie that it has not made', async () => {
    const [id = '', expires = '', seal = ''] = cookieOf(await login(TOKEN))
      .split(/[=.]/)
      .slice(1);
    const later = String(Number(expires) + 1);
    const other = `${id.slice(0, -1)}${id.endsWith('A') ? 'B' : 'A'}`;
    for (const made of [
      `${id}.${later}.${seal}`,
      `${other}.${expires}.${seal}`,
      `${id}.${expires}.`,
      `${id}.${expires}`,
    ]) {
      const { post } = await visitor(url(), `force_figures=${made}`);
      expect((await post('/web/ask', { tab: TAB, text: 'hello' })).status, made).to.equal(401);
    }
    const { post } = await visitor(url(), `force_figures=${id}.${expires}.${seal}`);
    expect((await post('/web/ask', { tab: TAB, text: 'hello' })).status).to.equal(200);
  });

  it('says that another is not the token, and listens no longer to whoever tries many', async () => {
    const wrong = await login('another-long-enough-token');
    expect(wrong.status).to.equal(401);
    expect(wrong.body).to.include('That is not the token.');
    expect((await login(TOKEN, { origin: 'https://example.org' })).status).to.equal(403);
    for (let tries = 0; tries < 20; tries += 1) await login(`wrong ${tries}`);
    expect((await login(TOKEN)).status).to.equal(429);
  });
});

describe('the page, where it may not be', () => {
  const VERIFIED = { MicrosoftAppTenantId: 'tenant', MicrosoftAppId: 'id', MicrosoftAppPassword: 'password' };
  const SLACK = { SLACK_BOT_TOKEN: 'xoxb-test', SLACK_SIGNING_SECRET: 'secret' };

  it('is not served beside a channel that is reached from outside, and says why, unless WEB_TOKEN is set', async () => {
    const service = await webService(VERIFIED);
    const { status, body, headers } = await send(`${service.url}/`);
    expect(status).to.equal(403);
    expect(headers['content-type']).to.include('text/plain');
    expect(body).to.include('Set WEB_TOKEN');
    expect((await send(`${service.url}/web/page.js`)).status).to.equal(404);
    await service.stop('the test is over');
    const opened = await webService({ ...VERIFIED, WEB_TOKEN: TOKEN });
    expect((await send(`${opened.url}/`)).body).to.include('name="token"');
    await opened.stop('the test is over');
  });

  it('is served beside a Slack of this machine, from which nothing is reached', async () => {
    const slack = new SlackServer();
    await slack.start();
    const near = await webService({ ...SLACK, SLACK_API_URL: slack.apiUrl });
    expect((await send(`${near.url}/`)).body).to.include('id="question"');
    await near.stop('the test is over');
    await slack.stop();
  });

  it('is no reason to listen to the network', async () => {
    const refused = await webService({ HOST: '0.0.0.0' }).catch((thrown: Error) => thrown.message);
    expect(refused).to.include('WEB_TOKEN');
  });
});
