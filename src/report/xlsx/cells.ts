// Cells of a report's workbook: text stays text, points are numbers, and how both look.

import { cleanText, untied } from '../../terminal/index.js';
import type { Look, WrittenCell, WrittenSheet } from '../../workbook/written-book.js';
import { rowHeight } from '../../workbook/row-height.js';

export const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

export const headLook: Look = { bold: true, fill: 'DCE6F1', border: true, align: 'center' };
export const titleCell = (value: string): WrittenCell => ({ value: shown(value), look: { bold: true, size: 14, nowrap: true } });
export const remark = (value: string): WrittenCell => ({ value: shown(value), look: { colour: '595959', nowrap: true } });
export const head = (value: string): WrittenCell => ({ value: shown(value), look: headLook });

/** What a terminal could not show, a spreadsheet should not hold: control characters would even spoil the file. Lines stay lines. */
export const shown = (text: string): string =>
  text
    .split('\n')
    .map((line) => untied(cleanText(line)))
    .join('\n');

export const text = (value: string, look: Look = {}): WrittenCell => ({ value: shown(value), look: { border: true, ...look } });

/** A number where the text is one, else the word that stands in its place. */
export function number(value: string, places: number, look: Look = {}): WrittenCell {
  if (!isNumber(value)) return text(value, { align: 'center', ...look });
  return {
    value: { number: value },
    look: { border: true, align: 'right', format: places === 0 ? '0' : `0.${'0'.repeat(places)}`, ...look },
  };
}

/** Decimals that all numbers of a column can be shown with. */
export const placesOf = (values: Iterable<string>): number =>
  Math.max(0, ...[...values].filter(isNumber).map((value) => value.split('.')[1]?.length ?? 0));

/** Heights of the rows of a sheet, worked out: programs do not agree on doing it themselves. */
export function withHeights(sheet: WrittenSheet): WrittenSheet {
  return { ...sheet, heights: new Map(sheet.rows.map((row, at) => [at, rowHeight(row, sheet.widths)])) };
}

/** Names that workbooks allow, each once: no more than 31 characters, none of `[]:*?/\`, no apostrophe at an end. */
export class SheetNames {
  private readonly taken = new Set<string>();

  name(wanted: string): string {
    const plain =
      shown(wanted)
        .replace(/[[\]:*?/\\\n]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '-';
    for (let copy = 1; ; copy++) {
      const ending = copy === 1 ? '' : ` (${copy})`;
      const name =
        [...plain]
          .slice(0, 31)
          .join('')
          .slice(0, 31 - ending.length)
          .replace(/[\ud800-\udbff]$/, '')
          .trim() + ending;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}

export const goTo = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!A1`;
