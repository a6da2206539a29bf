/** Lines in and JSON objects out: a line ends with LF alone, whatever else it holds. */
import { StringDecoder } from 'node:string_decoder';
import type { Reply } from '../../reply.ts';

/** Lines of a stream; a CR before the LF is dropped, a lone CR, U+2028 and U+2029 do not end a line. */
export async function* lines(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of input) {
    rest += typeof chunk === 'string' ? chunk : decoder.write(chunk);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.slice(0, end).replace(/\r$/, '');
      rest = rest.slice(end + 1);
    }
  }
  rest += decoder.end();
  if (rest) yield rest.replace(/\r$/, '');
}

/** One line; U+2028 and U+2029 are escaped, because many readers take them for line ends. */
export function jsonLine(reply: Reply): string {
  return `${JSON.stringify(reply)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')}\n`;
}
