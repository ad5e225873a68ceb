// Template, filled in by other programs, imported, scored: the same facts whatever program saved the book, and the score worked out by hand.
// The books were made by fixtures/make.py with openpyxl and LibreOffice.

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
