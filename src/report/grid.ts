// A table for the terminal: columns fitted to a width, cells wrapped here (cli-table3 loses Chinese text when it wraps). What does not fit is cut by
// cli-table3; where all fits, its lines are the cells side by side, and it is not even loaded.
// No lines but one under the head: half a screen of rules helps nobody, and box characters are two columns wide on some consoles.

import Table from 'cli-table3';
import { cleanText, displayWidth, padEnd, padStart, wrapText } from '../terminal/index.js';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Takes what the others leave, and wraps. */
  readonly flexible?: boolean;
  /** May be wrapped down to this width when space is short; a column without it is never wrapped. */
  readonly least?: number;
}

export interface Cell {
  /** Lines are separated by \n. */
  readonly text: string;
  /** Columns every line is moved to the right. */
  readonly indent?: number;
  /** Columns the wrapped rest of a line is moved further. */
  readonly hang?: number;
  readonly paint?: (text: string) => string;
}

export interface GridOptions {
  readonly width: number;
  readonly head: (text: string) => string;
}

const gap = 2;
const between = ' '.repeat(gap);
const narrowest = 6;

/** Lines of the table, each at most `width` columns, without trailing blanks. */
export function gridLines(columns: readonly Column[], rows: readonly (readonly Cell[])[], { width, head }: GridOptions): string[] {
  const texts = rows.map((row) => row.map((cell) => ({ ...cell, lines: cell.text.split('\n').map(cleanText) })));
  const widths = fit(columns, texts, width);
  const heads = columns.map(({ title }) => ({ lines: [title], paint: head }));
  const rule: Box[] = widths.map((columnWidth) => ({ lines: ['-'.repeat(columnWidth)], fits: true }));
  const boxed = [heads, ...texts].map((row) => row.map((cell, at) => box(cell, widths[at]!, columns[at]!.align)));
  const drawn = [boxed[0]!, rule, ...boxed.slice(1)];
  const lines = drawn.flatMap((row) => screenRows(row, widths));
  const allFits = drawn.every((row) => row.every(({ fits }) => fits));
  const whole = allFits ? lines.map((cells) => cells.join(between)) : cutLines(lines, widths);
  return whole.map((line) => line.trimEnd());
}

function cutLines(rows: readonly (readonly string[])[], colWidths: number[]): string[] {
  const table = new Table({ chars: noLines, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }, colWidths });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split('\n');
}

type Lines = Omit<Cell, 'text'> & { readonly lines: readonly string[] };

const widthOf = ({ lines, indent = 0 }: Lines): number => indent + Math.max(0, ...lines.map(displayWidth));

interface Box {
  readonly lines: readonly string[];
  /** No line is wider than the column. */
  readonly fits: boolean;
}

/** Every line of a row on its own: cli-table3 measures a whole cell anew for each line it draws. */
function screenRows(boxes: readonly Box[], widths: readonly number[]): string[][] {
  const height = Math.max(...boxes.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) => boxes.map(({ lines }, at) => lines[line] ?? ' '.repeat(widths[at]!)));
}

/** The lines of a cell, wrapped, padded to the side they align to and only then painted. */
function box({ lines, indent = 0, hang = 0, paint }: Lines, width: number, align: 'left' | 'right'): Box {
  const inner = Math.max(width - indent, 1);
  const pad = align === 'right' ? padStart : padEnd;
  const parts = lines.flatMap((line) => wrapText(line, inner, inner - hang).map((part, at) => (at === 0 ? part : ' '.repeat(hang) + part)));
  return {
    lines: parts.map((line) => ' '.repeat(indent) + painted(pad(line, inner), paint)),
    fits: indent + inner <= width && parts.every((line) => displayWidth(line) <= inner),
  };
}

/** Without the blanks around it. */
function painted(line: string, paint: Cell['paint']): string {
  const body = line.trim();
  if (paint === undefined || body === '') return line;
  const start = line.indexOf(body);
  return line.slice(0, start) + paint(body) + line.slice(start + body.length);
}

/** Natural widths; what is too much comes out of the flexible column first, then out of those that may be wrapped, the widest first. */
function fit(columns: readonly Column[], rows: readonly (readonly Lines[])[], width: number): number[] {
  const widths = columns.map(({ title }, at) => rows.reduce((most, row) => Math.max(most, widthOf(row[at]!)), displayWidth(title)));
  const room = width - gap * (columns.length - 1);
  const tooMuch = (): number => widths.reduce((sum, each) => sum + each, 0) - room;
  const shrink = (at: number, least: number): void => {
    widths[at] = Math.max(Math.min(least, widths[at]!), widths[at]! - Math.max(0, tooMuch()));
  };
  const flexible = columns.findIndex((column) => column.flexible);
  if (flexible !== -1) shrink(flexible, columns[flexible]!.least ?? 10);
  const wrappable = columns
    .map((column, at) => ({ at, least: column.least }))
    .filter(({ at, least }) => at !== flexible && least !== undefined);
  wrappable.sort((a, b) => widths[b.at]! - widths[a.at]!);
  for (const { at, least } of wrappable) shrink(at, least!);
  // A very narrow terminal: better short lines than lines the terminal breaks.
  if (flexible !== -1) shrink(flexible, narrowest);
  for (const { at } of wrappable) shrink(at, narrowest);
  return widths;
}

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: between,
};
