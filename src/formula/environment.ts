// What a formula may ask of the world while it is checked and while it is evaluated. Scoring and the cohort implement it.

import type { Node } from '../source/index.js';
import type { Expression } from './ast.js';
import type { StaticType, Value } from './value.js';

export type ResultField = 'score' | 'rank' | 'rank_from_bottom' | 'grade';
export type CohortFunction = 'mean' | 'max' | 'min' | 'sum' | 'count';

/** Static side: what names mean. Each method gives undefined for an unknown id; the checker then reports it with the nearest name. */
export interface Declarations {
  /** A fact, a measure, a field in scope, `value`, `mark`, `score`. */
  name(name: string): StaticType | undefined;
  /** All names that `name` knows, for "did you mean". */
  readonly names: Iterable<string>;
  /**
   * `unit.class`, `unit.<attribute>` (always known: `any` where undeclared), `period.start`, `period.end`;
   * for a list the type of its column: `any` where the rubric cannot know its fields, undefined where it has no such field.
   */
  member(object: string, field: string): StaticType | undefined;
  isItem(id: string): boolean;
  isItemOrRule(id: string): boolean;
  readonly itemIds: Iterable<string>;
  readonly ruleIds: Iterable<string>;
}

/**
 * Dynamic side. Reading is lazy: only what the result needs is asked. Missing facts come back as ranges.
 * What has no value throws FormulaFault with a negative start; evaluation gives it the place of the node that asked.
 */
export interface Environment {
  name(name: string): Value;
  /** `unit.*` and `period.*` only: a column is read from the rows of the list. */
  member(object: string, field: string): Value;
  points(item: string): Value;
  score(item: string): Value;
  lost(itemOrRule: string): Value;
  /** `condition` and `of` are evaluated in the scope of each unit of the cohort. `of` is undefined for `cohort.count()`. */
  cohort(fn: CohortFunction, of: Expression | undefined, condition: Expression | undefined): Value;
  rank(of: Expression, fromBottom: boolean): Value;
  result(name: string, field: ResultField): Value;
}

/**
 * What evaluation throws when there is no value: division by zero, the value of something not applicable, a wrong type that only
 * the evidence could show. The scorer turns it into a located diagnostic naming the unit, or into the figure of `otherwise:`.
 */
export class FormulaFault extends Error {
  /** The row of the evidence that has no value, once somebody who knows it has said so. */
  row?: Node;

  constructor(
    readonly reason:
      'division_by_zero' | 'not_applicable' | 'wrong_type' | 'not_a_whole_number' | 'no_values' | 'unknown_field' | 'no_result',
    /** Offsets within the formula text. */
    readonly start: number,
    readonly end: number,
    readonly what: string,
  ) {
    super(reason);
  }
}
