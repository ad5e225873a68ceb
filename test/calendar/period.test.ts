// Periods: labels, days covered, ISO weeks against an independent count.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay, type Day } from '../../src/calendar/date.js';
import { nests, parsePeriod, periodOf, periodsWithin, periodUnits } from '../../src/calendar/period.js';

const day = (iso: string): Day => parseDay(iso)!;
const anyDay = fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') });

describe('labels', () => {
  test.each([
    ['2017', 'year', '2017-01-01', '2017-12-31'],
    ['2017-Q1', 'quarter', '2017-01-01', '2017-03-31'],
    ['2017-Q2', 'quarter', '2017-04-01', '2017-06-30'],
    ['2017-Q4', 'quarter', '2017-10-01', '2017-12-31'],
    ['2017-02', 'month', '2017-02-01', '2017-02-28'],
    ['2016-02', 'month', '2016-02-01', '2016-02-29'],
    ['2017-12', 'month', '2017-12-01', '2017-12-31'],
    // ISO 8601: 1 January 2017 was a Sunday and belongs to the last week of 2016.
    ['2016-W52', 'week', '2016-12-26', '2017-01-01'],
    ['2017-W01', 'week', '2017-01-02', '2017-01-08'],
    ['2017-W05', 'week', '2017-01-30', '2017-02-05'],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03'],
    ['2009-W01', 'week', '2008-12-29', '2009-01-04'],
  ])('%s is a %s from %s to %s', (label, unit, first, last) => {
    expect(parsePeriod(label)).toEqual({ unit, label, first: day(first), last: day(last) });
  });

  test.each([
    '2017-13',
    '2017-00',
    '2017-Q0',
    '2017-Q5',
    '2017-W00',
    '2017-W53',
    '2020-W54',
    '0000',
    '17',
    '2017-3',
    '2017-w05',
    '2017-01-01',
    '',
  ])('%j is no period', (label) => {
    expect(parsePeriod(label)).toBeUndefined();
  });

  test('the period of a day holds the day, and its label reads back as the same period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodUnits), anyDay, (unit, at) => {
        const period = periodOf(unit, at);
        expect(period.first).toBeLessThanOrEqual(at);
        expect(period.last).toBeGreaterThanOrEqual(at);
        expect(parsePeriod(period.label)).toEqual(period);
      }),
    );
  });

  test('the last day of a long month falls into the right quarter', () => {
    expect(periodOf('quarter', day('2017-05-31')).label).toBe('2017-Q2');
    expect(formatDay(periodOf('quarter', day('2017-05-31')).first)).toBe('2017-04-01');
  });

  test('ISO weeks: week 1 is the one with the first Thursday of the year', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        // Counting Thursdays of the calendar year by UTC dates.
        const date = new Date(at * 86_400_000);
        date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
        const newYear = new Date(date);
        newYear.setUTCMonth(0, 1);
        const week = Math.ceil(((date.getTime() - newYear.getTime()) / 86_400_000 + 1) / 7);
        const year = date.toISOString().slice(0, 4);
        expect(periodOf('week', at).label).toBe(`${year}-W${String(week).padStart(2, '0')}`);
      }),
    );
  });
});

describe('periods within a stretch of days', () => {
  const labels = (unit: 'year' | 'quarter' | 'month' | 'week', first: string, last: string): string[] =>
    periodsWithin(unit, day(first), day(last)).map((period) => period.label);

  test('a whole year has twelve months, four quarters, one year', () => {
    expect(labels('month', '2017-01-01', '2017-12-31')).toHaveLength(12);
    expect(labels('quarter', '2017-01-01', '2017-12-31')).toEqual(['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4']);
    expect(labels('year', '2017-01-01', '2017-12-31')).toEqual(['2017']);
  });

  test('periods that are cut at either end are left out', () => {
    expect(labels('month', '2017-01-02', '2017-04-29')).toEqual(['2017-02', '2017-03']);
    expect(labels('month', '2017-01-01', '2017-04-30')).toEqual(['2017-01', '2017-02', '2017-03', '2017-04']);
    expect(labels('year', '2017-01-02', '2017-12-31')).toEqual([]);
    // 1 January 2017 is a Sunday; the first whole week starts on the 2nd, the last ends on Sunday 31 December.
    expect(labels('week', '2017-01-01', '2017-12-31')).toHaveLength(52);
    expect(labels('week', '2017-01-01', '2017-01-15')).toEqual(['2017-W01', '2017-W02']);
  });

  test('a stretch that ends before it begins has none', () => {
    expect(labels('month', '2017-05-01', '2017-04-30')).toEqual([]);
  });
});

test('what nests in what', () => {
  const nesting = periodUnits.flatMap((fine) =>
    periodUnits.filter((coarse) => nests(fine, coarse)).map((coarse) => `${fine} in ${coarse}`),
  );
  expect(nesting).toEqual([
    'year in year',
    'quarter in year',
    'quarter in quarter',
    'month in year',
    'month in quarter',
    'month in month',
    'week in week',
  ]);
});
