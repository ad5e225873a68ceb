// The words for formulas: what `rubric explain` calls wrong is refused with that very code, what it calls right is not.

import { describe, expect, test } from 'vitest';
import { formulaMessages } from '../../src/diagnostic/messages/formula.js';
import { formulaReadingMessages } from '../../src/diagnostic/messages/formula-reading.js';
import { formulaValueMessages } from '../../src/diagnostic/messages/formula-values.js';
import { checkFormula } from '../../src/formula/check.js';
import { FormulaFault } from '../../src/formula/environment.js';
import { evaluate } from '../../src/formula/evaluate.js';
import { faultProblem } from '../../src/formula/fault.js';
import { parseFormula } from '../../src/formula/parse.js';
import type { FormulaCode } from '../../src/formula/problem.js';
import type { Value } from '../../src/formula/value.js';
import { absent, declarations, flag, list, number, parsed, row, scope, text } from './scope.js';

const known = declarations({
  names: { on_time: 'number', late: 'number', due: 'number', score: 'number', marks: 'list', contracts: 'list' },
  members: { 'contracts.*': 'any' },
  items: ['integrity', 'training'],
});
const codes = Object.keys(formulaMessages) as FormulaCode[];
const staticCodes = codes.filter((code) => !(code in formulaValueMessages));
const runtimeCodes = Object.keys(formulaValueMessages) as (keyof typeof formulaValueMessages)[];

/** Codes of everything wrong with a formula before it is evaluated. */
function codesIn(formula: string): string[] {
  const result = parseFormula(formula);
  return 'fault' in result ? [result.fault.code] : checkFormula(result.expression, known, []).map(({ code }) => code);
}

test.each(staticCodes)('%s: its wrong example has just this problem', (code) => {
  expect(codesIn(formulaMessages[code].explain.wrong)).toEqual([code]);
});

test.each(codes.filter((code) => code !== 'formula/no-result'))('%s: its right example has no problem', (code) => {
  expect(codesIn(formulaMessages[code].explain.right)).toEqual([]);
});

describe('examples that only the evidence can show', () => {
  const evidence: Record<string, Value> = {
    on_time: number('3'),
    due: number('0'),
    score: number('80'),
    marks: list([]),
    contracts: list([row({ price: text('三百万元'), amount_known: flag(false) })]),
    'score training': absent('training'),
    'score integrity': number('9'),
  };

  test.each(runtimeCodes.filter((code) => code !== 'formula/no-result' && code !== 'formula/not-whole'))('%s', (code) => {
    const { wrong, right } = formulaMessages[code].explain;
    expect(codesIn(wrong).filter((found) => found !== 'formula/unknown-name')).toEqual([]);
    const fault = thrownBy(wrong, evidence);
    expect(faultProblem(fault, '甲镇', wrong).code).toBe(code);
    if (code !== 'formula/unknown-field') expect(() => evaluate(parsed(right), scope(evidence))).not.toThrow();
  });

  test('half a day', () => {
    const { wrong, right } = formulaMessages['formula/not-whole'].explain;
    const odd = { due: number('3') };
    expect(faultProblem(thrownBy(wrong, odd), '甲镇', wrong)).toMatchObject({ code: 'formula/not-whole', args: { part: 'due / 2' } });
    expect(() => evaluate(parsed(right), scope(odd))).not.toThrow();
  });

  test('a result that nobody gave', () => {
    const { wrong } = formulaMessages['formula/no-result'].explain;
    const without = {
      result: (): never => {
        throw new FormulaFault('no_result', -1, -1, 'previous');
      },
    };
    expect(faultProblem(thrownBy(wrong, {}, without), '甲镇', wrong)).toMatchObject({
      code: 'formula/no-result',
      args: { unit: '甲镇', formula: wrong, part: 'previous.score', what: 'previous' },
      start: 0,
      end: 14,
    });
  });

  function thrownBy(formula: string, names: Record<string, Value>, more = {}): FormulaFault {
    try {
      evaluate(parsed(formula), scope(names, more));
    } catch (error) {
      if (error instanceof FormulaFault) return error;
    }
    throw new Error(`${formula} has a value`);
  }
});

describe('sentences', () => {
  const args = { unit: '甲镇', formula: '100 * a / b', part: 'b', what: 'b' };

  test('the part that has no value, and the formula around it', () => {
    const { zh, en } = formulaMessages['formula/division-by-zero'];
    expect(zh(args)).toContain('甲镇 时除数为零：b（公式：100 * a / b）');
    expect(en(args)).toContain('For 甲镇 `b` divides by zero (in the formula `100 * a / b`)');
  });

  test.each(runtimeCodes)('%s does without the part', (code) => {
    const { zh, en } = formulaMessages[code];
    const whole = { unit: '甲镇', formula: 'f', what: 'w' };
    expect(zh(whole) + en(whole)).not.toContain('undefined');
    expect(zh(whole)).toContain('甲镇');
    expect(en(whole)).toContain('甲镇');
  });

  test('what a full-width space should be is said in words', () => {
    const { zh, en } = formulaReadingMessages['formula/full-width'];
    const space = { found: '\u3000', write: 'space', formula: 'a + b' };
    expect(zh(space)).toContain('半角空格');
    expect(en(space)).toContain('a plain space');
  });

  test.each(codes)('%s is explained in both languages', (code) => {
    const { zh, en } = formulaMessages[code].explain;
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/\.$/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
