// Every part of a formula, each with its place: for checks that point at one name or one reference inside it.

import type { Expression } from './ast.js';

/** The expression itself first, then what it is made of, in written order. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  for (const inner of insideOf(expression)) yield* partsOf(inner);
}

function insideOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
    case 'aggregate':
      return node.args;
    case 'cohort':
      return [node.of, node.condition].filter((part) => part !== undefined);
    case 'rank':
      return [node.of];
    default:
      return [];
  }
}

/** A comparison for equality with a text: what is compared, and the text. */
export interface TextComparison {
  readonly with: Expression;
  readonly text: Extract<Expression, { kind: 'text' }>;
}

/** `unit.class = 'park'`, either way round, anywhere inside. */
export function textComparisons(expression: Expression): TextComparison[] {
  return [...partsOf(expression)].flatMap((part) => {
    if (part.kind !== 'binary' || (part.operator !== '=' && part.operator !== '!=')) return [];
    const { left, right } = part;
    if (right.kind === 'text') return [{ with: left, text: right }];
    return left.kind === 'text' ? [{ with: right, text: left }] : [];
  });
}
