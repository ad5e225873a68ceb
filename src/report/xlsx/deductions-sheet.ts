// Every gain and loss of every unit as a flat list with a filter: what an assessor sorts, and what a unit looks itself up in.

import { cellName } from '../../workbook/read-book.js';
import type { WrittenSheet } from '../../workbook/written-book.js';
import { ledgerSheet } from '../ledger-sheet.js';
import { display, pointsOf } from '../points.js';
import type { ReportOptions } from '../reporter.js';
import type { Result } from '../result.js';
import { head, number, placesOf, remark, text, titleCell, withHeights } from './cells.js';
import type { Frame } from './ranking-sheets.js';

const widths = [20, 28, 11, 18, 9, 48, 40, 30, 30, 24];

export function deductionsSheet(result: Result, name: string, options: ReportOptions, { words, book }: Frame): WrittenSheet {
  const { head: titles, rows } = ledgerSheet(result, options, words);
  const amountAt = titles.indexOf(words.amount);
  const moved = rows.filter(
    (row) => row[amountAt] !== '' && row[amountAt] !== '0' && row[titles.indexOf(words.kindHead)] !== words.kind.start,
  );
  const amounts = moved.map((row) => display(pointsOf(row[amountAt]!)));
  // A fraction is shown rounded; beside it stands what it is.
  const exact = moved.some((row) => row[amountAt]!.includes('/'));
  const places = placesOf(amounts);
  const heads = [...titles, ...(exact ? [book.exact] : [])];
  return withHeights({
    name,
    widths: [...widths, ...(exact ? [14] : [])],
    rows: [
      [titleCell(book.deductions)],
      [remark(book.deductionAdvice)],
      heads.map(head),
      ...moved.map((row, at) => [
        ...row.map((value, column) => (column === amountAt ? number(amounts[at]!, places) : text(value))),
        ...(exact ? [text(row[amountAt]!)] : []),
      ]),
    ],
    frozen: { rows: 3, columns: 1 },
    filter: `A3:${cellName(2 + moved.length, heads.length - 1)}`,
    colours: [
      {
        range: `${cellName(3, amountAt)}:${cellName(Math.max(3, 2 + moved.length), amountAt)}`,
        when: `${cellName(3, amountAt)}<0`,
        colour: 'C00000',
      },
    ],
    landscape: true,
    printTitle: '$1:$3',
    footer: book.footer,
  });
}
