// The printed table out of a rubric: every row of the published annexes in its order, merged cells that add up, every rule worded.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { compareBytes } from '../../src/paper/against-bytes.js';
import { paperDocx } from '../../src/paper/docx.js';
import { paperHtml } from '../../src/paper/html.js';
import { paperMarkdown } from '../../src/paper/markdown.js';
import { paperOf } from '../../src/paper/paper.js';
import { ruleKinds } from '../../src/rules/registry.js';
import type { Rubric } from '../../src/rubric/model.js';
import { readCases } from '../rules/case-file.js';
import { filesOfCase } from '../rules/rule-case.js';

const root = path.resolve(import.meta.dirname, '..', '..');

function load(bytes: Uint8Array): Rubric {
  const [found] = readRubrics([{ path: 'rubric.yaml', bytes, named: true }]);
  if (!found?.rubric) throw new Error('the rubric is not sound');
  return found.rubric;
}

const shipped = (name: string): Rubric => load(readFileSync(path.join(root, 'rubrics', `${name}.yaml`)));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Typed in from annexes 3 and 4 of 昭府办发〔2017〕10号: number, title and points of every row. */
const annexes = [
  ['zhaohua-2017/departments', 'zhaohua-2017-annex-3.csv', 23],
  ['zhaohua-2017/townships', 'zhaohua-2017-annex-4.csv', 17],
] as const;

describe.each(annexes)('%s beside its original', (name, file, count) => {
  const rubric = shipped(name);
  const typed = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const titles = typed
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => /^[^,]*,(?:"([^"]*)"|([^,]*?)(?:\d+分\))?),/.exec(line)!.slice(1).join(''));

  it('has every row with its number and points', () => {
    expect(titles).toHaveLength(count);
    expect(compareBytes(rubric, file, utf8(typed))).toEqual({ diagnostics: [], agreeing: count });
  });

  it.each([
    ['Markdown', paperMarkdown],
    ['HTML', paperHtml],
  ])('shows every row in the order of the paper: %s', (_format, render) => {
    const text = render(paperOf(rubric, { language: 'zh' }));
    let at = text.indexOf('</h1>');
    for (const title of titles) {
      const found = text.indexOf(title, at + 1);
      expect({ title, found: found > at }).toEqual({ title, found: true });
      at = found;
    }
  });

  it('notices a figure typed otherwise, at both places', () => {
    const [diagnostic, ...others] = compareBytes(rubric, file, utf8(typed.replace('行政决策程序,1', '行政决策程序,2'))).diagnostics;
    expect(others).toEqual([]);
    expect(diagnostic!.code).toBe('paper/points-differ');
    expect(diagnostic!.span!.file.position(diagnostic!.span!.start).line).toBe(3);
    expect(diagnostic!.related![0]!.span.file.path).toBe('rubric.yaml');
  });
});

/** Columns that each row of an HTML table covers, cells from above included. */
function columnsOf(html: string): number[] {
  const open: number[] = [];
  return [...html.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].map(([, row]) => {
    let columns = open.reduce((sum, rows, at) => {
      open[at] = Math.max(0, rows - 1);
      return sum + (rows > 0 ? 1 : 0);
    }, 0);
    for (const [, attributes] of row!.matchAll(/<t[hd]([^>]*)>/g)) {
      const span = (name: string): number => Number(new RegExp(`${name}="(\\d+)"`).exec(attributes!)?.[1] ?? 1);
      columns += span('colspan');
      for (let at = 0; at < span('colspan'); at++) open.push(span('rowspan') - 1);
    }
    return columns;
  });
}

describe('merged cells', () => {
  it.each(['zhaohua-2017/departments', 'bazhong-style/departments', 'composite-2017/composite'])('fill every row of %s', (name) => {
    const paper = paperOf(shipped(name), { language: 'zh' });
    expect(new Set(columnsOf(paperHtml(paper)))).toEqual(new Set([paper.depth + 2]));
  });
});

/** The file of that name in a zip file. */
function unzipped(bytes: Uint8Array, name: string): string {
  const buffer = Buffer.from(bytes);
  let at = buffer.readUInt32LE(buffer.length - 6);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const length = buffer.readUInt16LE(at + 28);
    const local = buffer.readUInt32LE(at + 42);
    if (buffer.toString('utf8', at + 46, at + 46 + length) === name) {
      const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
      return inflateRawSync(buffer.subarray(start, start + buffer.readUInt32LE(at + 20))).toString('utf8');
    }
    at += 46 + length + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
}

describe('a Word document', () => {
  const paper = paperOf(shipped('zhaohua-2017/departments'), { language: 'zh' });

  it('is the same bytes every time, whenever it is made', async () => {
    const first = await paperDocx(paper);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await paperDocx(paper)).equals(Buffer.from(first))).toBe(true);
  });

  it('has the rows, merged: seven parts, 16 rows, a head and a total', async () => {
    const xml = unzipped(await paperDocx(paper), 'word/document.xml');
    expect(xml.match(/<w:tr>/g)).toHaveLength(16 + 2);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(7);
    for (const { path: items } of paper.rows) expect(xml).toContain(items.at(-1)!.label);
  });
});

describe('clauses in words', () => {
  const rule = (keys: string, language: 'zh' | 'en'): string => {
    const text = `rubric: a\ntitle: t\nperiod: {from: 2017-01-01, to: 2017-12-31}\nfloor: none\nceiling: none\nitems:\n  - {id: i, title: 行, points: 20, start: full, rules: [{id: r, ${keys}}]}\n`;
    return paperOf(load(utf8(text)), { language }).rows[0]!.clauses[0]!.text;
  };

  it.each([
    ['kind: flag, deduct: 2', '有此情形的，扣2分。', 'if it is so, costs 2 points.'],
    ['kind: each, deduct: 1, at_most: 5', '每次扣1分，累计最多5分。', 'costs 1 point each time, 5 points at most in all.'],
    [
      'kind: each, deduct: {plain: 2, serious: 5}',
      'plain 每次扣2分，serious 每次扣5分。',
      'plain costs 2 points each time, serious costs 5 points each time.',
    ],
    [
      'kind: each, deduct: [1, 2, 3]',
      '第1次扣1分，第2次扣2分，以后每次扣3分。',
      'no. 1 costs 1 point, no. 2 costs 2 points, every later one costs 3 points.',
    ],
    [
      'kind: checklist, required: [plan, report], deduct: 3',
      '应有 plan、report，每缺一样扣3分。',
      'wanted are plan, report: costs 3 points for each one missing.',
    ],
    [
      'kind: quota, target: 2, every: month, deduct: 0.2',
      '每月2以上，每少1扣0.2分。',
      '2 or more a month; costs 0.2 points for each one short.',
    ],
    [
      'kind: steps, target: 98, partial: started, below: {each: 1, deduct: 0.5, at_most: 6}',
      '以 98 为准，每低 1（不足的按一步计）扣0.5分，最多6分。',
      'measured against 98; every 1 below (a step begun counts) costs 0.5 points, 6 points at most.',
    ],
    ['kind: bands, bands: [{from: 90, points: 20}, {points: 0}]', '90以上得20分，其余得0分。', 'from 90 20 points, otherwise 0 points.'],
    [
      'kind: proportion, award: all, target: 100',
      '达到 100 的加全部分值，不足的按比例。',
      'reaching 100 earns all points, less in proportion.',
    ],
    [
      'kind: choice, points: {none: 0, city: 3}, default: none',
      'none 0分，city 3分；没有填报的按 none。',
      'none 0 points, city 3 points; none unless stated.',
    ],
    [
      'kind: delay, due: 2017-12-20, unit: day, deduct: 0.5, missing: 2',
      '2017-12-20 前（含当日）办结，每迟一天扣0.5分；一直没有办的扣2分。',
      'due 2017-12-20: costs 0.5 points for every day late; never done costs 2 points.',
    ],
    [
      'kind: judged, deduct: {up_to: 5}, step: 0.5',
      '酌情扣分，最多5分，写明理由，以0.5分为一级。',
      'deducted at discretion, up to 5 points, with the reason, in steps of 0.5 points.',
    ],
    [
      'kind: panel, award: 20, map: {good: {by: class, town: 100, default: 90}}, weights: {public: {by: class, town: 3, default: 2}}',
      '打分取平均，满分 100 折成：加20分；good town 100、其余 90；各组按 public town 3、其余 2 计。',
      'the mean of the marks; 100 earns 20 points; good town 100, otherwise 90; groups weigh public town 3, otherwise 2.',
    ],
    ['kind: panel, award: 20', '打分取平均，满分 100 折成：加20分。', 'the mean of the marks; 100 earns 20 points.'],
    [
      'kind: rank, of: unit.size, points: [20, 18]',
      '按 unit.size 排名，第1名20分、第2名18分，其余0分，并列的取靠前的名次。',
      'by rank of unit.size: 1. 20 points, 2. 18 points, others 0 points; ties share the better place.',
    ],
    [
      'kind: each, deduct: 1, charge: total, when: unit.size > 3',
      'unit.size > 3 时，每次扣1分，计入总分。',
      'where unit.size > 3, costs 1 point each time, counted in the total.',
    ],
    ['kind: flag, deduct: 2, text: 印出的条文', '印出的条文。', '印出的条文。'],
  ])('%s', (keys, zh, en) => {
    expect([rule(keys, 'zh'), rule(keys, 'en')]).toEqual([zh, en]);
  });

  it.each(ruleKinds.map(({ name }) => name))('word every rule of the cases of %s', (kind) => {
    const cases = readCases(path.join(root, 'src', 'rules', kind, 'cases.yaml'));
    const rules = cases
      .flatMap((one) => readRubrics([filesOfCase(one).rubric]))
      .flatMap(({ rubric }) => (rubric ? [...rubric.rules.values()] : []));
    expect(rules.length).toBeGreaterThan(0);
    for (const { kind: own, spec } of rules)
      for (const text of Object.values(own.describe(spec))) {
        expect(text).not.toMatch(/undefined|\[object|NaN|^\s|\s$/);
        expect(text.length).toBeGreaterThan(3);
      }
  });
});

describe('--worded', () => {
  it('puts the rule in words behind the printed text', () => {
    const rubric = shipped('zhaohua-2017/townships');
    const texts = paperOf(rubric, { language: 'zh', worded: true }).rows.flatMap(({ clauses }) => clauses.map(({ text }) => text));
    expect(texts).toContain('不出庭应诉，每次扣5分。');
    expect(texts).toContain('每次扣5分。');
  });
});
