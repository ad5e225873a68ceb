// Values while facts are missing, worked out by hand: ranges, open flags, unknown text and dates.

import { describe, expect, test } from 'vitest';
import { anyDate, between, date, faultIn, flag, number, shown, text, valueOf } from './scope.js';

const names = {
  x: between('2', '5'),
  y: between('-1', '3'),
  n: between('0', '∞'),
  any: between('-∞', '∞'),
  one: number('1'),
  zero: number('0'),
  open: flag('either'),
  yes: flag(true),
  no: flag(false),
  word: text(undefined),
  town: text('甲镇'),
  when: date('2017-01-31', '2017-03-01'),
  day: date('2017-02-10'),
  unknown: anyDate,
};

describe('arithmetic on ranges', () => {
  test.each([
    ['x + y', '1..8'],
    ['x - y', '-1..6'],
    ['x * y', '-5..15'],
    ['-x', '-5..-2'],
    ['1 / x', '0.2..0.5'],
    ['x / 2', '1..2.5'],
    ['1 / y', '-∞..∞'],
    ['1 / n', '-∞..∞'],
    ['n + 1', '1..∞'],
    ['1 / (n + 1)', '0..1'],
    ['0 * any', '0'],
    ['abs(y)', '0..3'],
    ['abs(-x)', '2..5'],
    ['abs(-y * 2)', '0..6'],
    ['abs(y - 3)', '0..4'],
    ['round(x / 3)', '1..2'],
    ['floor(y / 2)', '-1..1'],
    ['ceil(y / 2)', '0..2'],
    ['floor(n)', '0..∞'],
    ['round(x, n)', '-∞..∞'],
    ['max(x, y, 4)', '4..5'],
    ['min(n, 3)', '0..3'],
    ['sum(x, y)', '1..8'],
    ['mean(x, y)', '0.5..4'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });

  test('a divisor that is exactly zero is a fault even so', () => {
    expect(faultIn('x / (0 * any)', names)).toBe('division_by_zero: 0 * any');
  });
});

describe('what may be true', () => {
  test.each([
    ['x > 1', 'true'],
    ['x > 2', 'either'],
    ['x >= 2', 'true'],
    ['x < 2', 'false'],
    ['x <= 2', 'either'],
    ['x = 6', 'false'],
    ['x = 3', 'either'],
    ['x != 6', 'true'],
    ['n >= 0', 'true'],
    ['any = any', 'either'],
    ["word = 'a'", 'either'],
    ['word = town', 'either'],
    ['open = true', 'either'],
    ['not open', 'either'],
    ['when <= date(2017, 3, 1)', 'true'],
    ['when < day', 'either'],
    ['unknown > day', 'either'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });

  test.each([
    ['open and no', 'false'],
    ['no and open', 'false'],
    ['open and yes', 'either'],
    ['open or yes', 'true'],
    ['yes or open', 'true'],
    ['open or no', 'either'],
    ['open and open', 'either'],
    ['open and no or yes', 'true'],
    // Once open is known the fault may never be reached.
    ['open and 1 / zero > 1', 'either'],
    ['open or 1 / zero > 1', 'either'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });
});

describe('if with an open condition', () => {
  test.each([
    ['if(open, 1, 2)', '1..2'],
    ['if(open, 3, 3)', '3'],
    ['if(open, x, 10)', '2..10'],
    ['if(x > 3, x, 0)', '0..5'],
    ['if(open, town, town)', '甲镇'],
    ["if(open, town, '乙镇')", '?'],
    ['if(open, yes, yes)', 'true'],
    ['if(open, yes, no)', 'either'],
    ['if(open, day, when)', '2017-01-31..2017-03-01'],
    ['if(open, 1, if(open, 2, 3))', '1..3'],
    // One branch has no value: a figure may stand beside the formula for that case.
    ['if(open, 1 / zero, 2)', '-∞..∞'],
    ['if(open, 2, 1 / zero)', '-∞..∞'],
    ['if(n = 0, 0, 1 / n)', '-∞..∞'],
    ['if(open, missing, town)', '?'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });

  test('both branches without a value: so is the whole', () => {
    expect(faultIn('if(open, 1 / zero, 2 / zero)', names)).toBe('division_by_zero: zero');
    expect(faultIn("if(open, 1, 'a')", names)).toBe("wrong_type: if(open, 1, 'a')");
  });
});

describe('dates that are not known', () => {
  test.each([
    ['day - when', '-19..10'],
    ['days(when, day)', '-19..10'],
    ['when + x', '2017-02-02..2017-03-06'],
    // Half a day makes no date, so the range goes to whole days.
    ['when + x / 2', '2017-02-01..2017-03-04'],
    ['months(when, date(2017, 3, 31))', '30/31..2'],
    ['months(date(2017, 3, 1), when)', '-32/31..0'],
    ['add_months(when, 1)', '2017-02-28..2017-04-01'],
    ['add_months(date(2017, 1, 31), x)', '2017-03-31..2017-06-30'],
    ['unknown + 1', '-∞..∞'],
    ['months(unknown, day)', '-∞..∞'],
    ['add_months(unknown, 2)', '-∞..∞'],
    ['add_months(day, n)', '2017-02-10..∞'],
    ['day + n', '2017-02-10..∞'],
    ['date(2017, x, 1)', '-∞..∞'],
    ['max(day, when)', '2017-02-10..2017-03-01'],
    ['min(day, unknown)', '-∞..2017-02-10'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });
});
