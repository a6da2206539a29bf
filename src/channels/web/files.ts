/** The page's files: those of the folder `page`, and one of each library from its package, served as they stand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { send } from '../../routes.ts';
import { isFromThisMachine } from '../../server.ts';

const compressed = promisify(gzip);
const { resolve } = createRequire(import.meta.url);
const own = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** By their addresses. What is not listed here is not served. */
const FILES: Readonly<Record<string, () => string>> = {
  '/web/page.js': () => own('page.js'),
  '/web/card.js': () => own('card.js'),
  '/web/chart.js': () => own('chart.js'),
  '/web/slack-blocks.js': () => own('slack-blocks.js'),
  '/web/elements.js': () => own('elements.js'),
  '/web/kept.js': () => own('kept.js'),
  '/web/post.js': () => own('post.js'),
  '/web/style.css': () => own('style.css'),
  '/web/icon.svg': () => own('icon.svg'),
  '/web/libraries/adaptivecards.js': () => resolve('adaptivecards/dist/adaptivecards.min.js'),
  '/web/libraries/chart.js': () => join(dirname(resolve('chart.js')), 'chart.umd.min.js'),
};

export const FILE_PATHS: readonly string[] = Object.keys(FILES);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Nothing but the page's own files runs, and nothing of it goes elsewhere: https://www.w3.org/TR/CSP3/. Scripts may still set
 * single styles, as the libraries do; no markup may.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // Without any, a browser does not say either that a form is this page's own.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Of what is this moment's, or somebody's. */
export const NEVER_KEPT: Readonly<Record<string, string>> = { ...SAFE_HEADERS, 'cache-control': 'no-store' };

interface Held {
  readonly plain: Buffer;
  readonly tag: string;
}

/** Once for every name, but again where it failed. */
function kept<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const held = new Map<string, Promise<T>>();
  return (name) => {
    const made = held.get(name) ?? make(name);
    held.set(name, made);
    made.catch(() => held.delete(name));
    return made;
  };
}

const heldOf = kept(async (path): Promise<Held> => {
  const plain = await readFile(FILES[path]!());
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, tag };
});
const packedOf = kept(async (path) => compressed((await heldOf(path)).plain));
const documentOf = kept((name) => readFile(own(`${name}.html`), 'utf8'));

/** Reads everything, beside whatever else is done. What cannot be read is told to whoever asks for it. */
export function readFiles(): void {
  for (const read of [documentOf('page'), ...FILE_PATHS.map(heldOf)]) read.catch(() => {});
}

/** Sends a file of the page; the browser asks again each time, and gets it again only when it has changed. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const { plain, tag } = await heldOf(path);
  const headers = { ...SAFE_HEADERS, etag: tag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (request.headers['if-none-match'] === tag) return send(response, 304, headers);
  // On the way to this machine nothing is gained.
  const packs = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && !isFromThisMachine(request);
  send(
    response,
    200,
    { ...headers, 'content-type': TYPES[extname(path)]!, ...(packs ? { 'content-encoding': 'gzip' } : {}) },
    packs ? await packedOf(path) : plain,
  );
}

/** One of the two documents, with the texts that it has places for, as {{name}}; they are escaped. */
export async function sendDocument(
  response: ServerResponse,
  { name, status = 200, texts = {} }: { name: 'page' | 'login'; status?: number; texts?: Record<string, string> },
): Promise<void> {
  const document = await documentOf(name);
  const filled = document.replace(/\{\{(\w+)\}\}/g, (_, place: string) => escaped(texts[place] ?? ''));
  send(response, status, { ...NEVER_KEPT, 'content-type': TYPES['.html']! }, filled);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
