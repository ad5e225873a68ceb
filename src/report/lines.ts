// Headed lines of a report: a word, a colon, and a text that hangs beside them.

import { cleanText, hang } from '../terminal/index.js';
import type { Words } from './words.js';

export type Line = readonly [head: string, text: string];

export const hungLines = (lines: readonly Line[], width: number, words: Words): string[] =>
  lines.flatMap(([head, text]) => hang(`${head}${words.colon}`, cleanText(text), width));
