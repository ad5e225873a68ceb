// Reads a formula: text to tree. The only importer of jsep, whose settings are global and therefore made here and nowhere else.
// jsep settles how operators bind; which signs are allowed, what may follow what, and every place are settled around it.

import jsep from 'jsep';
import type { Expression } from './ast.js';
import { refuse, Refusal, type FormulaProblem } from './problem.js';
import { scan } from './scan.js';
import { checkSequence } from './sequence.js';
import { buildTree, type Shape } from './tree.js';

/** UTF-16 code units. */
export const maxLength = 2000;

/** Comparisons share one level: chains of them are refused, so their order never matters. */
const precedence = { or: 1, and: 2, '=': 3, '==': 3, '!=': 3, '<>': 3, '<': 3, '<=': 3, '>': 3, '>=': 3, '+': 4, '-': 4, '*': 5, '/': 5 };

jsep.removeAllLiterals();
jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.addUnaryOp('-');
jsep.addUnaryOp('not');
for (const [operator, level] of Object.entries(precedence)) jsep.addBinaryOp(operator, level);

/** @param text without a leading `=` */
export function parseFormula(text: string): { readonly expression: Expression } | { readonly fault: FormulaProblem } {
  try {
    return { expression: read(text) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.problem };
    throw error;
  }
}

function read(text: string): Expression {
  if (text.length > maxLength) {
    const args = { what: 'length', found: String(text.length), most: String(maxLength) } as const;
    refuse('formula/too-long', args, { start: maxLength, end: text.length });
  }
  const tokens = scan(text);
  const partners = checkSequence(tokens);
  // Tokens in sequence lead to no other nodes than those of Shape.
  return buildTree(jsep(text) as unknown as Shape, text, tokens, partners);
}
