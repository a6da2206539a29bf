/** What is wrong with an answer, by what was expected of it. */
import { hedged } from '../answers/say.ts';
import type { Reply } from '../reply.ts';
import type { Turn } from './questions.ts';

export interface Judgement {
  /** Each in a few words; none: it is right. */
  readonly faults: readonly string[];
  /** A figure was told that is not the one expected, or where none was: the gravest fault. */
  readonly isWrongFigure: boolean;
  /** What the report tells was said to be not held: the next gravest. */
  readonly isDenied: boolean;
}

export function judge(expected: Turn, reply: Reply): Judgement {
  const wantsAnswer = expected.outcome === undefined || expected.outcome === 'answered';
  const told = numbersOf(reply);
  const wanted = [expected.figure ?? [], expected.figures ?? []].flat();
  const faults = [
    ...outcomeFaults(expected, reply),
    ...figureFaults(expected, reply, told),
    ...changeFaults(expected, reply),
    ...wordFaults(expected, reply),
    ...priorityFaults(expected, reply),
    ...offerFaults(expected, reply),
  ];
  const tellsFigure = reply.outcome === 'answered' && reply.figures.length > 0;
  const tellsAnother = wanted.length > 0 && !wanted.some((value) => told.some((number) => meets(number, value)));
  return {
    faults,
    isWrongFigure: tellsFigure && (expected.outcome === 'not-held' || tellsAnother),
    isDenied: wantsAnswer && reply.outcome === 'not-held',
  };
}

function outcomeFaults({ outcome = 'answered' }: Turn, reply: Reply): string[] {
  return reply.outcome === outcome ? [] : [`${reply.outcome}, not ${outcome}`];
}

function figureFaults({ figure, figures = [] }: Turn, reply: Reply, told: readonly number[]): string[] {
  const [first] = reply.figures;
  const wrong = figure !== undefined && !(first && meets(first.value, figure));
  return [
    ...(wrong ? [`the figure is ${first ? hedged(first, first.unit) : 'none'}, not ${figure}`] : []),
    ...figures.filter((value) => !told.some((number) => meets(number, value))).map((value) => `${value} is not told`),
  ];
}

/** Every number that the reply tells as such: figures, what they are compared with, movements. */
const numbersOf = ({ figures, change }: Reply): readonly number[] => [
  ...figures.map(({ value }) => value),
  ...change.flatMap(({ was, difference, percent }) => [was, Math.abs(difference), Math.abs(percent ?? Number.NaN)]),
];

/** Whether a number is what was expected: "60.5" is met by 60.4873: as many decimals as were written; a whole number by itself, or by what is worked out and rounds to it. */
export function meets(told: number, expected: number): boolean {
  const decimals = String(expected).split('.')[1]?.length ?? 0;
  if (decimals === 0 && Number.isInteger(told)) return told === Math.abs(expected) || told === expected;
  return Math.abs(Math.abs(told) - Math.abs(expected)) <= 0.501 * 10 ** -decimals;
}

function changeFaults({ change }: Turn, reply: Reply): string[] {
  if (!change) return [];
  const { difference, percent } = change;
  const isTold = reply.change.some(
    (told) =>
      (difference === undefined || Math.abs(told.difference - difference) < 0.001) &&
      (percent === undefined || Math.abs((told.percent ?? Number.NaN) - percent) < 0.051),
  );
  return isTold ? [] : [`the change ${JSON.stringify(change)} is not told`];
}

function wordFaults({ words = [], without = [] }: Turn, reply: Reply): string[] {
  const text = plain(
    [reply.text, reply.reading, ...reply.updates.flatMap((u) => [u.text, u.area, ...u.operations])].join('\n'),
  );
  return [
    ...words.filter((word) => !text.includes(plain(word))).map((word) => `"${word}" is not said`),
    ...without.filter((word) => text.includes(plain(word))).map((word) => `"${word}" is said`),
  ];
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-');

function priorityFaults({ priority }: Turn, { priorities, outcome }: Reply): string[] {
  if (priority === undefined || outcome !== 'answered') return [];
  const cited = priorities.map(({ number }) => number);
  return cited.includes(priority) ? [] : [`priority ${cited.join(', ') || 'none'} is cited, not ${priority}`];
}

function offerFaults({ offers = [] }: Turn, { choices }: Reply): string[] {
  const offered = plain(choices.map(({ label }) => label).join('\n'));
  return offers.filter((label) => !offered.includes(plain(label))).map((label) => `"${label}" is not offered`);
}
