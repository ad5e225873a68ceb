// Between places of ours (offsets in a text) and those of the protocol (lines from 0, UTF-16 code units).

import type { Position, Range } from 'vscode-languageserver';
import type { SourceFile, Span } from '../source/index.js';

export const rangeOf = ({ file, start, end }: Span): Range => ({ start: positionAt(file, start), end: positionAt(file, end) });

function positionAt(file: SourceFile, offset: number): Position {
  const { line, column } = file.position(offset);
  return { line: line - 1, character: column - 1 };
}

/** A place beyond the end of a line is its end. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let passed = 0; passed < line; passed++) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end === -1 ? text.length : end);
}

export const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean =>
  start <= offset && offset <= end;
