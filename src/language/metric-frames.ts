/** What a metric says of itself, as terms: the noun that is counted, of whom or what, and what narrows it. */
import type { Metric } from '../figures/model.ts';
import type { TermReader } from './terms.ts';

/** One part of a frame: any of its terms meets it. */
export interface Part {
  readonly terms: readonly string[];
  /** Met as well where "how many" or "number of" is asked. */
  readonly byCounting: boolean;
  readonly mayGoUnsaid: boolean;
}

export interface Frame {
  readonly counts: Part;
  readonly of: readonly Part[];
  /** The noun, of whom or what, and what narrows it. */
  readonly parts: readonly Part[];
}

/** Stands in a part for "how many", "number of". */
const COUNT = '#count';

export function framesOf({ frames, unit }: Metric, reader: TermReader): Frame[] {
  return frames.map(({ counts, of, by }) => {
    const noun = partsIn(counts ?? reader.termsOf(unit).join('|'), reader);
    const whose = partsIn(of ?? '', reader);
    return { counts: noun[0]!, of: whose, parts: [...noun, ...whose, ...partsIn(by ?? '', reader)] };
  });
}

/** "special|sc? high_visibility": parts stand apart, alternatives with |, words of one phrase with _; ? for what may go unsaid. */
function partsIn(text: string, reader: TermReader): Part[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => {
      const words = part.replace(/\?$/, '').split('|');
      return {
        terms: [
          ...new Set(
            words.filter((word) => word !== COUNT).flatMap((word) => reader.termsOf(word.replaceAll('_', ' '))),
          ),
        ],
        byCounting: words.includes(COUNT),
        mayGoUnsaid: part.endsWith('?'),
      };
    });
}

/** Every way to name what the frame is of: lists of parts, each with its alternatives, with and without what may go unsaid. */
export function waysOf({ parts }: Frame): (readonly string[])[][] {
  let ways: (readonly string[])[][] = [[]];
  for (const { terms, byCounting, mayGoUnsaid } of parts)
    ways = ways.flatMap((way) => [
      ...(mayGoUnsaid || byCounting ? [way] : []),
      ...(terms.length > 0 ? [[...way, terms]] : []),
    ]);
  return ways;
}

/** The words of a metric's frames as an analyst wrote them. */
export const frameWords = ({ frames }: Metric): string[] =>
  frames
    .flatMap(({ counts, of, by }) =>
      [counts, of, by].flatMap((part) => (part ?? '').split(/[\s|?]+/).filter((word) => word && word !== COUNT)),
    )
    .map((word) => word.replaceAll('_', ' '));

/** What a metric's frames could be asked with: the first words of every part, the second ones and so on. */
export function wordings({ frames, unit }: Metric): string[] {
  const plain = (part: string): string[] =>
    part
      .replace(/\?$/, '')
      .split('|')
      .filter((word) => word !== COUNT)
      .map((word) => word.replaceAll('_', ' '));
  const all = frames.flatMap(({ counts, of, by }) => {
    const said = `${of ?? ''} ${by ?? ''} ${counts ?? unit.replaceAll(' ', '_')}`
      .split(/\s+/)
      .filter(Boolean)
      .map(plain);
    const parts = said.filter((words) => words.length > 0);
    const most = Math.max(...parts.map(({ length }) => length));
    return Array.from({ length: most }, (_, at) => parts.map((words) => words[at] ?? words[0]!).join(' '));
  });
  return [...new Set(all)];
}
