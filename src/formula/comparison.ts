// Comparison and the logic of what may be true: a comparison of ranges decides where it can.

import { isPoint, type Range } from '../exact/index.js';
import type { BinaryOperator, Expression } from './ast.js';
import { anything, fault, flagOf, plainOf, type Evaluate, type Possible } from './demand.js';
import { FormulaFault } from './environment.js';
import { attempt } from './possibilities.js';
import type { Value } from './value.js';

type Binary = Extract<Expression, { kind: 'binary' }>;
export type Comparison = Extract<BinaryOperator, '<' | '<=' | '>' | '>=' | '=' | '!='>;

export const negate = (can: Possible): Possible => (can === 'either' ? can : can === 'true' ? 'false' : 'true');
const known = (holds: boolean): Possible => (holds ? 'true' : 'false');

export function compare(operator: Comparison, { left, right }: Binary, evaluate: Evaluate): Possible {
  const a = plainOf(evaluate(left), left);
  const b = plainOf(evaluate(right), right);
  if (a === anything || b === anything) return 'either';
  if (operator === '=' || operator === '!=') {
    const same = equals(a, b) ?? fault('wrong_type', right, b.type);
    return operator === '=' ? same : negate(same);
  }
  const low = rangeOf(a) ?? fault('wrong_type', left, a.type);
  const high = rangeOf(b) ?? fault('wrong_type', right, b.type);
  if (a.type !== b.type) return fault('wrong_type', right, b.type);
  if (operator === '<') return isLess(low, high);
  if (operator === '>') return isLess(high, low);
  return negate(operator === '<=' ? isLess(high, low) : isLess(low, high));
}

const rangeOf = (value: Value): Range | undefined =>
  value.type === 'number' ? value.range : value.type === 'date' ? value.days : undefined;

function isLess(a: Range, b: Range): Possible {
  if (a.high.compare(b.low) < 0) return 'true';
  return a.low.compare(b.high) >= 0 ? 'false' : 'either';
}

/** Undefined: of types that cannot be compared. A number that is a label is compared with text as it was written. */
function equals(a: Value, b: Value): Possible | undefined {
  const [first, second] = [rangeOf(a), rangeOf(b)];
  if (a.type === b.type && first && second) return areSame(first, second);
  if (a.type === 'flag' && b.type === 'flag') return a.can === 'either' || b.can === 'either' ? 'either' : known(a.can === b.can);
  if (a.type === 'text' && b.type === 'text') return sameText(a.text, b.text);
  if (a.type === 'text' && b.type === 'number' && b.text !== undefined) return sameText(a.text, b.text);
  if (a.type === 'number' && b.type === 'text' && a.text !== undefined) return sameText(a.text, b.text);
  return undefined;
}

function areSame(a: Range, b: Range): Possible {
  if (a.high.compare(b.low) < 0 || b.high.compare(a.low) < 0) return 'false';
  return isPoint(a) && isPoint(b) ? 'true' : 'either';
}

function sameText(a: string | undefined, b: string | undefined): Possible {
  return a === undefined || b === undefined ? 'either' : known(a.normalize('NFC') === b.normalize('NFC'));
}

/**
 * `and` and `or` from left to right; `deciding` is the value that settles them (false for `and`, true for `or`).
 * While the left side is open, a fault on the right is only possible and leaves the whole open.
 */
export function logic({ left, right }: Binary, deciding: 'true' | 'false', evaluate: Evaluate): Possible {
  const first = flagOf(evaluate(left), left);
  if (first === deciding) return deciding;
  if (first !== 'either') return flagOf(evaluate(right), right);
  const second = attempt(() => ({ type: 'flag', can: flagOf(evaluate(right), right) }));
  return !(second instanceof FormulaFault) && flagOf(second, right) === deciding ? deciding : 'either';
}
