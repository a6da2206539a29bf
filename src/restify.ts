/** Restify's server and its router alone: its plugins, of which none is used here, take longer to load than all the rest of it. */
import { createRequire } from 'node:module';
import type { Server, ServerOptions } from 'restify';

type Made<T> = new (options: object) => T;

const require = createRequire(import.meta.url);

/** As restify's own createServer makes it. */
export function createServer(options: ServerOptions): Server {
  const Router: Made<object> = require('restify/lib/router');
  const RestifyServer: Made<Server> = require('restify/lib/server');
  return new RestifyServer({ ...options, router: new Router(options) });
}
