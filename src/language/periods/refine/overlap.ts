/** Words taken in by one reading are not read again by the next. */
import type { Reading } from '../reading.ts';
import type { Refiner } from './refiner.ts';

export const overlap: Refiner = (readings) =>
  readings.flatMap((reading, i): Reading[] => {
    const start = Math.max(reading.start, ...readings.slice(0, i).map(({ end }) => end));
    return start < reading.end ? [{ ...reading, start }] : [];
  });
