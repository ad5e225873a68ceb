// Figures of one unit: asked in a frame, and told apart where they have no number, or one that no figure can be there.

import { problem, type Related } from '../diagnostic/diagnostic.js';
import type { Range } from '../exact/index.js';
import { evaluateFigure, type Amount, type Figure, type FigureScope, type Limit } from '../figure/index.js';
import { evaluate } from '../formula/evaluate.js';
import { FormulaFault } from '../formula/environment.js';
import type { Formula } from '../formula/formula.js';
import type { Value } from '../formula/value.js';
import { show } from '../rules/amounts.js';
import type { Scope } from '../rules/rule-kind.js';
import { firstLineOf } from '../source/index.js';
import { FrameEnvironment } from './environment.js';
import { Located } from './fault.js';
import type { Frame } from './frame.js';
import { factsBehind } from './origins.js';
import type { Run } from './run.js';
import { reached } from './settle.js';

export function amountOf(figure: Figure, frame: Frame, run: Run, scope: Scope = {}): Amount {
  const environment = new FrameEnvironment(run, frame, scope);
  const amount = evaluateFigure(figure, {
    lookup: (name) => environment.lookup(name),
    evaluate: (formula) => run.located(formula, () => atRow(scope, () => present(evaluate(formula.expression, environment), formula))),
    fail: (...problem) => failFigure(problem, scope, run),
    beyond: (formula, limit, found) => beyond({ formula, limit, found }, frame, run, scope),
  });
  return typeof amount === 'string' ? amount : reached(amount, run.reach);
}

/** A figure needs a number; what does not apply has none, and `otherwise:` may stand in. */
function present(value: Value, { expression }: Formula): Value {
  if (value.type === 'absent') throw new FormulaFault('not_applicable', expression.start, expression.end, value.what);
  return value;
}

/** A fault met while a row of the evidence was looked at says which. */
export function atRow<T>({ row, counted: at = row }: Scope, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaFault && at) error.row ??= at;
    throw error;
  }
}

/** A figure that has no number: what it looked at, and where the evidence says so. */
function failFigure(
  [reason, { node, ...figure }, found, value]: Parameters<FigureScope['fail']>,
  { row, counted }: Scope,
  run: Run,
): never {
  const by = 'by' in figure ? figure.by : '';
  if (reason === 'not_a_number') return run.fail('score/not-a-number', { found, value: value ?? '' }, node, row);
  const args = reason === 'unknown_by' ? { by, found: '', ...(counted && { counted: 'yes' }) } : { by, found };
  return run.fail('score/missing-case', args, node, row ?? counted);
}

interface OutOfRange {
  readonly formula: Formula;
  readonly limit: Limit;
  readonly found: Range;
}

/** What the formula came to, of what, and where the evidence says that. */
function beyond({ formula, limit, found }: OutOfRange, frame: Frame, run: Run, { row }: Scope): never {
  const behind = factsBehind(formula, frame, run, row);
  const facts = behind.flatMap(({ fact, value }) => (value === undefined ? [] : [`${fact} = ${value}`]));
  const stated = behind.map(({ at }) => at).filter(({ file }) => file !== formula.node.file);
  const places = stated.length === 0 && row ? [firstLineOf(row)] : stated;
  const { id, name } = run.unit;
  const args = { unit: name, ...limit, formula: formula.text.trim(), found: show(found), facts: facts.join('\n') };
  const related = places.map((span): Related => ({ span, role: 'evidence' }));
  throw new Located(problem('score/figure-out-of-range', args, formula.node, { unit: id, ...(related.length > 0 && { related }) }));
}
