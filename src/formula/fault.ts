// Turns what evaluation throws into a problem of the catalogue, naming the unit and the part of the formula.

import type { FormulaFault } from './environment.js';
import { formulaProblem, type FormulaCode, type FormulaProblem } from './problem.js';

const codes = {
  division_by_zero: 'formula/division-by-zero',
  not_applicable: 'formula/not-applicable-value',
  no_values: 'formula/no-values',
  wrong_type: 'formula/wrong-type-value',
  not_a_whole_number: 'formula/not-whole',
  unknown_field: 'formula/unknown-field',
  no_result: 'formula/no-result',
} as const satisfies Record<FormulaFault['reason'], FormulaCode>;

/** @param formula the text whose offsets the fault carries */
export function faultProblem({ reason, what, start, end }: FormulaFault, unit: string, formula: string): FormulaProblem {
  const part = start < 0 ? undefined : formula.slice(start, end);
  return formulaProblem(codes[reason], { unit, formula: formula.trim(), what, part }, { start, end });
}
