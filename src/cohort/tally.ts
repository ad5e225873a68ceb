// What units with a value come to, in a form that can be put together from parts in any order: number, sum, extremes.

import { Exact, addRange, greaterRange, lesserRange, zeroRange, type Range } from '../exact/index.js';
import { FormulaFault, type CohortFunction } from '../formula/environment.js';

export interface Tally {
  readonly units: number;
  readonly sum: Range;
  /** The lowest value, which like any value may be a range; without units no tally has one. */
  readonly lowest?: Range;
  readonly highest?: Range;
}

/** Those to which a condition surely applies, and those to which it may while facts are missing; these count into a sum as nothing or all. */
export interface Members {
  readonly certain: Tally;
  readonly possible: Tally;
}

export const noTally: Tally = { units: 0, sum: zeroRange };
export const noMembers: Members = { certain: noTally, possible: noTally };

export function joinTallies(a: Tally, b: Tally): Tally {
  if (!a.lowest || !a.highest) return b;
  if (!b.lowest || !b.highest) return a;
  return {
    units: a.units + b.units,
    sum: addRange(a.sum, b.sum),
    lowest: lesserRange(a.lowest, b.lowest),
    highest: greaterRange(a.highest, b.highest),
  };
}

export const joinMembers = (a: Members, b: Members): Members => ({
  certain: joinTallies(a.certain, b.certain),
  possible: joinTallies(a.possible, b.possible),
});

const withZero = ({ low, high }: Range): Range => ({ low: Exact.min(low, Exact.zero), high: Exact.max(high, Exact.zero) });

export const tallyOf = (range: Range): Tally => ({ units: 1, sum: range, lowest: range, highest: range });

export const memberOf = (range: Range, certain: boolean): Members =>
  certain ? { certain: tallyOf(range), possible: noTally } : { certain: noTally, possible: { ...tallyOf(range), sum: withZero(range) } };

/** @param what the question as written, for whoever has no values */
export function aggregateOf(fn: CohortFunction, { certain, possible }: Members, what: string): Range {
  const all = certain.units + possible.units;
  if (fn === 'count') return { low: Exact.int(certain.units), high: Exact.int(all) };
  if (fn === 'sum') return addRange(certain.sum, possible.sum);
  const { lowest, highest } = joinTallies(certain, possible);
  if (!lowest || !highest) throw new FormulaFault('no_values', -1, -1, what);
  // Where nobody is certain, any one of them may be the only one.
  if (fn === 'max') return { low: (certain.highest ?? lowest).low, high: highest.high };
  if (fn === 'min') return { low: lowest.low, high: (certain.lowest ?? highest).high };
  return possible.units > 0 ? { low: lowest.low, high: highest.high } : meanOf(certain);
}

export function meanOf({ units, sum }: Tally): Range {
  const count = Exact.int(units);
  const low = sum.low.dividedBy(count);
  return sum.low === sum.high ? { low, high: low } : { low, high: sum.high.dividedBy(count) };
}

/**
 * A mean over those that surely have a mark, and any of those that may have one.
 * @returns undefined where there is nobody
 */
export function meanWith(certain: Tally, possible: readonly Range[]): Range | undefined {
  if (possible.length === 0) return certain.units === 0 ? undefined : meanOf(certain);
  const lows = possible.map(({ low }) => low).sort((a, b) => a.compare(b));
  const highs = possible.map(({ high }) => high).sort((a, b) => b.compare(a));
  return {
    low: extremeMean({ units: certain.units, sum: certain.sum.low }, lows, (mean, next) => next.compare(mean) < 0),
    high: extremeMean({ units: certain.units, sum: certain.sum.high }, highs, (mean, next) => next.compare(mean) > 0),
  };
}

/** @param values the one that moves the mean most comes first; each moves it as long as it lies beyond it */
function extremeMean(
  certain: { units: number; sum: Exact },
  values: readonly Exact[],
  moves: (mean: Exact, next: Exact) => boolean,
): Exact {
  let { units, sum } = certain;
  for (const value of values) {
    if (units > 0 && !moves(sum.dividedBy(Exact.int(units)), value)) break;
    sum = sum.plus(value);
    units++;
  }
  return sum.dividedBy(Exact.int(units));
}
