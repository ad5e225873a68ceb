// Where a rule is being evaluated: in the unit as a whole, or in one period or row of a repeated item.

import type { Period } from '../calendar/period.js';
import type { FactScope } from '../evidence/model.js';

export interface Frame {
  /** Empty for the unit; `monthly[2017-01]` in a repetition. */
  readonly key: string;
  readonly facts: FactScope;
  /** The repeated item whose entry this is. */
  readonly item?: string;
  /** The period or row: `2017-01`, `合同2017/3号`. */
  readonly label?: string;
  readonly outer?: Frame;
  readonly period?: Period;
}

/** The frame whose facts hold what belongs to a repeated item; the outermost where it belongs to the unit. */
export function frameOf(frame: Frame, repeated: string | undefined): Frame {
  let found = frame;
  while (found.outer && found.item !== repeated) found = found.outer;
  return found;
}
