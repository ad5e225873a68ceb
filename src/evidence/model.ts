// The facts of one unit at one stage, ready for scoring: which are stated, which were looked for and not found, which are missing.

import type { StatedFact } from '../fact/stated.js';
import type { AppealRecord } from './appeals.js';
import type { MapEntry, MapNode, Node, SourceFile, Span } from '../source/index.js';

export const stages = ['self', 'verified', 'final', 'appeal'] as const;
export type Stage = (typeof stages)[number];

/** Silence is never a number: these three are kept apart to the end. */
export type FactState =
  { readonly state: 'stated'; readonly fact: StatedFact } | { readonly state: 'nothing_found' } | { readonly state: 'missing' };

/** Facts by id: of the unit, or of one period or row of a repeated item. */
export interface FactScope {
  state(fact: string): FactState;
  /** The periods or rows of a repeated item; undefined: nobody stated them. */
  repetitions(item: string): readonly Repetition[] | undefined;
  /** What stands in a period of a repeated item, as written. */
  entries?(): readonly MapEntry[];
  /** Fields of the row, or of the unit's entry. */
  readonly row?: MapNode | undefined;
}

/** One period or one row of a repeated item. */
export interface Repetition {
  /** `2017-01`, or the row's id. */
  readonly label: string;
  readonly scope: FactScope;
  readonly node: Span;
}

export interface UnitEvidence {
  readonly id: string;
  readonly name: string;
  readonly class: string | undefined;
  readonly group: string | undefined;
  /** Attributes: everything the file says under `unit:`. */
  readonly attributes: ReadonlyMap<string, Node>;
  readonly rubric: string;
  readonly facts: FactScope;
  /** Items the evidence says are not applicable, with the reason. */
  readonly notApplicable: ReadonlyMap<string, { readonly reason: string; readonly at: Span }>;
  readonly overridden: readonly Overridden[];
  /** The stages that speak of the unit, earliest first. */
  readonly stages: readonly StageEvidence[];
  /** In order of the day of filing, those without last, then of file and place. */
  readonly appeals: readonly AppealRecord[];
  readonly files: readonly SourceFile[];
  /** Published values of the cohort, where the file brings them. */
  readonly cohort: MapNode | undefined;
  readonly at: Span;
  /** Nobody in particular: any attribute may be anything, and no default stands in for a fact. For what can be attained at all. */
  readonly open?: true;
}

/** What one stage says of a unit, all offices together. */
export interface StageEvidence {
  readonly stage: Stage;
  /** Who assessed, as the files name them; in order of the text. */
  readonly by: readonly string[];
  /** How many facts it states. */
  readonly facts: number;
  readonly files: readonly SourceFile[];
}

/** A fact that a later stage states differently from an earlier one. */
export interface Overridden {
  readonly fact: string;
  readonly earlier: { readonly stage: Stage; readonly node: Node };
  readonly later: { readonly stage: Stage; readonly node: Node };
}
