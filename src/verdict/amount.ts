// What a consequence comes to: a figure that may go by the unit's own score, place and grade.

import { problem } from '../diagnostic/diagnostic.js';
import type { Range } from '../exact/index.js';
import { evaluateFigure, type Figure } from '../figure/index.js';
import type { Expression } from '../formula/ast.js';
import { FormulaFault } from '../formula/environment.js';
import { spanWithin, type Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { Located } from '../scoring/fault.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { firstLineOf, textOf, type Span } from '../source/index.js';

/** @throws Located where it has no value */
export function amountFor(unit: ScoredUnit, figure: Figure): Range {
  const amount = evaluateFigure(figure, {
    lookup: (name) => (name === 'class' ? unit.evaluate(attribute(name)) : (known(unit, named(name)) ?? known(unit, attribute(name)))),
    evaluate: (formula) => valueOf(unit, formula),
    beyond: (formula) => noAmount(unit, formula.text, firstLineOf(formula.node)),
    fail: (_, { node }) => noAmount(unit, textOf(node), node.kind === 'scalar' ? node : firstLineOf(node)),
  });
  return typeof amount === 'string' ? noAmount(unit, textOf(figure.node), figure.node) : amount;
}

const named = (name: string): Expression => ({ kind: 'name', name, start: 0, end: 0 });
const attribute = (field: string): Expression => ({ kind: 'member', object: 'unit', field, start: 0, end: 0 });

/** Undefined: nothing of that name. */
function known(unit: ScoredUnit, expression: Expression): Value | undefined {
  try {
    const value = unit.evaluate(expression);
    return value.type === 'absent' ? undefined : value;
  } catch (error) {
    if (error instanceof FormulaFault && error.reason === 'unknown_field') return undefined;
    throw error;
  }
}

function valueOf(unit: ScoredUnit, { expression, node, text }: Formula): Value {
  try {
    return unit.evaluate(expression);
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    return noAmount(unit, text, spanWithin(node, text, error.start, error.end));
  }
}

function noAmount({ unit }: ScoredUnit, formula: string, span: Span): never {
  throw new Located(problem('score/consequence-fault', { formula: formula.trim(), unit: unit.name }, span, { unit: unit.id }));
}
