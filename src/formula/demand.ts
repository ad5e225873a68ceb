// Asks a value for the type that is needed, and faults where it has none. A list gives the number it is worth.

import { unbounded, type Range } from '../exact/index.js';
import type { Expression } from './ast.js';
import { FormulaFault } from './environment.js';
import type { Value } from './value.js';

export type Evaluate = (expression: Expression) => Value;
export type Possible = 'true' | 'false' | 'either';

/** A number or a date, not known which: the greatest of a list that nobody has stated. Known by identity; elsewhere it is any number. */
export const anything: Value = { type: 'number', range: unbounded };

export const numberValue = (range: Range): Value => ({ type: 'number', range });
export const flagValue = (can: Possible): Value => ({ type: 'flag', can });

export function fault(reason: FormulaFault['reason'], { start, end }: Expression, what = ''): never {
  throw new FormulaFault(reason, start, end, what);
}

function faultOfType(value: Value, node: Expression): never {
  if (value.type === 'absent') return fault('not_applicable', node, value.what);
  return fault('wrong_type', node, value.type);
}

export function numberOf(value: Value, node: Expression): Range {
  if (value.type === 'number') return value.range;
  if (value.type === 'list' && value.number) return value.number;
  return faultOfType(value, node);
}

export function flagOf(value: Value, node: Expression): Possible {
  return value.type === 'flag' ? value.can : faultOfType(value, node);
}

export function dateOf(value: Value, node: Expression): Range {
  if (value === anything) return unbounded;
  return value.type === 'date' ? value.days : faultOfType(value, node);
}

/** The value where one is needed: a list as its number, never something not applicable. */
export function plainOf(value: Value, node: Expression): Exclude<Value, { type: 'list' | 'absent' }> {
  if (value.type === 'list') return { type: 'number', range: numberOf(value, node) };
  return value.type === 'absent' ? faultOfType(value, node) : value;
}
