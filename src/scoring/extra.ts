// Extra: special awards and penalties outside the points. The gate and the pools act on all awards, and on all penalties, together.

import { Exact, atMostZero, atLeastZero, addRange, formatExact, sameRange, zeroRange, type Range } from '../exact/index.js';
import { because, type Entry } from '../ledger/index.js';
import { show } from '../rules/amounts.js';
import { chargedEntries, netsOnExtra } from './charges.js';
import { combine, uncombined } from './children.js';
import { Ledger } from './leaf.js';
import { childrenFor } from './maximum.js';
import type { Run } from './run.js';
import type { Contribution } from './score.js';
import { moved } from './settle.js';

export interface ExtraScore {
  readonly entries: readonly Entry[];
  readonly children: readonly Contribution[];
  readonly contributes: Range;
  readonly failed: boolean;
}

export const noExtra: ExtraScore = { entries: [], children: [], contributes: zeroRange, failed: false };

/** @param before the score before all of extra: what the gate compares; @param awards whether they count at the two ends, or a veto withholds them */
export function scoreExtra(before: Range, awards: { low: boolean; high: boolean }, run: Run): ExtraScore {
  const { extra } = run.plan.rubric;
  if (!extra) return noExtra;
  const scores = childrenFor(extra.item, run).map((child) => run.itemScore(child, run.top));
  if (scores.some(({ state }) => state === 'error')) {
    return { ...noExtra, failed: true, children: scores.map(uncombined) };
  }
  const taken = combine(extra.item, scores, run.top, run);
  const ledger = new Ledger(extra.item, run.top, run);
  ledger.rules();
  const entries = ledger.entries;
  const nets = netsOnExtra(run);
  for (const net of nets) entries.push(...chargedEntries(net));
  const sides = pools(
    taken.children,
    nets.map(({ sum }) => sum),
    ledger.sides({ ...taken, children: [] }),
  );
  const given = gate(sides.awards, before, awards, entries, run);
  const kept = limitPool(given, extra.atMost && run.number(extra.atMost, run.top), 'most', entries);
  const taking = limitPool(sides.penalties, extra.atLeast && run.number(extra.atLeast, run.top), 'least', entries);
  return { entries, children: taken.children, contributes: inOrder(addRange(kept, taking), entries), failed: false };
}

/** A row that stops at a floor of its own may take less at its lowest than beside a pool that is full: then that is the lowest. */
function inOrder({ low, high }: Range, entries: Entry[]): Range {
  if (low.compare(high) <= 0) return { low, high };
  entries.push({ kind: 'cap', amount: high.minus(low), message: because('not_assessed', {}), facts: [] });
  return { low: high, high: low };
}

interface Sides {
  readonly awards: Range;
  readonly penalties: Range;
}

/** All awards and all penalties: of the items, of rules of extra itself, and charged from elsewhere. */
function pools(children: readonly Contribution[], charged: readonly Range[], own: Sides): Sides {
  let { awards, penalties } = own;
  for (const { score, contributes } of children) {
    const { weight, countsAs } = score.item;
    const plain = !weight && !countsAs && sameRange(contributes, addRange(score.awards, score.penalties));
    awards = addRange(awards, plain ? score.awards : atLeastZero(contributes));
    penalties = addRange(penalties, plain ? score.penalties : atMostZero(contributes));
  }
  for (const range of charged) {
    awards = addRange(awards, atLeastZero(range));
    penalties = addRange(penalties, atMostZero(range));
  }
  return { awards, penalties };
}

/** Closed gate or veto: awards are withheld, visibly. */
function gate(awards: Range, before: Range, allowed: { low: boolean; high: boolean }, entries: Entry[], run: Run): Range {
  const { opensAt, opensAbove } = run.plan.rubric.extra!;
  const figure = opensAt ?? opensAbove;
  const limit = figure && run.number(figure, run.top);
  const opens = (score: Exact, edge: Exact): boolean => (opensAt ? score.compare(edge) >= 0 : score.compare(edge) > 0);
  const open = {
    low: allowed.low && (!limit || opens(before.low, limit.high)),
    high: allowed.high && (!limit || opens(before.high, limit.low)),
  };
  if (!open.low && !awards.low.isZero) {
    const message = allowed.low
      ? because(opensAt ? 'gate/at' : 'gate/above', { limit: show(limit!), score: formatExact(before.low) })
      : because('awards_withheld', {});
    entries.push({ kind: allowed.low ? 'gate' : 'veto', amount: awards.low.negate(), message, facts: [] });
  }
  return { low: open.low ? awards.low : Exact.zero, high: open.high ? awards.high : Exact.zero };
}

function limitPool(pool: Range, limit: Range | undefined, side: 'most' | 'least', entries: Entry[]): Range {
  if (!limit) return pool;
  const clip = (end: Exact, edge: Exact) => (side === 'most' ? Exact.min(end, edge) : Exact.max(end, edge));
  const kept = { low: clip(pool.low, limit.low), high: clip(pool.high, limit.high) };
  const change = moved(pool.low, kept.low);
  const message = because(side === 'most' ? 'pool/most' : 'pool/least', { limit: show(limit), was: formatExact(pool.low) });
  if (!change.isZero) entries.push({ kind: 'cap', amount: change, message, facts: [] });
  return kept;
}
