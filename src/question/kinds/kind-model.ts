/**
 * What kind of request a message is: words and turns of phrase count for and against each kind, fitted on messages of which it is
 * known (`npm run fit:kinds`). It says what is wanted; of what, and whether that is held, is read elsewhere.
 */

import { readFileSync } from 'node:fs';
import { DIMENSIONS } from '../../language/words/word-vectors.ts';
import { kindFacts } from './kind-facts.ts';
import type { Mark } from './kind-marks.ts';

/** `none`: no request for a brief at all. */
export const KINDS = [
  'brief',
  'good',
  'bad',
  'both',
  'movers',
  'rose',
  'fell',
  'changed',
  'verdict',
  'ask',
  'absent',
  'nobase',
  'bases',
  'doubts',
  'reasons',
  'targets',
  'others',
  'started',
  'ahead',
  'done',
  'going',
  'stopped',
  'partners',
  'months',
  'series',
  'numbers',
  'money',
  'table',
  'places',
  'beyond',
  'proof',
  'trouble',
  'theme',
  'none',
] as const;
export type RequestKind = (typeof KINDS)[number];

/** Weights are stored as so many of these. */
export const STEP = 0.05;

/** Before a word that asks, and is not what is asked of. */
export const ASKING = '+';

interface Weights {
  readonly ofAsking: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, number>;
  /** Of each word or pair its weights for the kinds, then of each dimension, then what counts in every message. */
  readonly values: Int8Array;
}

let weights: Weights | null = null;

function read(): Weights {
  const file = (ending: string): URL => new URL(`kind-weights.${ending}`, import.meta.url);
  const { buffer, byteOffset, byteLength } = readFileSync(file('bin'));
  const grams = readFileSync(file('txt'), 'utf8').split('\n');
  const plain = (gram: string): string => (gram.startsWith(ASKING) ? gram.slice(ASKING.length) : gram);
  return {
    ofAsking: new Set(grams.filter((gram) => gram.startsWith(ASKING)).map(plain)),
    places: new Map(grams.map((gram, at) => [plain(gram), at])),
    values: new Int8Array(buffer, byteOffset, byteLength),
  };
}

/** How likely each kind is; they sum to 1. */
export function kindChances(marks: readonly Mark[]): Readonly<Record<RequestKind, number>> {
  weights ??= read();
  const { places, values } = weights;
  const sums = new Float64Array(KINDS.length);
  const add = (place: number, much: number): void => {
    const [step, from] = [much * STEP, place * KINDS.length];
    for (let kind = 0; kind < KINDS.length; kind += 1) sums[kind]! += step * values[from + kind]!;
  };
  const { grams, vector } = kindFacts(marks);
  for (const gram of grams) {
    const place = places.get(gram);
    if (place !== undefined) add(place, 1);
  }
  for (let at = 0; at < DIMENSIONS; at += 1) add(places.size + at, vector[at]!);
  add(places.size + DIMENSIONS, 1);
  const most = Math.max(...sums);
  const chances = sums.map((sum) => Math.exp(sum - most));
  const all = chances.reduce((sum, one) => sum + one, 0);
  return Object.fromEntries(KINDS.map((kind, at) => [kind, chances[at]! / all])) as Record<RequestKind, number>;
}

/** Whether a word, by its stem, asks for something, whatever that is asked of. */
export function isOfAsking(mark: string): boolean {
  weights ??= read();
  return weights.ofAsking.has(mark);
}
