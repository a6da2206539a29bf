import { expect } from 'chai';
import { describe, it } from 'mocha';
import { classed } from '../../src/channels/faults.ts';

const fault = (told: object, cause?: unknown) => Object.assign(new Error('a fault', { cause }), told);

describe('outgoing faults', () => {
  for (const statusCode of [408, 429, 500, 502, 503, 504])
    it(`passes: ${statusCode}`, () => expect(classed(fault({ statusCode })).passing).to.equal(true));
  for (const statusCode of [400, 401, 403, 404, 413])
    it(`does not pass: ${statusCode}`, () => expect(classed(fault({ statusCode })).passing).to.equal(false));
  for (const code of ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT'])
    it(`passes: ${code}, also as the cause of another`, () => {
      expect(classed(fault({}, fault({ code }))).passing).to.equal(true);
    });
  it('tells what has come through for certain not', () => {
    expect(classed(fault({ code: 'ECONNREFUSED' })).unsent).to.equal(true);
    expect(classed(fault({ statusCode: 429 })).unsent).to.equal(true);
    for (const statusCode of [408, 500, 502, 503, 504])
      expect(classed(fault({ statusCode })).unsent, String(statusCode)).to.equal(false);
    expect(classed(fault({ code: 'ECONNRESET' })).unsent).to.equal(false);
  });
  it('knows what Slack, SQLite and timers say', () => {
    const limited = fault({ code: 'slack_webapi_rate_limited_error', retryAfter: 30 });
    expect(classed(limited)).to.deep.equal({ passing: true, unsent: false, retryAfter: 30_000 });
    expect(classed(fault({ data: { error: 'internal_error' } })).passing).to.equal(true);
    expect(classed(fault({ data: { error: 'channel_not_found' } })).passing).to.equal(false);
    expect(classed(fault({ errcode: 261 })).passing).to.equal(true);
    expect(classed(fault({ errcode: 19 })).passing).to.equal(false);
    expect(classed(AbortSignal.abort().reason).passing).to.equal(true);
  });
  it('takes nothing else for passing', () => {
    for (const thrown of [new Error('a mistake'), 'text', null, undefined, 7, new TypeError('x is not a function')])
      expect(classed(thrown).passing).to.equal(false);
  });
});
