// Text as a document may hold it: no control characters, which would spoil the file, and no marks that tie words together on a terminal.

import { cleanText, untied } from '../../terminal/index.js';

export const shown = (text: string): string =>
  text
    .split('\n')
    .map((line) => untied(cleanText(line)))
    .join('\n');
