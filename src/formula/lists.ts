// How a formula speaks of lists: which member is a column, and which second argument is a condition.
// Decided by the text of the formula alone, so that no evidence can change what a formula means.

import type { Expression } from './ast.js';

type Member = Extract<Expression, { kind: 'member' }>;
type AggregateCall = Extract<Expression, { kind: 'aggregate' }>;

/** `contracts.price`, as against `unit.class` and `period.start`. */
export const isColumn = ({ object }: Member): boolean => object !== 'unit' && object !== 'period';

/** The name by which a list is known inside its condition; undefined for a list without a name. */
export function listName(list: Expression): string | undefined {
  if (list.kind === 'name') return list.name;
  return list.kind === 'member' ? list.object : undefined;
}

/**
 * The condition of an aggregate over a list: its second argument, if that is a comparison, `and`, `or`, `not` or true/false.
 * `max(lawsuits, appeals)` is therefore the greater of two numbers; a bare flag is written `count(cases, serious = true)`.
 */
export function conditionOf({ args }: AggregateCall): Expression | undefined {
  const [, second] = args;
  return args.length === 2 && second && isCondition(second) ? second : undefined;
}

const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/']);

function isCondition(expression: Expression): boolean {
  switch (expression.kind) {
    case 'flag':
      return true;
    case 'unary':
      return expression.operator === 'not';
    case 'binary':
      return !arithmetic.has(expression.operator);
    case 'call':
      return expression.name === 'if' && expression.args[1] !== undefined && isCondition(expression.args[1]);
    default:
      return false;
  }
}
