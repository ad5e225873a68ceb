// The table on a sheet: the row of headings, what each column is, the rows below. Whatever layout people make of it, the headings
// of either language are enough.

import type { Language } from '../diagnostic/define.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import {
  attributeOf,
  coverRoleOf,
  coverWord,
  isForPeople,
  roleOf,
  toldRoleOf,
  type CoverRole,
  type Role,
  type ToldRole,
} from '../form/headings.js';
import { isTableName } from '../form/own-headings.js';
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
  /** Columns that only tell, as a form has them. */
  readonly told: readonly ToldRole[];
  /** Columns that hold something, under no heading or one that can be no name. */
  readonly unknown: readonly UnknownColumn[];
  /** The row of headings. */
  readonly head: number;
  readonly rows: readonly Row[];
}

export interface UnknownColumn {
  /** As written; empty where nothing is. */
  readonly heading: string;
  readonly column: number;
}

/** A word and a value side by side, as on the first sheet of a form. */
export interface Cover {
  readonly sheet: string;
  readonly language: Language;
  /** Filled in or not. */
  readonly words: ReadonlySet<CoverRole>;
  readonly lines: ReadonlyMap<CoverRole, Filled>;
  /** A word that is not known beside a value. */
  readonly unknown: readonly Filled[];
}

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
  const isOwn = isTableName(given.name);
  const head = given.rows.findIndex((row, at) => at < headRows && isHead(row, isOwn));
  if (head === -1) return undefined;
  const file = new SheetFile(book, given);
  const { columns, ...others } = columnsIn(given, head);
  const sheet = withMergedNames(given, head, columns, file, problems);
  const below = sheet.rows.map((_, index) => index).slice(head + 1);
  const rows = below.filter((index) => sheet.rows[index]!.some((cell) => cell)).map((index) => new Row({ file, sheet, columns }, index));
  return { file, sheet, columns, ...others, head, rows };
}

function columnsIn({ rows }: ReadSheet, head: number): Pick<Table, 'columns' | 'fields' | 'attributes' | 'told' | 'unknown'> {
  const columns = new Map<Role, number>();
  const fields: { name: string; column: number }[] = [];
  const attributes: { name: string; column: number }[] = [];
  const told: ToldRole[] = [];
  const unknown: UnknownColumn[] = [];
  const width = rows.slice(head).reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = 0; column < width; column++) {
    const cell = rows[head]![column];
    const role = cell && roleOf(cell.text);
    const toldRole = cell && toldRoleOf(cell.text);
    if (role && !columns.has(role)) columns.set(role, column);
    else if (toldRole) told.push(toldRole);
    else if (!role && !(cell && isForPeople(cell.text))) readField(cell, column);
  }
  return { columns, fields, attributes, told, unknown };

  /** A heading is a name and perhaps a title behind it. */
  function readField(cell: ReadCell | undefined, column: number): void {
    const heading = cell ? plainText(cell) : '';
    const name = heading.split(/\s/)[0]!;
    const attribute = attributeOf(name);
    if (attribute !== undefined) attributes.push({ name: attribute, column });
    else if (/^[\p{L}_][\p{L}\p{N}_]*(?:\.\S+)?$/u.test(name)) fields.push({ name, column });
    else if (rows.some((row, at) => at > head && row[column])) unknown.push({ heading, column });
  }
}

const anchors: readonly Role[] = ['fact', 'answer', 'item', 'name', 'class', 'group', 'id', 'mark'];

/** Two known headings side by side, one of them such as no other line has; on a sheet of the form any two. */
function isHead(row: readonly (ReadCell | undefined)[], isOwn: boolean): boolean {
  const roles = row.flatMap((cell) => (cell ? (roleOf(cell.text) ?? []) : []));
  return new Set(roles).size >= 2 && (isOwn || roles.some((role) => anchors.includes(role)));
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
  const words = new Set<CoverRole>();
  const lines = new Map<CoverRole, Filled>();
  const unknown: Filled[] = [];
  let language: Language = 'en';
  sheet.rows.forEach(([word, value], at) => {
    const role = word && coverRoleOf(word.text);
    if (role) words.add(role);
    if (role && plainText(word) === coverWord(role, 'zh')) language = 'zh';
    if (!word || !value) return;
    if (role) lines.set(role, { cell: value, at: file.cell(at, 1) });
    else if (!isForPeople(word.text)) unknown.push({ cell: word, at: file.cell(at, 0) });
  });
  return { sheet: sheet.name, language, words, lines, unknown };
}
