/** Lines in and JSON objects out. */
import { expect } from 'chai';
import fc from 'fast-check';
import { jsonLine, lines } from '../../../src/channels/terminal/json-lines.ts';
import type { Reply } from '../../../src/reply.ts';

async function read(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  async function* input() {
    yield* chunks;
  }
  const found: string[] = [];
  for await (const line of lines(input())) found.push(line);
  return found;
}

describe('lines', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['a\nb\n', ['a', 'b']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\r\n\r\nb', ['a', '', 'b']],
    // Only LF ends a line.
    ['a\rb\nc', ['a\rb', 'c']],
    ['a\r\r\nb', ['a\r', 'b']],
    ['\r', ['']],
    ['a\u2028b\u2029c\u0085d\ve\ff\n', ['a\u2028b\u2029c\u0085d\ve\ff']],
    [' a \n', [' a ']],
    ['last', ['last']],
    ['last\r', ['last']],
    ['\n', ['']],
    ['', []],
  ];
  for (const [input, found] of cases)
    it(JSON.stringify(input), async () => expect(await read(Buffer.from(input))).to.deep.equal(found));

  it('may come in pieces, within a letter and within CRLF too', async () => {
    const bytes = Buffer.from('é\r\n👮\n');
    expect(await read(...[...bytes].map((byte) => Buffer.from([byte])))).to.deep.equal(['é', '👮']);
    expect(await read('a\r', '\nb')).to.deep.equal(['a', 'b']);
  });
  it('are the same however they are cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\r', '\n', '\u2028') }), { maxLength: 8 }),
        async (pieces) => {
          const whole = await read(Buffer.from(pieces.join('')));
          const cut = await read(...pieces.map((piece) => Buffer.from(piece)));
          return JSON.stringify(whole) === JSON.stringify(cut);
        },
      ),
    ));
});

describe('a reply on one line', () => {
  const written = (text: string): string => jsonLine({ text } as Reply);
  for (const text of ['one\ntwo', 'a\u2028b\u2029c', 'a\r\nb', '\u0000\u001b[1m', '"quoted" \\ back', '👮 ▁▅█'])
    it(JSON.stringify(text), () => {
      const line = written(text);
      expect(line.match(/[\n\r\u2028\u2029]/g)).to.deep.equal(['\n']);
      expect(line.endsWith('\n')).to.equal(true);
      expect(JSON.parse(line)).to.deep.equal({ text });
    });
});
