// Grades as a ladder: one direction, and no line that a line above leaves nothing to.

import type { Problems } from '../diagnostic/diagnostic.js';
import type { Exact } from '../exact/index.js';
import { constantOf, type Rubric } from './model.js';
import type { Grade } from './verdict-model.js';

/** A line with a quota or a condition lets units through to the lines below, whatever their score. */
const takesAll = ({ quota, when }: Grade): boolean => !quota && !when;

export function checkGrades({ verdict, rules }: Rubric, problems: Problems): void {
  // Off the scale: outside the order.
  const ladder = verdict.grades.filter(({ offScale }) => !offScale);
  if (!checkDirection(ladder, problems)) return;
  let edge: { readonly side: 'from' | 'to'; readonly value: Exact } | undefined;
  let closed = false;
  // Given by an effect: no score need lead there. What stands below is still left nothing.
  const given = new Set([...rules.values()].map(({ effect }) => effect?.grade));
  for (const grade of ladder) {
    const isGiven = given.has(grade.name);
    if (closed && !isGiven) {
      problems.add('rubric/bands-unreachable', {}, grade.node);
      return;
    }
    const side = grade.from ? 'from' : 'to';
    const bound = grade.from ?? grade.to;
    const value = constantOf(bound);
    if (edge && value && !isGiven && (side === 'from' ? value.compare(edge.value) >= 0 : value.compare(edge.value) <= 0))
      problems.add('rubric/bands-overlap', { edge: side }, bound!.node);
    if (!takesAll(grade)) continue;
    if (!bound) closed = true;
    else if (value) edge = { side, value };
  }
}

/** From the best to the worst scores only rise or only fall: a line that says `to` among others that say `from` takes what is theirs. */
function checkDirection(ladder: readonly Grade[], problems: Problems): boolean {
  const edges = ladder.flatMap(({ from, to }) => (from ? [{ side: 'from', bound: from }] : to ? [{ side: 'to', bound: to }] : []));
  const turned = edges.find(({ side }) => side !== edges[0]!.side);
  if (turned) problems.add('rubric/bands-two-directions', {}, turned.bound.node);
  return turned === undefined;
}
