// The part of the result that tells how it came about and how it can be contested: stages, what they changed, appeals, the right to appeal.

/** The right to appeal as the rubric gives it; null where it does not say. */
export interface AppealRight {
  /** The clause of the paper. */
  readonly text: string | null;
  /** Who takes appeals. */
  readonly to: string | null;
  readonly within: number | null;
  /** Of `within`, counted from the day after the announcement. */
  readonly unit: 'day' | 'workday' | 'week' | 'month' | null;
  readonly announced: string | null;
  /** The last day: written in the rubric, or counted from the announcement. */
  readonly until: string | null;
}

/** What one stage says of a unit. */
export interface StageResult {
  readonly stage: string;
  /** Who assessed, as the evidence names them. */
  readonly by: readonly string[];
  /** How many facts it states. */
  readonly facts: number;
  readonly files: readonly string[];
}

export interface OverriddenResult {
  readonly fact: string;
  readonly earlier: { readonly stage: string; readonly at: string; readonly value: string };
  readonly later: { readonly stage: string; readonly at: string; readonly value: string };
}

/** An appeal and its decision; null where the evidence does not say. */
export interface AppealResult {
  /** Id of the item it is about; null: the result as a whole. */
  readonly item: string | null;
  readonly filed: string | null;
  readonly claim: string | null;
  /** Null: not decided yet. */
  readonly decision: 'upheld' | 'partly' | 'rejected' | null;
  readonly decided: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly document: string | null;
  /** `file:line` in the evidence; null in the public version. */
  readonly at: string | null;
}
