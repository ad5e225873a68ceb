// Slips of a Chinese keyboard: each is named at the very character, with its correction; ordinary text is never touched.

import { describe, expect, it } from 'vitest';
import { corrected, problemsIn, read, treeOf } from './reading.js';

const colon = 'yaml/full-width-colon';
const comma = 'yaml/full-width-comma';
const quote = 'yaml/full-width-quote';
const bracket = 'yaml/full-width-bracket';
const space = 'yaml/full-width-space';
const mark = 'yaml/full-width-mark';

/** text, problems, the text after the corrections */
type Case = readonly [string, readonly string[], string];

const colons: readonly Case[] = [
  ['version：1\ntitle: x\n', [`${colon}@1:8 "："`], 'version: 1\ntitle: x\n'],
  ['version：1\n', [`${colon}@1:8 "："`], 'version: 1\n'],
  ['title: 甲\npoints：20\n', [`${colon}@2:7 "："`], 'title: 甲\npoints: 20\n'],
  ['title: 甲\npoints：20\nx: 1\n', [`${colon}@2:7 "："`], 'title: 甲\npoints: 20\nx: 1\n'],
  ['title： 甲\npoints: 20\n', [`${colon}@1:6 "："`], 'title: 甲\npoints: 20\n'],
  ['unit：\n  id: a\n  name: b\n', [`${colon}@1:5 "："`], 'unit:\n  id: a\n  name: b\n'],
  ['unit：{id: a}\n', [`${colon}@1:5 "："`], 'unit: {id: a}\n'],
  ['{version：1, b: 2}\n', [`${colon}@1:9 "："`], '{version: 1, b: 2}\n'],
  ['- id：甲\n  name: x\n', [`${colon}@1:5 "："`], '- id: 甲\n  name: x\n'],
  ['- id: x\n- 名称：y\n  z: 1\n', [`${colon}@2:5 "："`], '- id: x\n- 名称: y\n  z: 1\n'],
  ['"a"：1\nb: 2\n', [`${colon}@1:4 "："`], '"a": 1\nb: 2\n'],
  ['a: 1\r\nb：2\r\n', [`${colon}@2:2 "："`], 'a: 1\r\nb: 2\r\n'],
  ['unit:\n  id：a\n  name：甲\nx: 1\n', [`${colon}@2:5 "："`, `${colon}@3:7 "："`], 'unit:\n  id: a\n  name: 甲\nx: 1\n'],
  ['facts:\n  无证上岗：2\n', [`${colon}@2:7 "："`], 'facts:\n  无证上岗: 2\n'],
  ['facts:\n  news：\n  - a\n', [`${colon}@2:7 "："`], 'facts:\n  news:\n  - a\n'],
  ['a：1\nb：2\nc: 3\n', [`${colon}@1:2 "："`, `${colon}@2:2 "："`], 'a: 1\nb: 2\nc: 3\n'],
];

const commas: readonly Case[] = [
  ['[{id: A，name: x}]\n', [`${comma}@1:8 "，"`], '[{id: A, name: x}]\n'],
  ['a: {plain: 2，serious: 1}\n', [`${comma}@1:13 "，"`], 'a: {plain: 2, serious: 1}\n'],
  ['a: {plain: 2，serious：1}\n', [`${comma}@1:13 "，"`, `${colon}@1:21 "："`], 'a: {plain: 2, serious: 1}\n'],
  ['a: [60，57，54]\n', [`${comma}@1:7 "，"`, `${comma}@1:10 "，"`], 'a: [60, 57, 54]\n'],
  ['a: [plan、scheme]\n', [`${comma}@1:9 "、"`], 'a: [plan, scheme]\n'],
  ['[{id: a}，{id: b}]\n', [`${comma}@1:9 "，"`], '[{id: a}, {id: b}]\n'],
  ['["甲"，"乙"]\n', [`${comma}@1:5 "，"`], '["甲", "乙"]\n'],
  ['["甲"、"乙"]\n', [`${comma}@1:5 "、"`], '["甲", "乙"]\n'],
  ['{id: a，\n b: 2}\n', [`${comma}@1:7 "，"`], '{id: a,\n b: 2}\n'],
  ['a: {b: 1，}\n', [`${comma}@1:9 "，"`], 'a: {b: 1,}\n'],
  [
    'unit: {id: a，name: 甲，group: 乡镇}\nx: 1\n',
    [`${comma}@1:13 "，"`, `${comma}@1:21 "，"`],
    'unit: {id: a, name: 甲, group: 乡镇}\nx: 1\n',
  ],
  [
    '- {id: 决定9号，date：2017-08-02}\n- {id: b, date: 2017-08-03}\n',
    [`${comma}@1:12 "，"`, `${colon}@1:17 "："`],
    '- {id: 决定9号, date: 2017-08-02}\n- {id: b, date: 2017-08-03}\n',
  ],
];

const quotes: readonly Case[] = [
  ['note: “见附件: 一”\n', [`${quote}@1:7 "“"`], 'note: "见附件: 一"\n'],
  ['note: ‘见附件: 一’\n', [`${quote}@1:7 "‘"`], "note: '见附件: 一'\n"],
  ['“title”: x\n', [`${quote}@1:1 "“"`], '"title": x\n'],
  ['a: [“a, b”]\n', [`${quote}@1:5 "“"`], 'a: ["a, b"]\n'],
  ['t: “项目 #1”\n', [`${quote}@1:4 "“"`], 't: "项目 #1"\n'],
  ['a: "x”\nb: 2\n', [`${quote}@1:6 "”"`], 'a: "x"\nb: 2\n'],
  ['a: “x"\nb: 2\n', [`${quote}@1:4 "“"`], 'a: "x"\nb: 2\n'],
  ['["甲”, "乙"]\n', [`${quote}@1:4 "”"`], '["甲", "乙"]\n'],
];

const brackets: readonly Case[] = [
  ['a: [a, b］\nb: 2\n', [`${bracket}@1:9 "］"`], 'a: [a, b]\nb: 2\n'],
  ['a: {a: 1｝\n', [`${bracket}@1:9 "｝"`], 'a: {a: 1}\n'],
  ['a: [a, b】\n', [`${bracket}@1:9 "】"`], 'a: [a, b]\n'],
  ['a: ｛a: 1｝\n', [`${bracket}@1:4 "｛"`], 'a: {a: 1}\n'],
  ['a: ｛a: 1}\n', [`${bracket}@1:4 "｛"`], 'a: {a: 1}\n'],
  ['a: ［a, b］\n', [`${bracket}@1:4 "［"`], 'a: [a, b]\n'],
  ['a: 【】\n', [`${bracket}@1:4 "【"`], 'a: []\n'],
  ['- （id: a, name: b）\n', [`${bracket}@1:3 "（"`], '- {id: a, name: b}\n'],
];

const spaces: readonly Case[] = [
  ['items:\n　　- id: x\n', [`${space}@2:1 "　　"`], 'items:\n    - id: x\n'],
  ['unit:\n　id: x\n', [`${space}@2:1 "　"`], 'unit:\n  id: x\n'],
  ['unit:\n 　id: x\n', [`${space}@2:2 "　"`], 'unit:\n   id: x\n'],
  ['id:　甲\n', [`${space}@1:4 "　"`], 'id: 甲\n'],
  ['id:　甲\nb: 1\n', [`${space}@1:4 "　"`], 'id: 甲\nb: 1\n'],
  ['id: 　甲\n', [`${space}@1:5 "　"`], 'id: 甲\n'],
  ['id: 甲　\nb: 1\n', [`${space}@1:6 "　"`], 'id: 甲\nb: 1\n'],
  ['items:\n  -　id: a\n', [`${space}@2:4 "　"`], 'items:\n  - id: a\n'],
  ['a: 1\n　\nb: 2\n', [`${space}@2:1 "　"`], 'a: 1\n  \nb: 2\n'],
  ['　# 注释\na: 1\n', [`${space}@1:1 "　"`], '  # 注释\na: 1\n'],
  ['a: {x: 1,　y: 2}\n', [`${space}@1:10 "　"`], 'a: {x: 1, y: 2}\n'],
  ['a: {x: 1,\n　　y: 2}\n', [`${space}@2:1 "　　"`], 'a: {x: 1,\n    y: 2}\n'],
  ['unit:\n\u00a0\u00a0id: x\n', [`${space}@2:1 "\u00a0\u00a0"`], 'unit:\n  id: x\n'],
];

const marks: readonly Case[] = [
  ['—— id: a\n—— id: b\n', [`${mark}@1:1 "——"`, `${mark}@2:1 "——"`], '- id: a\n- id: b\n'],
  ['kind: each ＃ 逐次\n', [`${mark}@1:12 "＃"`], 'kind: each # 逐次\n'],
  ['points: 20 ＃ 满分\n', [`${mark}@1:12 "＃"`], 'points: 20 # 满分\n'],
  ['－ id: a\n', [`${mark}@1:1 "－"`], '- id: a\n'],
  ['items:\n  － a\n', [`${mark}@2:3 "－"`], 'items:\n  - a\n'],
  ['a: 1\n＃ 注释\nb: 2\n', [`${mark}@2:1 "＃"`], 'a: 1\n# 注释\nb: 2\n'],
];

describe.each([
  ['colons', colons],
  ['commas', commas],
  ['quotes', quotes],
  ['brackets', brackets],
  ['spaces', spaces],
  ['dashes and hashes', marks],
])('full-width %s', (_, cases) => {
  it.each(cases)('%j', (text, problems, mended) => {
    expect(problemsIn(text)).toEqual(problems);
    expect(read(text).trees).toEqual([]);
    expect(corrected(text)).toBe(mended);
    expect(problemsIn(mended)).toEqual([]);
  });
});

describe('all slips of a file', () => {
  it('are named in one run, and nothing else that follows from them', () => {
    const text = [
      'rubric： township_news_2017',
      'unit: {id: town_a，name: 示例甲镇}',
      'facts：',
      '　　news：',
      '    - {id：A，name：x}',
      '',
    ].join('\n');
    expect(problemsIn(text)).toEqual([
      `${colon}@1:7 "："`,
      `${comma}@2:18 "，"`,
      `${colon}@3:6 "："`,
      `${space}@4:1 "　　"`,
      `${colon}@4:7 "："`,
      `${colon}@5:10 "："`,
      `${comma}@5:12 "，"`,
      `${colon}@5:17 "："`,
    ]);
    expect(problemsIn(corrected(text))).toEqual([]);
  });

  it('stand beside other problems, which keep their places', () => {
    expect(problemsIn('title：甲\npoints: 1\npoints: 2\n')).toEqual([`${colon}@1:6 "："`, 'yaml/duplicate-key@3:1 "points"']);
  });

  it('keyboards change nothing about a real syntax error', () => {
    expect(problemsIn('title: 甲：乙，“丙”\na: [1, 2\nb: 3\n')).toEqual(['yaml/unclosed-bracket@2:4 "["']);
    expect(problemsIn('note: 说明：见附件，第: 一条\n')).toEqual(['yaml/colon-in-text@1:7 "说明：见附件，第: 一条"']);
    expect(problemsIn('title: "关于“放管服”改革\nb: 1\n')).toEqual(['yaml/unclosed-quote@1:8 "\\"关于“放管服”改革"']);
    expect(problemsIn('a: [“放管服”改革, 乙\nb: 1\n')).toEqual(['yaml/unclosed-bracket@1:4 "["']);
    expect(problemsIn('a: 1\ntitl 关于（试行）：甲\nb: 1\n')).toEqual(['yaml/missing-colon@2:1 "titl 关于（试行）：甲"']);
    expect(problemsIn('note: 【重要: 看】\n')).toEqual(['yaml/colon-in-text@1:7 "【重要: 看】"']);
    expect(problemsIn('note: （见附件: 一）\n')).toEqual(['yaml/colon-in-text@1:7 "（见附件: 一）"']);
  });
});

describe('ordinary text', () => {
  it.each([
    'title: 关于“放管服”改革的通知（试行）：甲，乙、丙；【附件】\n',
    'title: “十四五”\n',
    'title: 【通知】\n',
    'document: ［2017］12号\n',
    'document: 示例〔2017〕1号\n',
    'note: 时间：下午，地点：会议室\n',
    'note:\n  说明：按时报送，不得遗漏\n',
    '- 一是：按时报送\n- 二是：不得遗漏，（试行）\n',
    'items: [甲：乙, （丙）, “丁”, 甲、乙]\n',
    'a: {note: 程序违法，已整改, by: 考核一组}\n',
    'a: {note: 发现问题，app：无法登录}\n',
    'a: {note: 甲：乙}\n',
    'a: "全角：，“”（）　"\n',
    "'键：一': ‘甲’和’乙’\n",
    '"　键": 1\n',
    'text: |\n  　　第一条：甲，乙。\n  title：不是键\n',
    'text: >-\n  　　第一条：甲，乙。\n',
    'text: 第一行，\n  　　第二行：甲\n',
    'a: 甲　乙\n',
    '一级：省级: 3\n',
    'a: 见 http://example.org/x：甲\n',
    'a: 12:30\nb: [12:30, 13:00]\n',
    'a: 1 # 注释：甲，“乙”\n# 全角　注释：\nb: 2\n',
    'a: [1，000]\n',
    'a: 破折号——甲\n',
    'a: －5\n',
    'a: 95％\n',
  ])('%j', (text) => {
    expect(problemsIn(text)).toEqual([]);
    expect(treeOf(text)).toBeDefined();
  });
});
