// What a ranking shows: units by rubric and group in the order of their places, and where each lost points. Computes differences, no scores.

import { formatExact } from '../exact/index.js';
import { difference, displayed, pointsOf, sumOf } from './points.js';
import type { ItemResult, Result, RubricSummary, UnitResult } from './result.js';
import type { Words } from './words.js';

export interface RankedGroup {
  readonly rubric: RubricSummary | undefined;
  readonly rubricId: string;
  readonly group: string | null;
  readonly units: readonly UnitResult[];
}

/** Groups in order of appearance. The places are those of the result; units without one follow, in the order of the result. */
export function groupsOf(result: Result): RankedGroup[] {
  const groups = new Map<string, UnitResult[]>();
  for (const unit of result.units) {
    const key = JSON.stringify([unit.rubric, unit.unit.group]);
    const members = groups.get(key);
    if (members) members.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups.values()].map((units) => {
    const [first] = units as [UnitResult];
    const placed = units.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
    const rubric = result.rubrics.find(({ id }) => id === first.rubric);
    return { rubric, rubricId: first.rubric, group: first.unit.group, units: placed };
  });
}

/** `amount`: negative what the item lost, positive what it brought beyond its points; or the word of a state that has no mark. */
export type Loss = { readonly label: string } & ({ readonly amount: string } | { readonly state: string });

export const labelOf = (item: ItemResult): string => item.number ?? item.title;
export const titleOf = (item: ItemResult): string => (item.number === null ? item.title : `${item.number} ${item.title}`);

/** The mark of an item as a cell: a number, or the word of its state where there is no mark to speak of. */
export const markOf = (item: ItemResult, words: Words): string =>
  item.score === null || item.state === 'not_assessed' || item.state === 'error' ? words.state[item.state] : item.score;

/**
 * Where a unit's points went, by top-level item, then extra, then what concerns the whole table. Items that lost nothing are left
 * out; rounding of the whole is no loss.
 */
export function lossesOf(unit: UnitResult, words: Words): Loss[] {
  const losses: Loss[] = [];
  for (const item of unit.items) {
    const label = labelOf(item);
    const mark = markOf(item, words);
    if (mark !== item.score) losses.push({ label, state: mark });
    else addAmount(losses, label, item.points === null ? item.contributes : lossOf(item, item.score, item.points));
  }
  addAmount(losses, words.extra, unit.extra.contributes);
  addAmount(losses, words.whole, formatExact(sumOf(unit.entries.filter(({ kind }) => kind !== 'round').map(({ amount }) => amount))));
  return losses;
}

/** In points of the whole where the item is converted: what it lost, times what one of its points counts. */
function lossOf({ exact, contributes, transfer }: ItemResult, score: string, points: string): string {
  const own = difference(score, points);
  const mark = pointsOf(exact);
  if (mark.isZero || !transfer.some(({ kind }) => kind === 'convert')) return displayed(own);
  return displayed(own.times(pointsOf(contributes).dividedBy(mark)));
}

function addAmount(losses: Loss[], label: string, amount: string): void {
  if (amount !== '0') losses.push({ label, amount });
}
