// The table on a sheet: the row of headings, what each column is, the rows below. Whatever layout people make of it, the headings
// of either language are enough.

import type { Problems } from '../diagnostic/diagnostic.js';
import { attributeOf, coverRoleOf, roleOf, toldRoleOf, type CoverRole, type Role } from '../form/headings.js';
import type { Span } from '../source/index.js';
import type { Area, ReadBook, ReadCell, ReadSheet } from '../workbook/read-book.js';
import { SheetFile } from '../workbook/sheet-file.js';
import { plainText, type Filled } from './cells.js';

export interface Table {
  readonly file: SheetFile;
  readonly sheet: ReadSheet;
  readonly columns: ReadonlyMap<Role, number>;
  /** Columns named after fields of cases or facts of rows: `price`, `quality.lost`. */
  readonly fields: readonly { readonly name: string; readonly column: number }[];
  /** Columns named after attributes of the unit: `unit.size`. */
  readonly attributes: readonly { readonly name: string; readonly column: number }[];
  readonly rows: readonly Row[];
}

/** A word and a value side by side, as on the first sheet of a form. */
export type Cover = ReadonlyMap<CoverRole, Filled>;

export class Row {
  constructor(
    private readonly table: Pick<Table, 'file' | 'sheet' | 'columns'>,
    readonly index: number,
  ) {}

  has(role: Role): boolean {
    return this.table.columns.has(role);
  }

  get(role: Role): Filled | undefined {
    const column = this.table.columns.get(role);
    return column === undefined ? undefined : this.at(column);
  }

  at(column: number): Filled | undefined {
    const cell = this.table.sheet.rows[this.index]?.[column];
    return cell && { cell, at: this.place(column) };
  }

  /** Where the answer of a column stands, also where there is none. */
  placeOf(role: Role): Span {
    return this.place(this.table.columns.get(role) ?? 0);
  }

  private place(column: number): Span {
    return this.table.file.cell(this.index, column);
  }
}

/** Headings stand within the first rows. */
const headRows = 20;

/** Undefined: nothing that could be headings. */
export function tableOf(book: ReadBook, given: ReadSheet, problems: Problems): Table | undefined {
  const head = given.rows.findIndex((row, at) => at < headRows && isHead(row));
  if (head === -1) return undefined;
  const columns = new Map<Role, number>();
  const fields: { name: string; column: number }[] = [];
  const attributes: { name: string; column: number }[] = [];
  const file = new SheetFile(book, given);
  given.rows[head]!.forEach((cell, column) => {
    const role = cell && roleOf(cell.text);
    if (role && !columns.has(role)) columns.set(role, column);
    else if (cell && !role && toldRoleOf(cell.text) === undefined) readField(cell, column);
  });
  const sheet = withMergedNames(given, head, columns, file, problems);
  const below = sheet.rows.map((_, index) => index).slice(head + 1);
  const rows = below.filter((index) => sheet.rows[index]!.some((cell) => cell)).map((index) => new Row({ file, sheet, columns }, index));
  return { file, sheet, columns, fields, attributes, rows };

  /** A heading is a name and perhaps a title behind it. */
  function readField(cell: ReadCell, column: number): void {
    const name = plainText(cell).split(/\s/)[0]!;
    const attribute = attributeOf(name);
    if (attribute !== undefined) attributes.push({ name: attribute, column });
    else if (/^[\p{L}_][\p{L}\p{N}_]*(?:\.\S+)?$/u.test(name)) fields.push({ name, column });
    else if (given.rows.some((row, at) => at > head && row[column]))
      problems.add('workbook/unknown-column', { heading: plainText(cell) }, file.cell(head, column));
  }
}

const anchors: readonly Role[] = ['fact', 'answer', 'item', 'name', 'class', 'group', 'id', 'mark'];

/** Two known headings side by side, one of them such as no other line has. */
function isHead(row: readonly (ReadCell | undefined)[]): boolean {
  const roles = row.flatMap((cell) => (cell ? (roleOf(cell.text) ?? []) : []));
  return new Set(roles).size >= 2 && roles.some((role) => anchors.includes(role));
}

const names: readonly Role[] = ['rubric', 'unit', 'name', 'fact', 'within'];

/** A name merged over several rows stands for all of them; an answer merged over several rows is nobody's. */
function withMergedNames(
  sheet: ReadSheet,
  head: number,
  columns: ReadonlyMap<Role, number>,
  file: SheetFile,
  problems: Problems,
): ReadSheet {
  const rows = sheet.rows.map((row) => [...row]);
  const named = new Set(names.map((role) => columns.get(role)));
  for (const area of sheet.merges.filter(({ top, bottom }) => top > head && bottom > top)) {
    const cell = sheet.rows[area.top]?.[area.left];
    if (!cell) continue;
    if (named.has(area.left) && area.left === area.right) fillDown(rows, area, cell);
    else problems.add('workbook/merged', { cells: `${file.cellAt(file.cell(area.top, area.left).start)}` }, file.cell(area.top, area.left));
  }
  return { ...sheet, rows };
}

function fillDown(rows: (ReadCell | undefined)[][], { top, bottom, left }: Area, cell: ReadCell): void {
  for (let row = top; row <= bottom && row < rows.length; row++) rows[row]![left] = cell;
}

/** Lines of a known word and a value behind it, anywhere on a sheet without a table. */
export function coverOf(book: ReadBook, sheet: ReadSheet): Cover {
  const file = new SheetFile(book, sheet);
  const found = new Map<CoverRole, Filled>();
  sheet.rows.forEach((row, at) => {
    const role = row[0] && coverRoleOf(row[0].text);
    const value = row[1];
    if (role && value) found.set(role, { cell: value, at: file.cell(at, 1) });
  });
  return found;
}
