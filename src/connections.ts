/**
 * Every open connection of the HTTP server: no more than so many, none that is silent for long, and an orderly end. Whoever
 * opens connections and says nothing on them must not keep those out that ask something.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

export interface ConnectionLimits {
  /** Open at once; a new one beyond that takes the place of the one that has been silent for longest. */
  readonly most: number;
  /** Milliseconds until a request's header must be there, counted from the connection's beginning. */
  readonly firstRequest: number;
  /** Milliseconds for which a connection is kept after an answer, to be used again. */
  readonly keepAlive: number;
}

export const LIMITS: ConnectionLimits = { most: 2_000, firstRequest: 10_000, keepAlive: 65_000 };

interface State {
  /** The request under way. */
  request: IncomingMessage | null;
  /** Whether it has carried a request. */
  used: boolean;
  /** Since when nothing has happened on it, in milliseconds. */
  since: number;
}

/** How often silent connections are looked for. */
const SWEEP = 1_000;
/** While the server stops, what was sent before it did is read first: so long has a connection to show that it has a request. */
const LAST_WORD = 100;

const REFUSED = 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

export class Connections {
  readonly #http: Server;
  readonly #limits: ConnectionLimits;
  readonly #open = new Map<Socket, State>();
  readonly #sweep: NodeJS.Timeout;
  #stopping: number | null = null;
  #refused = 0;

  constructor(http: Server, limits: ConnectionLimits = LIMITS) {
    this.#http = http;
    this.#limits = limits;
    http.on('connection', (socket: Socket) => this.#add(socket));
    http.prependListener('request', this.#begin);
    // Nothing is spoken here but HTTP/1.1. A listener that does not answer would leave the socket open for ever.
    for (const event of ['upgrade', 'connect'] as const) {
      http.removeAllListeners(event);
      http.on(event, (_request: IncomingMessage, socket: Duplex) => this.#refuse(socket));
    }
    this.#sweep = setInterval(() => this.#closeSilent(), SWEEP);
    this.#sweep.unref();
    http.on('close', () => clearInterval(this.#sweep));
  }

  get count(): number {
    return this.#open.size;
  }

  /** Upgrades that were refused since the start. */
  get refused(): number {
    return this.#refused;
  }

  /**
   * Accepts nothing more, answers what has been sent already, and resolves when every connection is closed; those that are
   * left after `patience` milliseconds are cut.
   */
  async stop(patience: number): Promise<void> {
    this.#stopping = performance.now();
    // Node's own close() of an HTTP server also cuts connections whose request has come but is not read yet.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.#http, () => resolve()));
    const silent = setInterval(() => this.#closeSilent(), LAST_WORD / 2);
    const late = setTimeout(() => this.#cutAll(), patience);
    await closed;
    clearInterval(silent);
    clearTimeout(late);
    clearInterval(this.#sweep);
  }

  #add(socket: Socket): void {
    if (this.#open.size >= this.#limits.most) {
      const victim = this.#mostSilent();
      if (!victim) {
        socket.destroy();
        return;
      }
      victim.destroy();
      this.#open.delete(victim);
    }
    this.#open.set(socket, { request: null, used: false, since: performance.now() });
    socket.once('close', () => this.#open.delete(socket));
  }

  #begin = (request: IncomingMessage, response: ServerResponse): void => {
    const state = this.#open.get(request.socket);
    if (!state) return;
    state.request = request;
    state.used = true;
    if (this.#stopping !== null) response.shouldKeepAlive = false;
    response.once('close', () => {
      state.request = null;
      state.since = performance.now();
      // To the end of the line: so it is the last to make room for others.
      if (this.#open.delete(request.socket) && !request.socket.destroyed) this.#open.set(request.socket, state);
    });
  };

  /** Never used before used, and those whose request does not come to its end last. */
  #mostSilent(): Socket | null {
    let used: Socket | null = null;
    let unfinished: Socket | null = null;
    for (const [socket, { request, used: wasUsed }] of this.#open) {
      if (request && !request.complete) unfinished ??= socket;
      if (request) continue;
      if (!wasUsed) return socket;
      used ??= socket;
    }
    return used ?? unfinished;
  }

  #closeSilent(): void {
    const now = performance.now();
    const { firstRequest, keepAlive } = this.#limits;
    for (const [socket, { request, used, since }] of this.#open) {
      if (request) continue;
      const begun = this.#stopping === null ? since : Math.max(since, this.#stopping);
      const allowed = this.#stopping === null ? (used ? keepAlive : firstRequest) : LAST_WORD;
      if (now - begun > allowed) socket.destroy();
    }
  }

  #cutAll(): void {
    for (const socket of this.#open.keys()) socket.destroy();
  }

  #refuse(socket: Duplex): void {
    this.#refused += 1;
    // Whoever does not read the refusal has the connection cut all the same.
    socket.on('error', () => socket.destroy());
    socket.end(REFUSED, () => socket.destroy());
  }
}
