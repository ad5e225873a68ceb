// What the rows of a unit came to, as far as a look at the whole group needs it.

import { isPoint, type Exact, type Range } from '../exact/index.js';
import type { Rubric } from '../rubric/model.js';
import type { Contribution, ItemScore } from './score.js';

export interface RowMark {
  readonly item: string;
  readonly mark: Exact;
  /** Whether it cost the unit points. */
  readonly loses: boolean;
}

/** Rows that are settled: where a mark is open, nobody has lost anything yet. Repetitions count as one row. */
export function marksOf({ score }: Contribution, direction: Rubric['direction']): RowMark[] {
  const { mark, treatment, children, item, maximum } = score;
  if (!mark || treatment !== undefined) return [];
  if (children.length > 0 && !item.repeat) return children.flatMap((child) => marksOf(child, direction));
  if (!isPoint(mark)) return [];
  return [{ item: item.id, mark: mark.low, loses: loses(mark, maximum, direction) }];
}

/** Where small is good every point is one against the unit. */
const loses = (mark: Range, maximum: ItemScore['maximum'], direction: Rubric['direction']): boolean =>
  direction === 'low' ? mark.low.sign > 0 : maximum !== undefined && mark.low.compare(maximum.low) < 0;
