// A sheet for each group: the ranking as everywhere else, its numbers as numbers, each unit linked to its score sheet.

import { cellName } from '../../workbook/read-book.js';
import type { WrittenSheet } from '../../workbook/written-book.js';
import { groupTitle, type RankedGroup } from '../groups.js';
import { rankSheet } from '../sheet.js';
import { summaryOf } from '../summary-lines.js';
import type { Words } from '../words.js';
import { goTo, head, number, placesOf, remark, text, titleCell, withHeights } from './cells.js';
import type { BookWords } from './words.js';

export interface Frame {
  readonly words: Words;
  readonly book: BookWords;
  /** Name of the sheet that holds a unit's score sheet. */
  readonly sheetOf: ReadonlyMap<object, string>;
}

export function rankingSheet(group: RankedGroup, name: string, { words, book, sheetOf }: Frame): WrittenSheet {
  const { head: titles, rows } = rankSheet(group, words);
  const wide = new Map([
    [words.unit, 30],
    [words.lost, 60],
    [words.veto, 30],
    [words.consequence, 30],
  ]);
  const places = titles.map((_, column) => placesOf(rows.map((row) => row[column]!)));
  const textual = new Set([words.unit, words.grade, words.veto, words.consequence, words.lost, words.placesHead]);
  const cells = rows.map((row, at) =>
    row.map((value, column) => {
      const title = titles[column]!;
      const sheet = title === words.unit ? sheetOf.get(group.units[at]!) : undefined;
      const look = title === words.rank ? ({ align: 'center' } as const) : {};
      const cell = textual.has(title) ? text(value) : number(value, places[column]!, look);
      return sheet === undefined ? cell : { ...cell, goesTo: goTo(sheet), look: { ...cell.look, colour: '0563C1' } };
    }),
  );
  const isPublic = group.units.some((unit) => unit.public);
  const legend = summaryOf(group, words).map(([label, value]) => [remark(`${label.trim()}${words.colon}${value}`)]);
  const last = cellName(2 + rows.length, titles.length - 1);
  return withHeights({
    name,
    widths: titles.map((title) => wide.get(title) ?? Math.max(9, title.length * 2 + 3)),
    rows: [[titleCell(groupTitle(group, words))], isPublic ? [remark(words.publicNote)] : [], titles.map(head), ...cells, [], ...legend],
    frozen: { rows: 3, columns: titles.indexOf(words.unit) + 1 },
    filter: `A3:${last}`,
    landscape: true,
    printTitle: '$1:$3',
    footer: book.footer,
  });
}
