// A few lines of source with a mark exactly under the place meant, however wide its characters are. Plain text; colour is the renderer's.

import type { Span } from '../source/source-file.js';
import { graphemes, visible, displayWidth } from '../terminal/index.js';

const tabStop = 4;

export interface FrameLine {
  /** Line number or blanks, right-aligned. */
  readonly gutter: string;
  readonly text: string;
  readonly kind: 'code' | 'mark';
}

interface Cell {
  readonly text: string;
  /** First column on the screen, from 0. */
  readonly column: number;
  readonly width: number;
  /** Offset within the line. */
  readonly offset: number;
}

/** The line of the span with `mark` under it, after as many lines as `before` says. Empty when the file has no text to show. */
export function frameOf(span: Span, mark: '^' | '-', before: number, width: number): FrameLine[] {
  const { file, start, end } = span;
  if (file.text === '') return [];
  const { line, column } = file.position(start);
  const digits = String(line).length;
  const room = Math.max(20, width - digits - ' | '.length);
  const source = file.line(line);
  const from = Math.min(column - 1, source.length);
  const until = Math.min(from + Math.max(end - start, 0), source.trimEnd().length);
  const near = Math.max(0, from - room * 2);
  const cells = cellsOf(source.slice(near, from + room * 2), near);
  const place = marked(cells, from, until);
  const total = lastColumn(cells) + (from + room * 2 < source.length ? 1 : 0);
  const left = near === 0 && Math.max(total, place.column + 1) <= room ? 0 : leftEdge(place.column, total, room);
  const lines: FrameLine[] = [];
  for (let earlier = Math.max(1, line - before); earlier < line; earlier++) {
    const above = cellsOf(file.line(earlier).slice(near, near + room * 4), near);
    const text = cut(above, left, room, near > 0);
    if (/[^\s…]/.test(text)) lines.push({ gutter: String(earlier).padStart(digits), text, kind: 'code' });
  }
  const length = Math.max(1, Math.min(place.width, left + room - place.column));
  const marks = ' '.repeat(place.column - left) + mark.repeat(length);
  const truncated = from + room * 2 < source.length;
  lines.push({ gutter: String(line), text: cut(cells, left, room, near > 0, truncated), kind: 'code' });
  lines.push({ gutter: ' '.repeat(digits), text: marks, kind: 'mark' });
  return lines;
}

/** The screen cells of a piece of a line that begins at `offset`. */
function cellsOf(piece: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const grapheme of graphemes(piece)) {
    const text = grapheme === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visible(grapheme);
    const width = displayWidth(text);
    cells.push({ text, column, width, offset });
    column += width;
    offset += grapheme.length;
  }
  return cells;
}

function lastColumn(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}

/** Screen columns of the offsets [from, until); at least one column. */
function marked(cells: readonly Cell[], from: number, until: number): { readonly column: number; readonly width: number } {
  const first = cells.findLast(({ offset }) => offset <= from);
  const column = first && from < first.offset + Math.max(1, first.text.length) ? first.column : lastColumn(cells);
  const after = cells.find(({ offset }) => offset >= until);
  const end = after ? after.column : lastColumn(cells);
  return { column, width: Math.max(1, end - column) };
}

/** A third of the room before the mark, more when the line ends soon after it. */
function leftEdge(column: number, total: number, room: number): number {
  const wanted = Math.min(column - Math.floor(room / 3), total - room);
  return Math.max(0, wanted, column + 2 - room);
}

/** The cells from column `left` on that fit, with `…` for what is left out on either side. */
function cut(cells: readonly Cell[], left: number, room: number, moreBefore: boolean, moreAfter = false): string {
  const cutsBefore = left > 0 || (moreBefore && cells.length > 0);
  const start = cutsBefore ? left + 1 : left;
  const cutsAfter = moreAfter || lastColumn(cells) > left + room;
  const end = left + room - (cutsAfter ? 1 : 0);
  const shown = cells.filter(({ column, width }) => column >= start && column + width <= end);
  const first = shown[0];
  if (!first) return cutsBefore && cells.length > 0 ? '…' : '';
  const padding = ' '.repeat(first.column - start);
  return (cutsBefore ? '…' : '') + padding + shown.map(({ text }) => text).join('') + (cutsAfter ? '…' : '');
}
