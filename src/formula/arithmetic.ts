// Arithmetic on numbers and dates, exact and on ranges.

import {
  addRange,
  divideRange,
  Exact,
  holdsZero,
  isPoint,
  mapRange,
  multiplyRange,
  negateRange,
  point,
  roundTo,
  subtractRange,
  unbounded,
  type Range,
} from '../exact/index.js';
import type { Expression } from './ast.js';
import { dateValue, wholeDays } from './dates.js';
import { anything, dateOf, fault, numberOf, numberValue, plainOf, type Evaluate } from './demand.js';
import type { Value } from './value.js';

type Binary = Extract<Expression, { kind: 'binary' }>;

/** More decimal places than this are a mistake, and would only cost time. */
const maxDigits = 100;

export function calculate(operator: '+' | '-' | '*' | '/', node: Binary, evaluate: Evaluate): Value {
  const a = plainOf(evaluate(node.left), node.left);
  const b = plainOf(evaluate(node.right), node.right);
  if ((operator === '+' || operator === '-') && (a === anything || b === anything)) return withAnything(operator, a, b);
  if (operator === '+' && (a.type === 'date' || b.type === 'date')) return addDays(node, a, b);
  if (operator === '-' && a.type === 'date')
    return b.type === 'date' ? numberValue(subtractRange(a.days, b.days)) : subtractDays(node, a, b);
  const [x, y] = [numberOf(a, node.left), numberOf(b, node.right)];
  switch (operator) {
    case '+':
      return numberValue(addRange(x, y));
    case '-':
      return numberValue(subtractRange(x, y));
    case '*':
      return numberValue(multiplyRange(x, y));
    case '/':
      return numberValue(divide(x, y, node.right));
  }
}

function withAnything(operator: '+' | '-', a: Value, b: Value): Value {
  if (operator === '+') return a.type === 'date' || b.type === 'date' ? { type: 'date', days: unbounded } : anything;
  return b.type === 'date' ? numberValue(unbounded) : anything;
}

/** A divisor that may be zero, but need not, leaves the quotient open. */
function divide(a: Range, b: Range, divisor: Expression): Range {
  if (!holdsZero(b)) return divideRange(a, b);
  return isPoint(b) ? fault('division_by_zero', divisor) : unbounded;
}

function addDays(node: Binary, a: Value, b: Value): Value {
  const [date, days] =
    a.type === 'date' ? [a, wholeDays(numberOf(b, node.right), node.right)] : [b, wholeDays(numberOf(a, node.left), node.left)];
  return dateValue(addRange(dateOf(date, node), days), node);
}

function subtractDays(node: Binary, a: Value, b: Value): Value {
  return dateValue(subtractRange(dateOf(a, node.left), wholeDays(numberOf(b, node.right), node.right)), node);
}

export const negative = (value: Value, node: Expression): Value => numberValue(negateRange(numberOf(value, node)));

export function absolute(range: Range): Range {
  if (range.low.sign >= 0) return range;
  if (range.high.sign <= 0) return negateRange(range);
  return { low: Exact.zero, high: Exact.max(range.low.negate(), range.high) };
}

export const floorOf = (range: Range): Range => mapRange(range, (end) => end.floor());
export const ceilOf = (range: Range): Range => mapRange(range, (end) => end.ceil());

/** Half away from zero, as taught in school; `digits` below zero round to tens and hundreds. */
export function rounded(range: Range, digits: Range, digitsNode: Expression): Range {
  if (!isPoint(digits)) return unbounded;
  const places = digits.low.toSafeInteger();
  if (places === undefined) return fault('not_a_whole_number', digitsNode);
  if (Math.abs(places) > maxDigits) return fault('wrong_type', digitsNode, 'number');
  const power = 10n ** BigInt(Math.abs(places));
  const to = places < 0 ? Exact.ratio(power, 1n) : Exact.ratio(1n, power);
  return mapRange(range, (end) => roundTo(end, { to, mode: 'half_up' }));
}

export const noDigits: Range = point(Exact.zero);
