// A form whose headings were changed: nothing that was filled in is passed over without a word.

import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { formOf } from '../../src/form/form.js';
import { workbookForm } from '../../src/form/workbook/workbook-form.js';
import { readForm } from '../../src/intake/read-form.js';
import type { MapNode } from '../../src/source/index.js';
import { writeYaml } from '../../src/source/write.js';
import { readCsvBook, readWorkbook, writeWorkbook } from '../../src/workbook/hucre.js';
import type { ReadBook, ReadCell } from '../../src/workbook/read-book.js';

const source = `rubric: r
title: 示例
points: 30
items:
  - {id: plan, title: 计划, points: 6, kind: flag, absent: true, deduct: 3}
  - {id: acts, title: 违法, points: 6, kind: each, deduct: {plain: 1, serious: 3}}
  - {id: hearing, title: 测评, points: 6, kind: panel, award: 6}
  - {id: conduct, title: 作风, points: 6, kind: judged, deduct: {up_to: 6}}
  - {id: permits, title: 审批, points: 6, kind: each, deduct: 1, not_applicable: exclude}
`.replace('absent: true, ', '');
const rubric = readRubrics([{ path: 'r.yaml', bytes: new TextEncoder().encode(source), named: true }])[0]!.rubric!;

type Cells = (ReadCell | undefined)[][];
/** Changes of one sheet: the cell of a row (1 is the heading) under a heading, as the form names it, gets a text. */
type Change = readonly [sheet: string, row: number, heading: string, text: string | undefined];

/** The form of two units, or of one, its cells changed, read back. */
async function filledIn(changes: readonly Change[], language: 'zh' | 'en' = 'zh', ids: readonly string[] = ['a', 'b']) {
  const units = ids.map((id) => ({ id, name: `示例${id}`, group: '部门', attributes: new Map<string, string>() }));
  const bytes = await writeWorkbook(workbookForm({ form: formOf(rubric), units, language }));
  const book = await readWorkbook('form.xlsx', bytes, '');
  const sheets = new Map(book.sheets.map(({ name, rows }) => [name, rows.map((row) => [...row])] as const));
  const heads = new Map([...sheets].map(([name, rows]) => [name, (rows[2] ?? []).map((cell) => cell?.text)]));
  for (const [sheet, row, heading, text] of changes) put(sheets.get(sheet)!, row + 1, columnOf(heads.get(sheet)!, heading), text);
  return read({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: sheets.get(sheet.name)! })) });
}

const columnOf = (head: readonly (string | undefined)[], heading: string): number =>
  head.includes(heading) ? head.indexOf(heading) : head.length;

function put(rows: Cells, row: number, column: number, text: string | undefined): void {
  rows[row] ??= [];
  while (rows[row].length < column) rows[row].push(undefined);
  rows[row][column] = text === undefined ? undefined : { text, kind: 'text' };
}

function read(book: ReadBook) {
  const problems = new Problems();
  const tree = readForm(book, new Map([['r', rubric]]), problems);
  return { told: problems.list.map(({ code, args }) => [code, args['heading'], args['missing']]), yaml: tree ? yamlOf(tree) : '' };
}

const yamlOf = (tree: MapNode): string => writeYaml(tree, []);

describe('a heading of the form that was renamed', () => {
  const ballot: Change[] = [
    ['测评', 2, '单位', 'a'],
    ['测评', 2, '事实', 'hearing'],
    ['测评', 2, '评分', '90'],
    ['测评', 2, '份数', '3'],
  ];
  const event: Change[] = [
    ['事件', 2, '单位', 'a'],
    ['事件', 2, '事实', 'acts'],
    ['事件', 2, '日期', '2017-03-05'],
    ['事件', 2, '情形', 'plain'],
  ];
  const skip: Change[] = [
    ['不适用', 2, '单位', 'a'],
    ['不适用', 2, '不适用事项', 'permits'],
    ['不适用', 2, '理由', '没有职责'],
  ];

  it.each<[string, string, string, Change[]]>([
    ['测评', '份数', '票数', ballot],
    ['事件', '日期', '发生日期', event],
    ['不适用', '不适用事项', '事项', skip],
    ['单位', '分组', '归口', []],
    ['单位', '单位', '代码', []],
    ['事实', '事实', '事实编号', [['事实', 2, '填写', '是']]],
    ['事实', '填写', '答案', [['事实', 2, '填写', '是']]],
    ['评判', '扣分', '减分', [['评判', 2, '扣分', '1']]],
  ])('on the sheet %s: %s as %s is the one error there is', async (sheet, heading, other, filled) => {
    const { told } = await filledIn([...filled, [sheet, 1, heading, other]]);
    expect(told).toHaveLength(1);
    const [code, strange, missing] = told[0]!;
    expect([code, strange]).toEqual(['workbook/renamed', other]);
    expect(String(missing).split('、')).toContain(heading);
  });

  it('is one as well where the heading is gone altogether', async () => {
    const { told } = await filledIn([...ballot, ['测评', 1, '份数', undefined]]);
    expect(told).toEqual([['workbook/renamed', '', '份数']]);
  });

  it('is told in the language of the form', async () => {
    const { told } = await filledIn(
      [
        ['Facts', 2, 'answer', 'yes'],
        ['Facts', 1, 'answer', 'finding'],
      ],
      'en',
    );
    expect(told).toEqual([['workbook/renamed', 'finding', 'answer']]);
  });

  it('is none where nothing is filled in below it', async () => {
    const { told } = await filledIn([
      ['测评', 1, '份数', '票数'],
      ['事实', 2, '填写', '是'],
    ]);
    expect(told).toEqual([]);
  });
});

describe('a column that was added', () => {
  const filled: Change[] = [['事实', 2, '填写', '是']];

  it('is named where it is not read, and states nothing', async () => {
    // The second fact has a name beside it and no answer: it stays not assessed.
    const { told, yaml } = await filledIn([...filled, ['事实', 1, 'x', '经办人'], ['事实', 2, 'x', '张三']]);
    expect(told).toEqual([['workbook/unknown-column', '经办人', undefined]]);
    expect(yaml).toContain('plan');
    const alone = await filledIn([
      ['事实', 1, 'x', '经办人'],
      ['事实', 3, 'x', '张三'],
    ]);
    expect(alone.yaml).not.toContain('张三');
  });

  it('is for people where its heading stands in brackets', async () => {
    expect((await filledIn([...filled, ['事实', 1, 'x', '（经办人）'], ['事实', 2, 'x', '张三']])).told).toEqual([]);
  });

  it('without a heading is named too', async () => {
    expect((await filledIn([...filled, ['事实', 3, 'x', '张三']])).told).toEqual([['workbook/unknown-column', '', undefined]]);
  });

  it('is a field of cases, as any other name there', async () => {
    const { told, yaml } = await filledIn([
      ['事件', 2, '单位', 'a'],
      ['事件', 2, '事实', 'acts'],
      ['事件', 2, '情形', 'plain'],
      ['事件', 1, 'x', '承办人'],
      ['事件', 2, 'x', '李四'],
    ]);
    expect(told).toEqual([]);
    expect(yaml).toContain('承办人: 李四');
  });
});

describe('a table that somebody made', () => {
  const csv = (text: string) => read(readCsvBook('own.csv', text, ''));

  it('may have any columns beside those that are read; each is named', () => {
    const { told } = csv('unit,fact,answer,clerk\na,plan,yes,Li\n');
    expect(told).toEqual([['workbook/unknown-column', 'clerk', undefined]]);
  });

  it('has no facts under another name, and no numbers of ballots', () => {
    expect(csv('单位,事实编号,填写\na,plan,是\n').told).toEqual([['workbook/renamed', '事实编号', '事实']]);
    expect(csv('单位,事实,评分,票数\na,hearing,90,3\n').told).toEqual([['workbook/renamed', '票数', '份数']]);
  });
});
