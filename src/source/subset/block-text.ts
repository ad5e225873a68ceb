// Texts of several lines under `|` and `>`. Lines indented deeper inside a folded text and explicit indentation are left to others.

import type { ScalarNode } from '../tree.js';
import { type Cursor, notMine, noColumn } from './cursor.js';

const header = /^([|>])([-+]?)[ ]*\r?\n/;

/** @param indent of the block around it; the cursor ends up on the first line behind the text */
export function blockText(cursor: Cursor, indent: number): ScalarNode {
  const start = cursor.at;
  const { text, file } = cursor;
  const [opening, style, chomp] = header.exec(text.slice(start, start + 100)) ?? notMine();
  cursor.at = start + opening.length;
  const lines = linesOf(cursor, indent);
  const end = start + text.slice(start, cursor.at).trimEnd().length;
  const filled = lines.findLastIndex((line) => line !== '') + 1;
  if (filled === 0) notMine();
  const content = lines.slice(0, filled);
  const body = style === '|' ? content.join('\n') : folded(content);
  const tail = chomp === '-' ? '' : chomp === '+' ? '\n'.repeat(lines.length - filled + 1) : '\n';
  const value = (body + tail).normalize('NFC');
  if (!cursor.toContent()) cursor.nextLine();
  cursor.textEnd = end;
  return { kind: 'scalar', value, text: value, quoted: true, file, start, end };
}

/** The lines of the text without their indentation; the cursor then stands at the start of the line behind them. */
function linesOf(cursor: Cursor, indent: number): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let margin = noColumn;
  while (cursor.at < text.length) {
    const end = text.indexOf('\n', cursor.at);
    if (end === -1) notMine();
    const line = text.slice(cursor.at, text.charAt(end - 1) === '\r' ? end - 1 : end);
    const column = line.search(/[^ ]/);
    if (column === -1) {
      if (line.length > 0) notMine();
    } else if (margin === noColumn) {
      if (column <= indent) notMine();
      margin = column;
    } else if (column < margin) break;
    lines.push(line.slice(margin === noColumn ? 0 : margin));
    cursor.at = end + 1;
  }
  return lines;
}

/** A line break between lines is a blank; empty lines are line breaks. */
function folded(lines: readonly string[]): string {
  if (lines.some((line) => line.startsWith(' '))) notMine();
  let text = '';
  let empty = 0;
  let begun = false;
  for (const line of lines) {
    if (line === '') {
      empty++;
      continue;
    }
    text += empty > 0 ? '\n'.repeat(empty) : begun ? ' ' : '';
    text += line;
    empty = 0;
    begun = true;
  }
  return text;
}
