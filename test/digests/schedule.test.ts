import { expect } from 'chai';
import { DateTime } from 'luxon';
import { describe, it } from 'mocha';
import type { Schedule, Weekday } from '../../src/digests/model.ts';
import { faultOf, runsAfter, runsBetween, said } from '../../src/digests/schedule.ts';

const London = 'Europe/London';
const weekly = (weekday: Weekday, time: string, zone = London): Schedule => ({
  repeats: 'weekly',
  weekday,
  time,
  zone,
});
const once = (date: string, time: string, zone = London): Schedule => ({ repeats: 'once', date, time, zone });

describe('digests: the schedule', () => {
  describe('every week from 2026 to 2030, on every weekday', () => {
    for (const zone of [London, 'America/New_York', 'Australia/Lord_Howe', 'UTC'])
      it(`runs once a week by the clock on the wall, ${zone}`, () => {
        for (const weekday of zone === London ? ([1, 2, 3, 4, 5, 6, 7] as const) : ([1, 7] as const))
          for (const time of zone === London ? quarters() : ['00:30', '01:30', '02:00', '02:30', '09:00', '23:45']) {
            const runs = runsBetween(weekly(weekday, time, zone), '2025-12-31T23:59:59Z', '2030-12-31T23:59:59Z');
            const locals = runs.map((run) => DateTime.fromISO(run, { zone }));
            for (const [index, local] of locals.entries()) {
              expect(local.weekday).to.equal(weekday);
              if (index > 0) expect(dayOf(local) - dayOf(locals[index - 1]!)).to.equal(7);
              if (wallTime(local) === time) continue;
              // Only a time that does not exist on the day runs at another.
              const asked = DateTime.fromISO(`${local.toISODate()}T${time}`, { zone });
              expect(wallTime(asked), local.toISO()!).to.not.equal(time);
            }
            expect(runs.length).to.be.within(260, 261);
          }
      }).timeout(60_000);
  });

  it('runs once when its time is left out, and when it comes twice', () => {
    const days = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
    for (const day of days) {
      expect(runsBetween(weekly(7, '01:30'), `${day}T00:00:00Z`, `${day}T23:59:59Z`)).to.have.length(1);
      expect(runsAfter(once(day, '01:30'), '2026-01-01T00:00:00Z', 5)).to.have.length(1);
    }
    for (const day of ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27']) {
      expect(runsBetween(weekly(7, '01:30'), `${day}T00:00:00Z`, `${day}T23:59:59Z`)).to.deep.equal([
        `${day}T00:30:00.000Z`,
      ]);
      // Asked again between the two.
      expect(runsBetween(weekly(7, '01:30'), `${day}T00:45:00Z`, `${day}T23:59:59Z`)).to.deep.equal([]);
      expect(runsAfter(once(day, '01:30'), '2026-01-01T00:00:00Z', 5)).to.deep.equal([`${day}T00:30:00.000Z`]);
      expect(runsAfter(once(day, '01:30'), `${day}T00:45:00Z`, 5)).to.deep.equal([]);
    }
  });

  it('says the time zone and its name of the day', () => {
    const [winter, summer] = runsAfter(weekly(1, '09:00'), '2026-03-20T00:00:00Z', 2);
    expect(said(winter!, London)).to.equal('Monday 23 March 2026, 09:00 (Europe/London, GMT)');
    expect(said(summer!, London)).to.equal('Monday 30 March 2026, 09:00 (Europe/London, BST)');
  });

  it('is refused when it names no zone, no time, no date, or only the past', () => {
    const now = '2026-06-01T12:00:00Z';
    expect(faultOf(weekly(1, '09:00', 'Europe/Londres'), now)).to.equal('zone');
    expect(faultOf(weekly(1, '25:00'), now)).to.equal('time');
    expect(faultOf(once('2026-02-30', '09:00'), now)).to.equal('date');
    expect(faultOf(once('2026-05-30', '09:00'), now)).to.equal('past');
    expect(faultOf(once('2026-06-01', '13:30'), now)).to.equal(null);
  });
});

const two = (number: number): string => String(number).padStart(2, '0');
const wallTime = ({ hour, minute }: DateTime): string => `${two(hour)}:${two(minute)}`;
/** Days by the calendar, counted from 1970. */
const dayOf = ({ year, month, day }: DateTime): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** Every quarter of an hour around the clock change, and a few of the day. */
const quarters = (): string[] => [
  ...[...Array(12).keys()].map((n) => `0${Math.floor(n / 4)}:${String((n % 4) * 15).padStart(2, '0')}`),
  ...['09:00', '17:30', '23:45'],
];
