/**
 * Who may use the page. Without WEB_TOKEN: whoever sits at this machine, in a browser that asks this address by its own name.
 * With it: whoever has typed it, for a day. The session's cookie says by itself that it was given out, so that any process and
 * any instance knows it.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isFromThisMachine } from '../../server.ts';

const COOKIE = 'force_figures';
const DAY = 24 * 60 * 60 * 1000;
/** Wrong tokens in a minute, of everybody together: a token is long, so nobody gets through by trying. */
const MOST_WRONG = 20;
const MINUTE = 60_000;

export interface Session {
  /** Unguessable; known to this browser and the bot alone. */
  readonly id: string;
  /** To be set where the session is new. */
  readonly cookie: string | null;
}

export type Login = { readonly cookie: string } | { readonly refused: 'wrong' | 'too-often' };

export class Gate {
  readonly #token: string | null;
  readonly #now: () => Date;
  #wrong: number[] = [];

  constructor(token: string | null, now: () => Date) {
    this.#token = token;
    this.#now = now;
  }

  /** Whether the request is one of the page's own, not one that another site makes a browser send. */
  static isOwn({ headers }: IncomingMessage): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const { origin, host } = headers;
    return origin === undefined || hostOf(origin) === host?.toLowerCase();
  }

  /** Null: nobody who may ask. */
  session(request: IncomingMessage): Session | null {
    const given = cookieOf(request);
    if (this.#token !== null) {
      const id = given === null ? null : this.#idOf(given);
      return id === null ? null : { id, cookie: null };
    }
    // Also by its own name: a domain that somebody has pointed here would make it their page that asks.
    if (!isFromThisMachine(request)) return null;
    if (given !== null && ID.test(given)) return { id: given, cookie: null };
    const id = newId();
    return { id, cookie: setCookie(id, request) };
  }

  get asksForToken(): boolean {
    return this.#token !== null;
  }

  login(typed: string, request: IncomingMessage): Login {
    const now = this.#now().getTime();
    this.#wrong = this.#wrong.filter((at) => now - at < MINUTE);
    if (this.#wrong.length >= MOST_WRONG) return { refused: 'too-often' };
    if (this.#token === null || !same(typed, this.#token)) {
      this.#wrong.push(now);
      return { refused: 'wrong' };
    }
    const what = `${newId()}.${now + DAY}`;
    return { cookie: setCookie(`${what}.${this.#seal(what)}`, request) };
  }

  #idOf(given: string): string | null {
    const [id = '', expires = '', seal = ''] = given.split('.');
    if (!ID.test(id) || !/^\d+$/.test(expires) || !same(seal, this.#seal(`${id}.${expires}`))) return null;
    return Number(expires) > this.#now().getTime() ? id : null;
  }

  #seal(what: string): string {
    return createHmac('sha256', `web session of ${this.#token}`).update(what).digest('base64url');
  }
}

const ID = /^[\w-]{22}$/;
const newId = (): string => randomBytes(16).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

function cookieOf({ headers }: IncomingMessage): string | null {
  for (const part of (headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === COOKIE && value) return value;
  }
  return null;
}

/** Of the browser's session; sent back to this page alone. Behind a proxy that serves https, never without it. */
function setCookie(value: string, { headers }: IncomingMessage): string {
  const secure = headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}`;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
