/** How long something took, in hours, minutes and seconds: "4 minutes 6 seconds", "4m 30s", "three and a half minutes", "04:10". Pure. */
import { matchesIn } from '../text.ts';
import { NUMBER_WORDS, wordsToNumber } from './number-words.ts';

export type TimeUnit = 'days' | 'hours' | 'minutes' | 'seconds';

const SECONDS: Readonly<Record<TimeUnit, number>> = { days: 86_400, hours: 3600, minutes: 60, seconds: 1 };
const UNITS = Object.keys(SECONDS) as TimeUnit[];
const WRITTEN: Readonly<Record<TimeUnit, string>> = {
  days: 'days?|d',
  hours: 'hours?|hrs?|h',
  minutes: 'minutes?|mins?|m',
  seconds: 'seconds?|secs?|s',
};
const UNIT = `(?:${Object.values(WRITTEN).join('|')})(?!\\p{L})`;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, half: 0.5, quarter: 0.25 };
const FRACTION = String.raw`\s?[½¼¾]|\s+and\s+(?:a\s+(?:half|quarter)|three\s+quarters)`;
const NUMBER = `(?:\\d+(?:,\\d{3})*(?:\\.\\d+)?|\\b${NUMBER_WORDS})`;
const PART = `${NUMBER}(?:${FRACTION})?[\\s-]?${UNIT}`;
/** Full words end a sentence by their dot, short ones need not. */
const GAP = String.raw`(?:(?<!\p{L}{5})\.)?,?\s*(?:and\s+)?`;
const CLOCK = String.raw`\d{1,3}(?::[0-5]\d){1,2}`;
const part = (...units: readonly TimeUnit[]): string =>
  `${NUMBER}(?:${FRACTION})?[\\s-]?(?:${units.map((unit) => WRITTEN[unit]).join('|')})(?!\\p{L})`;
/** Each part is of a smaller unit than the first. */
const IN_PARTS = UNITS.slice(0, -1).map((unit, at) => `${part(unit)}(?:${GAP}${part(...UNITS.slice(at + 1))})+`);
/** Of one number and one unit it is a quantity as any other, where no fraction stands between them. */
const IN_TEXT = new RegExp(
  `(?<![\\p{L}\\d.,:£/-])(?:${IN_PARTS.join('|')}|${PART}\\s+\\d{1,2}(?=\\s*(?:[,;)]|\\.(?!\\d)|$))|${NUMBER}(?:${FRACTION})\\s?${UNIT}|${CLOCK}\\s?(?:minutes?|mins?)(?!\\p{L}))`,
  'giu',
);
const PARTS = new RegExp(`(${NUMBER})(${FRACTION})?[\\s-]?(${UNIT})`, 'giu');
const ONLY_PARTS = new RegExp(`^${PART}(?:${GAP}${PART})*\\.?$`, 'iu');
const ONLY_CLOCK = new RegExp(`^(${CLOCK})(?:\\s?(${UNIT}))?$`, 'iu');

export interface Duration {
  readonly start: number;
  readonly end: number;
  /** Where the last unit's word begins: at the end, where it has none. */
  readonly unitStart: number;
  /** The unit of its first part. */
  readonly unit: TimeUnit;
  /** Null where its parts make no one time: "4 minutes 75 seconds". */
  readonly seconds: number | null;
}

/** The unit of time that a word is: "minutes", "mins"; null for any other. */
export const timeUnit = (word: string): TimeUnit | null =>
  UNITS.find((unit) => new RegExp(`^(?:${WRITTEN[unit]})\\.?$`, 'i').test(word.trim())) ?? null;

/** Those of a text that have a smaller part, or a fraction: what is read as one number would leave that out. */
export const durationsIn = (text: string): Duration[] =>
  matchesIn(text, IN_TEXT).map(({ 0: written, index }) => ({
    ...{ start: index, end: index + written.length, unitStart: index + written.replace(/\p{L}+$/u, '').length },
    // "4 minutes 30": of what the 30 are is not told.
    ...(readDuration(written, 'minutes') ?? { unit: 'minutes', seconds: null }),
  }));

/** In so many of the unit: 4.5 of "4m 30s"; "04:10" are 4 minutes 10 seconds, or hours and minutes where the unit is hours. Null for what is no time. */
export function durationAs(written: string, unit: TimeUnit): number | null {
  const seconds = readDuration(written.trim(), unit)?.seconds ?? null;
  return seconds === null ? null : inUnit(seconds, unit);
}

export const inUnit = (seconds: number, unit: TimeUnit): number => Math.round((seconds / SECONDS[unit]) * 1e6) / 1e6;

function readDuration(written: string, unit: TimeUnit): Pick<Duration, 'unit' | 'seconds'> | null {
  const [, clock, said] = ONLY_CLOCK.exec(written) ?? [];
  if (clock !== undefined) {
    const of = said === undefined ? unit : timeUnit(said)!;
    const parts = clock.split(':').map(Number);
    const biggest = parts.length === 3 || of === 'hours' ? 'hours' : 'minutes';
    const sizes = UNITS.slice(UNITS.indexOf(biggest)).map((one) => SECONDS[one]);
    return { unit: of, seconds: parts.reduce((sum, part, at) => sum + part * sizes[at]!, 0) };
  }
  if (!ONLY_PARTS.test(written)) return null;
  const parts = matchesIn(written, PARTS).map(([, number = '', fraction = '', word = '']) => ({
    unit: timeUnit(word)!,
    value:
      (/^\d/.test(number) ? Number(number.replaceAll(',', '')) : (wordsToNumber(number) ?? Number.NaN)) +
      partOf(fraction),
  }));
  const isOne = parts.every(({ unit: of, value }, at) => {
    const before = parts[at - 1];
    if (before === undefined) return !Number.isNaN(value);
    return Number.isInteger(before.value) && value * SECONDS[of] < SECONDS[before.unit];
  });
  const seconds = parts.reduce((sum, { unit: of, value }) => sum + value * SECONDS[of], 0);
  return { unit: parts[0]!.unit, seconds: isOne ? seconds : null };
}

const partOf = (fraction: string): number => {
  const word = /[½¼¾]|half|quarter/i.exec(fraction)?.[0].toLowerCase();
  return word === undefined ? 0 : FRACTIONS[word]! * (/three/i.test(fraction) ? 3 : 1);
};
