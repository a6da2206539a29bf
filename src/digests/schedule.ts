/** When a digest is due: by the clock on the wall of its time zone, through both clock changes. */
import { Cron } from 'croner';
import { DateTime } from 'luxon';
import type { Schedule } from './model.ts';

export const DEFAULT_ZONE = 'Europe/London';

/**
 * Runs after one ISO instant, soonest first, at most `most`. A time that the spring change leaves out runs at the change, one
 * that the autumn change repeats runs the first time only.
 */
export function runsAfter(schedule: Schedule, after: string, most: number): readonly string[] {
  const found: string[] = [];
  for (const run of runs(schedule, after)) {
    if (found.length === most) break;
    found.push(run);
  }
  return found;
}

/** Runs after `after` up to and including `until`. */
export function runsBetween(schedule: Schedule, after: string, until: string): readonly string[] {
  const found: string[] = [];
  for (const run of runs(schedule, after)) {
    if (run > until) break;
    found.push(run);
  }
  return found;
}

function* runs(schedule: Schedule, after: string): Generator<string> {
  const cron = new Cron(patternOf(schedule), { timezone: schedule.zone, paused: true });
  for (let run = cron.nextRun(new Date(after)); run !== null; run = cron.nextRun(run))
    if (!isSecondOfTwo(run, schedule)) yield run.toISOString();
}

/** "Monday 30 March 2026, 09:00 (Europe/London, BST)" */
export function said(instant: string, zone: string): string {
  const local = DateTime.fromISO(instant, { zone, locale: 'en-GB' });
  return `${local.toFormat('cccc d MMMM yyyy, HH:mm')} (${zone}, ${local.offsetNameShort})`;
}

/** "Monday 30 March 2026" */
export const daySaid = (instant: string, zone: string): string =>
  DateTime.fromISO(instant, { zone, locale: 'en-GB' }).toFormat('cccc d MMMM yyyy');

/** ISO date on the wall of the zone. */
export const localDate = (instant: string, zone: string): string => DateTime.fromISO(instant, { zone }).toISODate()!;

/** What is wrong with it; null when nothing is. `now`: a run once that is past never comes. */
export function faultOf(schedule: Schedule, now: string): 'zone' | 'time' | 'date' | 'past' | null {
  if (!DateTime.local({ zone: schedule.zone }).isValid) return 'zone';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(schedule.time)) return 'time';
  if (schedule.repeats === 'once' && !DateTime.fromISO(schedule.date).isValid) return 'date';
  return runsAfter(schedule, now, 1).length === 0 ? 'past' : null;
}

function patternOf(schedule: Schedule): string {
  if (schedule.repeats === 'once') return `${schedule.date}T${schedule.time}:00`;
  const [hour, minute] = schedule.time.split(':').map(Number);
  return `${minute} ${hour} * * ${schedule.weekday % 7}`;
}

/** Asked from between the two, the scheduler gives the second. */
function isSecondOfTwo(run: Date, { zone }: Schedule): boolean {
  const local = DateTime.fromJSDate(run, { zone });
  const [first] = local.getPossibleOffsets();
  return first !== undefined && first.toMillis() < local.toMillis();
}
