// CSV for spreadsheets: RFC 4180 with CRLF and a byte order mark, cells that a spreadsheet would run as formulas defused.

import type { Reporter } from './reporter.js';
import { ledgerSheet } from './ledger-sheet.js';
import { unitSheet } from './sheet.js';
import { wordsOf } from './words.js';

export const csv: Reporter = {
  name: 'csv',
  endings: ['.csv'],
  describe: { zh: '电子表格用，一行一个单位', en: 'for spreadsheets, one unit a row' },
  rows: (view) => (view === 'explain' ? undefined : 'marks'),
  render(result, options) {
    const words = wordsOf(options.language);
    const { head, rows } =
      options.view === 'explain' ? ledgerSheet(result, options, words) : unitSheet(result, { view: options.view, whole: true }, words);
    return `\ufeff${[head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
  },
};

const number = /^-?\d+(?:\.\d+)?$/;
/** What Excel, WPS and LibreOffice may take for a formula, full-width forms included (OWASP, CSV injection). */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

export function csvCell(text: string): string {
  const harmless = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
