/**
 * How the Web API is called: over connections that stay open, by Node's own client. Its fetch, which Slack's client uses
 * otherwise, takes twice as much work for each call, and another half to give it an end.
 */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { FetchFunction } from '@slack/web-api';

type Answer = Awaited<ReturnType<FetchFunction>>;

/** `within`: milliseconds without a word from Slack after which a call has failed. */
export const webCall =
  (within: number): FetchFunction =>
  (address, given = {}) => {
    const { method = 'GET', headers, body = '' } = given;
    // A file, with the forms that fetch makes of it.
    if (typeof body !== 'string') return fetch(address, { ...given, signal: AbortSignal.timeout(within) });
    const url = String(address);
    return new Promise<Answer>((resolve, reject) => {
      const request = (url.startsWith('https:') ? overHttps : overHttp)(url, {
        method,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        timeout: within,
      });
      request.on('timeout', () => request.destroy(new Error(`no answer within ${within} ms`)));
      request.on('error', reject);
      request.on('response', (response) => {
        const { statusCode: status = 0, statusMessage: statusText = '' } = response;
        const held = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
        text(response).then((said) => {
          resolve({
            ok: status >= 200 && status < 300,
            status,
            statusText,
            url,
            headers: {
              get: (name) => held.find(([key]) => key === name.toLowerCase())?.[1] ?? null,
              entries: () => held,
            },
            text: async () => said,
            json: async () => JSON.parse(said),
            arrayBuffer: async () => new TextEncoder().encode(said).buffer,
          });
        }, reject);
      });
      request.end(body);
    });
  };
