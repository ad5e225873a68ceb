// Which scores are possible at all. Where rows may turn out not to apply, other totals than those of a unit to which all applies.

import { Exact, addRange, divideRange, holdsZero, multiplyRange, point, unbounded, type Range } from '../exact/index.js';
import { readsOf } from '../formula/reads.js';
import { formulasOfRubric } from '../rubric/figures.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { Anyone } from './anyone.js';

/** Evidence or a condition may take the row out. */
export const mayBeLeftOut = ({ notApplicable, appliesWhen }: Item): boolean =>
  appliesWhen !== undefined || (notApplicable ?? 'forbid') !== 'forbid';

export const mayNotApply = ({ items }: Rubric): boolean => [...items.values()].some(mayBeLeftOut);

/** Marks that figures and rules read of rows which may turn out not to apply: such a row has none to read. */
export function readsUnsureMarks(rubric: Rubric): boolean {
  if (!mayNotApply(rubric)) return false;
  const isMark = (name: string): boolean => name === 'total' || rubric.items.has(name);
  return [...formulasOfRubric(rubric)].some(({ formula, inVerdict }) => {
    const { names, rowNames, references } = readsOf(formula.expression);
    return !inVerdict && (references.score.size > 0 || references.lost.size > 0 || [...names, ...rowNames].some(isMark));
  });
}

/** The table before extra. A row that does not apply may count in full, and may leave nothing. */
export function tableScores(anyone: Anyone, rubric: Rubric): Range | undefined {
  const table = anyone.table();
  if (!table || !mayNotApply(rubric)) return table;
  const printed = anyone.maximum(rubric.root)?.high;
  return printed && rubric.root.countsAs === undefined ? { low: Exact.minusInfinity, high: Exact.max(table.high, printed) } : unbounded;
}

/** The final score. */
export function finalScores(anyone: Anyone, rubric: Rubric): Range {
  const total = anyone.total();
  const [table, possible] = [anyone.table(), tableScores(anyone, rubric)];
  if (!total || !table || !possible) return unbounded;
  if (!mayNotApply(rubric)) return total;
  if (!table.high.isFinite || !possible.high.isFinite) return unbounded;
  return addRange({ low: Exact.minusInfinity, high: total.high }, { low: Exact.zero, high: possible.high.minus(table.high) });
}

/** Score ÷ maximum; both shrink where rows do not apply. */
export function finalRates(anyone: Anyone, rubric: Rubric): Range {
  const maximum = anyone.maximum(rubric.root);
  if (mayNotApply(rubric) || !maximum?.low.isFinite || holdsZero(maximum)) return unbounded;
  return divideRange(finalScores(anyone, rubric), maximum);
}

export const asPercent = (rate: Range): Range => multiplyRange(rate, point(Exact.int(100)));
