// The workbook as another reader finds it: every unit and score, numbers as numbers, text that looks like a formula as text.

import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/report/xlsx/xlsx.js';
import { SheetNames } from '../../src/report/xlsx/cells.js';
import type { Result } from '../../src/report/result.js';
import { readWorkbook } from '../../src/workbook/hucre.js';
import type { ReadCell, ReadSheet } from '../../src/workbook/read-book.js';
import { options } from '../support/draw.js';
import { result as resultOf, unit } from '../support/results.js';
import { awkwardResult } from './awkward.js';

const core = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
const bytesOf = (result: Result): Promise<Uint8Array> => xlsx.render(result, { ...options, view: 'rank' });
const read = async (result: Result): Promise<readonly ReadSheet[]> => (await readWorkbook('a.xlsx', await bytesOf(result), '')).sheets;

/** Cells below a heading, by the sheets that have it. */
function column(sheets: readonly ReadSheet[], heading: string): (ReadCell | undefined)[][] {
  return sheets.flatMap(({ rows }) => {
    const head = rows.findIndex((row) => row.some((cell) => cell?.text === heading));
    const at = rows[head]?.findIndex((cell) => cell?.text === heading) ?? -1;
    return at === -1 ? [] : [rows.slice(head + 1).map((row) => row[at])];
  });
}

describe('the workbook', () => {
  const result = awkwardResult();

  it('ranks every unit with its score, as a number', async () => {
    const sheets = (await read(result)).filter(({ name }) => name.startsWith('排名'));
    const found = sheets.flatMap((sheet) => {
      const [names, scores] = [column([sheet], '单位')[0]!, column([sheet], '得分')[0]!];
      return names.flatMap((name, at) => (name && scores[at] ? [{ name: core(name.text), score: scores[at] }] : []));
    });
    expect(found).toHaveLength(result.units.length);
    for (const one of result.units) {
      const mine = found.filter(({ name }) => name === core(one.unit.name)).map(({ score }) => score);
      if (one.score !== null) expect(mine).toContainEqual({ text: String(Number(one.score)), kind: 'number' });
    }
  });

  it('has the score of every unit in the matrix and a sheet for it', async () => {
    const sheets = await read(result);
    const scores = column(
      sheets.filter(({ name }) => name.startsWith('得分表')),
      '得分',
    ).flat();
    for (const { score } of result.units)
      if (score !== null) expect(scores).toContainEqual({ text: String(Number(score)), kind: 'number' });
    const own = sheets.filter(({ rows }) => rows[0]?.[0]?.text.endsWith('评分表'));
    expect(own.map(({ rows }) => core(rows[0]![0]!.text)).sort()).toEqual(
      result.units.map(({ unit: { name } }) => core(`${name}评分表`)).sort(),
    );
  });

  it('lists every gain and loss with the same total', async () => {
    const list = (await read(result)).find(({ name }) => name === '加减清单')!;
    const exact = column([list], '精确值')[0]!.filter((cell) => cell);
    const moved = (entries: readonly { kind: string; amount: string }[]): number =>
      entries.filter(({ kind, amount }) => kind !== 'start' && amount !== '0').length;
    const expected = result.units.reduce((sum, { items, extra, entries }) => {
      const walk = (all: typeof items): number =>
        all.reduce((n, item) => n + moved(item.entries) + moved(item.transfer) + walk(item.items), 0);
      return sum + walk(items) + walk(extra.items) + moved(extra.entries) + moved(entries);
    }, 0);
    expect(exact).toHaveLength(expected);
  });

  it('holds no formula', async () => {
    const cells = (await read(result)).flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell?.odd)).toEqual([]);
    expect(cells.some((cell) => cell?.text === '=1+1' && cell.kind === 'text')).toBe(true);
  });

  it('has the same bytes every time', async () => {
    expect(await bytesOf(result)).toEqual(await bytesOf(awkwardResult()));
  });

  it('puts very many score sheets on one sheet', async () => {
    const many = resultOf(Array.from({ length: 201 }, (_, at) => unit({ id: `u${at}`, name: `示例${at}` })));
    const sheets = await read(many);
    expect(sheets.map(({ name }) => name)).toEqual(['排名', '得分表', '加减清单', '评分表']);
    expect(sheets[3]!.rows.flat().filter((cell) => cell?.text.endsWith('评分表'))).toHaveLength(201);
  });
});

describe('names of sheets', () => {
  it('are allowed, short, and each once', () => {
    const names = new SheetNames();
    const made = ['甲局', '甲局', 'A', 'a', "'引'", '[甲]:*?/\\乙', '', '长'.repeat(40), '长'.repeat(40), '👩‍👩‍👧‍👦'.repeat(9)].map((name) =>
      names.name(name),
    );
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(made.length);
    for (const name of made) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });
});
