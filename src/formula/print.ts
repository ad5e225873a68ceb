// An expression as text in one canonical spelling, so that the same question is always written the same way.

import { formatExact } from '../exact/index.js';
import type { Expression } from './ast.js';

export function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return formatExact(node.value);
    case 'text':
      return `'${node.value}'`;
    case 'flag':
      return String(node.value);
    case 'name':
      return node.name;
    case 'member':
      return `${node.object}.${node.field}`;
    case 'unary':
      return node.operator === 'not' ? `not ${inner(node.operand)}` : `-${inner(node.operand)}`;
    case 'binary':
      return `${inner(node.left)} ${node.operator} ${inner(node.right)}`;
    case 'call':
    case 'aggregate':
      return `${node.name}(${node.args.map(printExpression).join(', ')})`;
    case 'reference':
      return `${node.name}(${node.id})`;
    case 'cohort':
      return `cohort.${node.name}(${[node.of, node.condition].flatMap((part) => (part ? [printExpression(part)] : [])).join(', ')})`;
    case 'rank':
      return `${node.fromBottom ? 'rank_from_bottom' : 'rank'}(${printExpression(node.of)})`;
    case 'result':
      return `result(${node.name}).${node.field}`;
  }
}

/** Parentheses around every inner operation: unambiguous without knowing precedence. */
const inner = (node: Expression): string =>
  node.kind === 'binary' || node.kind === 'unary' ? `(${printExpression(node)})` : printExpression(node);
