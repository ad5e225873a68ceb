// Formulas that cannot be read: each is refused at the right place, with words that say what to write.

import { describe, expect, test } from 'vitest';
import { formulaMessages } from '../../src/diagnostic/messages/formula.js';
import type { Language } from '../../src/diagnostic/define.js';
import type { FormulaProblem } from '../../src/formula/problem.js';
import { faultOf, parsed, placeOf } from './scope.js';

function words(problem: FormulaProblem, language: Language): string {
  const { [language]: say } = formulaMessages[problem.code] as { zh: (args: object) => string; en: (args: object) => string };
  return say(problem.args);
}

/** The formula with the offered replacement made. */
const mended = (formula: string): string | undefined => {
  const { start, end, replacement } = faultOf(formula);
  return replacement === undefined ? undefined : formula.slice(0, start) + replacement + formula.slice(end);
};

describe('constructs of programs and spreadsheets', () => {
  test.each([
    ['a && b', '&&', 'write `and` instead'],
    ['a || b', '||', 'write `or` instead'],
    ['a & b', '&', 'write `and` instead'],
    ['a | b', '|', 'write `or` instead'],
    ['!a', '!', 'write `not` instead'],
    ['a === b', '===', 'write `=` instead'],
    ['a !== b', '!==', 'write `!=` instead'],
    ['a => b', '=>', 'write `>=` instead'],
    ['a =< b', '=<', 'write `<=` instead'],
    ['a AND b', 'AND', 'write `and` instead'],
    ['a 或者 b', '或者', 'write `or` instead'],
    ['NOT a', 'NOT', 'write `not` instead'],
    ['a ? b : c', '?', 'if(condition, value, other)'],
    ['a ？ b ： c', '？', 'if(condition, value, other)'],
    ['a ?? b', '??', 'if(condition, value, other)'],
    ['a?.b', '?.', 'if(condition, value, other)'],
    ['a : b', ':', 'if(condition, value, other)'],
    ['[1, 2]', '[', 'no brackets'],
    ['a[0]', '[', 'no brackets'],
    ['a["b"]', '[', 'no brackets'],
    ['{a}', '{', 'no brackets'],
    ['`a`', '`', 'single or double quotes'],
    ['this', 'this', 'name the fact'],
    ['null', 'null', 'no null'],
    ['a := 1', ':=', 'equality is `=`'],
    ['a += 1', '+=', 'equality is `=`'],
    ['a; b', ';', 'one expression'],
    ['a ** 2', '**', 'multiply'],
    ['a ^ 2', '^', 'multiply'],
    ['30%', '%', '0.3'],
    ['a % b', '%', 'divide by 100'],
    ['~a', '~', 'bit operators'],
    ['a << 1', '<<', 'bit operators'],
    ['a >>> 1', '>>>', 'bit operators'],
    ['+a', '+', 'plus sign'],
    ['a * +b', '+', 'plus sign'],
    [String.raw`'a\'b'`, '\\', 'no backslash'],
    ['\\a', '\\', 'no backslash'],
    ['a.b.c', 'a.b.c', 'before a dot'],
    ['score(a).b', 'score(a).b', 'before a dot'],
    ["'a'.b", "'a'.b", 'before a dot'],
    ['2 * (a).b + 1', '(a).b', 'before a dot'],
    ['(cohort).mean(a)', '(cohort).mean', 'before a dot'],
    ['max(a).b(c)', 'max(a).b', 'before a dot'],
  ])('%s', (formula, place, advice) => {
    expect(faultOf(formula).code).toBe('formula/not-allowed');
    expect(placeOf(formula)).toBe(place);
    expect(words(faultOf(formula), 'en')).toContain(advice);
    expect(words(faultOf(formula), 'zh')).toMatch(/[\u4e00-\u9fff]/);
  });

  test.each([
    ['a&&b', 'a and b'],
    ['a || b', 'a or b'],
    ['!a', 'not a'],
    ['(a)|(b)', '(a) or (b)'],
    ['a === b', 'a = b'],
    ['a=>b', 'a>=b'],
    ['a 且 b', 'a and b'],
    ['非 a', 'not a'],
    ['+a', 'a'],
    ['a ＆＆ b', 'a and b'],
    ['a ！＝ b', 'a != b'],
  ])('%s is mended to %s', (formula, right) => {
    expect(mended(formula)).toBe(right);
    parsed(right);
  });
});

describe('chained comparisons', () => {
  test.each([
    ['a < b < c', 'a < b and b < c'],
    ['0 <= (a) <= 10', '0 <= (a) and (a) <= 10'],
    ['a = b = c', 'a = b and b = c'],
    ['a + 1 < b*2 >= c', 'a + 1 < b*2 and b*2 >= c'],
    ['60 <= score < 80 and x', '60 <= score and score < 80 and x'],
    ['not a < b < c', 'not a < b and b < c'],
  ])('%s', (formula, right) => {
    expect(faultOf(formula)).toMatchObject({ code: 'formula/not-allowed', args: { construct: 'chained' } });
    expect(mended(formula)).toBe(right);
  });
});

describe('full-width and typographic characters', () => {
  test.each([
    ['（a）', '（', '(a)'],
    ['(a）', '）', '(a)'],
    ['max(a，b)', '，', 'max(a,b)'],
    ['max(a、b)', '、', 'max(a,b)'],
    ['a＝b', '＝', 'a=b'],
    ['a＞b', '＞', 'a>b'],
    ['a＜b', '＜', 'a<b'],
    ['a＞＝b', '＞＝', 'a>=b'],
    ['a＋b', '＋', 'a+b'],
    ['a－b', '－', 'a-b'],
    ['a−b', '−', 'a-b'],
    ['a – b', '–', 'a - b'],
    ['a×b', '×', 'a*b'],
    ['a÷b', '÷', 'a/b'],
    ['a≥b', '≥', 'a>=b'],
    ['a≤b', '≤', 'a<=b'],
    ['a≠b', '≠', 'a!=b'],
    ['１００', '１００', '100'],
    ['a\u3000+ b', '\u3000', 'a + b'],
    ['unit.class = “乡镇”', '“', 'unit.class = "乡镇"'],
    ['unit.class = ‘（乡）’', '‘', "unit.class = '（乡）'"],
    ['（甲＋乙）×２ ＞ "（"', '（', '(甲+乙)*2 > "（"'],
  ])('%s', (formula, place, ascii) => {
    const fault = faultOf(formula);
    expect(fault.code).toBe('formula/full-width');
    expect(placeOf(formula)).toBe(place);
    expect(fault.args).toMatchObject({ found: place, formula: ascii });
    expect(words(fault, 'zh')).toContain(ascii);
    expect(words(fault, 'en')).toContain(ascii);
    parsed(ascii);
  });
});

describe('what is missing or too much', () => {
  test.each([
    ['', '', 'empty'],
    ['   ', '', 'empty'],
    ['a +', '+', 'operand_expected'],
    ['a + * b', '*', 'operand_expected'],
    ['* a', '*', 'operand_expected'],
    ['()', ')', 'operand_expected'],
    ['max(a,)', ')', 'operand_expected'],
    ['max(,a)', ',', 'operand_expected'],
    ['a and', 'and', 'operand_expected'],
    ['.b', '.', 'operand_expected'],
    ['a b', 'b', 'operator_expected'],
    ['2 area', 'area', 'operator_expected'],
    ['2(a)', '(', 'operator_expected'],
    ['(a)(b)', '(', 'operator_expected'],
    ['a not b', 'not', 'operator_expected'],
    ['"a" "b"', '"b"', 'operator_expected'],
    ['a.5', '.5', 'operator_expected'],
    ['a.', '.', 'name_expected'],
    ['a.(b)', '(', 'name_expected'],
    ['unit.not', 'not', 'name_expected'],
    ['(a', '(', 'unclosed_parenthesis'],
    ['max(a, (b)', '(', 'unclosed_parenthesis'],
    ['a)', ')', 'stray_parenthesis'],
    ['a, b', ',', 'stray_comma'],
    ['(a, b)', ',', 'stray_comma'],
    ['1,000', ',', 'stray_comma'],
    ["a = 'b", "'b", 'unclosed_text'],
    ['1e5', '1e5', 'number'],
    ['30天', '30天', 'number'],
    ['9'.repeat(101), '9'.repeat(101), 'number'],
    ['a $ b', '$', 'character'],
    ['a # b', '#', 'character'],
    ['😀', '😀', 'character'],
    ['a\u200b', '\u200b', 'character'],
    ['e\u0301', 'e\u0301', 'not_nfc'],
    ['score(1)', '1', 'id_expected'],
    ['lost(a + b)', 'a + b', 'id_expected'],
    ['score(true)', 'true', 'id_expected'],
    ['result("x").score', '"x"', 'id_expected'],
    ['result(x)', 'result(x)', 'field_expected'],
    ['cohort.mean', 'cohort.mean', 'call_expected'],
  ])('%j', (formula, place, what) => {
    expect(faultOf(formula)).toMatchObject({ code: 'formula/syntax', args: { what } });
    expect(placeOf(formula)).toBe(place);
    expect(words(faultOf(formula), 'en')).not.toContain('undefined');
    expect(words(faultOf(formula), 'zh')).not.toContain('undefined');
  });

  test('an invisible character is named by its number', () => {
    expect(words(faultOf('a\u200b'), 'zh')).toContain('U+200B');
  });
});
