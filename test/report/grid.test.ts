// A table for the terminal, against cli-table3 drawing the same cells by itself.

import Table from 'cli-table3';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { gridLines, type Cell, type Column } from '../../src/report/grid.js';

const columns: Column[] = [
  { title: '项目', align: 'left', least: 6 },
  { title: 'pts', align: 'right' },
];
const options = { width: 80, head: (text: string) => text };

const sides = ['top', 'bottom', 'left', 'mid', 'right'];
const corners = ['top-mid', 'top-left', 'top-right', 'bottom-mid', 'bottom-left', 'bottom-right', 'left-mid', 'mid-mid', 'right-mid'];
const noLines = Object.fromEntries([...sides, ...corners].map((name) => [name, '']));

function byLibrary(rows: readonly (readonly [string, string])[]): string[] {
  const all = [['项目', 'pts'], ...rows] as const;
  const widths = [0, 1].map((at) => Math.max(...all.map((row) => stringWidth(row[at]!))));
  const table = new Table({
    chars: { ...noLines, middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: widths,
    colAligns: ['left', 'right'],
  });
  table.push(
    [...all[0]],
    widths.map((width) => '-'.repeat(width)),
    ...rows.map((row) => [...row]),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

describe('gridLines', () => {
  it('draws what cli-table3 draws', () => {
    const word = fc.string({ unit: fc.constantFrom('示', 'a', '9', '，', '…', '−', 'é'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 8 }), (rows) => {
        const cells = rows.map((row) => row.map((text): Cell => ({ text })));
        expect(gridLines(columns, cells, options)).toEqual(byLibrary(rows));
      }),
    );
  });

  it('cuts what cannot be broken into a column', () => {
    const rows: Cell[][] = [[{ text: '示例', indent: 6 }, { text: '1' }]];
    expect(gridLines(columns, rows, { ...options, width: 11 })).toEqual(['项目    pts', '------  ---', '     …    1', '     …']);
  });
});
