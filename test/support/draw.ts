// A result as the terminal shows it, without colour, 80 columns wide unless a test says otherwise.

import { plain, type ReportOptions } from '../../src/report/reporter.js';
import type { Result } from '../../src/report/result.js';
import { table } from '../../src/report/table.js';

/** Messages are rendered as `language code`: the wording is not the reporters'. */
export const options: ReportOptions = {
  view: 'rank',
  language: 'zh',
  width: 80,
  paint: plain,
  renderMessage: (message, language) => `${language} ${message.code}`,
};

export const draw = (given: Result, over: Partial<ReportOptions> = {}): string => table.render(given, { ...options, ...over });
