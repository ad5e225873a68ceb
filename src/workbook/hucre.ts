// Bytes of workbooks to and from our plain sheets: the only file that knows the `hucre` library.

import { parseCsv, read, streamOdsRows, type Cell, type CellStyle, type CellValue, type Sheet } from 'hucre';
import { writeXlsx, type ConditionalRule, type DataValidation, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import { decimalText, shownDecimal } from './decimal.js';
import type { Area, ReadBook, ReadCell, ReadSheet } from './read-book.js';
import type { Check, ColourRule, Look, WrittenBook, WrittenCell, WrittenSheet } from './written-book.js';

/** XLSX, XLS and ODS, told apart by their content. Rejects with an error of the library where the bytes are none of them. */
export async function readWorkbook(path: string, bytes: Uint8Array, sha256: string): Promise<ReadBook> {
  const { sheets } = await read(bytes, { readStyles: true });
  const whole = isOds(bytes) ? await odsRows(bytes) : undefined;
  return { path, sha256, sheets: sheets.map((sheet, at) => readSheet(whole ? withHeadRows(sheet, whole[at] ?? []) : sheet)) };
}

/** The first file of an ODS archive is `mimetype`, not compressed. */
const isOds = (bytes: Uint8Array): boolean => /opendocument\.spreadsheet/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 100)));

async function odsRows(bytes: Uint8Array): Promise<CellValue[][][]> {
  const sheets: CellValue[][][] = [];
  for await (const { sheetIndex = 0, index, values } of streamOdsRows(bytes)) (sheets[sheetIndex] ??= [])[index] = values;
  return sheets;
}

/** The library's reader leaves out rows that are repeated on printed pages (table-header-rows); its stream has them. */
function withHeadRows(sheet: Sheet, streamed: readonly (CellValue[] | undefined)[]): Sheet {
  const rows = Array.from(streamed, (row) => row ?? []);
  while (rows.at(-1)?.every((value) => value === null || value === '')) rows.pop();
  const kept = sheet.rows.findLastIndex((row) => row.some((value) => value !== null && value !== '')) + 1;
  const missing = rows.length - kept;
  if (missing <= 0) return sheet;
  const same = (at: number): boolean => JSON.stringify(trimmed(sheet.rows[at])) === JSON.stringify(trimmed(rows[at]));
  const head = Array.from({ length: kept }, (_, at) => at).find((at) => !same(at)) ?? kept;
  const shift = (row: number): number => (row < head ? row : row + missing);
  const cells = new Map([...(sheet.cells ?? [])].map(([key, cell]) => [key.replace(/^\d+/, (row) => String(shift(Number(row)))), cell]));
  const merges = sheet.merges?.map((merge) => ({ ...merge, startRow: shift(merge.startRow), endRow: shift(merge.endRow) }));
  return { ...sheet, rows, cells, ...(merges && { merges }) };
}

const trimmed = (row: readonly CellValue[] = []): readonly CellValue[] =>
  row.slice(0, row.findLastIndex((value) => value !== null && value !== '') + 1);

/** @param text decoded; every cell is text, as CSV has no numbers. The mark that keeps text from being run as a formula is taken away. */
export function readCsvBook(path: string, text: string, sha256: string): ReadBook {
  const rows = parseCsv(text, { unescapeFormulae: true }).map((row) => row.map((value) => readCell(value, undefined)));
  return { path, sha256, sheets: [{ name: '', rows, merges: [] }] };
}

const readSheet = ({ name, rows, cells, merges = [] }: Sheet): ReadSheet => ({
  name,
  rows: Array.from(rows, (row, at) => Array.from(row ?? [], (value, column) => readCell(value, cells?.get(`${at},${column}`)))),
  merges: merges.map((merge): Area => ({ top: merge.startRow, left: merge.startCol, bottom: merge.endRow, right: merge.endCol })),
});

function readCell(value: CellValue, cell: Cell | undefined): ReadCell | undefined {
  const result = value ?? cell?.formulaResult ?? null;
  if (cell?.type === 'error') return { text: String(result ?? '#?'), kind: 'text', odd: 'error' };
  if (result === null) return cell?.formula === undefined ? undefined : { text: `=${cell.formula}`, kind: 'text', odd: 'uncalculated' };
  if (result instanceof Date) return dateCell(result.toISOString());
  if (typeof result === 'boolean') return { text: String(result), kind: 'flag' };
  if (typeof result === 'string') return result.trim() === '' ? undefined : { text: result, kind: 'text' };
  const percent = /%/.test(cell?.style?.numFmt?.replace(/"[^"]*"/g, '') ?? '');
  const shown = shownDecimal(result);
  const text = shown ?? decimalText(result);
  if (percent) return { text, kind: 'number', odd: 'percent' };
  return shown === undefined ? { text, kind: 'number' } : { text, kind: 'number', odd: 'inexact', stored: decimalText(result) };
}

/** Spreadsheets count days from the end of 1899: what lies before the first is no day but a time of day. */
const dateCell = (text: string): ReadCell =>
  text < '1900' ? { text: text.slice(11, text.endsWith(':00.000Z') ? 16 : 19), kind: 'text' } : { text: text.slice(0, 10), kind: 'date' };

/** Any fixed day: the bytes depend on nothing but the book. */
const noDay = new Date(Date.UTC(2000, 0, 1));

export function writeWorkbook(book: WrittenBook): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map(writeSheet),
    properties: { title: book.title, creator: 'rubric', created: noDay, modified: noDay },
    defaultFont: { name: fontName, size: 10 },
    ...(book.fixed && { workbookProtection: { lockStructure: true } }),
  });
}

const fontName = '宋体';
const lines = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;

function writeSheet(sheet: WrittenSheet): WriteSheet {
  const { widths, rows, heights, frozen, filter, merges, checks = [], colours = [], breaks } = sheet;
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => row.forEach((cell, column) => cell && cells.set(`${at},${column}`, writeCell(cell))));
  return {
    name: sheet.name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map((cell) => valueOf(cell))),
    cells,
    ...(heights && { rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])) }),
    ...(frozen && { freezePane: frozen }),
    ...(filter && { autoFilter: { range: filter } }),
    ...(merges && { merges: merges.map(areaOf) }),
    ...(checks.length > 0 && { dataValidations: checks.map(writeCheck) }),
    ...(colours.length > 0 && { conditionalRules: colours.map(writeColour) }),
    ...(sheet.locked && { protection: { sheet: true, autoFilter: true, sort: true, formatColumns: true, formatRows: true } }),
    ...(sheet.hidden && { hidden: true }),
    ...(breaks && { rowBreaks: [...breaks] }),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(sheet.printTitle && { printTitlesRow: sheet.printTitle }),
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    ...(sheet.footer && { headerFooter: { oddFooter: `&C${sheet.footer}` } }),
  };
}

const valueOf = (cell: WrittenCell | undefined): CellValue => {
  const value = cell?.value;
  return value === undefined ? null : typeof value === 'string' ? value : Number(value.number);
};

function writeCell(cell: WrittenCell): Partial<Cell> {
  const { look, comment, goesTo } = cell;
  return {
    value: valueOf(cell),
    style: styleOf(look ?? {}),
    ...(comment !== undefined && { comment: { author: 'rubric', text: comment } }),
    ...(goesTo !== undefined && { hyperlink: { target: `#${goesTo}`, location: goesTo } }),
  };
}

function styleOf({ bold, size = 10, colour, fill, align, indent, border, nowrap, format, unlocked }: Look): CellStyle {
  return {
    font: { name: fontName, size, ...(bold && { bold }), ...(colour && { color: { rgb: colour } }) },
    alignment: { vertical: 'center', wrapText: !nowrap, ...(align && { horizontal: align }), ...(indent && { indent }) },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const }),
    ...(border && { border: { top: lines, right: lines, bottom: lines, left: lines } }),
    ...(format && { numFmt: format }),
    ...(unlocked && { protection: { locked: false } }),
  };
}

function writeCheck({ range, type, from, to, title, prompt, error, lenient }: Check): DataValidation {
  return {
    type,
    range,
    formula1: from,
    ...(type !== 'list' &&
      (to === undefined ? { operator: 'greaterThanOrEqual' as const } : { operator: 'between' as const, formula2: to })),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title.slice(0, 32),
    inputMessage: prompt.slice(0, 255),
    showErrorMessage: true,
    errorTitle: title.slice(0, 32),
    errorMessage: error.slice(0, 255),
    errorStyle: lenient ? 'warning' : 'stop',
  };
}

function writeColour(rule: ColourRule, at: number): ConditionalRule {
  const base = { range: rule.range, priority: at + 1 };
  if ('scale' in rule) {
    const cfvo = [{ type: 'min' as const }, { type: 'percentile' as const, value: '50' }, { type: 'max' as const }];
    return { ...base, type: 'colorScale', colorScale: { cfvo, colors: rule.scale.map((colour) => `FF${colour}`) } };
  }
  const fill = rule.fill && { type: 'pattern' as const, pattern: 'solid' as const, bgColor: { rgb: rule.fill } };
  const style = { ...(fill && { fill }), ...(rule.colour && { font: { color: { rgb: rule.colour } } }) };
  return { ...base, type: 'expression', formula: rule.when, style };
}

/** `A1:C3` */
function areaOf(range: string): MergeRange {
  const [from, to] = range.split(':').map(placeOf) as [{ row: number; column: number }, { row: number; column: number }];
  return { startRow: from.row, startCol: from.column, endRow: to.row, endCol: to.column };
}

function placeOf(name: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
