// Reads a figure from YAML. Knows the three spellings; what names mean is checked where the whole rubric is known.

import type { Problems } from '../diagnostic/diagnostic.js';
import { parseExact } from '../exact/index.js';
import { readFormula } from '../formula/formula.js';
import { Exact } from '../exact/index.js';
import { childOf, type MapNode, type Node, type ScalarNode } from '../source/index.js';
import { numberHint } from '../source/lookalike.js';
import { checkBound, type Limit } from './bound.js';
import type { Figure, Threshold } from './figure.js';

export interface FigureOptions {
  /** Words that may stand in place of a number here. */
  readonly words?: readonly ('all' | 'not_applicable')[];
  /** What a bare map (without `by:`) is by: `label` under `deduct` and `award`. */
  readonly bareTableBy?: string;
  /** A text without `=` is a formula too (kind `formula`). */
  readonly bareFormula?: boolean;
  /** Numbers beyond it are reported; formulas keep it for what they come to. */
  readonly limit?: Limit;
}

export function readFigure(node: Node, problems: Problems, options: FigureOptions = {}): Figure | undefined {
  const figure = readAny(node, problems, options);
  if (figure && options.limit) checkBound(figure, options.limit, problems);
  return figure;
}

function readAny(node: Node, problems: Problems, options: FigureOptions): Figure | undefined {
  if (node.kind === 'scalar') return readScalar(node, problems, options);
  if (node.kind === 'map') return readTable(node, problems, options);
  problems.add('rubric/not-a-figure', { found: '[…]' }, node);
  return undefined;
}

function readScalar(node: ScalarNode, problems: Problems, options: FigureOptions): Figure | undefined {
  if (node.value instanceof Exact) return { kind: 'constant', value: node.value, node };
  for (const word of options.words ?? []) if (node.text === word) return { kind: word, node };
  if (typeof node.value === 'string' && (options.bareFormula || /^\s*=/.test(node.text))) {
    const formula = readFormula(node, problems);
    return formula && { kind: 'formula', formula, ...(options.limit && { limit: options.limit }), node };
  }
  problems.add('rubric/not-a-figure', { found: node.text === '' ? '~' : node.text, near: numberHint(node.text) }, node);
  return undefined;
}

function readTable(node: MapNode, problems: Problems, options: FigureOptions): Figure | undefined {
  const by = childOf(node, 'by');
  if (!by && options.bareTableBy === undefined) {
    problems.add('rubric/table-without-by', {}, node.entries[0]?.key ?? node);
    return undefined;
  }
  const name = by ? (by.kind === 'scalar' ? by.text : '') : options.bareTableBy!;
  const thresholds = childOf(node, 'at_least');
  const fallback = childOf(node, 'default');
  const inside = { words: options.words ?? [], ...(options.limit && { limit: options.limit }) };
  const otherwise = fallback && readAny(fallback, problems, inside);
  const rest = otherwise ? { otherwise } : {};
  if (thresholds) {
    const cases = readThresholds(thresholds, problems, inside);
    if (cases && !fallback && isEmpty(thresholds)) return refuseEmpty('at_least', thresholds, problems);
    return cases && { kind: 'at_least', by: name, cases, ...rest, node };
  }
  if (node.entries.every(({ key, value }) => key.text === 'by' && by === value))
    return refuseEmpty(by ? `by: ${name}` : '{}', node, problems);
  const cases = new Map<string, Figure>();
  for (const { key, value } of node.entries) {
    if (key.text === 'by' && by === value) continue;
    if (key.text === 'default') continue;
    const figure = readAny(value, problems, inside);
    if (figure) cases.set(key.text, figure);
  }
  return { kind: 'table', by: name, cases, ...rest, node };
}

const isEmpty = (node: Node): boolean => node.kind === 'map' && node.entries.length === 0;

function refuseEmpty(key: string, node: Node, problems: Problems): undefined {
  problems.add('rubric/empty-list', { key }, node);
  return undefined;
}

function readThresholds(node: Node, problems: Problems, options: FigureOptions): Threshold[] | undefined {
  if (node.kind !== 'map') {
    problems.add('rubric/not-a-figure', { found: 'at_least' }, node);
    return undefined;
  }
  const cases: Threshold[] = [];
  for (const { key, value } of node.entries) {
    const from = parseExact(key.text);
    if (!from) problems.add('rubric/not-a-number', { found: key.text, near: numberHint(key.text) }, key);
    const figure = readAny(value, problems, options);
    if (from && figure) cases.push({ from, figure });
  }
  return cases.sort((a, b) => b.from.compare(a.from));
}
