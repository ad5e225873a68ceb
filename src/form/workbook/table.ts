// A sheet of a form: title, one line of advice, headings, rows. Locked but for the cells that are to be filled in.

import type { Language } from '../../diagnostic/define.js';
import { cellName } from '../../workbook/read-book.js';
import { rowHeight } from '../../workbook/row-height.js';
import type { Check, WrittenCell, WrittenSheet } from '../../workbook/written-book.js';
import { heading, type Role, type ToldRole } from '../headings.js';
import type { FormWords } from '../words.js';

export interface FormColumn {
  /** A heading of the catalogue, or a name of the rubric's own with a title. */
  readonly role: Role | ToldRole | { readonly heading: string };
  readonly width: number;
  readonly comment?: string;
}

export interface FormCell {
  readonly text?: string;
  /** To be filled in; the check also says what is wanted. */
  readonly fill?: Filling;
}

export interface Filling {
  readonly format?: 'text' | 'date';
  readonly check?: Omit<Check, 'range'>;
}

export interface FormTable {
  readonly name: string;
  readonly title: string;
  readonly advice: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly (readonly FormCell[])[];
  /** Columns that stay in sight. */
  readonly frozen: number;
}

/** Rows above the first row to fill in. */
export const headRows = 3;

const headFill = 'DCE6F1';
const lockedFill = 'F2F2F2';
const openFill = 'FFF9DB';

export function tableSheet(table: FormTable, language: Language, words: FormWords): WrittenSheet {
  const { columns, rows } = table;
  const last = cellName(0, columns.length - 1).replace(/\d+$/, '');
  const heads = columns.map(({ role, comment }): WrittenCell => ({
    value: typeof role === 'string' ? heading(role, language) : role.heading,
    look: { bold: true, fill: headFill, border: true, align: 'center' },
    ...(comment !== undefined && { comment }),
  }));
  const widths = columns.map(({ width }) => width);
  const body = rows.map((row) => row.map(writeCell));
  return {
    name: table.name,
    widths,
    rows: [
      [{ value: table.title, look: { bold: true, size: 14, nowrap: true } }],
      [{ value: table.advice, look: { colour: '595959', nowrap: true } }],
      heads,
      ...body,
    ],
    heights: new Map([[0, 24], [2, 22], ...body.map((row, at) => [headRows + at, rowHeight(row, widths)] as const)]),
    frozen: { rows: headRows, columns: table.frozen },
    ...(rows.length > 0 && { filter: `A${headRows}:${last}${headRows + rows.length}` }),
    checks: rows.flatMap((row, at) => row.flatMap((cell, column) => checkOf(cell, headRows + at, column))),
    locked: true,
    landscape: true,
    printTitle: `$1:$${headRows}`,
    footer: words.footer,
  };
}

function writeCell({ text, fill }: FormCell): WrittenCell {
  if (!fill) return { ...(text !== undefined && { value: text }), look: { fill: lockedFill, border: true, format: '@' } };
  const format = fill.format === 'text' ? '@' : fill.format === 'date' ? 'yyyy-mm-dd' : undefined;
  return { ...(text !== undefined && { value: text }), look: { fill: openFill, border: true, unlocked: true, ...(format && { format }) } };
}

const checkOf = ({ fill }: FormCell, row: number, column: number): Check[] =>
  fill?.check ? [{ ...fill.check, range: cellName(row, column) }] : [];
