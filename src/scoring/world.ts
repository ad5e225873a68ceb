// What a unit may know of others: its cohort and earlier results. Scoring one unit alone has none; the cohort provides it.

import type { Range } from '../exact/index.js';
import type { Expression } from '../formula/ast.js';
import type { CohortFunction, ResultField } from '../formula/environment.js';
import type { Value } from '../formula/value.js';
import type { Formula } from '../formula/formula.js';
import type { Place, PlaceOptions, RaterSheet } from '../rules/rule-kind.js';
import type { Item } from '../rubric/model.js';
import type { RowMark } from './marks.js';
import type { Contribution, ItemScore } from './score.js';
import type { Run } from './run.js';
import type { Table } from './table.js';
import type { Closed } from './unit.js';

export interface World {
  /** What is known of the unit's own rows before anything is worked out. */
  readonly known?: KnownRows | undefined;
  cohort(fn: CohortFunction, of: Expression | undefined, condition: Expression | undefined): Value;
  /** 1 + units strictly better (from the bottom: strictly worse) by the value. */
  rank(of: Expression, fromBottom: boolean): Value;
  place(of: Formula, how: PlaceOptions): Place | 'not_applicable';
  result(name: string, field: ResultField): Value;
  /** What a question asked before was answered, and where another result came from; undefined: nobody has asked. */
  useOf(question: string): { readonly value: string; readonly source?: string } | undefined;
  /** Mean mark of an item over the units in which it was scored; undefined: none. */
  meanMark(item: string): Range | undefined;
  raterSheet(fact: string, rater: string): RaterSheet;
  /** Evaluates with tied units standing at the far end of their tie. */
  withTiesApart<T>(work: () => T): T;
  /** Numbers the cohort has answered so far, to questions that a test picks. */
  answered(picks: (question: string) => boolean): readonly { readonly question: string; readonly range: Range }[];
}

/** Rows that came to the same for another unit, which stated the same. Facts that are missing for them are noted in the run. */
export interface KnownRows {
  /** Undefined: the item is to be scored. */
  score(item: Item, run: Run): ItemScore | undefined;
  /** What the whole unit comes to. Undefined: it is to be worked out. */
  closed(): Closed | undefined;
  /** What its rows came to, in printed order, row by row; undefined: look at the score. */
  marks(): readonly (readonly RowMark[])[] | undefined;
  /** Undefined: the table is to be put together. */
  table(run: Run): Table | undefined;
  /** Whether a row was found to balance when it was scored for the other unit. */
  isChecked(child: Contribution): boolean;
}
