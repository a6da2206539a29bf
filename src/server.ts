/** The HTTP server of all channels: health, metrics, and whatever routes the channels add. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Request, Response, Server } from 'restify';
import type { Channel } from './channels/channel.ts';
import { Connections, LIMITS } from './connections.ts';
import { createLog, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { createServer as createRestify } from './restify.ts';
import { whyNotReady } from './store/readiness.ts';

export interface ServerParts {
  readonly channels: readonly Channel[];
  /** Routes of no channel, where there are any. */
  readonly mount?: (server: Server) => void;
  readonly metrics: Metrics;
  readonly metricsToken: string | null;
  readonly log: Log;
  /** Resolves when it can answer and keep what is asked; throws otherwise. */
  readonly ready: () => Promise<void>;
  readonly shutdownSeconds: number;
}

export interface RunningServer {
  /** Where it listens; the port is the one taken when 0 was asked for. */
  readonly url: string;
  readonly port: number;
  /** Takes no new requests, lets those under way finish for SHUTDOWN_SECONDS, then closes. */
  stop(): Promise<void>;
}

/** A request's header and body have this long to arrive, in milliseconds. */
const REQUEST_TIMEOUT = 20_000;
/** A request has few headers; the SDKs look at a handful of them. */
const MOST_HEADERS = 100;

/** Not listening yet; `connections` refuses, bounds and ends what it is connected to. */
export function createServer(parts: ServerParts): { readonly server: Server; readonly connections: Connections } {
  // Its own log would hold whole requests, with their tokens; what matters is logged here.
  const options = { name: 'force-figures', handleUncaughtExceptions: false, log: createLog('silent') };
  const server = createRestify(options as never);
  const http = server.server as unknown as HttpServer;
  http.requestTimeout = REQUEST_TIMEOUT;
  http.headersTimeout = REQUEST_TIMEOUT;
  http.keepAliveTimeout = LIMITS.keepAlive;
  http.maxHeadersCount = MOST_HEADERS;
  const connections = new Connections(http);

  server.get('/health/live', async (_request: Request, response: Response) => {
    response.send(200, { status: 'live' });
  });
  server.get('/health/ready', async (_request: Request, response: Response) => {
    try {
      await parts.ready();
      const away = parts.channels.filter((channel) => channel.away?.()).map(({ name }) => name);
      // A channel that cannot be served is no reason to stop serving the others.
      const isReady = parts.channels.length === 0 || away.length < parts.channels.length;
      const status = isReady ? 'ready' : 'not ready';
      response.send(isReady ? 200 : 503, { status, ...(away.length ? { away } : {}) });
    } catch (err) {
      parts.log.warn({ err }, 'not ready');
      response.send(503, { status: 'not ready', why: whyNotReady(err) });
    }
  });
  server.get('/metrics', async (request: Request, response: Response) => {
    if (!mayReadMetrics(request, parts.metricsToken)) return void response.send(403, { message: 'Forbidden' });
    const { text, contentType } = await parts.metrics.read();
    response.sendRaw(200, text, { 'content-type': contentType });
  });
  for (const channel of parts.channels) channel.mount(server);
  parts.mount?.(server);

  // The client learns nothing about the inside of a fault; no such page, no such method are no faults.
  server.on('restifyError', (_request, response, err, done) => {
    if (typeof err?.statusCode === 'number') return done();
    parts.log.error({ err }, 'request failed');
    if (!response.headersSent) response.send(500, { message: 'Internal error' });
    done();
  });
  return { server, connections };
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

/** Starts the channels, then listens. */
export async function listen(parts: ServerParts, host: string, port: number): Promise<RunningServer> {
  checkAddress(host, parts.channels);
  const { server, connections } = createServer(parts);
  const http = server.server as unknown as HttpServer;
  for (const channel of parts.channels) await channel.start?.();
  await new Promise<void>((resolve, reject) => {
    // Restify passes the socket's errors on as its own, and an error that nobody hears ends the process.
    server.once('error', (fault: NodeJS.ErrnoException) => reject(cannotListen(fault, host, port)));
    server.listen(port, host, () => resolve());
  });
  server.on('error', (err) => parts.log.error({ err }, 'server error'));
  const taken = (http.address() as { port: number }).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    stop: async () => {
      const patience = parts.shutdownSeconds * 1000;
      const stopped = [connections.stop(patience), ...parts.channels.map((channel) => channel.stop?.())];
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
function mayReadMetrics(request: Request, token: string | null): boolean {
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
