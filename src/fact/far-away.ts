// A day of another age: 0217 or 2071 for 2017. In time or outside the period it would be taken without a word.

import type { Day } from '../calendar/date.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Node } from '../source/index.js';
import type { DayRange } from './incident.js';

const year = 366;
/** What was done long ago may still hold; nobody assesses what is to come. */
const before = 50 * year;
const after = 10 * year;

/** @param near the days that it has to do with; undefined: none is known */
export function checkAge(day: Day, node: Node, near: DayRange | undefined, problems: Problems): void {
  if (!near || (day >= near.first - before && day <= near.last + after)) return;
  problems.add('evidence/date-far-away', { found: node.kind === 'scalar' ? node.text : '…' }, node);
}
