// Functions and fields that do not exist, wrong numbers of arguments that leave nothing to read, and formulas beyond all bounds.

import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/formula/parse.js';
import { faultOf, placeOf } from './scope.js';

describe('functions and fields that do not exist', () => {
  test.each([
    ['maxx(a)', 'maxx', 'formula/unknown-function', 'max'],
    ['1 + AVERAGE(a, b)', 'AVERAGE', 'formula/unknown-function', 'mean'],
    ['IF(a, 1, 2)', 'IF', 'formula/unknown-function', 'if'],
    ['四舍五入(a)', '四舍五入', 'formula/unknown-function', 'round'],
    ['cohort.average(a)', 'cohort.average', 'formula/unknown-function', 'cohort.mean'],
    ['qqqqqqqq(a)', 'qqqqqqqq', 'formula/unknown-function', undefined],
    ['toString(a)', 'toString', 'formula/unknown-function', undefined],
    ['unit.size(a)', 'unit.size', 'formula/unknown-function', undefined],
    ['previous.scor', 'previous.scor', 'formula/unknown-name', 'previous.score'],
    ['result(a).points', 'result(a).points', 'formula/unknown-name', undefined],
  ])('%s', (formula, place, code, near) => {
    const fault = faultOf(formula);
    expect(fault.code).toBe(code);
    expect(placeOf(formula)).toBe(place);
    if (near !== undefined) expect(fault.args).toMatchObject({ near });
  });

  test.each([
    ['score()', '1', '0'],
    ['score(a, b)', '1', '2'],
    ['rank()', '1', '0'],
    ['rank_from_bottom(a, b)', '1', '2'],
    ['cohort.mean()', '1–2', '0'],
    ['cohort.count(a, b, c)', '0–2', '3'],
    ['result().score', '1', '0'],
  ])('%s takes %s arguments', (formula, expected, found) => {
    expect(faultOf(formula)).toMatchObject({ code: 'formula/wrong-arity', args: { expected, found } });
  });
});

describe('bounds', () => {
  test('2000 characters', () => {
    expect(parseFormula(`a${' '.repeat(1999)}`)).toHaveProperty('expression');
    expect(faultOf(`a${' '.repeat(2000)}`)).toMatchObject({ code: 'formula/too-long', args: { what: 'length', found: '2001' } });
  });

  test('50 parentheses inside one another', () => {
    expect(parseFormula('('.repeat(50) + 'a' + ')'.repeat(50))).toHaveProperty('expression');
    expect(faultOf('('.repeat(51) + 'a' + ')'.repeat(51))).toMatchObject({
      code: 'formula/too-long',
      args: { what: 'nesting' },
      start: 50,
    });
    expect(faultOf('abs('.repeat(51) + 'a' + ')'.repeat(51))).toMatchObject({ code: 'formula/too-long', args: { what: 'nesting' } });
  });

  test('500 parts: a sum of 250 terms, but not of 251', () => {
    const sum = (terms: number): string => Array.from({ length: terms }, () => 'a').join('+');
    expect(parseFormula(sum(250))).toHaveProperty('expression');
    expect(faultOf(sum(251))).toMatchObject({ code: 'formula/too-long', args: { what: 'parts' } });
    expect(faultOf('-'.repeat(1999) + 'a')).toMatchObject({ code: 'formula/too-long', args: { what: 'parts' } });
  });
});
