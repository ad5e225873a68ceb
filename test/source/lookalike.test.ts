// What was probably meant.

import { describe, expect, it } from 'vitest';
import { numberHint, structureHint } from '../../src/source/lookalike.js';

describe('numberHint', () => {
  it.each([
    ['３', '3'],
    ['０１', '1'],
    ['３．５', '3.5'],
    ['－２', '-2'],
    ['−2', '-2'],
    ['95%', '95'],
    ['95％', '95'],
    ['1,000', '1000'],
    ['1，000', '1000'],
    ['1,234,567.5', '1234567.5'],
    ['1_000', '1000'],
    ['1 000', '1000'],
    ["1'000", '1000'],
    ['2分', '2'],
    ['0.5 分', '0.5'],
    ['3次', '3'],
    ['20，', '20'],
    ['3。5', '3.5'],
    ['①', '1'],
    ['三', '3'],
    ['两次', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['三百零五', '305'],
    ['一千二百', '1200'],
    ['二〇一七年', '2017'],
    ['1e3', '1000'],
    ['1.5e-2', '0.015'],
    ['0x1F', '31'],
    ['0o12', '10'],
    ['-0b11', '-3'],
    ['012', '12'],
    [' 7 ', '7'],
    ['7', '7'],
  ])('%j is probably %s', (text, number) => {
    expect(numberHint(text)).toBe(number);
  });

  it.each([
    '',
    '甲',
    '1,00',
    '60，57，54',
    '1/2',
    '2017-01',
    '约3',
    '.inf',
    '12:30',
    '%',
    '分',
    '一二三四五六七八九十'.repeat(9),
    'e3',
    '1.2.3',
  ])('%j is no number', (text) => {
    expect(numberHint(text)).toBeUndefined();
  });
});

describe('structureHint', () => {
  it.each([
    ['id：甲', 'id: 甲'],
    ['id:甲', 'id: 甲'],
    ['items：', 'items:'],
    ['［a，b］', '[a, b]'],
    ['【a、b】', '[a, b]'],
    ['｛id：a，name：b｝', '{id: a, name: b}'],
    ['甲，乙', '[甲, 乙]'],
    ['plan、scheme、report', '[plan, scheme, report]'],
  ])('%j is probably %s', (text, hint) => {
    expect(structureHint(text)).toBe(hint);
  });

  it.each(['甲', '[a, b]', '今天天气很好。明天，也好！', '', '甲，', '12', '12:30'])('%j is plain text', (text) => {
    expect(structureHint(text)).toBeUndefined();
  });
});
