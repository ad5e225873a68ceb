// Grades that no unit can reach, because a line above takes everything they would take.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Exact } from '../exact/index.js';
import { constantOf, type Rubric } from './model.js';
import type { Grade } from './verdict-model.js';

/** A line with a quota or a condition lets units through to the lines below, whatever their score. */
const takesAll = ({ quota, when }: Grade): boolean => !quota && !when;

export function checkGrades({ verdict, rules }: Rubric, problems: Problems): void {
  let edge: { readonly side: 'from' | 'to'; readonly value: Exact } | undefined;
  let closed = false;
  const given = new Set([...rules.values()].map(({ effect }) => effect?.grade));
  for (const grade of verdict.grades) {
    // Off the scale, or given by an effect: no score leads there.
    if (grade.offScale || given.has(grade.name)) continue;
    if (closed) {
      problems.add('rubric/bands-unreachable', {}, grade.node);
      return;
    }
    const side = grade.from ? 'from' : 'to';
    const bound = grade.from ?? grade.to;
    const value = constantOf(bound);
    if (edge && value && edge.side === side && (side === 'from' ? value.compare(edge.value) >= 0 : value.compare(edge.value) <= 0))
      problems.add('rubric/bands-overlap', { edge: side }, bound!.node);
    if (!takesAll(grade)) continue;
    if (!bound) closed = true;
    else if (value) edge = { side, value };
  }
}
