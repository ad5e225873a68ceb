// Problems one a line, for editors and problem matchers.

import { renderLines } from '../../diagnostic/render-lines.js';
import type { RenderProblems } from './format.js';

export const lines: RenderProblems = (diagnostics, { language }) => renderLines(diagnostics, language);
