// Documents for the office: score sheets where score sheets were asked for, the bulletin where a ranking was.

import type { BinaryReporter } from '../binary.js';
import { documentWords } from './words.js';

export const docx: BinaryReporter = {
  name: 'docx',
  endings: ['.docx'],
  describe: { zh: documentWords('zh').describe, en: documentWords('en').describe },
  async render(result, options) {
    const [{ layOut }, { bulletin }, { scoreSheets }] = await Promise.all([
      import('./office-layout.js'),
      import('./bulletin.js'),
      import('./score-sheets.js'),
    ]);
    return layOut(options.view === 'rank' ? bulletin(result, options) : scoreSheets(result, options));
  },
};
