/** The elements of a workbook's part, one after the other, as it is unpacked: never the whole of it. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** Names are without their namespace: "row" of "x:row". */
export interface ElementHandler {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Bytes that are read at once. Longer texts would be kept until the memory of the whole process is cleaned. */
const BITE = 16 * 1024;

/** Yields after each piece that was read, so that what the handler has gathered can be handed on. */
export function* readXml(chunks: Iterable<Uint8Array>, handler: ElementHandler): Generator<void> {
  const decoder = new TextDecoder();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => handler.open?.(local(name), attributes),
      ontext: (text) => handler.text?.(text),
      onclosetag: (name) => handler.close?.(local(name)),
    },
    { xmlMode: true },
  );
  for (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += BITE) {
      parser.write(decoder.decode(chunk.subarray(from, from + BITE), { stream: true }));
      yield;
    }
  parser.end(decoder.decode());
  yield;
}

/** Reads it to its end. */
export function readWholeXml(chunks: Iterable<Uint8Array>, handler: ElementHandler): void {
  for (const _ of readXml(chunks, handler));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
