// sum, mean, min, max, count over lists: elements, rows, columns, conditions.

import { describe, expect, test } from 'vitest';
import { absent, between, date, faultIn, flag, list, number, row, shown, text, valueOf } from './scope.js';

const contracts = list(
  [
    row({ id: text('c1'), price: number('300'), faults: number('2'), signed: date('2017-03-01'), urgent: flag(true) }),
    row({ id: text('c2'), price: number('80.5'), faults: number('0'), signed: date('2017-01-15'), urgent: flag(false) }),
    row({ id: text('c3'), price: absent('c3'), faults: number('1'), signed: date('2017-06-30'), urgent: flag(false) }),
  ],
  '3',
);
const names = {
  contracts,
  mark: list([number('95'), number('88'), number('90'), number('91')]),
  series: list([number('2'), number('1'), number('4')], '7'),
  empty: list([]),
  some: list([absent('m1'), number('3'), absent('m2')]),
  limit: number('100'),
  faults: number('50'),
  days: list([date('2017-05-01'), date('2017-04-01')]),
  words: list([text('x'), text('y'), text('x')]),
  four: list(undefined, '4'),
  stated: number('4'),
  none: number('0'),
};

describe('plain lists', () => {
  test.each([
    ['sum(mark)', '364'],
    ['mean(mark)', '91'],
    ['min(mark)', '88'],
    ['max(mark)', '95'],
    ['count(mark)', '4'],
    ['count(mark, mark >= 90)', '3'],
    ['count(mark, not mark >= 90)', '1'],
    ['sum(mark, mark >= 90 and mark < 95)', '181'],
    ['mean(mark, mark < 90)', '88'],
    // The mean of all is 91, that of the marks below 95 is 269/3.
    ['count(mark, mark > mean(mark))', '1'],
    ['count(mark, mark > mean(mark, mark < 95))', '3'],
    ['count(mark, max(mark, 90) = 90)', '2'],
    ['count(mark, true)', '4'],
    ['count(mark, if(limit > 99, mark > 90, mark > 0))', '2'],
    ['series', 'list'],
    ['series + 1', '8'],
    ['sum(series) - series', '0'],
    ['max(series, 5)', '7'],
    ['sum(some)', '3'],
    ['count(some)', '1'],
    ['count(some, some > 1)', '1'],
    ['count(empty)', '0'],
    ['sum(empty)', '0'],
    ['sum(mark, mark > 100)', '0'],
    ['count(mark, mark > 100)', '0'],
    ['max(days)', '2017-05-01'],
    ['min(days, days > date(2017, 4, 15))', '2017-05-01'],
    ["count(words, words = 'x')", '2'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });

  test.each([
    ['mean(empty)', 'no_values: mean(empty)'],
    ['1 + min(mark, mark > 100)', 'no_values: min(mark, mark > 100)'],
    ['max(empty)', 'no_values: max(empty)'],
    ['mark + 1', 'wrong_type: mark'],
    ['sum(words)', 'wrong_type: words'],
    ['sum(days)', 'wrong_type: days'],
    ['count(mark, mark > words)', 'wrong_type: words'],
    ["count(limit, limit = 'x')", 'wrong_type: limit'],
  ])('%s', (formula, fault) => {
    const world = formula.startsWith('count(limit') ? { limit: text('x') } : names;
    expect(faultIn(formula, world)).toBe(fault);
  });
});

describe('rows and columns', () => {
  test.each([
    // c3 has no price that applies.
    ['sum(contracts.price)', '380.5'],
    ['count(contracts.price)', '2'],
    ['mean(contracts.price)', '190.25'],
    ['max(contracts.signed)', '2017-06-30'],
    ['count(contracts)', '3'],
    ['count(contracts, urgent = true)', '1'],
    ['count(contracts, not urgent = true)', '2'],
    ['sum(contracts.price, price > limit)', '300'],
    ["sum(contracts.faults, id = 'c3' or urgent)", '3'],
    // The row's faults come before the fact of that name.
    ['count(contracts, faults >= 1)', '2'],
    ['count(contracts, signed > date(2017, 2, 1) and faults > 1)', '1'],
    ['count(contracts, faults > mean(contracts.faults))', '1'],
    ['contracts', 'list'],
    ['contracts * 10', '30'],
  ])('%s', (formula, result) => {
    const world = formula.includes('price >') ? { ...names, contracts: priced } : names;
    expect(shown(valueOf(formula, world))).toBe(result);
  });

  const priced = list([row({ price: number('300') }), row({ price: number('80.5') })]);

  test.each([
    ['sum(contracts)', 'wrong_type: contracts'],
    ['sum(contracts.pirce)', 'unknown_field: contracts.pirce'],
    ['count(contracts, pirce > 1)', 'unknown_field: pirce'],
    ['contracts.price', 'wrong_type: contracts.price'],
    ['contracts.price + 1', 'wrong_type: contracts.price'],
    ['sum(mark.price)', 'wrong_type: mark.price'],
    ['count(contracts, price > 100)', 'not_applicable: price'],
    ['sum(limit.price)', 'unknown_field: limit.price'],
  ])('%s', (formula, fault) => {
    expect(faultIn(formula, formula.includes('limit') ? { limit: list([row({})]) } : names)).toBe(fault);
  });

  test('columns are read only in rows that count', () => {
    const rows = list([row({ kind: text('a'), price: number('1') }), row({ kind: text('b') })]);
    expect(shown(valueOf("sum(rows.price, kind = 'a')", { rows }))).toBe('1');
  });

  test('something not applicable in place of a list has no elements', () => {
    expect(shown(valueOf('count(gone)', { gone: absent('gone') }))).toBe('0');
    expect(shown(valueOf('sum(gone.price)', { gone: absent('gone') }))).toBe('0');
    expect(faultIn('mean(gone.price)', { gone: absent('gone') })).toBe('no_values: mean(gone.price)');
  });
});

describe('lists stated only as a number', () => {
  test.each([
    ['count(four)', '4'],
    ['count(stated)', '4'],
    ['count(none)', '0'],
    ['count(four, four > 1)', '0..4'],
    ['count(stated, weight > 1)', '0..4'],
    ['count(none, weight > 1)', '0'],
    ['sum(none.price)', '0'],
    ['sum(four.price)', '-∞..∞'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });
});

describe('while something is not known', () => {
  const open = {
    unknown: list(undefined),
    x: list([number('1'), between('2', '6'), number('10')]),
    rows: list([
      row({ price: number('10'), ok: flag('either') }),
      row({ price: number('-4'), ok: flag('either') }),
      row({ price: number('3'), ok: flag(true) }),
      row({ price: number('99'), ok: flag(false) }),
    ]),
    maybe: list([row({ price: number('10'), ok: flag('either') })]),
    a: number('7'),
    issued: date('2017-01-01'),
    open: flag('either'),
    'score gone': absent('gone'),
    'score here': number('5'),
  };

  test.each([
    ['count(unknown)', '0..∞'],
    ['count(unknown, unknown > 1)', '0..∞'],
    ['sum(unknown)', '-∞..∞'],
    ['max(unknown)', '-∞..∞'],
    ['sum(x)', '13..17'],
    ['mean(x)', '13/3..17/3'],
    ['min(x)', '1'],
    ['max(x)', '10'],
    ['count(x, x > 3)', '1..2'],
    // 10 for certain, the middle one (3 to 6 if it counts, but as 2 to 6 known) perhaps.
    ['sum(x, x > 3)', '10..16'],
    ['min(x, x > 3)', '2..10'],
    ['max(x, x < 3)', '1..6'],
    // 3 for certain; with 10 or −4 or both: 3, 6.5, −0.5, 3.
    ['count(rows, ok = true)', '1..3'],
    ['sum(rows.price, ok = true)', '-1..13'],
    ['mean(rows.price, ok = true)', '-0.5..6.5'],
    ['min(rows.price, ok = true)', '-4..3'],
    ['max(rows.price, ok = true)', '3..10'],
    // Perhaps nothing counts: then there is no mean, and a figure for that case may stand beside the formula.
    ['mean(maybe.price, ok = true)', '-∞..∞'],
    ['max(maybe.price, ok = true)', '-∞..∞'],
    ['sum(maybe.price, ok = true)', '0..10'],
    ['sum(if(open, score(gone), score(here)), 1)', '1..6'],
    ['count(if(open, score(gone), score(here)), a)', '1..2'],
    ['count(if(open, a, score(here)))', '1'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, open))).toBe(result);
  });

  test('the latest date of a list that nobody has stated is some date', () => {
    const truth = (formula: string): unknown => valueOf(formula, open);
    expect(truth('max(unknown.date) > issued')).toEqual(flag('either'));
    expect(truth('max(unknown.date) = issued')).toEqual(flag('either'));
    expect(shown(valueOf('days(issued, max(unknown.date))', open))).toBe('-∞..∞');
    expect(shown(valueOf('max(unknown.date) - issued', open))).toBe('-∞..∞');
    expect(truth('issued - max(unknown.date) > 3')).toEqual(flag('either'));
    expect(truth('max(unknown.date) + 3 > issued')).toEqual(flag('either'));
    expect(truth('max(max(unknown.date), issued)')).toMatchObject({ type: 'date' });
    expect(truth('if(open, max(unknown.date), issued)')).toMatchObject({ type: 'date' });
  });
});
