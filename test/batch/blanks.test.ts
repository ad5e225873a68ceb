// What of a written fact is left blank, and what is not: by hand.

import { describe, expect, it } from 'vitest';
import { blankOf, fillIn } from '../../src/batch/blanks.js';

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString();

function seen(written: string) {
  const blank = blankOf(latin1(written));
  return blank && { shape: utf8(fillIn(blank.shape, (index) => `<${index}>`)), values: blank.values.map(utf8), lines: blank.lines };
}

describe('a judgement', () => {
  const values = ['材料不全'];
  it.each([
    ['in brackets', '  plan: {lost: 1, reason: 材料不全}\n', { shape: 'plan: {lost: 1, reason: <0>}\n', values, lines: [0] }],
    [
      'an entry a line',
      '  plan:\n    lost: 1\n    # 说明\n    reason: 材料不全\n',
      { shape: 'plan:\n  lost: 1\n  reason: <0>\n', values, lines: [0, 1, 3] },
    ],
    ['in JSON', '"plan": {"lost": 1, "reason": "材料不全"}', { shape: 'plan: {lost: 1, reason: <0>}\n', values, lines: [0] }],
  ])('%s', (_, written, expected) => {
    expect(seen(written)).toEqual(expected);
  });
});

describe('cases', () => {
  const inOrder = {
    shape: 'late:\n  - {id: <0>, date: <1>, label: 严重}\n  - {id: <2>, date: <3>}\n  - {id: <4>}\n',
    values: ['甲2号', '2025-03-01', '甲1号', '2025-03-02', '甲0号'],
  };
  it.each([
    [
      'are put in the order in which they count',
      '  late:\n    - {id: 甲0号}\n    - {id: 甲1号, date: 2025-03-02}\n    - {id: 甲2号, date: 2025-03-01, label: 严重}\n',
      { ...inOrder, lines: [0, 3, 2, 1] },
    ],
    [
      'are the same in blocks',
      '  late:\n  - id: 甲2号\n    date: 2025-03-01\n    label: 严重\n  - {id: 甲0号}\n  -  id: 甲1号\n     date: 2025-03-02\n',
      { ...inOrder, lines: [0, 1, 5, 4] },
    ],
    [
      'and in JSON, where a text stays a text',
      '"late":[{"id":"甲1号","label":"严重","owners":"2"}]',
      { shape: 'late:\n  - {id: <0>, label: "严重", owners: "2"}\n', values: ['甲1号'], lines: [0, 0] },
    ],
    [
      'of which one is exempt',
      '  late:\n    - {id: 甲1号, exempt: {reason: 已整改, document: 函1号}}\n',
      {
        shape: 'late:\n  - {id: <0>, exempt: {reason: <1>, document: 函1号}}\n'.replace('函1号', '<2>'),
        values: ['甲1号', '已整改', '函1号'],
        lines: [0, 1],
      },
    ],
  ])('%s', (_, written, expected) => {
    expect(seen(written)).toEqual(expected);
  });
});

describe('nothing is left blank', () => {
  it.each([
    ['where there is nothing to', '  late: 3\n'],
    ['in an empty list', '  late: []\n'],
    ['behind quotes', '  plan: {lost: 1, reason: "材料"}\n'],
    ['where a text may be a number', '  late:\n    - {id: 12}\n'],
    ['where a text may be another key', '  plan: {lost: 1, reason: 材料, note： 不全}\n'],
    ['where a word means more', '  plan: {lost: 1, reason: true}\n'],
    ['where a number has a sign', '  late:\n    - {id: -12}\n'],
    ['where a day is none', '  late:\n    - {id: 甲, date: 2025-02-30}\n'],
    ['where two cases have one id', '  late:\n    - {id: 甲, label: 轻}\n    - {id: 甲, label: 重}\n'],
    ['where a case has none', '  late:\n    - {id: 甲}\n    - {note: 乙}\n'],
    ['beside an anchor', '  plan: &a {lost: 1, reason: 材料}\n'],
    ['in a text of several lines', '  plan:\n    lost: 1\n    reason: |\n      材料\n'],
    ['where columns differ', '  plan:\n    lost: 1\n      reason: 材料\n'],
    ['where brackets lie in brackets', '  plan: {lost: 1, by: {name: 甲}, reason: 材料}\n'],
    ['where brackets stay open', '  plan: {lost: 1, reason: 材料\n'],
    ['in JSON with an escape', '"plan":{"lost":1,"by":"a\\"b","reason":"材料"}'],
    ['in JSON on several lines', '"plan":{"lost":1,\n"reason":"材料"}'],
    ['in JSON with a comma too many', '"plan":{"lost":1,"reason":"材料",}'],
    ['in JSON with more behind it', '"plan":{"lost":1,"reason":"材料"} 1'],
  ])('%s', (_, written) => {
    expect(seen(written)).toBeUndefined();
  });

  it('of a text that may be a slip, while the rest is', () => {
    expect(seen('  plan: {lost: 1, reason: －材料, note: 不全}\n')).toEqual({
      shape: 'plan: {lost: 1, reason: －材料, note: <0>}\n',
      values: ['不全'],
      lines: [0],
    });
  });
});
