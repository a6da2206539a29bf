/** Which request is answered by what, on Node's own HTTP server, and the ways in which an answer is sent. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers by itself; what it throws is a fault. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Headers = Readonly<Record<string, string>>;

/** What channels add their routes to. */
export interface Router {
  get(path: string, handler: Handler): void;
  post(path: string, handler: Handler): void;
}

export class Routes implements Router {
  readonly #byPath = new Map<string, Map<string, Handler>>();

  get(path: string, handler: Handler): void {
    this.#add(path, 'GET', handler);
  }

  post(path: string, handler: Handler): void {
    this.#add(path, 'POST', handler);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const byMethod = this.#byPath.get(pathOf(request));
    if (!byMethod) return sendJson(response, 404, { message: 'Not found' });
    // Node sends the head alone of what HEAD asks for.
    const handler = byMethod.get(request.method === 'HEAD' ? 'GET' : (request.method ?? ''));
    if (handler) return handler(request, response);
    sendJson(response, 405, { message: 'Method not allowed' }, { allow: [...byMethod.keys()].join(', ') });
  }

  #add(path: string, method: string, handler: Handler): void {
    const byMethod = this.#byPath.get(path) ?? new Map<string, Handler>();
    this.#byPath.set(path, byMethod.set(method, handler));
  }
}

/** Without what is asked of it. */
export const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0]!;

export const sendJson = (response: ServerResponse, status: number, body: object, headers: Headers = {}): void =>
  send(response, status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));

/** Without a body where none is given. */
export function send(response: ServerResponse, status: number, headers: Headers, body?: string | Buffer): void {
  response.writeHead(status, body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
