// The summary of a group as plain data.

import { formatExact, type Exact } from '../exact/index.js';
import type { GroupSummary } from '../verdict/summary.js';
import { display } from './points.js';
import type { GroupResult } from './result.js';

export function buildGroup(
  rubric: string,
  group: string | null,
  units: number,
  summary: GroupSummary,
  by: GroupResult['by'] = 'score',
): GroupResult {
  const { mean, best, worst } = summary;
  const shown = (value: Exact | undefined) => (value ? display(value) : null);
  return {
    rubric,
    group,
    by,
    units,
    scored: summary.scored,
    mean: shown(mean),
    mean_exact: mean ? formatExact(mean) : null,
    best: shown(best),
    worst: shown(worst),
    spread: best && worst ? display(best.minus(worst).abs()) : null,
    tied_by_rounding: summary.tiedByRounding,
    separates_nobody: summary.separatesNobody,
    most_lose: summary.mostLose,
  };
}
