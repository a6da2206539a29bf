/** The HTTP server of all channels: health, metrics, and whatever routes the channels add. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { Channel } from './channels/channel.ts';
import { Connections, LIMITS } from './connections.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { pathOf, type Router, Routes, send, sendJson } from './routes.ts';
import { whyNotReady } from './store/readiness.ts';

/** Routes that need no bot: what a browser loads while the bot is being built. */
export interface Front {
  /** Addresses that are answered from the first moment on. */
  readonly paths: readonly string[];
  mount(routes: Router): void;
}

// Imported by its name, it would have Node load its client for websockets as well, which is as much as half of what listening waits for.
const { createServer: createHttp } = process.getBuiltinModule('node:http');

export interface OpeningParts {
  readonly front?: Front;
  readonly log: Log;
  readonly shutdownSeconds: number;
}

export interface ServedParts {
  readonly channels: readonly Channel[];
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  /** Resolves when it can answer and keep what is asked; throws otherwise. */
  readonly ready: () => Promise<void>;
}

export interface ServerParts extends OpeningParts, ServedParts {}

export interface RunningServer {
  /** Where it listens; the port is the one taken when 0 was asked for. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those under way finish for SHUTDOWN_SECONDS, then closes. */
  stop(): Promise<void>;
}

/** Listens already; requests for what only `serve` brings wait for it. */
export interface OpenServer extends RunningServer {
  /** Starts the channels and serves them; once. */
  serve(parts: ServedParts): Promise<void>;
}

/** A request's header and body have this long to arrive, in milliseconds. */
const REQUEST_TIMEOUT = 20_000;
/** A request has few headers; the SDKs look at a handful of them. */
const MOST_HEADERS = 100;

const LIVE = '/health/live';
const READY = '/health/ready';

interface Created {
  readonly http: HttpServer;
  /** Refuses, bounds and ends what it is connected to. */
  readonly connections: Connections;
  serve(parts: ServedParts): Promise<void>;
}

/** Not listening yet. */
export function createServer({ front, log }: OpeningParts): Created {
  const routes = new Routes();
  const http = createHttp((request, response) => void answer(request, response));
  http.requestTimeout = REQUEST_TIMEOUT;
  http.headersTimeout = REQUEST_TIMEOUT;
  http.keepAliveTimeout = LIMITS.keepAlive;
  http.maxHeadersCount = MOST_HEADERS;
  const connections = new Connections(http);

  let served: ServedParts | null = null;
  let release = (): void => {};
  const isServed = new Promise<void>((resolve) => {
    release = resolve;
  });
  const atOnce = new Set([LIVE, READY, ...(front?.paths ?? [])]);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!served && !atOnce.has(pathOf(request))) await isServed;
    try {
      await routes.answer(request, response);
    } catch (err) {
      // The client learns nothing about the inside of a fault.
      log.error({ err }, 'request failed');
      if (!response.headersSent) sendJson(response, 500, { message: 'Internal error' });
    }
  };

  routes.get(LIVE, async (_request, response) => sendJson(response, 200, { status: 'live' }));
  routes.get(READY, async (_request, response) => {
    if (!served) return sendJson(response, 503, { status: 'not ready', why: 'the bot is starting' });
    const { channels, ready } = served;
    try {
      await ready();
      const away = channels.filter((channel) => channel.away?.()).map(({ name }) => name);
      // A channel that cannot be served is no reason to stop serving the others.
      const isReady = channels.length === 0 || away.length < channels.length;
      const status = isReady ? 'ready' : 'not ready';
      sendJson(response, isReady ? 200 : 503, { status, ...(away.length ? { away } : {}) });
    } catch (err) {
      log.warn({ err }, 'not ready');
      sendJson(response, 503, { status: 'not ready', why: whyNotReady(err) });
    }
  });
  front?.mount(routes);

  const serve = async (parts: ServedParts): Promise<void> => {
    for (const channel of parts.channels) await channel.start?.();
    routes.get('/metrics', async (request, response) => {
      if (!mayReadMetrics(request, parts.metricsToken)) return sendJson(response, 403, { message: 'Forbidden' });
      const { text, contentType } = await parts.metrics.read();
      send(response, 200, { 'content-type': contentType }, text);
    });
    for (const channel of parts.channels) channel.mount(routes);
    served = parts;
    release();
  };
  return { http, connections, serve };
}

export const isLoopback = (host: string): boolean =>
  /^(?:localhost|::1|\[::1\]|(?:::ffff:)?127(?:\.\d{1,3}){3})$/i.test(host);

/** Throws where the address would be open to requests that nobody verifies: of each channel by itself, not of one for all. */
export function checkAddress(host: string, channels: readonly Channel[]): void {
  const open = channels.filter((channel) => !channel.verifies).map(({ name }) => name);
  if (isLoopback(host) || (channels.length > 0 && open.length === 0)) return;
  const who = open.length === 0 ? 'there is no channel' : `nothing verifies the requests to ${open.join(' and ')}`;
  throw new Error(
    `HOST is ${host}, but ${who}. Set MicrosoftAppId and MicrosoftAppPassword (Teams), SLACK_SIGNING_SECRET (Slack) or ` +
      'WEB_TOKEN (the page), or leave HOST at 127.0.0.1.',
  );
}

/** Listens for all that is asked. */
export async function listen(parts: ServerParts, host: string, port: number): Promise<RunningServer> {
  checkAddress(host, parts.channels);
  const server = await open(parts, host, port);
  try {
    await server.serve(parts);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return server;
}

/** Listens before there is anything to serve. On another address than this machine's, `checkAddress` comes first. */
export async function open(parts: OpeningParts, host: string, port: number): Promise<OpenServer> {
  const { http, connections, serve } = createServer(parts);
  let channels: readonly Channel[] = [];
  await new Promise<void>((resolve, reject) => {
    http.once('error', (fault: NodeJS.ErrnoException) => reject(cannotListen(fault, host, port)));
    http.listen(port, host, () => resolve());
  });
  http.on('error', (err) => parts.log.error({ err }, 'server error'));
  const taken = (http.address() as { port: number }).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    serve: (parts) => {
      channels = parts.channels;
      return serve(parts);
    },
    stop: async () => {
      const patience = parts.shutdownSeconds * 1000;
      const stopped = [connections.stop(patience), ...channels.map((channel) => channel.stop?.())];
      // A channel that waits for what never comes is left behind.
      const late = once(patience + LAST_WORD);
      await Promise.race([Promise.allSettled(stopped), late.passed]);
      late.cancel();
    },
  };
}

/** Milliseconds that channels have, when the time is over, to give back what they hold. */
const LAST_WORD = 250;

function once(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}

function cannotListen(fault: NodeJS.ErrnoException, host: string, port: number): Error {
  const why = { EADDRINUSE: 'another process has it', EACCES: 'this user may not open it' }[fault.code ?? ''];
  const said =
    why ?? (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND' ? 'it is not of this machine' : null);
  return new Error(`Cannot listen on ${host}:${port}: ${said ?? fault.message}. Set PORT or HOST to another.`, {
    cause: fault,
  });
}

/** From this machine and not through a proxy, or with the token. */
function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token && given) return timingSafeEqual(digest(given), digest(token));
  return isFromThisMachine(request);
}

/** Whether whoever asks sits at this machine, and does not come through a proxy on it. */
export function isFromThisMachine({ headers, httpVersion, socket }: IncomingMessage): boolean {
  // The oldest of proxies tell nothing of themselves but speak HTTP/1.0, or keep the name that was asked for.
  const proxied =
    httpVersion === '1.0' ||
    !isLoopback(hostOf(headers.host ?? '')) ||
    Object.keys(headers).some((name) => PROXY_HEADERS.test(name));
  return isLoopback(socket.remoteAddress ?? '') && !proxied;
}

/** Whoever sets one of these is no local reader: it came through a proxy on this machine, or wants it thought so. */
const PROXY_HEADERS =
  /^(?:x-forwarded-.*|forwarded|via|x-real-ip|x-client-ip|x-original-.*|x-envoy-.*|x-amzn-.*|true-client-ip|cf-.*|x-arr-.*)$/;

/** Without its port. */
const hostOf = (host: string): string => host.replace(/:\d+$/, '');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
