// What a row came to that is no other unit's: numbers at once, the rest worked out again for who asks. It would take too much room to keep.

import type { ItemResult } from '../report/result.js';
import type { RowMark } from '../scoring/marks.js';
import type { Contribution } from '../scoring/score.js';
import type { Outcome } from './outcome.js';
import type { RowText, Slot } from './row-text.js';

export class FleetingOutcome implements Outcome {
  readonly marks: readonly RowMark[];
  readonly missing: readonly string[];
  readonly millionths: number | undefined;
  readonly isWhole: boolean;
  readonly isRare = true;
  readonly blanks: readonly Slot[] = [];
  /** Compared already. */
  readonly incidents: readonly string[] = [];
  private readonly slots: readonly (readonly [number, Slot])[];

  constructor(
    { marks, missing, millionths, isWhole, slotOf }: Outcome,
    private readonly learn: () => Outcome,
  ) {
    this.marks = marks;
    this.missing = missing;
    this.millionths = millionths;
    this.isWhole = isWhole;
    this.slots = [...slotOf];
  }

  get contribution(): Contribution {
    return this.learn().contribution;
  }
  withMarks(json: string): string {
    return json;
  }
  get slotOf(): ReadonlyMap<number, Slot> {
    return new Map(this.slots);
  }
  text(demerits: boolean): RowText {
    return this.learn().text(demerits);
  }
  marked(demerits: boolean): ItemResult {
    return this.learn().marked(demerits);
  }
}
