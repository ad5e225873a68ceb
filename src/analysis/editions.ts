// Editions of one rubric whose periods overlap: a day would be scored under two of them.

import { formatDay } from '../calendar/date.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import type { Rubric } from '../rubric/model.js';
import { childOf } from '../source/index.js';

export function findEditions(rubrics: readonly Rubric[], problems: Problems): void {
  rubrics.forEach((rubric, index) => {
    const other = rubrics.slice(0, index).find((earlier) => areEditions(earlier, rubric) && overlap(earlier, rubric));
    if (!other) return;
    const first = Math.max(other.period!.first, rubric.period!.first);
    const last = Math.min(other.period!.last, rubric.period!.last);
    const args = { id: rubric.id, other: other.id, days: first === last ? formatDay(first) : `${formatDay(first)}…${formatDay(last)}` };
    problems.add('rubric/editions-overlap', args, childOf(rubric.node, 'period'), {
      related: [{ span: childOf(other.node, 'period')!, role: 'first' }],
    });
  });
}

/** Ids that differ in nothing but the edition, or the year, that they carry. */
const areEditions = (a: Rubric, b: Rubric): boolean => a.id !== b.id && stemOf(a) !== undefined && stemOf(a) === stemOf(b);

function stemOf({ id, edition }: Rubric): string | undefined {
  const year = /\d{4}/.exec(id)?.[0];
  const part = edition !== undefined && edition !== '' && id.includes(edition) ? edition : year;
  return part === undefined ? undefined : id.replace(part, '#');
}

function overlap({ period: a }: Rubric, { period: b }: Rubric): boolean {
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last;
}
