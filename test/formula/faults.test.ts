// Where a formula has no value: what is not applicable, and what only the evidence could show to be wrong.

import { describe, expect, test } from 'vitest';
import { FormulaFault } from '../../src/formula/environment.js';
import { absent, date, faultIn, flag, number, shown, text, valueOf } from './scope.js';

const names = {
  a: number('2'),
  b: number('3.5'),
  zero: number('0'),
  third: number('1/3'),
  yes: flag(true),
  town: text('示例甲镇'),
  issued: date('2017-01-31'),
  filed: date('2017-03-01'),
};

describe('what is not applicable', () => {
  const world = { 'score x': absent('x'), 'score y': number('6'), 'score z': number('9'), yes: flag(true) };

  test.each([
    ['sum(score(x), score(y))', '6'],
    ['mean(score(x), score(y), score(z))', '7.5'],
    ['min(score(x), score(z))', '9'],
    ['max(score(x), score(y), score(z))', '9'],
    ['count(score(x), score(y))', '1'],
    ['count(score(x))', '0'],
    ['sum(score(x))', '0'],
    ['sum(if(yes, score(x), score(y)), 1)', '1'],
    ['score(x)', 'absent'],
    ['if(yes, score(x), 0)', 'absent'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, world))).toBe(result);
  });

  test.each([
    ['score(x) + 1', 'not_applicable: score(x)'],
    ['1 - score(x)', 'not_applicable: score(x)'],
    ['-score(x)', 'not_applicable: score(x)'],
    ['score(x) > 1', 'not_applicable: score(x)'],
    ['score(x) = score(y)', 'not_applicable: score(x)'],
    ['round(score(x))', 'not_applicable: score(x)'],
    ['mean(score(x))', 'no_values: mean(score(x))'],
    ['2 * max(score(x))', 'no_values: max(score(x))'],
  ])('%s', (formula, fault) => {
    expect(faultIn(formula, world)).toBe(fault);
  });

  test('the fault says what is not applicable', () => {
    expect(() => valueOf('score(x) + 1', world)).toThrow(expect.objectContaining({ what: 'x' }));
  });
});

describe('faults', () => {
  test.each([
    ['a / zero', 'division_by_zero: zero'],
    ['1 + a / (b - 3.5)', 'division_by_zero: b - 3.5'],
    ['0 / 0', 'division_by_zero: 0'],
    ['missing + 1', 'unknown_field: missing'],
    ['unit.size', 'unknown_field: unit.size'],
    ['previous.rank', 'unknown_field: previous.rank'],
    ['cohort.mean(a)', 'unknown_field: cohort.mean(a)'],
    ['town + 1', 'wrong_type: town'],
    ['a < town', 'wrong_type: town'],
    ['town < a', 'wrong_type: town'],
    ['a = town', 'wrong_type: town'],
    ['issued = a', 'wrong_type: a'],
    ['issued < a', 'wrong_type: a'],
    ['a and yes', 'wrong_type: a'],
    ['yes and a', 'wrong_type: a'],
    ['if(a, 1, 2)', 'wrong_type: a'],
    ['not town', 'wrong_type: town'],
    ['date(2017, 2, 29)', 'wrong_type: date(2017, 2, 29)'],
    ['date(10000, 1, 1)', 'wrong_type: date(10000, 1, 1)'],
    ['date(2017, 1.5, 1)', 'not_a_whole_number: 1.5'],
    ['issued + 0.5', 'not_a_whole_number: 0.5'],
    ['issued - third', 'not_a_whole_number: third'],
    ['add_months(issued, 0.5)', 'not_a_whole_number: 0.5'],
    ['add_months(issued, 1000000)', 'wrong_type: add_months(issued, 1000000)'],
    ['issued + 100000000', 'wrong_type: issued + 100000000'],
    ['issued + 99999999999999999999', 'wrong_type: issued + 99999999999999999999'],
    ['round(a, 0.5)', 'not_a_whole_number: 0.5'],
    ['round(a, 101)', 'wrong_type: 101'],
    ['issued * 2', 'wrong_type: issued'],
    ['a - issued', 'wrong_type: issued'],
    ['issued + filed', 'wrong_type: filed'],
    ['max(a, town)', 'wrong_type: town'],
  ])('%s', (formula, fault) => {
    expect(faultIn(formula, names)).toBe(fault);
  });

  test('a fault that has a place of its own keeps it', () => {
    const own = new FormulaFault('division_by_zero', 7, 9, '');
    const throwing = {
      name: () => {
        throw own;
      },
    };
    expect(() => valueOf('measure + 1', {}, throwing)).toThrow(own);
  });

  test('errors of the program are not mistaken for faults', () => {
    const broken = {
      name: () => {
        throw new TypeError('bug');
      },
    };
    expect(() => valueOf('if(x > 1, 2, 3)', {}, broken)).toThrow('bug');
  });
});
