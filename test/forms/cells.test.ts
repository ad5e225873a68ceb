// What single cells of a filled-in form say: counts beside the cases they count, hours where a day is wanted.

import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../src/assessment/sources.js';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { flagNode } from '../../src/intake/cells.js';
import { readForm } from '../../src/intake/read-form.js';
import { SourceFile } from '../../src/source/index.js';
import { readCsvBook, readWorkbook, writeWorkbook } from '../../src/workbook/hucre.js';

const source = `rubric: r
title: 示例
points: 20
items:
  - {id: acts, title: 违法, points: 10, kind: each, deduct: {plain: 1, serious: 3}}
  - {id: visits, title: 走访, points: 10, kind: each, deduct: 1}
`;
const rubric = readRubrics([{ path: 'r.yaml', bytes: new TextEncoder().encode(source), named: true }])[0]!.rubric!;

function told(...lines: readonly string[]) {
  const problems = new Problems();
  const book = readCsvBook('own.csv', ['unit,fact,part,answer,id,date,label', ...lines, ''].join('\n'), '');
  readForm(book, new Map([['r', rubric]]), problems);
  return problems.list.map(({ code, args }) => [code, args['part'], args['count'], args['cases']]);
}

describe('a count beside a list of cases', () => {
  const cases = ['a,acts,,,c1,2020-01-01,plain', 'a,acts,,,c2,2020-01-02,plain', 'a,acts,,,c3,2020-01-03,serious'];

  it('is, label by label, how many cases have that label', () => {
    expect(told('a,acts,plain,2', 'a,acts,serious,1', ...cases)).toEqual([]);
    expect(told('a,acts,plain,1', 'a,acts,serious,2', ...cases)).toEqual([
      ['workbook/count-differs', 'plain', '1', '2'],
      ['workbook/count-differs', 'serious', '2', '1'],
    ]);
  });

  it('is a whole number, not text: what stands in the cell is what is shown', () => {
    expect(told('a,acts,plain,2.5', 'a,acts,serious,0.5', ...cases).map(([, , count]) => count)).toEqual(['2.5', '0.5']);
    expect(told('a,acts,plain,many', 'a,acts,serious,3', ...cases).map(([, , count]) => count)).toEqual(['many', '3']);
  });

  it('without labels is how many there are', () => {
    expect(told('a,visits,,1', 'a,visits,,,v1,2020-01-01,')).toEqual([]);
    expect(told('a,visits,,-1', 'a,visits,,,v1,2020-01-01,')).toEqual([['workbook/count-differs', undefined, '-1', '1']]);
  });
});

describe('a cell that holds a time of day', () => {
  const shown = async (number: string, format: string) => {
    const book = { title: 't', sheets: [{ name: 's', widths: [10], rows: [[{ value: { number }, look: { format } }]] }] };
    return (await readWorkbook('b.xlsx', await writeWorkbook(book), '')).sheets[0]!.rows[0]![0];
  };

  it('is no day, whatever day a spreadsheet would take it for', async () => {
    // 0.625 of a day is 15 hours; 42819 days after the end of 1899 is 25 March 2017.
    expect(await shown('0.625', 'hh:mm')).toEqual({ text: '15:00', kind: 'text' });
    expect(await shown('42819', 'yyyy-mm-dd')).toEqual({ text: '2017-03-25', kind: 'date' });
    expect(await shown('42819.625', 'yyyy-mm-dd hh:mm')).toEqual({ text: '2017-03-25', kind: 'date' });
  });
});

describe('yes and no', () => {
  const at = { file: new SourceFile('a.csv', '', ''), start: 0, end: 0 };

  it('are the same, however they are written', () => {
    const kinds = { 是: 'text', yes: 'text', '√': 'text', '1': 'text', true: 'flag' } as const;
    for (const [text, kind] of Object.entries(kinds)) {
      const node = flagNode({ cell: { text, kind }, at });
      expect([node.value, node.text], text).toEqual([true, 'true']);
    }
    const zero = flagNode({ cell: { text: '0', kind: 'number' }, at });
    expect([zero.value, zero.text]).toEqual([false, 'false']);
  });
});
