// Proposed cases put into the text of a test file, old or new. Nothing that stands there is touched.

import type { Proposal } from './propose.js';
import type { TestFile } from './test-file.js';

/** A new test file. */
export function newTestFile({ rubric, base, cases }: Proposal): string {
  return `test: ${rubric.id}\nbase:\n${indent(base.trimEnd(), 2)}\ncases:\n${cases.map((one) => item(one, 2)).join('')}`;
}

/** The file with the cases behind its last one. Undefined: its cases stand in brackets, where no block can follow. */
export function withCases(file: TestFile, cases: readonly string[]): string | undefined {
  const { list, node } = file;
  const { text } = node.file;
  if (!list) return `${text.trimEnd()}\n${/^cases:\s*$/m.test(text) ? '' : 'cases:\n'}${cases.map((one) => item(one, 2)).join('')}`;
  if (text[list.start] !== '-') return undefined;
  const column = list.start - (text.lastIndexOf('\n', list.start) + 1);
  const lineEnd = text.indexOf('\n', list.end);
  const at = lineEnd === -1 ? text.length : lineEnd + 1;
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${cases.map((one) => item(one, column)).join('')}${text.slice(at)}`;
}

const item = (text: string, column: number): string => `${' '.repeat(column)}- ${indent(text, column + 2).trimStart()}\n`;

const indent = (text: string, columns: number): string =>
  text
    .split('\n')
    .map((line) => ' '.repeat(columns) + line)
    .join('\n');
