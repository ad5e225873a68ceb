// Dates and periods as people type them, and what they probably meant. Days are taken from a calendar of 2017, not from the code.

import { describe, expect, it } from 'vitest';
import { dateHint, looksLikeDate, periodHint } from '../../src/calendar/lookalike.js';

describe('a date mistyped', () => {
  it.each([
    ['2017-1-1', '2017-01-01'],
    ['2017年12月31日', '2017-12-31'],
    ['2017.8.2', '2017-08-02'],
    ['2017/8/2', '2017-08-02'],
    ['２０１７年８月２日', '2017-08-02'],
  ])('%s means %s', (text, meant) => {
    expect(looksLikeDate(text)).toBe(true);
    expect(dateHint(text)).toBe(meant);
  });

  it('names no day that does not exist', () => {
    expect(looksLikeDate('2017-2-30')).toBe(true);
    expect(dateHint('2017-2-30')).toBeUndefined();
  });

  it('is a day without its year too, which nobody can supply', () => {
    expect(looksLikeDate('8月2日')).toBe(true);
    expect(dateHint('8月2日')).toBeUndefined();
  });

  it.each(['add_months(started, 3)', '2017', '2017-03'])('%s is no date mistyped', (text) => {
    expect(looksLikeDate(text)).toBe(false);
    expect(dateHint(text)).toBeUndefined();
  });
});

describe('a period mistyped', () => {
  it.each([
    ['2017-3', '2017-03'],
    ['2017年3月', '2017-03'],
    ['2017年第二季度', '2017-Q2'],
    ['2017q3', '2017-Q3'],
  ])('%s means %s', (text, meant) => {
    expect(periodHint(text, undefined)).toBe(meant);
  });

  it('takes a month alone only where the year is known', () => {
    expect(periodHint('十二月', '2017')).toBe('2017-12');
    expect(periodHint('1月', '2017')).toBe('2017-01');
    expect(periodHint('1月', undefined)).toBeUndefined();
    expect(periodHint('2017-13', '2017')).toBeUndefined();
  });
});
