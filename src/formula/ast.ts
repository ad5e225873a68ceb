// The tree of a formula. Offsets are UTF-16 code units within the formula text (without a leading `=`).

import type { Exact } from '../exact/index.js';
import type { CohortFunction, ResultField } from './environment.js';

interface Place {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '<' | '<=' | '>' | '>=' | '=' | '!=' | 'and' | 'or';
export type Aggregate = 'sum' | 'mean' | 'min' | 'max' | 'count';
export type PlainFunction = 'if' | 'abs' | 'round' | 'floor' | 'ceil' | 'date' | 'days' | 'months' | 'add_months';

export type Expression = Place &
  (
    | { readonly kind: 'number'; readonly value: Exact }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'flag'; readonly value: boolean }
    | { readonly kind: 'name'; readonly name: string }
    /** `unit.class`, `period.start`, or a column of a list: `contracts.price`. */
    | { readonly kind: 'member'; readonly object: string; readonly field: string }
    | { readonly kind: 'unary'; readonly operator: '-' | 'not'; readonly operand: Expression }
    | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'call'; readonly name: PlainFunction; readonly args: readonly Expression[] }
    /** Over several values (`max(a, b)`), or over one list with an optional condition (`count(mark, mark >= 90)`). */
    | { readonly kind: 'aggregate'; readonly name: Aggregate; readonly args: readonly Expression[] }
    /** `points(item)`, `score(item)`, `lost(item or rule)`: the id is not a value. */
    | {
        readonly kind: 'reference';
        readonly name: 'points' | 'score' | 'lost';
        readonly id: string;
        readonly idStart: number;
        readonly idEnd: number;
      }
    | { readonly kind: 'cohort'; readonly name: CohortFunction; readonly of?: Expression; readonly condition?: Expression }
    | { readonly kind: 'rank'; readonly of: Expression; readonly fromBottom: boolean }
    /** `result(name).score`; `previous.score` is `result(previous).score`. */
    | { readonly kind: 'result'; readonly name: string; readonly field: ResultField }
  );
