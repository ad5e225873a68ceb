// Cells whose number or date cannot be trusted: reported, and not taken.

import { dayOf, formatDay } from '../calendar/date.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Filled } from './cells.js';

/** The cell, unless its number cannot be trusted; what is wrong with it is reported. */
export function sound(filled: Filled | undefined, problems: Problems): Filled | undefined {
  if (!filled) return undefined;
  const { cell, at } = filled;
  switch (cell.odd) {
    case 'uncalculated':
      problems.add('workbook/uncalculated', { formula: cell.text }, at);
      return undefined;
    case 'error':
      problems.add('workbook/cell-error', { found: cell.text }, at);
      return undefined;
    case 'percent':
      problems.add('workbook/percent', { stored: cell.text, shown: timesHundred(cell.text) }, at);
      return undefined;
    case 'inexact':
      problems.add('workbook/inexact', { stored: cell.stored ?? cell.text, taken: cell.text }, at);
      return filled;
    default:
      return filled;
  }
}

/** Moves the decimal point by two places. */
function timesHundred(text: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = whole + fraction.padEnd(2, '0').slice(0, 2);
  const rest = fraction.slice(2);
  return sign + (digits.replace(/^0+(?=\d)/, '') || '0') + (rest === '' ? '' : `.${rest}`);
}

const wholeNumber = /^\d{5}$/;

/** A date, unless the cell holds the bare number behind one: 2000 to 2099 as a spreadsheet counts days from 1899-12-30. */
export function soundDate(given: Filled | undefined, problems: Problems): Filled | undefined {
  const filled = sound(given, problems);
  if (filled?.cell.kind !== 'number' || !wholeNumber.test(filled.cell.text)) return filled;
  const near = formatDay(dayOf(1899, 12, 30)! + Number(filled.cell.text));
  problems.add('workbook/date-serial', { found: filled.cell.text, day: near }, filled.at);
  return undefined;
}
