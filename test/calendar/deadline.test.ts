// Deadlines of appeals, read off a calendar of January and February 2018 (1 January is a Monday).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatDay, isWorkday, workdaysBetween } from '../../src/calendar/date.js';
import { lastDay, type AppealUnit } from '../../src/calendar/deadline.js';

const january = (dayOfMonth: number): number => dayOf(2018, 1, dayOfMonth)!;

describe('the last day to appeal', () => {
  it.each<[number, number, AppealUnit, string]>([
    // Announced on Monday the 22nd.
    [22, 1, 'day', '2018-01-23'],
    [22, 4, 'day', '2018-01-26'],
    [22, 5, 'day', '2018-01-29'],
    [22, 6, 'day', '2018-01-29'],
    [22, 15, 'day', '2018-02-06'],
    [22, 1, 'workday', '2018-01-23'],
    [22, 4, 'workday', '2018-01-26'],
    [22, 5, 'workday', '2018-01-29'],
    [22, 10, 'workday', '2018-02-05'],
    [22, 2, 'week', '2018-02-05'],
    // Announced on a Saturday and a Sunday.
    [20, 1, 'workday', '2018-01-22'],
    [21, 5, 'workday', '2018-01-26'],
    [21, 6, 'workday', '2018-01-29'],
    // A month from the 31st ends with February; from the 3rd on a Saturday, so on Monday.
    [31, 1, 'month', '2018-02-28'],
    [3, 1, 'month', '2018-02-05'],
  ])('announced 2018-01-%i, within %i %ss: %s', (announced, count, unit, last) => {
    expect(formatDay(lastDay(january(announced), count, unit)!)).toBe(last);
  });

  it('holds as many working days as were given', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20000 }), fc.integer({ min: 1, max: 400 }), (announced, count) => {
        const last = lastDay(announced, count, 'workday')!;
        expect(isWorkday(last)).toBe(true);
        expect(workdaysBetween(announced, last)).toBe(count);
      }),
    );
  });

  it('is none beyond the years that dates have', () => {
    expect(lastDay(january(1), 1e12, 'workday')).toBeUndefined();
  });
});
