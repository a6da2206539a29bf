/** What the benches share: the questions, quantiles, and how times are said. */

import { readdirSync, readFileSync } from 'node:fs';

export const QUESTIONS: readonly string[] = [
  'how many 101 calls last quarter',
  'Southend ASB operations',
  'laughing gas in the parks, is anyone doing anything',
  'emergancy calls compared with last year',
  'anything on lie detector tests for sex offenders',
  'catalytic converters getting nicked, what are they doing about it',
  'what is going on in Tendring',
  'hate crime work in Thurrock',
  'special constables headcount',
  'people killed or badly hurt on the roads',
];

/** The first questions of the corpora that weights are fitted on: far more than are remembered, so that none is answered from memory. */
export function manyQuestions(): readonly string[] {
  const folder = new URL('../fit/questions/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const lines = files.flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean));
  return [...new Set(lines.map((line) => JSON.parse(line).turns[0].say.replace(/\s+/g, ' ') as string))];
}

export const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;
export const median = (times: readonly number[]): number => quantile(times, 0.5);
export const ms = (value: number): string => `${value.toFixed(2)} ms`;
export const said = (times: readonly number[]): string =>
  `median ${ms(median(times))}, p99 ${ms(quantile(times, 0.99))}`;

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of each piece of work done until the time is over, so many under way at once. */
export async function timesFor(milliseconds: number, atOnce: number, work: () => Promise<unknown>): Promise<number[]> {
  const [times, end]: [number[], number] = [[], performance.now() + milliseconds];
  const one = async () => {
    while (performance.now() < end) times.push(await timed(work));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return times;
}
