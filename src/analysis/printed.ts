// Figures that the paper prints differently from what the file uses.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact } from '../exact/index.js';
import { allItems } from '../rubric/figures.js';
import { staticValue } from '../rubric/static.js';
import { childOf } from '../source/index.js';
import type { Subject } from './subject.js';

export function findPrinted({ rubric }: Subject, problems: Problems): void {
  for (const { printed, points, title, node } of allItems(rubric)) {
    if (printed === undefined) continue;
    const used = staticValue(points, undefined);
    problems.add('rubric/printed', { item: title, printed, points: used ? formatExact(used) : '—' }, childOf(node, 'printed'));
  }
}
