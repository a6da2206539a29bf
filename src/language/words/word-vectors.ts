/**
 * How alike words are used, by a table made from GloVe (public domain): "teenager" is used as "youth" is, "jailed" as "sentenced".
 * What is used alike need not mean the same: it says where to look, and never what a number is of. Pure.
 */

import { readFileSync } from 'node:fs';
import { stem } from '../terms.ts';

export const DIMENSIONS = 64;

interface Table {
  readonly places: ReadonlyMap<string, number>;
  readonly values: Int8Array;
}

let table: Table | null = null;

function read(): Table {
  const file = (ending: string): URL => new URL(`word-vectors.${ending}`, import.meta.url);
  const words = readFileSync(file('txt'), 'utf8').split('\n');
  const { buffer, byteOffset, byteLength } = readFileSync(file('bin'));
  return {
    places: new Map(words.map((word, at) => [word, at])),
    values: new Int8Array(buffer, byteOffset, byteLength),
  };
}

/** Of length 127; null of a word that the table does not have in any form. */
export function vectorOf(word: string): Int8Array | null {
  table ??= read();
  const at = table.places.get(word) ?? table.places.get(stem(word));
  return at === undefined ? null : table.values.subarray(at * DIMENSIONS, (at + 1) * DIMENSIONS);
}

/** The cosine of two vectors, from -1 to 1. */
export function cosine(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1) sum += one[at]! * other[at]!;
  return sum / (127 * 127);
}

/** From -1 to 1; 1 of forms of one word, 0 where one is not known. */
export function likeness(word: string, other: string): number {
  if (stem(word) === stem(other)) return 1;
  const [one, two] = [vectorOf(word), vectorOf(other)];
  return one && two ? cosine(one, two) : 0;
}
