// The drop-down lists of a form, on a sheet of their own: written into the check itself they could hold neither commas nor 255 characters.

import { cellName } from '../../workbook/read-book.js';
import type { WrittenSheet } from '../../workbook/written-book.js';

export class Choices {
  private readonly lists = new Map<string, { readonly column: number; readonly items: readonly string[] }>();

  constructor(private readonly sheetName: string) {}

  /** The range that holds these items. */
  range(items: readonly string[]): string {
    const key = JSON.stringify(items);
    const list = this.lists.get(key) ?? { column: this.lists.size, items };
    this.lists.set(key, list);
    const letters = cellName(0, list.column).replace(/\d+$/, '');
    return `'${this.sheetName}'!$${letters}$1:$${letters}$${items.length}`;
  }

  sheet(): WrittenSheet {
    const lists = [...this.lists.values()];
    const longest = Math.max(0, ...lists.map(({ items }) => items.length));
    return {
      name: this.sheetName,
      widths: lists.map(() => 24),
      rows: Array.from({ length: longest }, (_, row) =>
        lists.map(({ items }) => (items[row] === undefined ? undefined : { value: items[row], look: { format: '@' } })),
      ),
      hidden: true,
      locked: true,
    };
  }
}
