// Limits on the lowest score: what a missing fact without bound comes to once something bounds it, and the entry that gives the rest back.

import { Exact } from '../exact/index.js';
import type { Entry } from '../ledger/index.js';

/** What an entry must say when a total moves. A missing fact without bound has no amount yet: the unit is scored again with a reach. */
export const moved = (from: Exact, to: Exact): Exact => (from.isFinite && to.isFinite ? to.minus(from) : Exact.zero);

export const sumOf = (entries: readonly Entry[]): Exact => Exact.sum(entries.map(({ amount }) => amount));

/**
 * Makes `entries` with the finite remainder `rest` add up to at least `bound`.
 * Entries without bound are settled first: the first takes what was left, the others nothing.
 * @returns what must still be given back; zero when nothing
 */
export function raiseTo(bound: Exact, entries: readonly Entry[], rest: Exact): Exact {
  const boundless = entries.filter((entry) => entry.boundless);
  const finite = rest.plus(Exact.sum(entries.filter((entry) => !entry.boundless).map(({ amount }) => amount)));
  const left = finite.minus(bound);
  boundless.forEach((entry, index) => (entry.amount = index === 0 && left.sign > 0 ? left.negate() : Exact.zero));
  const total = boundless.length > 0 && left.sign > 0 ? bound : finite;
  return total.compare(bound) < 0 ? bound.minus(total) : Exact.zero;
}
