// The number a figure comes to for one unit. Unknown facts give the hull of the cases that are still possible.

import { formatExact, hull, isPoint, type Range } from '../exact/index.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { within, type Limit } from './bound.js';
import type { Figure } from './figure.js';

/** What a figure may ask while it is evaluated. */
export interface FigureScope {
  /** The value of what a table is `by`; undefined when nothing of that name is known here. */
  readonly lookup: (name: string) => Value | undefined;
  readonly evaluate: (formula: Formula) => Value;
  /** Reports a located problem and never returns. `value`: what stands there instead of a number, where it has a text. */
  readonly fail: (reason: 'missing_case' | 'not_a_number' | 'unknown_by', figure: Figure, found: string, value?: string) => never;
  /** The same for a formula that comes to what no figure can be here. */
  readonly beyond: (formula: Formula, limit: Limit, found: Range) => never;
}

/** `open`: still undecided between a number and a word, so anything the rule can do is possible. */
export type Amount = Range | 'all' | 'not_applicable' | 'open';

export function evaluateFigure(figure: Figure, scope: FigureScope): Amount {
  switch (figure.kind) {
    case 'constant':
      return { low: figure.value, high: figure.value };
    case 'all':
    case 'not_applicable':
      return figure.kind;
    case 'formula':
      return formulaOf(figure, scope);
    case 'table':
    case 'at_least': {
      const value = scope.lookup(figure.by);
      if (!value) return figure.otherwise ? evaluateFigure(figure.otherwise, scope) : scope.fail('unknown_by', figure, figure.by);
      const chosen = figure.kind === 'table' ? casesOf(figure, value, scope) : thresholdsOf(figure, value, scope);
      return chosen.map((inner) => evaluateFigure(inner, scope)).reduce(either);
    }
  }
}

function formulaOf(figure: Extract<Figure, { kind: 'formula' }>, scope: FigureScope): Range {
  const { formula, limit } = figure;
  const value = scope.evaluate(formula);
  const range = rangeOf(value) ?? scope.fail('not_a_number', figure, value.type, labelOf(value));
  return limit ? (within(range, limit.bound) ?? scope.beyond(formula, limit, range)) : range;
}

type Table = Extract<Figure, { kind: 'table' }>;
type Thresholds = Extract<Figure, { kind: 'at_least' }>;

function casesOf(figure: Table, value: Value, scope: FigureScope): Figure[] {
  const label = labelOf(value);
  if (label === undefined) return [...figure.cases.values(), ...(figure.otherwise ? [figure.otherwise] : [])];
  const found = figure.cases.get(label) ?? figure.otherwise;
  return [found ?? scope.fail('missing_case', figure, label)];
}

/** The label a value is looked up by; undefined while it is unknown. */
export function labelOf(value: Value): string | undefined {
  if (value.type === 'text') return value.text;
  if (value.type === 'flag') return value.can === 'either' ? undefined : value.can;
  if (value.type === 'number' && value.text !== undefined) return value.text;
  const range = rangeOf(value);
  return range && isPoint(range) && range.low.isFinite ? formatExact(range.low) : undefined;
}

const rangeOf = (value: Value): Range | undefined =>
  value.type === 'number' ? value.range : value.type === 'list' ? value.number : undefined;

function thresholdsOf(figure: Thresholds, value: Value, scope: FigureScope): Figure[] {
  const range = rangeOf(value) ?? scope.fail('not_a_number', figure, value.type, labelOf(value));
  const possible: Figure[] = [];
  for (const { from, figure: inner } of figure.cases) {
    if (range.high.compare(from) >= 0) possible.push(inner);
    if (range.low.compare(from) >= 0) return possible;
  }
  if (figure.otherwise) possible.push(figure.otherwise);
  else if (possible.length === 0) scope.fail('missing_case', figure, formatExact(range.low));
  return possible;
}

function either(a: Amount, b: Amount): Amount {
  if (typeof a === 'string' || typeof b === 'string') return a === b ? a : 'open';
  return hull(a, b);
}
