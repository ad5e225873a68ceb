// A formula as it stands in a file: its text, its tree, and how offsets within it become places in the file.

import type { Diagnostic, Problems, Replacement } from '../diagnostic/diagnostic.js';
import type { ScalarNode, Span } from '../source/index.js';
import type { Expression } from './ast.js';
import { parseFormula } from './parse.js';
import type { FormulaProblem, Place } from './problem.js';

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
    reportIn({ text, node }, parsed.fault, problems);
    return undefined;
  }
  return { text, expression: parsed.expression, node };
}

/** Puts a problem of a formula at its place in the file, with what to write there instead where that is known. */
export function reportIn({ text, node }: Pick<Formula, 'text' | 'node'>, found: FormulaProblem, problems: Problems): void {
  const { code, args, start, end, replacement } = found;
  const span = spanWithin(node, text, start, end);
  const whole = code === 'formula/full-width' ? wholeMended({ text, node }, args.formula) : undefined;
  const part = replacement !== undefined && span !== node ? { span, text: replacement } : undefined;
  const mended = whole ?? part;
  problems.list.push({ code, args, span, ...(mended && { replacement: mended }) } as Diagnostic);
}

/** Full-width marks come in numbers, so the whole formula is written anew; quotes inside differ from those around it. */
function wholeMended({ text, node }: Pick<Formula, 'text' | 'node'>, formula: string): Replacement | undefined {
  const blanks = text.length - text.trimStart().length;
  const span = spanWithin(node, text, blanks, text.trimEnd().length);
  const around = node.file.text[node.start];
  const mended = around === '"' ? formula.replace(/"/g, "'") : around === "'" ? formula.replace(/'/g, '"') : formula;
  return span === node ? undefined : { span, text: mended };
}

/** The place of a part of a formula. */
export const placeIn = ({ node, text }: Formula, { start, end }: Place): Span => spanWithin(node, text, start, end);

/** The place of a part of a formula; the whole scalar where escapes or folding make offsets differ from the file. */
export function spanWithin(node: ScalarNode, text: string, start: number, end: number): Span {
  if (text.trim() === '') return node;
  const raw = node.file.text.slice(node.start, node.end);
  const at = raw.indexOf(text);
  if (at === -1) return raw.startsWith('|') ? spanInBlock(node, raw, text, start, end) : node;
  const from = node.start + at + start;
  return { file: node.file, start: from, end: Math.max(from + 1, node.start + at + end) };
}

/** In a literal block every line is what it says, behind an indentation that is the same for all. */
function spanInBlock(node: ScalarNode, raw: string, text: string, start: number, end: number): Span {
  const offsets: number[] = [];
  let content = '';
  let lineStart = raw.indexOf('\n') + 1;
  const lines = raw.slice(lineStart).split('\n');
  const indentation = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  for (const line of lines) {
    for (let column = indentation; column <= line.length; column++) {
      offsets.push(node.start + lineStart + column);
      content += line[column] ?? '\n';
    }
    if (line.length < indentation) {
      offsets.push(node.start + lineStart + line.length);
      content += '\n';
    }
    lineStart += line.length + 1;
  }
  const at = content.indexOf(text.trimEnd());
  const from = offsets[at + start];
  if (at === -1 || from === undefined) return node;
  return { file: node.file, start: from, end: Math.max(from + 1, (offsets[at + end - 1] ?? from) + 1) };
}
