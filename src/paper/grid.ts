// The cells of the table with their spans: an item that goes over several rows is one cell. Shared by the formats that can merge.

import type { Paper, PaperItem, PaperRow } from './paper.js';
import { paperWords } from './words.js';

export interface ItemCell {
  readonly item: PaperItem;
  readonly rows: number;
  readonly columns: number;
}

export interface GridRow {
  /** Cells that begin in this row; those begun above go on. */
  readonly cells: readonly ItemCell[];
  readonly row: PaperRow;
}

export function gridOf({ rows, depth }: Paper): GridRow[] {
  return rows.map((row, at) => ({
    row,
    cells: row.path.flatMap((item, column): ItemCell[] => {
      if (at > 0 && sameAs(rows[at - 1]!, row, column)) return [];
      const last = column === row.path.length - 1;
      return [{ item, rows: lengthFrom(rows, at, column), columns: last ? depth - column : 1 }];
    }),
  }));
}

/** Two neighbours stand under the same item, down to this column; a row of the item's own has nothing further right. */
const sameAs = (above: PaperRow, below: PaperRow, column: number): boolean =>
  above.path.length > column + 1 &&
  below.path.length > column + 1 &&
  above.path.slice(0, column + 1).every(({ id }, at) => id === below.path[at]!.id);

function lengthFrom(rows: readonly PaperRow[], from: number, column: number): number {
  let length = 1;
  while (rows[from + length] && sameAs(rows[from + length - 1]!, rows[from + length]!, column)) length++;
  return length;
}

/** Heads over the columns: the outermost items, the items below them, the clauses, a blank for the mark. */
export function headsOf({ depth, language }: Paper): { readonly text: string; readonly columns: number }[] {
  const words = paperWords(language);
  const items =
    depth === 1
      ? [{ text: words.item, columns: 1 }]
      : [
          { text: words.item, columns: 1 },
          { text: words.content, columns: depth - 1 },
        ];
  return [...items, { text: words.standard, columns: 1 }, { text: words.mark, columns: 1 }];
}
