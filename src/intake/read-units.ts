// A list of units that is kept as a table: id, name, class, group, and whatever else a heading names.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { FormUnit } from '../form/unit-list.js';
import type { ReadBook } from '../workbook/read-book.js';
import { SheetFile } from '../workbook/sheet-file.js';
import { plainText } from './cells.js';
import { sound } from './sound.js';
import { tableOf, type Row, type Table } from './sheet-table.js';

export function unitsOfBook(book: ReadBook, problems: Problems): FormUnit[] {
  const tables = book.sheets.flatMap((sheet) => tableOf(book, sheet, problems) ?? []);
  const [table] = tables.filter(({ columns }) => columns.has('unit') || columns.has('id'));
  for (const { heading, column } of table?.unknown ?? [])
    if (heading !== '') problems.add('workbook/unknown-column', { heading }, table!.file.cell(table!.head, column));
  if (table) return table.rows.flatMap((row) => unitOf(row, table, problems));
  const [first] = book.sheets;
  problems.add('evidence/no-unit', {}, new SheetFile(book, first ?? { name: '', rows: [], merges: [] }).cell(0, 0));
  return [];
}

function unitOf(row: Row, table: Table, problems: Problems): FormUnit[] {
  const text = (filled: ReturnType<Row['get']>): string | undefined => {
    const read = sound(filled, problems);
    return read && plainText(read.cell);
  };
  const id = text(row.get('unit') ?? row.get('id'));
  const [name, unitClass, group] = (['name', 'class', 'group'] as const).map((role) => text(row.get(role)));
  if (id === undefined) {
    if (name !== undefined) problems.add('evidence/no-unit-id', {}, row.placeOf(row.has('unit') ? 'unit' : 'id'));
    return [];
  }
  const attributes = table.fields.flatMap(({ name: field, column }) => {
    const value = text(row.at(column));
    return value === undefined ? [] : [[field, value] as const];
  });
  const named = { ...(unitClass !== undefined && { class: unitClass }), ...(group !== undefined && { group }) };
  return [{ id, name: name ?? id, ...named, attributes: new Map(attributes) }];
}
