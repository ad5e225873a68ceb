// A formula as it stands in a file: its text, its tree, and how offsets within it become places in the file.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { ScalarNode, Span } from '../source/index.js';
import type { Expression } from './ast.js';
import { parseFormula } from './parse.js';

export interface Formula {
  /** Without the leading `=`. */
  readonly text: string;
  readonly expression: Expression;
  readonly node: ScalarNode;
}

/** Reads a formula from a scalar; a leading `=` is dropped. Problems are located inside the formula. */
export function readFormula(node: ScalarNode, problems: Problems): Formula | undefined {
  const text = node.text.replace(/^\s*=(?!=)/, '');
  const parsed = parseFormula(text);
  if ('fault' in parsed) {
    const { code, args, start, end } = parsed.fault;
    problems.list.push({ code, args, span: spanWithin(node, text, start, end) } as (typeof problems.list)[number]);
    return undefined;
  }
  return { text, expression: parsed.expression, node };
}

/** The place of a part of a formula; the whole scalar where escapes or folding make offsets differ from the file. */
export function spanWithin(node: ScalarNode, text: string, start: number, end: number): Span {
  const raw = node.file.text.slice(node.start, node.end);
  const at = raw.indexOf(text);
  if (at === -1) return node;
  const from = node.start + at + start;
  return { file: node.file, start: from, end: Math.max(from + 1, node.start + at + end) };
}
