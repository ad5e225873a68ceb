// What a value can still be when it is not known which of two computations gives it.
// Where one of them may turn out to have no value at all, everything stays possible: a figure for that case may stand beside the formula.

import { hull, unbounded } from '../exact/index.js';
import type { Expression } from './ast.js';
import { anything, fault, numberValue, plainOf } from './demand.js';
import { FormulaFault } from './environment.js';
import type { Value } from './value.js';

/** A value, or the fault met on the way to it, to be thrown only if it turns out to be certain. */
export type Outcome = Value | FormulaFault;

export function attempt(compute: () => Value): Outcome {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

export const isMissing = (outcome: Outcome): outcome is FormulaFault | Extract<Value, { type: 'absent' }> =>
  outcome instanceof FormulaFault || outcome.type === 'absent';

/** One of two outcomes, not known which. */
export function eitherOf(first: Outcome, second: Outcome, node: Expression): Value {
  if (!isMissing(first)) return isMissing(second) ? anythingLike(first) : eitherValue(first, second, node);
  if (!isMissing(second)) return anythingLike(second);
  if (first instanceof FormulaFault) throw first;
  return first;
}

/** All values of the same type. */
export function anythingLike(value: Value): Value {
  switch (value.type) {
    case 'number':
      return value === anything ? anything : numberValue(unbounded);
    case 'flag':
      return { type: 'flag', can: 'either' };
    case 'text':
      return { type: 'text', text: undefined };
    case 'date':
      return { type: 'date', days: unbounded };
    case 'list':
      return { type: 'list', items: undefined, ...(value.number && { number: unbounded }) };
    case 'absent':
      return value;
  }
}

function eitherValue(first: Value, second: Value, node: Expression): Value {
  if (first.type === 'list' && second.type === 'list') return eitherList(first, second);
  const [a, b] = [plainOf(first, node), plainOf(second, node)];
  if (a === anything || b === anything) return anythingLike(a === anything ? b : a);
  if (a.type === 'number' && b.type === 'number') return numberValue(hull(a.range, b.range));
  if (a.type === 'date' && b.type === 'date') return { type: 'date', days: hull(a.days, b.days) };
  if (a.type === 'flag' && b.type === 'flag') return { type: 'flag', can: a.can === b.can ? a.can : 'either' };
  if (a.type === 'text' && b.type === 'text') return { type: 'text', text: a.text === b.text ? a.text : undefined };
  return fault('wrong_type', node, b.type);
}

type List = Extract<Value, { type: 'list' }>;

function eitherList(first: List, second: List): Value {
  if (first === second) return first;
  const number = first.number && second.number && hull(first.number, second.number);
  return { type: 'list', items: undefined, ...(number && { number }) };
}
