// Limits on the lowest score: what a missing fact without bound comes to once something bounds it, and the entry that gives the rest back.

import { Exact, type Range } from '../exact/index.js';
import type { Entry } from '../ledger/index.js';

/** What an entry must say when a total moves. Infinite where a missing fact without bound has no amount yet. */
export function moved(from: Exact, to: Exact): Exact {
  if (from.equals(to)) return Exact.zero;
  return to.isFinite || from.isFinite ? to.minus(from) : to;
}

/** Infinite as soon as one entry is: the ledger is then made again with a reach. */
export const sumOf = (entries: readonly Pick<Entry, 'amount'>[]): Exact =>
  entries.reduce((sum, { amount }) => (sum.isFinite ? sum.plus(amount) : sum), Exact.zero);

/** How far missing facts without bound reach while a ledger is made: no figure and no line goes beyond. */
export function reached(range: Range, reach: Exact): Range {
  if (!reach.isFinite || (range.low.isFinite && range.high.isFinite)) return range;
  const { low, high } = range;
  if (!low.isFinite && !high.isFinite) return { low: low.sign < 0 ? reach.negate() : reach, high: high.sign < 0 ? reach.negate() : reach };
  // What is known on one side may lie farther off than the reach.
  return low.isFinite ? { low, high: Exact.max(low, reach) } : { low: Exact.min(high, reach.negate()), high };
}

/**
 * Makes `entries` with the finite remainder `rest` add up to at least `bound`.
 * Entries without bound are settled first: the first takes what was left, the others nothing.
 * @returns what must still be given back; zero when nothing
 */
export function raiseTo(bound: Exact, entries: readonly Entry[], rest: Exact): Exact {
  const boundless = entries.filter((entry) => entry.boundless);
  const finite = sumOf([...entries.filter((entry) => !entry.boundless), { amount: rest }]);
  const left = finite.minus(bound);
  boundless.forEach((entry, index) => (entry.amount = index === 0 && left.sign > 0 ? left.negate() : Exact.zero));
  const total = boundless.length > 0 && left.sign > 0 ? bound : finite;
  return total.compare(bound) < 0 ? bound.minus(total) : Exact.zero;
}
