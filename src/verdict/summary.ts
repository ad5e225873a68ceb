// What a group looks like as a whole: mean, spread, ties that only rounding makes, items that separate nobody or cost most units points.

import { Exact } from '../exact/index.js';
import { groupBy } from '../order/index.js';
import { formatExact } from '../exact/index.js';
import type { RowMark } from '../scoring/marks.js';
import type { Rubric } from '../rubric/model.js';
import type { Ranking } from '../rubric/verdict-model.js';
import type { ScoredUnit } from '../scoring/score-unit.js';
import { asPercent, rankedValue } from './standing.js';

export interface GroupSummary {
  /** Units with a score. */
  readonly scored: number;
  readonly mean: Exact | undefined;
  readonly best: Exact | undefined;
  readonly worst: Exact | undefined;
  /** Units whose displayed scores are equal although the unrounded ones are not. */
  readonly tiedByRounding: readonly (readonly string[])[];
  /** Rows in which every unit with a settled mark has the same. */
  readonly separatesNobody: readonly string[];
  /** Rows in which more than half of the units with a settled mark lose points. */
  readonly mostLose: readonly { readonly item: string; readonly units: number }[];
}

/** @param by what is ranked by: scores of different maxima are compared as per cent */
export function summarize(units: readonly ScoredUnit[], by: Ranking['by'], direction: Rubric['direction']): GroupSummary {
  const [bestOf, worstOf] = direction === 'high' ? [Exact.max, Exact.min] : [Exact.min, Exact.max];
  const scored = units.filter(({ score }) => score.total?.low.isFinite);
  const totals = scored.flatMap((unit) => {
    const value = by === 'rate' ? rankedValue(unit, by) : unit.score.total;
    return value ? [by === 'rate' ? asPercent(value).low : value.low] : [];
  });
  const several = [...rowsOf(scored)].filter(([, { units: count }]) => count > 1);
  return {
    scored: scored.length,
    mean: totals.length > 0 ? Exact.sum(totals).dividedBy(Exact.int(totals.length)) : undefined,
    best: totals.length > 0 ? totals.reduce(bestOf) : undefined,
    worst: totals.length > 0 ? totals.reduce(worstOf) : undefined,
    tiedByRounding: tiesByRounding(scored),
    separatesNobody: several.filter(([, { marks }]) => marks.every(([{ mark }]) => mark.equals(marks[0]![0].mark))).map(([item]) => item),
    mostLose: several.flatMap(([item, { marks, units: count }]) => {
      const losing = marks.reduce((sum, [{ loses }, times]) => (loses ? sum + times : sum), 0);
      return losing * 2 > count ? [{ item, units: losing }] : [];
    }),
  };
}

interface Row {
  /** Units with a settled mark. */
  units: number;
  /** What it came to, and for how many units it is the very same. */
  readonly marks: (readonly [mark: RowMark, units: number])[];
}

/** By id of the item, in the order in which units have them. */
function rowsOf(units: readonly ScoredUnit[]): Map<string, Row> {
  const times = new Map<readonly RowMark[], number>();
  for (const { marks } of units) for (const own of marks) times.set(own, (times.get(own) ?? 0) + 1);
  const rows = new Map<string, Row>();
  for (const [marks, count] of times) {
    for (const mark of marks) {
      const row = rows.get(mark.item) ?? { units: 0, marks: [] };
      rows.set(mark.item, row);
      row.units += count;
      row.marks.push([mark, count]);
    }
  }
  return rows;
}

function tiesByRounding(units: readonly ScoredUnit[]): string[][] {
  const byScore = groupBy(units, ({ score }) => formatExact(score.total!.low));
  return [...byScore.values()]
    .filter((group) => new Set(group.map(({ score }) => formatExact(score.unrounded!.low))).size > 1)
    .map((group) => group.map(({ unit }) => unit.id));
}
