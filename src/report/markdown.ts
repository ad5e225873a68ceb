// Markdown for chats and issues: one table a group, or the ledger of one unit; nothing in a cell can end it or format it.

import { groupsOf } from './groups.js';
import type { Reporter } from './reporter.js';
import type { Result } from './result.js';
import { ledgerSheet, unitSheet, type Sheet } from './sheet.js';
import { cleanText } from '../terminal/index.js';
import { scoreText } from './unit-head.js';
import { plain } from './reporter.js';
import { wordsOf, type Words } from './words.js';

export const markdown: Reporter = {
  name: 'markdown',
  endings: ['.md', '.markdown'],
  describe: { zh: '可贴进聊天和文档的表格', en: 'tables to paste into chats and documents' },
  render(result, options) {
    const words = wordsOf(options.language);
    if (result.units.length === 0) return `${words.noUnits}\n`;
    if (options.view !== 'explain') return groupTables(result, words);
    return result.units
      .map((unit) => {
        const head = `## ${escape(unit.unit.name)}\n\n${words.score}${words.colon}${escape(scoreText(unit, { paint: plain, view: 'explain' }, words))}\n\n`;
        return head + table(ledgerSheet({ ...result, units: [unit] }, options, words));
      })
      .join('\n');
  },
};

function groupTables(result: Result, words: Words): string {
  return groupsOf(result)
    .map(({ group, units, rubric, rubricId }) => {
      const title = words.groupHead(group ?? words.noGroup, units.length, rubric?.title ?? rubricId, rubric?.points ?? null);
      return `## ${escape(title)}\n\n${table(unitSheet({ ...result, units }, words, false))}`;
    })
    .join('\n');
}

/** Columns of numbers are aligned to the right. */
function table({ head, rows }: Sheet): string {
  const numbers = head.map(
    (_, at) => rows.length > 0 && rows.every((row) => /^$|^[-+]?\d/.test(row[at]!)) && rows.some((row) => row[at] !== ''),
  );
  const lines = [head.map(escape), numbers.map((right) => (right ? '--:' : '---')), ...rows.map((row) => row.map(escape))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

const escape = (text: string): string => cleanText(text).replace(/[\\`*|<[\]]/g, '\\$&');
