// What formulas parse to.

import { describe, expect, test } from 'vitest';
import { parsed, treeOf } from './scope.js';

describe('how operators bind', () => {
  test.each([
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['(1 + 2) * 3', '((1 + 2) * 3)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a - (b - c)', '(a - (b - c))'],
    ['-a + b', '((- a) + b)'],
    ['-a * -b', '((- a) * (- b))'],
    ['a--b', '(a - (- b))'],
    ['a or b and c', '(a or (b and c))'],
    ['(a or b) and c', '((a or b) and c)'],
    ['a + 1 > b * 2 and c = 3', '(((a + 1) > (b * 2)) and (c = 3))'],
    ['not a and b', '((not a) and b)'],
    ['not a = b', '(not (a = b))'],
    ['not a + 1 < b and c', '((not ((a + 1) < b)) and c)'],
    ['x and not a = b or c', '((x and (not (a = b))) or c)'],
    ['not not a = b', '(not (not (a = b)))'],
    ['(not a) = b', '((not a) = b)'],
    ['not (a) = b', '(not (a = b))'],
    ['not(a or b)', '(not (a or b))'],
    ['(a < b) = c', '((a < b) = c)'],
    ['a = (b < c)', '(a = (b < c))'],
  ])('%s', (formula, tree) => {
    expect(treeOf(parsed(formula))).toBe(tree);
  });
});

describe('operators, numbers, text', () => {
  test.each([
    ['a = b', '(a = b)'],
    ['a == b', '(a = b)'],
    ['a != b', '(a != b)'],
    ['a <> b', '(a != b)'],
    ['a<=b', '(a <= b)'],
    ['a>=-1', '(a >= (- 1))'],
    ['0.20', '0.2'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    // As a float this would be 0.30000000000000004 or end in 992.
    ['0.1 + 0.2', '(0.1 + 0.2)'],
    ['9007199254740993', '9007199254740993'],
    ['true or false', '(true or false)'],
    ["unit.class = 'park'", '(unit.class = "park")'],
    ['unit.class = "乡镇"', '(unit.class = "乡镇")'],
    [`"it's" = '"'`, `("it's" = "\\"")`],
    ["'（全角，不管）'", '"（全角，不管）"'],
    ['" and "', '" and "'],
    ["''", '""'],
    ['按时办结 / 应办件', '(按时办结 / 应办件)'],
    ['a\n  + b\t- c', '((a + b) - c)'],
    ['_a + b_2', '(_a + b_2)'],
    ['android + order + nothing', '((android + order) + nothing)'],
  ])('%s', (formula, tree) => {
    expect(treeOf(parsed(formula))).toBe(tree);
  });

  test('text is composed (NFC), whatever the file holds', () => {
    expect(treeOf(parsed(`'e\u0301'`))).toBe('"\u00e9"');
  });
});

describe('calls', () => {
  test.each([
    ['if(a > 1, 2, 3)', 'if((a > 1), 2, 3)'],
    ['round (x, 2)', 'round(x, 2)'],
    ['max(a, b, c)', 'max(a, b, c)'],
    ['count(mark, mark >= 90) <= 3', '(count(mark, (mark >= 90)) <= 3)'],
    ['sum(contracts.price, price > 100)', 'sum(contracts.price, (price > 100))'],
    ['score(integrity) >= 12', '(score<integrity> >= 12)'],
    ['points(a) - lost((b))', '(points<a> - lost<b>)'],
    ['cohort.mean(score)', 'cohort.mean(score)'],
    ['cohort.max(x, y = 1)', 'cohort.max(x if (y = 1))'],
    ['cohort.count()', 'cohort.count()'],
    ['rank(score) <= 3', '(rank(score) <= 3)'],
    ['rank_from_bottom(score) <= 3', '(rank(score from bottom) <= 3)'],
    ['previous.rank_from_bottom <= 3', '(<previous>.rank_from_bottom <= 3)'],
    ['result(midyear).grade = "优秀"', '(<midyear>.grade = "优秀")'],
    ['result(previous).score', '<previous>.score'],
    ['unit.class', 'unit.class'],
    ['period.start + 30', '(period.start + 30)'],
    ['score', 'score'],
    ['date(2017, 12, 20)', 'date(2017, 12, 20)'],
    ['months(a, add_months(b, 1))', 'months(a, add_months(b, 1))'],
    ['sum(score(a), score(b)) / 2', '(sum(score<a>, score<b>) / 2)'],
    ['constructor + toString', '(constructor + toString)'],
  ])('%s', (formula, tree) => {
    expect(treeOf(parsed(formula))).toBe(tree);
  });
});
