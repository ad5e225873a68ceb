// Divisions by zero that the numbers of a formula decide alone: whoever is scored, there is no value.

import { Exact } from '../exact/index.js';
import type { Expression } from './ast.js';

/** Only what is worked out in any case: not the branches of `if`, nor what `and` and `or` may never come to, nor conditions over rows. */
export function* zeroDivisors(expression: Expression): Generator<Expression> {
  switch (expression.kind) {
    case 'binary': {
      const { operator, left, right } = expression;
      yield* zeroDivisors(left);
      if (operator !== 'and' && operator !== 'or') yield* zeroDivisors(right);
      if (operator === '/' && constantOf(right)?.isZero) yield right;
      return;
    }
    case 'unary':
      return yield* zeroDivisors(expression.operand);
    case 'call':
      for (const part of expression.name === 'if' ? expression.args.slice(0, 1) : expression.args) yield* zeroDivisors(part);
      return;
    case 'aggregate':
      yield* zeroDivisors(expression.args[0]!);
      return;
    default:
  }
}

/** The value of a part that is made of numbers alone. */
function constantOf(part: Expression): Exact | undefined {
  if (part.kind === 'number') return part.value;
  if (part.kind === 'unary') return part.operator === '-' ? constantOf(part.operand)?.negate() : undefined;
  if (part.kind !== 'binary') return undefined;
  const [left, right] = [constantOf(part.left), constantOf(part.right)];
  if (!left || !right) return undefined;
  if (part.operator === '+') return left.plus(right);
  if (part.operator === '-') return left.minus(right);
  return part.operator === '*' ? left.times(right) : undefined;
}
