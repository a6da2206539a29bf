/**
 * The routes of Teams and Slack, on restify, behind the server's own table. Restify is loaded with the platforms' SDKs: a start for
 * the page alone waits for neither. Of restify only its server and router are loaded: its plugins, of which none is used here, take
 * longer than all the rest of it.
 */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Request, RequestHandler, Response, Server, ServerOptions } from 'restify';
import { createLog } from './log.ts';
import type { Handler, Router } from './routes.ts';

type Made<T> = new (options: object) => T;

const require = createRequire(import.meta.url);

/** As restify's own createServer makes it. */
function createServer(options: ServerOptions): Server {
  const RestifyRouter: Made<object> = require('restify/lib/router');
  const RestifyServer: Made<Server> = require('restify/lib/server');
  return new RestifyServer({ ...options, router: new RestifyRouter(options) });
}

interface End {
  readonly resolve: () => void;
  readonly reject: (fault: unknown) => void;
}

/** Routes that are answered by restify, each known to `outer` as well, which hands the request on and hears of its faults. */
export function onRestify(outer: Router): Router {
  // Its own log would hold whole requests, with their tokens; faults are logged by the server.
  const options = { name: 'force-figures', handleUncaughtExceptions: false, log: createLog('silent') };
  const server = createServer(options as never);
  const ends = new WeakMap<IncomingMessage, End>();
  const handOn: Handler = (request, response) =>
    new Promise<void>((resolve, reject) => {
      ends.set(request, { resolve, reject });
      server.server.emit('request', request, response);
    });
  /** Restify may not go on before the response is over: Bolt and the SDKs answer by themselves, and later. */
  const asked =
    (handler: Handler): RequestHandler =>
    async (request: Request, response: Response) => {
      const { resolve, reject } = ends.get(request)!;
      const closed = once(response as unknown as ServerResponse, 'close');
      handler(request, response as unknown as ServerResponse).then(resolve, reject);
      await closed;
    };
  return {
    get(path, handler) {
      server.get(path, asked(handler));
      outer.get(path, handOn);
    },
    post(path, handler) {
      server.post(path, asked(handler));
      outer.post(path, handOn);
    },
  };
}
