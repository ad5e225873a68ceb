// Days against an independent calendar: JavaScript's Date, in UTC throughout.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  civilDateOf,
  dayOf,
  dayOfWeek,
  formatDay,
  isWorkday,
  monthsBetween,
  parseDay,
  workdaysBetween,
  type Day,
} from '../../src/calendar/date.js';
import { formatExact } from '../../src/exact/index.js';

const day = (iso: string): Day => parseDay(iso)!;
const millisecondsPerDay = 86_400_000;
const utcText = (days: Day): string => new Date(days * millisecondsPerDay).toISOString().slice(0, 10);
const firstDay = Date.parse('0001-01-01T00:00:00Z') / millisecondsPerDay;
const lastDay = Date.parse('9999-12-31T00:00:00Z') / millisecondsPerDay;
const anyDay = fc.integer({ min: firstDay, max: lastDay });
const recentDay = fc.integer({ min: day('1990-01-01'), max: day('2040-12-31') });

describe('days as text', () => {
  test('the epoch is day 0', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(formatDay(-1)).toBe('1969-12-31');
  });

  test('every day of a cycle of 400 years agrees with an independent calendar', () => {
    for (let at = day('1799-12-31'); at <= day('2200-01-01'); at++) {
      if (formatDay(at) !== utcText(at)) throw new Error(utcText(at));
    }
  });

  test('days are read and written alike from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect(formatDay(at)).toBe(utcText(at));
        expect(parseDay(utcText(at))).toBe(at);
      }),
    );
  });

  test.each(['2017-02-29', '2100-02-29', '2017-13-01', '2017-00-10', '2017-04-31', '2017-01-00', '0000-01-01'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test.each(['2017-1-1', '2017/01/01', ' 2017-01-01', '2017-01-01T00:00', '20170101', '２０１７-01-01', ''])('%j is no date', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('leap days exist in leap years', () => {
    expect(parseDay('2016-02-29')).toBe(Date.UTC(2016, 1, 29) / millisecondsPerDay);
    expect(parseDay('2000-02-29')).toBe(Date.UTC(2000, 1, 29) / millisecondsPerDay);
  });

  test('parts that are no whole numbers make no day', () => {
    expect(dayOf(2017, 1.5, 1)).toBeUndefined();
    expect(dayOf(Number.NaN, 1, 1)).toBeUndefined();
    expect(dayOf(10000, 1, 1)).toBeUndefined();
  });

  test('parts of a day', () => {
    expect(civilDateOf(day('2017-12-18'))).toEqual({ year: 2017, month: 12, dayOfMonth: 18 });
  });
});

describe('months', () => {
  test.each([
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2017-01-30', 1, '2017-02-28'],
    ['2017-03-31', -1, '2017-02-28'],
    ['2017-05-31', 13, '2018-06-30'],
    ['2017-12-18', 1, '2018-01-18'],
    ['2017-01-18', -1, '2016-12-18'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', -48, '2012-02-29'],
    ['2017-06-15', 0, '2017-06-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(formatDay(addMonths(day(from), count))).toBe(to);
  });

  test.each([
    ['2017-01-15', '2017-03-15', '2'],
    // 15 March to 20 March is 5 of the 31 days from 15 March to 15 April.
    ['2017-01-15', '2017-03-20', '67/31'],
    ['2017-01-31', '2017-02-28', '1'],
    // After 28 February the month begun runs to 31 March: 31 days.
    ['2017-01-31', '2017-03-01', '32/31'],
    ['2017-01-31', '2017-02-27', '27/28'],
    ['2017-05-01', '2017-05-01', '0'],
    // 15 of the 31 days of May, 15 of the 30 of April.
    ['2017-05-01', '2017-05-16', '15/31'],
    ['2017-04-01', '2017-04-16', '0.5'],
    ['2016-12-18', '2017-12-18', '12'],
    ['2017-03-20', '2017-01-15', '-67/31'],
    ['2017-03-15', '2017-01-15', '-2'],
  ])('from %s to %s are %s months', (a, b, months) => {
    expect(formatExact(monthsBetween(day(a), day(b)))).toBe(months);
  });

  test('a later end never makes fewer months, a later start never more', () => {
    fc.assert(
      fc.property(recentDay, recentDay, (a, b) => {
        expect(monthsBetween(a, b + 1).compare(monthsBetween(a, b))).toBeGreaterThanOrEqual(0);
        expect(monthsBetween(a + 1, b).compare(monthsBetween(a, b))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });

  test('as many months later are that many months from it, where the day of the month exists', () => {
    fc.assert(
      fc.property(recentDay, fc.integer({ min: 0, max: 60 }), (from, count) => {
        fc.pre(civilDateOf(from).dayOfMonth <= 28);
        expect(formatExact(monthsBetween(from, addMonths(from, count)))).toBe(String(count));
      }),
    );
  });

  test('adding months keeps the order of days and never leaves the month', () => {
    fc.assert(
      fc.property(recentDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const to = addMonths(from, count);
        expect(addMonths(from + 1, count)).toBeGreaterThanOrEqual(to);
        const expected = new Date(from * millisecondsPerDay);
        expected.setUTCDate(1);
        expected.setUTCMonth(expected.getUTCMonth() + count);
        expect(formatDay(to).slice(0, 7)).toBe(expected.toISOString().slice(0, 7));
      }),
    );
  });
});

describe('weekdays and workdays', () => {
  test('weekdays agree with an independent calendar', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        expect(dayOfWeek(at) % 7).toBe(new Date(at * millisecondsPerDay).getUTCDay());
      }),
    );
  });

  test('a week from Friday to Friday has five workdays; Saturday and Sunday add none', () => {
    expect(workdaysBetween(day('2017-12-15'), day('2017-12-22'))).toBe(5);
    expect(workdaysBetween(day('2017-12-15'), day('2017-12-17'))).toBe(0);
    expect(workdaysBetween(day('2017-12-15'), day('2017-12-18'))).toBe(1);
    expect(workdaysBetween(day('2017-12-18'), day('2017-12-18'))).toBe(0);
  });

  test('holidays are not worked, days worked instead are', () => {
    // National Day 2017: 1 to 8 October free, Saturday 30 September worked.
    const holidays = new Set(['2017-10-02', '2017-10-03', '2017-10-04', '2017-10-05', '2017-10-06'].map(day));
    const extraWorkdays = new Set([day('2017-09-30')]);
    expect(isWorkday(day('2017-09-30'), { holidays, extraWorkdays })).toBe(true);
    expect(isWorkday(day('2017-10-02'), { holidays, extraWorkdays })).toBe(false);
    expect(workdaysBetween(day('2017-09-29'), day('2017-10-09'), { holidays, extraWorkdays })).toBe(2);
  });

  test('workdays are those a count day by day finds, also backwards and with special days anywhere', () => {
    const special = fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { maxLength: 12 }).map((days) => new Set(days));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }), special, special, (a, b, holidays, extraWorkdays) => {
        let counted = 0;
        for (let at = Math.min(a, b) + 1; at <= Math.max(a, b); at++) {
          const weekday = new Date(at * millisecondsPerDay).getUTCDay();
          if (extraWorkdays.has(at) || (weekday !== 0 && weekday !== 6 && !holidays.has(at))) counted++;
        }
        expect(workdaysBetween(a, b, { holidays, extraWorkdays })).toBe(b < a && counted > 0 ? -counted : counted);
      }),
    );
  });
});
