// A ledger without infinities. Where nothing bounds a missing fact, the unit is scored again with a reach for such facts: as far as it
// takes to come to the lowest total, so that the ledger shows what was left and not infinity.

import { Exact } from '../exact/index.js';
import type { Contribution, UnitScore } from './score.js';
import type { Closing } from './unit.js';

/** Steps of the reach, each four times as far, before it is taken that the lowest total is only neared. */
const maxSteps = 16;

/** @param again the same run with missing facts that reach no further than this */
export function withFiniteLedger(closing: Closing, again: (reach: Exact) => Closing): Closing {
  const { total, missing, status } = closing.score;
  if (isBounded(closing.score)) return closing;
  // Not even the total has a floor: nothing bounds the score on this side, and what is missing shows as nothing.
  if (!total || !total.low.isFinite) {
    const nothing = again(Exact.zero);
    const shown = nothing.score.total ? nothing : again(Exact.one);
    if (!total || !shown.score.total) return shown;
    const children = statesOf(closing.score.children, shown.score.children);
    return { ...shown, score: { ...shown.score, children, total, status: 'provisional', missing } };
  }
  let reach = Exact.one;
  for (let step = 0; ; step++, reach = reach.times(Exact.int(4))) {
    const bounded = again(reach);
    const low = bounded.score.total?.low;
    if (low && (low.compare(total.low) <= 0 || step === maxSteps))
      return { ...bounded, score: { ...bounded.score, total: { low, high: total.high }, status, missing } };
    if (step === maxSteps) return bounded;
  }
}

/** No entry of the ledger is infinite, nor what it adds up to. */
const isBounded = ({ entries, children, extra }: UnitScore): boolean =>
  areFinite(entries) && children.every(isBoundedRow) && areFinite(extra.entries) && extra.children.every(isBoundedRow);

const areFinite = (entries: UnitScore['entries']): boolean => entries.every(({ amount }) => amount.isFinite);

export const isBoundedRow = ({ score, transfer, contributes }: Contribution): boolean =>
  score.exact.low.isFinite &&
  contributes.low.isFinite &&
  areFinite(score.entries) &&
  areFinite(transfer) &&
  areFinite(score.overflowEntries) &&
  score.children.every(isBoundedRow);

/** The ledger of one pass with the states of another: what is open there is not assessed, whatever number stands in for it. */
function statesOf(open: UnitScore['children'], shown: UnitScore['children']): UnitScore['children'] {
  return shown.map((child, index) => {
    const other = open[index]!.score;
    return { ...child, score: { ...child.score, state: other.state, children: statesOf(other.children, child.score.children) } };
  });
}
