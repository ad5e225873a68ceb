// How high a row must be for its text: programs that open a workbook do not agree on working it out themselves.

import { displayWidth } from '../terminal/index.js';
import type { WrittenCell } from './written-book.js';

/** Points of a line at the size of the text, and what a row has above and below it. */
const lineHeight = 1.35;
const padding = 4;
const usualSize = 10;

/** A column holds about as many half-width characters as it is wide, less its edges. */
const usable = (width: number): number => Math.max(1, width - 1.5);

/** @param cells that run over the edge of their column (`nowrap`) take one line */
export function rowHeight(cells: readonly (WrittenCell | undefined)[], widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    const { value, look = {} } = cell ?? {};
    const size = look.size ?? usualSize;
    const lines = typeof value === 'string' && !look.nowrap ? linesOf(value, usable(widths[column] ?? 10) * (usualSize / size)) : 1;
    return lines * size * lineHeight;
  });
  return Math.ceil(Math.max(usualSize * lineHeight, ...heights) + padding);
}

const linesOf = (text: string, room: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
