// Markdown for chats and issues: one table a group, or the ledger of one unit; nothing in a cell can end it or format it.

import { cleanText, untied } from '../terminal/index.js';
import { groupsOf, groupTitle, numberedItems } from './groups.js';
import { ledgerSheet } from './ledger-sheet.js';
import type { Line } from './lines.js';
import { rightLines } from './process-lines.js';
import { plain, type Reporter, type ReportOptions } from './reporter.js';
import type { Result, UnitResult } from './result.js';
import { rankSheet, unitSheet, type Sheet } from './sheet.js';
import { summaryOf } from './summary-lines.js';
import { missingLines, scoreText } from './unit-head.js';
import { unitVerdict } from './verdict-lines.js';
import { wordsOf, type Words } from './words.js';

export const markdown: Reporter = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  describe: { zh: '可贴进聊天和文档的表格', en: 'tables to paste into chats and documents' },
  render(result, options) {
    const words = wordsOf(options.language);
    if (result.units.length === 0) return `${words.noUnits}\n`;
    const blocks = options.view === 'explain' ? explanations(result, options, words) : groups(result, options, words);
    return [...(result.public ? [`${escape(words.publicNote)}\n`] : []), ...blocks].join('\n');
  },
};

const groups = (result: Result, options: ReportOptions, words: Words): string[] =>
  groupsOf(result).map((group) => {
    const title = `## ${escape(groupTitle(group, words))}\n\n`;
    if (options.view === 'score')
      return (
        title +
        table(unitSheet({ ...result, units: group.units }, { view: 'score', whole: false }, words)) +
        list(rightsOf(group.units, result, words), words)
      );
    const items = numberedItems(group, words);
    const legend: Line[] = items === undefined ? [] : [[words.item, items]];
    return title + table(rankSheet(group, words)) + list([...legend, ...summaryOf(group, words)], words);
  });

/** Each right once: the units of a group have one rubric. */
const rightsOf = (units: readonly UnitResult[], result: Result, words: Words): Line[] =>
  units.map((unit) => rightLines(unit, result, words)).find((lines) => lines.length > 0) ?? [];

const explanations = (result: Result, options: ReportOptions, words: Words): string[] =>
  result.units.map((unit) => {
    const score: Line = [words.score, scoreText(unit, { paint: plain, view: 'explain' }, words)];
    const ledger = table(ledgerSheet({ ...result, units: [unit] }, options, words));
    const verdict = options.item === undefined ? unitVerdict(unit, result, options, words) : [];
    return `## ${escape(unit.unit.name)}\n${list([score, ...missingLines(unit, words)], words)}\n${ledger}${list(verdict, words)}`;
  });

/** Behind an empty line; nothing where there is nothing to list. */
const list = (lines: readonly Line[], words: Words): string =>
  lines.length === 0 ? '' : `\n${lines.map(([head, text]) => `- ${escape(`${head.trim()}${words.colon}${text}`)}\n`).join('')}`;

/** Columns of numbers are aligned to the right. */
function table({ head, rows }: Sheet): string {
  const numbers = head.map(
    (_, at) => rows.length > 0 && rows.every((row) => /^$|^[-+]?\d+(?:\.\d+)?$/.test(row[at]!)) && rows.some((row) => row[at] !== ''),
  );
  const lines = [head.map(escape), numbers.map((right) => (right ? '--:' : '---')), ...rows.map((row) => row.map(escape))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const escape = (text: string): string => untied(cleanText(text)).replace(/[\\`*|<[\]]/g, '\\$&');
