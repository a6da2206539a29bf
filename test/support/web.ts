/** Requests to the page's routes with any header, which fetch does not allow. */
import { request } from 'node:http';
import { readConfig } from '../../src/config.ts';
import { buildService, type Service } from '../../src/service.ts';

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
  /** Of whatever shape: the tests look at what they need. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  json(): any;
}

export const webService = (settings: Readonly<Record<string, string>> = {}): Promise<Service> =>
  buildService(
    readConfig({ STORE_FILE: ':memory:', PORT: '0', LOG_LEVEL: 'silent', SHUTDOWN_SECONDS: '2', ...settings }),
  );

export function send(
  url: string,
  { method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: text,
          bytes,
          json: () => JSON.parse(text),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** "name=value" of the cookie that an answer sets. */
export const cookieOf = ({ headers }: Got): string => String(headers['set-cookie']).split(';')[0]!;

/** A browser at this machine: its cookie, and what it posts. */
export async function visitor(url: string, cookie?: string) {
  const held = cookie ?? cookieOf(await send(`${url}/`));
  return {
    cookie: held,
    get: (path: string): Promise<Got> => send(url + path, { headers: { cookie: held } }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Got> =>
      send(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: held, ...headers },
        body: JSON.stringify(body),
      }),
  };
}
