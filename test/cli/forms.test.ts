// `rubric template` and `rubric import` as commands: what is refused, what is written, what never is.

import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import { memoryIo, type Machine, type MemoryIo } from '../support/memory-io.js';

const rubricText = `rubric: news
title: 示例细则
period: {from: 2017-01-01, to: 2017-12-31}
points: 10
items:
  - {id: lawsuits, number: 1, title: 败诉, points: 10, kind: each, deduct: 3, text: 每起扣3分, scorer: 法制科}
`;

async function rubric(line: string, files: Machine['files'] = {}): Promise<MemoryIo & { readonly code: number }> {
  const io = memoryIo({ files: { 'rubrics/news.yaml': rubricText, ...files } });
  const code = await run([...line.split(' '), '--lang', 'zh'], io, async () => services);
  return { ...io, code };
}

const csv =
  '评分细则,单位,单位名称,事实,填写,编号,日期,来源\r\nnews,a,示例甲局,lawsuits,,2017行初1号,2017年8月2日,判决书\r\nnews,b,示例乙局,lawsuits,0,,,\r\n';
const expected = `# 由 rubric import 从 表.csv 生成；要改请改工作簿，再导入一次

rubric: news
units:
  - unit: {id: a, name: 示例甲局}
    facts:
      lawsuits: [{id: "2017行初1号", date: 2017-08-02, source: "判决书（表.csv F2）"}]
  - unit: {id: b, name: 示例乙局}
    facts:
      lawsuits: {value: 0, source: "表.csv E3"}
`;

describe('rubric import', () => {
  it('turns a table into evidence that names its cells', async () => {
    const ran = await rubric('import 表.csv', { '表.csv': `\ufeff${csv}` });
    expect([ran.code, ran.error(), ran.out()]).toEqual([0, '', expected]);
  });

  it('reads CSV that a Chinese system saved as GBK', async () => {
    // 单位,事实,填写 / a,lawsuits,2 in GBK
    const heads = [0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0xca, 0xc2, 0xca, 0xb5, 0x2c, 0xcc, 0xee, 0xd0, 0xb4, 0x0d, 0x0a];
    const gbk = Uint8Array.of(...heads, ...new TextEncoder().encode('a,lawsuits,2\r\n'));
    expect((await rubric('import 表.csv', { '表.csv': gbk })).out()).toContain('lawsuits: {value: 2, source: "表.csv C2"}');
  });

  it('writes nothing where anything is wrong', async () => {
    const ran = await rubric('import 表.csv 另一.csv -o evidence', { '表.csv': csv, '另一.csv': csv.replace(',0,', ',两次,') });
    expect(ran.code).toBe(1);
    expect(ran.error()).toContain('另一.csv E3');
    expect([...ran.files.keys()].filter((file) => file.includes('evidence'))).toEqual([]);
  });

  it('imports again over its own file, never over one that a person wrote', async () => {
    const own = await rubric('import 表.csv -o evidence', { '表.csv': csv, 'evidence/表.yaml': expected.replace('value: 0', 'value: 9') });
    expect([own.code, own.textOf('evidence/表.yaml')]).toEqual([0, expected]);
    const foreign = await rubric('import 表.csv -o evidence', { '表.csv': csv, 'evidence/表.yaml': 'rubric: news\n' });
    expect([foreign.code, foreign.textOf('evidence/表.yaml')]).toEqual([2, 'rubric: news\n']);
    expect(foreign.error()).toContain('--force');
    expect((await rubric('import 表.csv -o evidence --force', { '表.csv': csv, 'evidence/表.yaml': 'x: 1\n' })).code).toBe(0);
  });

  it('finds two books that state different things about one fact', async () => {
    const ran = await rubric('import 甲.csv 乙.csv -o evidence', {
      '甲.csv': csv,
      '乙.csv': csv.replace('b,示例乙局,lawsuits,0', 'b,示例乙局,lawsuits,1'),
    });
    expect(ran.code).toBe(1);
    expect(ran.error()).toMatch(/evidence\/two-values[^]*乙\.csv E3|evidence\/two-values[^]*甲\.csv E3/);
  });

  it.each([
    ['import 表.csv', { '表.csv': csv, '另.csv': csv }, 0, ''],
    ['import 表.csv 另.csv -o evidence', { '表.csv': csv, '另.csv': csv }, 0, ''],
    ['import 表.csv 另.csv', { '表.csv': csv, '另.csv': csv }, 2, '请用 -o 指明'],
    ['import a/表.csv b/表.csv -o evidence', { 'a/表.csv': csv, 'b/表.csv': csv }, 2, '两个工作簿都要写成 evidence/表.yaml'],
    ['import rubrics', {}, 2, '没有找到工作簿'],
    ['import 表.csv', { '表.csv': csv, 'rubrics/news.yaml': 'a: 1\n' }, 2, '--rubrics'],
  ])('%s', async (line, files, code, said) => {
    const ran = await rubric(line, files);
    expect([ran.code, ran.error()]).toEqual([code, expect.stringContaining(said)]);
  });
});

describe('a result as a workbook', () => {
  const evidence = { 'evidence/a.yaml': 'rubric: news\nunit: {id: a, name: 示例甲局}\nfacts: {lawsuits: 1}\n' };

  it('goes into a file, chosen by its ending', async () => {
    const ran = await rubric('rank evidence -o 排名.xlsx', evidence);
    expect([ran.code, ran.out()]).toEqual([0, '']);
    expect(new TextDecoder().decode(ran.files.get('/desk/排名.xlsx')!.slice(0, 2))).toBe('PK');
  });

  it('is not printed', async () => {
    const ran = await rubric('score evidence --format xlsx', evidence);
    expect([ran.code, ran.out()]).toEqual([2, '']);
    expect(ran.error()).toContain('-o 文件.xlsx');
  });
});

describe('rubric template', () => {
  it('puts a workbook into a file only', async () => {
    const ran = await rubric('template rubrics/news.yaml --format xlsx');
    expect([ran.code, ran.out()]).toEqual([2, '']);
    expect(ran.error()).toContain('-o 文件.xlsx');
  });

  it('knows the offices of the rubric', async () => {
    expect((await rubric('template rubrics/news.yaml --office 法治科')).error()).toContain('是不是“法制科”？');
    expect((await rubric('template rubrics/news.yaml --office 法制科')).out()).toContain('\noffice: 法制科\n');
  });

  it('names the schema for the editor in the first line', async () => {
    const ran = await rubric('template rubrics/news.yaml --schema ../schema/news.json');
    expect(ran.out().split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/news.json');
  });

  it('takes the units from a table', async () => {
    const ran = await rubric('template rubrics/news.yaml --units 单位.csv', { '单位.csv': '编号,名称,分组\r\na,示例甲局,部门\r\n' });
    expect(ran.out()).toContain('\nunit: {id: a, name: 示例甲局, group: 部门}\n');
  });

  it('shows what is wrong with the rubric', async () => {
    const ran = await rubric('template rubrics/news.yaml', { 'rubrics/news.yaml': rubricText.replace('points: 10\n', 'points: 11\n') });
    expect([ran.code, ran.out()]).toEqual([1, '']);
    expect(ran.error()).toContain('rubric/sum');
  });
});
