// Every structural character of a real pair of files, mistyped one at a time, is found at its place; corrected, the file reads as before.

import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/source/plain.js';
import { corrected, problemsIn, treeOf } from './reading.js';

const rubric = `rubric: township_news_2017
title: 乡镇政务公开考核评分细则
source: {document: 示例〔2017〕1号, part: 附件1, issued: 2017-05-31}
points: 20 # 与各项核对
items:
  - id: disclosure
    number: 1
    title: 政务信息公开
    kind: judged
    deduct: {up_to: 10}
  - id: news
    title: 报送信息
    rules:
      - {id: news_items, kind: quota, target: 2, every: month, deduct: 0.2, text: 每月2条以上，每少1条扣0.2分}
extra:
  items:
    - id: unlawful
      title: 特别扣分
      rules:
        - {id: acts, kind: each, deduct: {plain: 2, serious: 5}}
        - {id: level, kind: choice, points: {none: 0, municipal: 3}, default: none}
`;

const evidence = `rubric: township_news_2017
unit: {id: town_a, name: 示例甲镇, group: 乡镇}
stage: verified
assessed: {by: 考核一组, date: 2017-12-18}
facts:
  disclosure: {lost: 1.5, reason: 两次公开逾期}
  news_items: {2017-01: 2, 2017-02: 1}
  plans: [plan, scheme]
  unlawful_acts:
    - {id: 决定9号, date: 2017-08-02, label: serious, note: 程序违法, source: 复议决定书}
    - id: 决定10号
      date: 2017-09-02
`;

interface Slip {
  readonly at: number;
  readonly text: string;
  readonly code: string;
}

const places = (text: string, pattern: RegExp, make: (match: RegExpExecArray) => Slip): Slip[] => [...text.matchAll(pattern)].map(make);
const mistype = (text: string, { at }: Slip, length: number, typed: string): string => text.slice(0, at) + typed + text.slice(at + length);
const position = (text: string, at: number): string => {
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${before.at(-1)!.length + 1}`;
};

describe.each([
  ['rubric', rubric],
  ['evidence', evidence],
])('the %s', { timeout: 60_000 }, (_, text) => {
  const before = JSON.stringify(toPlain(treeOf(text)));

  const check = (slip: Slip, length: number): void => {
    const wrong = mistype(text, slip, length, slip.text);
    expect(problemsIn(wrong), wrong).toEqual([
      `${slip.code}@${position(wrong, slip.at)} ${JSON.stringify(slip.text.trim() === '' ? slip.text : slip.text.trim())}`,
    ]);
    expect(JSON.stringify(toPlain(treeOf(corrected(wrong))))).toBe(before);
  };

  it('colon behind a key', () => {
    for (const slip of places(text, /:(?= |\n)/g, ({ index }) => ({ at: index, text: '：', code: 'yaml/full-width-colon' })))
      check(slip, text[slip.at + 1] === '\n' ? 1 : 2);
    for (const slip of places(text, /:(?= )/g, ({ index }) => ({ at: index, text: '：', code: 'yaml/full-width-colon' }))) check(slip, 1);
  });

  it('comma between entries with keys', () => {
    for (const slip of places(text, /, (?=\w+: )/g, ({ index }) => ({ at: index, text: '，', code: 'yaml/full-width-comma' })))
      check(slip, 2);
  });

  it('closing bracket', () => {
    const brackets: Readonly<Record<string, string>> = { ']': '］', '}': '｝' };
    for (const slip of places(text, /[\]}]/g, ({ index, 0: found }) => ({
      at: index,
      text: brackets[found]!,
      code: 'yaml/full-width-bracket',
    })))
      check(slip, 1);
  });

  it('both brackets', () => {
    for (const [whole] of text.matchAll(/(?<=: )(?:\{[^{}]*\}|\[.*\])$/gm)) {
      const at = text.indexOf(whole);
      const open = whole[0] === '{' ? '｛' : '［';
      const wrong = text.slice(0, at) + open + whole.slice(1, -1) + (open === '｛' ? '｝' : '］') + text.slice(at + whole.length);
      expect(problemsIn(wrong), wrong).toEqual([`yaml/full-width-bracket@${position(wrong, at)} "${open}"`]);
      expect(corrected(wrong)).toBe(text);
    }
  });

  it('indentation', () => {
    for (const slip of places(text, /^ {2}/gm, ({ index }) => ({ at: index, text: '　', code: 'yaml/full-width-space' }))) check(slip, 2);
  });

  it('tab in the indentation', () => {
    for (const { index } of text.matchAll(/^ {2}(?! )/gm)) {
      const wrong = `${text.slice(0, index)}\t${text.slice(index + 2)}`;
      expect(problemsIn(wrong), wrong).toEqual([`yaml/tab@${position(wrong, index)} "\\t"`]);
    }
  });

  it('space behind a dash or a colon', () => {
    for (const slip of places(text, /(?<=-) /g, ({ index }) => ({ at: index, text: '　', code: 'yaml/full-width-space' }))) check(slip, 1);
    for (const slip of places(text, /(?<=:) /g, ({ index }) => ({ at: index, text: '　', code: 'yaml/full-width-space' }))) check(slip, 1);
  });
});
