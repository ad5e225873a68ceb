// Problems for people: sentence, place, code frame, correction.

import { renderText } from '../../diagnostic/render-text.js';
import { severityOf } from '../../diagnostic/words.js';
import type { RenderProblems } from './format.js';

export const text: RenderProblems = (diagnostics, { language, colour, width, errorsOnly }) => {
  const shown = errorsOnly ? diagnostics.filter((diagnostic) => severityOf(diagnostic) === 'error') : diagnostics;
  return renderText(shown, { language, colour: colour ? 1 : 0, width });
};
