// The other forms of a diagnostic: one line, plain data, an explanation.

import { describe, expect, it } from 'vitest';
import { codes, explainCode } from '../../src/diagnostic/explain.js';
import { problem } from '../../src/diagnostic/diagnostic.js';
import { renderLines } from '../../src/diagnostic/render-lines.js';
import { toResult } from '../../src/diagnostic/to-result.js';
import { SourceFile } from '../../src/source/source-file.js';

const file = new SourceFile('evidence/甲.yaml', 'points: 10\r\n标题: x\r\npoints: 20\r\n', '');
const duplicate = problem(
  'yaml/duplicate-key',
  { key: 'points' },
  { file, start: 19, end: 25 },
  {
    related: [{ span: { file, start: 0, end: 6 }, role: 'first' }],
    unit: 'town_a',
  },
);
const placeless = problem('yaml/number', { text: '.inf', plain: undefined });

describe('renderLines', () => {
  it('is one line each, with an English severity', () => {
    expect(renderLines([duplicate, placeless], 'zh')).toBe(
      'evidence/甲.yaml:3:1: error: 键“points”在同一层写了两次，每个键只能写一次；请删掉一个或改名。 [yaml/duplicate-key]\n' +
        'error: “.inf”不是普通小数的写法，数字应直接写出（如 1000 或 0.5）；如果是编号，应加引号 ".inf"。 [yaml/number]\n',
    );
    expect(renderLines([duplicate], 'en')).toBe(
      'evidence/甲.yaml:3:1: error: The key "points" is written twice in one level; delete one of them or rename it. [yaml/duplicate-key]\n',
    );
    expect(renderLines([], 'zh')).toBe('');
  });
});

describe('toResult', () => {
  it('is data of the contract', () => {
    expect(toResult(duplicate)).toEqual({
      code: 'yaml/duplicate-key',
      severity: 'error',
      message: '键“points”在同一层写了两次，每个键只能写一次；请删掉一个或改名。',
      args: { key: 'points' },
      file: 'evidence/甲.yaml',
      line: 3,
      column: 1,
      end_line: 3,
      end_column: 7,
      unit: 'town_a',
      related: [{ file: 'evidence/甲.yaml', line: 1, column: 1 }],
    });
  });

  it('leaves out arguments without a value and knows diagnostics without a place', () => {
    expect(toResult(placeless)).toMatchObject({
      args: { text: '.inf' },
      file: null,
      line: null,
      column: null,
      end_line: null,
      end_column: null,
      unit: null,
      related: [],
    });
    expect(Object.keys(toResult(placeless).args)).toEqual(['text']);
  });
});

describe('explainCode', () => {
  it('has a title, a reason, a wrong and a right example', () => {
    expect(explainCode('yaml/stray-bracket', 'zh')).toBe(
      [
        '错误[yaml/stray-bracket]',
        '',
        '右括号比左括号多。如果括号是文字的一部分，请给整段文字加上半角引号。',
        '',
        '错误写法：',
        '    required: [plan, scheme]]',
        '',
        '正确写法：',
        '    required: [plan, scheme]',
        '',
      ].join('\n'),
    );
    expect(explainCode('yaml/stray-bracket', 'en')).toMatch(
      /^error\[yaml\/stray-bracket\]\n\nThere are more[^]*\n\nWrong:\n {4}required[^]*\n\nRight:\n {4}required/,
    );
  });

  it('suggests a code that exists', () => {
    expect(explainCode('yaml/dublicate-key', 'zh')).toBe('没有“yaml/dublicate-key”这个代码，是不是“yaml/duplicate-key”？\n');
    expect(explainCode('duplicate-key', 'en')).toBe('There is no code "duplicate-key"; did you mean "yaml/duplicate-key"?\n');
    expect(explainCode('tabs', 'en')).toBe('There is no code "tabs"; did you mean "yaml/tab"?\n');
    expect(explainCode('xxxxxxxxxxxxxxxxx', 'zh')).toBe('没有“xxxxxxxxxxxxxxxxx”这个代码。\n');
    expect(explainCode('toString', 'zh')).toContain('没有');
  });

  it('explains every code in both languages, no line wider than asked', () => {
    for (const code of codes) {
      for (const language of ['zh', 'en'] as const) expect(explainCode(code, language, 60).split('\n').length).toBeGreaterThan(6);
    }
  });
});
