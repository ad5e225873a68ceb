// What is wrong with a formula, as data: a code of the catalogue, its arguments, and offsets within the formula text.
// Knows nothing of files; the loader turns offsets into places.

import type { Definition } from '../diagnostic/define.js';
import type { formulaMessages } from '../diagnostic/messages/formula.js';

export type FormulaCode = keyof typeof formulaMessages;
export type FormulaArguments<C extends FormulaCode> = (typeof formulaMessages)[C] extends Definition<infer A> ? A : never;

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface ProblemOf<C extends FormulaCode> extends Place {
  readonly code: C;
  readonly args: FormulaArguments<C>;
  /** What to write from `start` to `end` instead, where that alone mends it. */
  readonly replacement?: string;
}

export type FormulaProblem = { readonly [C in FormulaCode]: ProblemOf<C> }[FormulaCode];

export function formulaProblem<C extends FormulaCode>(
  code: C,
  args: FormulaArguments<C>,
  { start, end }: Place,
  replacement?: string,
): FormulaProblem {
  const problem: ProblemOf<C> = { code, args, start, end, ...(replacement !== undefined && { replacement }) };
  // Every ProblemOf is a member of the union; the compiler does not see it for a code that is still a parameter.
  return problem as unknown as FormulaProblem;
}

/** Thrown while a formula is read, caught where reading began: one formula reports the first thing that cannot be read. */
export class Refusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

export function refuse<C extends FormulaCode>(code: C, args: FormulaArguments<C>, place: Place, replacement?: string): never {
  throw new Refusal(formulaProblem(code, args, place, replacement));
}
