// Template, filled in by other programs, imported, scored: the same facts whatever program saved the book, and the score worked out by hand.
// The books were made by fixtures/make.py with openpyxl and LibreOffice, the CSV file by fixtures/make-csv.py.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { services } from '../../src/cli/services.js';
import type { ItemResult, Result, UnitResult } from '../../src/report/result.js';
import { memoryIo, type MemoryIo } from '../support/memory-io.js';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(fixtures, name)));

async function imported(book: string): Promise<MemoryIo> {
  const io = memoryIo({ files: { [book]: bytesOf(book), 'rubric.yaml': bytesOf('rubric.yaml') } });
  expect(await run(['import', book, '--rubrics', 'rubric.yaml', '-o', 'evidence'], io, async () => services)).toBe(0);
  return io;
}

const yamlOf = (io: MemoryIo, name: string): string => io.textOf(`evidence/${name}.yaml`)!;

async function scored(io: MemoryIo): Promise<Result> {
  const again = memoryIo({ files: Object.fromEntries(io.files) });
  expect(await run(['score', 'evidence', '--rubrics', 'rubric.yaml', '--format', 'json'], again, async () => services)).toBe(0);
  return JSON.parse(again.out()) as Result;
}

const unitOf = ({ units }: Result, id: string): UnitResult => units.find(({ unit }) => unit.id === id)!;
const marksOf = ({ items }: UnitResult): Record<string, string> =>
  Object.fromEntries(items.flatMap((item) => [item, ...item.items]).map(({ id, exact }: ItemResult) => [id, exact]));

describe('a book filled in with openpyxl', () => {
  it('scores as worked out by hand', async () => {
    const unit = unitOf(await scored(await imported('filled.xlsx')), 'bureau_a');
    expect(marksOf(unit)).toMatchObject({
      order: '21', // 30 − 2 × 1 − 2 − 3 (summary) − 6 ÷ 3 owners
      output: '30', // 30 − 0.5 (February) − 1 (94.35) + 2 (city) − 5 × 0.1 (25 March)
      conduct: '8.75', // 10 − 1.25
      survey: '8.75', // 10 × (90 + 85) ÷ 2 ÷ 100
    });
    // the worst month 1.5; contracts (16 × 300 + 16.5 × 100.5) ÷ 400.5 = 16.1254…; 21 + 30 + 17.5 + 1.5 + 16.1254… = 86.1254…
    expect([unit.status, unit.score]).toEqual(['final', '86.13']);
  });

  it('leaves what was left blank not assessed, never zero', async () => {
    const unit = unitOf(await scored(await imported('filled.xlsx')), 'bureau_b');
    expect(unit.status).toBe('provisional');
    expect(unit.missing).toEqual(['absences', 'contract_list', 'level', 'on_time_rate', 'papers', 'reports', 'unlawful']);
    expect(marksOf(unit)).toMatchObject({ conduct: '10', survey: '10' });
  });

  it('names the cell of every fact', async () => {
    const io = await imported('filled.xlsx');
    const places = (await scored(io)).units.flatMap((unit) => unit.items.flatMap(({ entries }) => entries.flatMap(({ facts }) => facts)));
    expect(places.length).toBeGreaterThan(5);
    for (const { source } of places) expect(source).toMatch(/filled\.xlsx (?:事实|事件|评判)![A-Z]+\d+/);
  });

  it('keeps what looks like a formula as text', async () => {
    expect(yamlOf(await imported('filled.xlsx'), 'filled')).toContain('note: "含=号：=1+1"');
  });
});

describe.each(['filled.ods', 'filled.xls', 'resaved.xlsx'])('%s, saved by LibreOffice', (book) => {
  it('holds the same facts in the same cells', async () => {
    const name = book.replace(/\.\w+$/, '');
    const first = yamlOf(await imported('filled.xlsx'), 'filled');
    expect(yamlOf(await imported(book), name)).toBe(first.replaceAll('filled.xlsx', book));
  });
});

describe('a CSV file filled in with Python', () => {
  it('scores as the book does, rows of lists and items that do not apply included', async () => {
    const [book, flat] = await Promise.all(['filled.xlsx', 'filled.csv'].map(async (name) => scored(await imported(name))));
    for (const id of ['bureau_a', 'bureau_b']) {
      const [one, other] = [unitOf(book!, id), unitOf(flat!, id)];
      expect([other.status, other.score, other.missing]).toEqual([one.status, one.score, one.missing]);
      expect(marksOf(other)).toEqual(marksOf(one));
    }
    expect(unitOf(flat!, 'bureau_a').score).toBe('86.13');
  });
});

describe('attributes of units in a CSV form', () => {
  const rubric = `rubric: sized
title: 示例
points: 10
items:
  - {id: visits, title: 走访, points: 10, kind: each, deduct: {by: staff, at_least: {50: 2, 30: 1}, default: 0.5}}
  - {id: area_row, title: 面积, points: 0, start: zero, kind: formula, award: unit.area * 0}
`;
  const units =
    'units:\n  - {id: a, name: 示例甲局, group: 部门, staff: 52, area: 1.5}\n  - {id: b, name: 示例乙局, group: 部门, staff: 30}\n';
  const files = { 'rubric.yaml': rubric, 'units.yaml': units };

  /** The template in a language, its cells filled in by column and line, imported. */
  async function filledIn(language: 'zh' | 'en', fill: (cells: string[][], at: (head: string) => number) => void): Promise<MemoryIo> {
    const io = memoryIo({ files });
    await run(`template rubric.yaml --units units.yaml -o form.csv --lang ${language}`.split(' '), io, async () => services);
    const cells = io
      .textOf('form.csv')!
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
    fill(cells, (head) => cells[0]!.indexOf(head));
    const again = memoryIo({ files: { 'rubric.yaml': rubric, 'form.csv': cells.map((row) => row.join(',')).join('\n') } });
    await run('import form.csv --rubrics rubric.yaml -o evidence'.split(' '), again, async () => services);
    return again;
  }

  it.each([
    ['zh', '填写', '单位.staff', '单位.area'],
    ['en', 'answer', 'unit.staff', 'unit.area'],
  ] as const)('are asked and read (%s)', async (language, answer, staff, area) => {
    const io = await filledIn(language, (cells, at) => {
      expect(cells.slice(1).map((row) => [row[at(staff)], row[at(area)]])).toEqual([
        ['52', '1.5'],
        ['30', ''],
      ]);
      cells[1]![at(answer)] = '1';
      cells[2]![at(answer)] = '1';
      cells[2]![at(area)] = '2';
    });
    await run('score evidence --rubrics rubric.yaml --format json'.split(' '), io, async () => services);
    const result = JSON.parse(io.out()) as Result;
    // 10 − 2 (52 of staff) and 10 − 1 (30 of staff)
    expect(result.units.map(({ score }) => score)).toEqual(['8', '9']);
  });

  it.each(['form.xlsx', 'form.yaml'])('are kept by %s too', async (form) => {
    const io = memoryIo({ files });
    await run(`template rubric.yaml --units units.yaml -o ${form} --lang en`.split(' '), io, async () => services);
    if (form === 'form.yaml') return expect(io.textOf(form)).toContain('{id: a, name: 示例甲局, group: 部门, area: 1.5, staff: 52}');
    const again = memoryIo({ files: { 'rubric.yaml': rubric, [form]: io.files.get(`/desk/${form}`)! } });
    await run(`import ${form} --rubrics rubric.yaml`.split(' '), again, async () => services);
    expect(again.out()).toMatch(/\{id: a, name: 示例甲局, group: 部门, area: 1\.5, staff: 52\}/);
  });

  it('may not differ from one line to the next', async () => {
    const io = await filledIn('zh', (cells, at) => {
      cells[1]![at('填写')] = '1';
      const second = [...cells[1]!];
      second[at('单位.staff')] = '25';
      cells.push(second);
    });
    expect(io.error()).toContain('evidence/unit-differs');
    expect(io.textOf('evidence/form.yaml')).toBeUndefined();
  });
});

describe('what import says comes next', () => {
  const next = async (rubric: string, options: readonly string[]): Promise<string> => {
    const io = memoryIo({ files: { 'filled.xlsx': bytesOf('filled.xlsx'), [rubric]: bytesOf('rubric.yaml') } });
    await run(['import', 'filled.xlsx', ...options, '-o', 'evidence', '--lang', 'en'], io, async () => services);
    const line = /Next: rubric (.*)/.exec(io.error())![1]!;
    const again = memoryIo({ files: Object.fromEntries(io.files) });
    expect(await run(line.split(' '), again, async () => services), line).toBe(0);
    return line;
  };

  it('works as it stands, wherever the rubric is', async () => {
    expect(await next('rubrics/rubric.yaml', [])).toBe('score evidence');
    expect(await next('rubric.yaml', [])).toBe('score evidence --rubrics rubric.yaml');
    expect(await next('desk/rubric.yaml', ['--rubrics', 'desk'])).toBe('score evidence --rubrics desk');
  });
});
