/** The body of a request, as text of a bounded length. */
import type { IncomingMessage } from 'node:http';

/** Bytes; the longest message takes a few times its characters. */
const LARGEST = 16 * 1024;

/** Null where it is too long or ends early; what is too long is not read to its end. */
export function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST) return Promise.resolve(null);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LARGEST) resolve(null);
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('close', () => resolve(null));
  });
}
