// The format for looking at a result: one file that opens from disk in any browser and asks nobody for anything.

import type { Reporter } from '../reporter.js';
import { renderPage } from './page.js';

export const htmlPage: Reporter = {
  name: 'html',
  endings: ['.html', '.htm'],
  describe: { zh: '网页，一个文件，断网可看，可打印', en: 'a page in one file, for browsers and printers' },
  render: renderPage,
};
