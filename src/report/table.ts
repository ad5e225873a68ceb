// The format for people: one view for each command that shows a result in the terminal.

import { renderExplanation } from './explain-tree.js';
import { renderRankTable } from './rank-table.js';
import type { Reporter } from './reporter.js';
import { renderScoreTable } from './score-table.js';
import { wrapText } from '../terminal/index.js';
import { wordsOf } from './words.js';

const views = { score: renderScoreTable, rank: renderRankTable, explain: renderExplanation } as const;

export const table: Reporter = {
  name: 'table',
  endings: ['.txt'],
  describe: { zh: '终端里看的表格', en: 'tables for the terminal' },
  rows: (view) => (view === 'rank' ? 'marks' : undefined),
  render(result, options) {
    const text = views[options.view](result, options);
    if (!result.public) return text;
    return `${wrapText(wordsOf(options.language).publicNote, options.width).map(options.paint.caution).join('\n')}\n\n${text}`;
  },
};
