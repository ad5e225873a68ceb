// The ways a unit may turn out while it is not known what applies to it, joined: the ledger of the lowest, the range of all, and of every
// row only what holds whichever way it is.

import { hull, isPoint, sameRange, type Range } from '../exact/index.js';
import { rateOf } from './rate.js';
import type { Contribution, UnitScore } from './score.js';

/** Two ways: the ledger of the lower one, the range of both. */
export function joinScores(a: UnitScore, b: UnitScore): UnitScore {
  const missing = union(a.missing, b.missing, a.behindQuestions, b.behindQuestions);
  if (!a.total || !b.total) {
    if (a.status === 'error' || b.status === 'error') return a.status === 'error' ? a : b;
    return a.total || b.total ? { ...(a.total ? withRowsOf(a, b) : withRowsOf(b, a)), status: 'provisional', missing } : a;
  }
  const lower = a.total.low.compare(b.total.low) <= 0 ? withRowsOf(a, b) : withRowsOf(b, a);
  const total = hull(a.total, b.total);
  const unrounded = hullOf(a.unrounded, b.unrounded);
  const rate = hullOf(rateOf(a), rateOf(b));
  const open = union(a.open, b.open, a.behindQuestions, b.behindQuestions);
  const joined = { ...lower, total, unrounded, ...(rate && { rate }), open };
  return isPoint(total) ? joined : { ...joined, status: 'provisional', missing };
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

const hullOf = (a: Range | undefined, b: Range | undefined): Range | undefined => (a && b ? hull(a, b) : (a ?? b));

function withRowsOf(shown: UnitScore, other: UnitScore): UnitScore {
  const extra = joinRows(shown.extra.children, other.extra.children);
  return { ...shown, children: joinRows(shown.children, other.children), extra: { ...shown.extra, children: extra } };
}

function joinRows(shown: readonly Contribution[], others: readonly Contribution[]): readonly Contribution[] {
  if (shown === others) return shown;
  const byId = new Map(others.map((row) => [row.score.id, row]));
  return shown.map((row) => joinRow(row, byId.get(row.score.id)));
}

/** A row keeps its entries, which are those of the ledger that is shown; what it comes to is open where the other way it is not the same. */
function joinRow(shown: Contribution, other: Contribution | undefined): Contribution {
  if (shown === other) return shown;
  const { score } = shown;
  const children = joinRows(score.children, other?.score.children ?? []);
  // A row without a mark is left out, which is no zero.
  const isOpen = !other || other.score.state === 'not_assessed' || !sameRange(score.mark, other.score.mark);
  return { ...shown, score: { ...score, children, ...(isOpen && { state: 'not_assessed' as const }) } };
}
