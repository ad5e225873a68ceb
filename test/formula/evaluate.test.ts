// Values of formulas worked out by hand: numbers, text, flags, laziness, dates.

import { describe, expect, test } from 'vitest';
import type { Value } from '../../src/formula/value.js';
import { evaluate } from '../../src/formula/evaluate.js';
import { date, flag, list, number, parsed, scope, shown, text, valueOf } from './scope.js';

const names = {
  a: number('2'),
  b: number('3.5'),
  zero: number('0'),
  third: number('1/3'),
  yes: flag(true),
  no: flag(false),
  town: text('示例甲镇'),
  issued: date('2017-01-31'),
  filed: date('2017-03-01'),
  label: { ...number('5'), text: '5' } as Value,
  lawsuits: list(undefined, '4'),
};

describe('numbers are exact', () => {
  test.each([
    ['0.1 + 0.2', '0.3'],
    ['1 / 3 * 3', '1'],
    ['0.29 * 100', '29'],
    ['(0.29 + 0.58) / 2', '0.435'],
    ['1 / 3', '1/3'],
    ['9007199254740993 + 0.5', '9007199254740993.5'],
    ['a + b * 2', '9'],
    ['-(a - b)', '1.5'],
    ['2 - -3', '5'],
    ['100 * third', '100/3'],
    ['7 / 2 / 7', '0.5'],
    ['lawsuits * 0.5', '2'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });
});

describe('functions of numbers', () => {
  test.each([
    ['round(2.5)', '3'],
    ['round(-2.5)', '-3'],
    ['round(2.4999)', '2'],
    ['round(1.005, 2)', '1.01'],
    ['round(-1.005, 2)', '-1.01'],
    ['round(1 / 3, 2)', '0.33'],
    ['round(2 / 3, 0)', '1'],
    ['round(1250, -2)', '1300'],
    ['round(1249, -2)', '1200'],
    ['floor(-1.5)', '-2'],
    ['floor(7 / 2)', '3'],
    ['ceil(-1.5)', '-1'],
    ['ceil(7 / 2)', '4'],
    ['abs(-0.2)', '0.2'],
    ['max(a, b, 3)', '3.5'],
    ['min(a, b, -1)', '-1'],
    ['sum(a, b, 1)', '6.5'],
    ['mean(1, 2, 2)', '5/3'],
    ['count(a, b, zero)', '3'],
    ['max(lawsuits, 3)', '4'],
    ['min(lawsuits, 3)', '3'],
    ['sum(a)', '2'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });
});

describe('comparison and logic', () => {
  test.each([
    ['a < b', 'true'],
    ['a >= 2', 'true'],
    ['a > 2', 'false'],
    ['a <= 2', 'true'],
    ['1 / 3 = third', 'true'],
    ['0.1 + 0.2 == 0.3', 'true'],
    ['a != b', 'true'],
    ["town = '示例甲镇'", 'true'],
    ["town != '示例乙镇'", 'true'],
    ["town = '示例甲镇 '", 'false'],
    ['yes = true', 'true'],
    ['yes = no', 'false'],
    ['issued < filed', 'true'],
    ['issued = date(2017, 1, 31)', 'true'],
    ['not no and yes', 'true'],
    ['not (yes and no)', 'true'],
    ['yes or no and no', 'true'],
    ['not a > 1 or b > 3', 'true'],
    // A label that the evidence writes as a number is the same label as the text.
    ['label = "5"', 'true'],
    ['"5.0" = label', 'false'],
    ['label = 5', 'true'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });

  test('text is compared in its composed form', () => {
    expect(shown(valueOf(`x = 'é'`, { x: text('e\u0301') }))).toBe('true');
  });
});

describe('reading is lazy', () => {
  const asked = (formula: string): string[] => {
    const read: string[] = [];
    evaluate(parsed(formula), scope(names, {}, read));
    return read;
  };

  test.each([
    ['if(yes, a, b)', ['yes', 'a']],
    ['if(no, a, b)', ['no', 'b']],
    ['no and missing > 1', ['no']],
    ['yes or missing > 1', ['yes']],
    ['yes and no', ['yes', 'no']],
    ['if(zero = 0, 0, a / zero)', ['zero']],
  ])('%s', (formula, read) => {
    expect(asked(formula)).toEqual(read);
  });
});

describe('what only the environment knows', () => {
  test('units, periods, items, other results', () => {
    const world = {
      'unit.class': text('park'),
      'period.end': date('2017-12-31'),
      'points x': number('10'),
      'score x': number('7.5'),
      'lost y': number('2.5'),
      'previous rank': number('3'),
      'midyear grade': text('优秀'),
    };
    expect(shown(valueOf("unit.class = 'park'", world))).toBe('true');
    expect(shown(valueOf('period.end + 1', world))).toBe('2018-01-01');
    expect(shown(valueOf('score(x) / points(x) + lost(y)', world))).toBe('3.25');
    expect(shown(valueOf("previous.rank <= 3 and result(midyear).grade = '优秀'", world))).toBe('true');
  });

  test('the cohort gets the expressions and the condition themselves', () => {
    const calls: unknown[] = [];
    const more = {
      cohort: (...call: unknown[]) => {
        calls.push(call);
        return number('4');
      },
      rank: (...call: unknown[]) => {
        calls.push(call);
        return number('2');
      },
    };
    expect(shown(valueOf('cohort.mean(a, b > 1) + cohort.count() + rank(a) + rank_from_bottom(b)', {}, more))).toBe('12');
    expect(calls).toMatchObject([
      ['mean', { kind: 'name', name: 'a' }, { kind: 'binary', operator: '>' }],
      ['count', undefined, undefined],
      [{ name: 'a' }, false],
      [{ name: 'b' }, true],
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['date(2017, 12, 20)', '2017-12-20'],
    ['issued + 1', '2017-02-01'],
    ['28 + issued', '2017-02-28'],
    ['filed - 1', '2017-02-28'],
    ['filed - issued', '29'],
    ['issued - filed', '-29'],
    ['days(issued, filed)', '29'],
    ['days(filed, issued)', '-29'],
    // 31 January and one month is 28 February; 1 March is one of the 31 days to 31 March.
    ['months(issued, filed)', '32/31'],
    ['months(filed, issued)', '-32/31'],
    ['ceil(months(issued, filed))', '2'],
    ['add_months(issued, 1)', '2017-02-28'],
    ['add_months(issued, -2)', '2016-11-30'],
    ['max(issued, filed)', '2017-03-01'],
    ['min(issued, filed) + 1', '2017-02-01'],
    ['if(yes, issued, filed)', '2017-01-31'],
    ['if(issued + 30 >= filed, 1, 0)', '1'],
  ])('%s', (formula, result) => {
    expect(shown(valueOf(formula, names))).toBe(result);
  });
});
