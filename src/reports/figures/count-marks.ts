/** What the numbers of an update count, as marks by which a store finds it before its text is read. Pure. */
import type { TermReader } from '../language.ts';
import { type CountedAtAnyTime, countedAtAnyTime } from './counted.ts';

/** A number of such a kind, whatever it counts. No term begins with a colon. */
export const MARKS = { money: ':money', percent: ':percent', lasts: ':lasts', part: ':part' } as const;

/** Each term of a noun that is counted and of what was done to it is a mark. */
export const countMarksIn = (text: string, reader: TermReader): ReadonlySet<string> =>
  new Set(countedAtAnyTime(text, reader).flatMap(marksOf));

const marksOf = ({ measure, noun, done, lasts, part }: CountedAtAnyTime): string[] => [
  ...(measure === 'count' ? [] : [MARKS[measure]]),
  ...(lasts ? [MARKS.lasts] : []),
  ...(part ? [MARKS.part] : []),
  ...(noun?.terms ?? []),
  ...done,
];
