// Closed ranges of exact numbers: what a value can still be while facts are missing. A known value is a range of one point.
// The two ends are carried side by side through scoring, so that the lowest and the highest score come out of one pass.

import { Exact } from './exact.js';

export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

export const point = (value: Exact): Range => ({ low: value, high: value });

export const zeroRange: Range = point(Exact.zero);

/** Everything is possible. */
export const unbounded: Range = { low: Exact.minusInfinity, high: Exact.infinity };

export const isPoint = (range: Range): boolean => range.low === range.high || range.low.equals(range.high);

/** Where opposite infinities meet, everything is possible on that side. */
export const addRange = (a: Range, b: Range): Range => {
  const low = plus(a.low, b.low, Exact.minusInfinity);
  return a.low === a.high && b.low === b.high && low.isFinite ? { low, high: low } : { low, high: plus(a.high, b.high, Exact.infinity) };
};

const plus = (a: Exact, b: Exact, open: Exact): Exact => (!a.isFinite && !b.isFinite && a.sign !== b.sign ? open : a.plus(b));

export const negateRange = (a: Range): Range => ({ low: a.high.negate(), high: a.low.negate() });

export const subtractRange = (a: Range, b: Range): Range => addRange(a, negateRange(b));

/** Smallest range that holds both. */
export const hull = (a: Range, b: Range): Range => ({ low: Exact.min(a.low, b.low), high: Exact.max(a.high, b.high) });

/** The smaller of both, whatever they turn out to be. */
export const lesserRange = (a: Range, b: Range): Range => ({ low: Exact.min(a.low, b.low), high: Exact.min(a.high, b.high) });

/** The greater of both. */
export const greaterRange = (a: Range, b: Range): Range => ({ low: Exact.max(a.low, b.low), high: Exact.max(a.high, b.high) });

/** What a range gives, and what it takes. */
export const atLeastZero = (a: Range): Range => greaterRange(a, zeroRange);
export const atMostZero = (a: Range): Range => lesserRange(a, zeroRange);

export function multiplyRange(a: Range, b: Range): Range {
  if (isPoint(a) && isPoint(b)) return point(a.low.times(b.low));
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: corners.reduce(Exact.min), high: corners.reduce(Exact.max) };
}

/** Zero and nothing else. */
/** Undefined is the same as nothing but itself. */
export const sameRange = (a: Range | undefined, b: Range | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.low.equals(b.low) && a.high.equals(b.high));

export const isZero = (a: Range): boolean => a.low.isZero && a.high.isZero;

/** Whether zero lies in the range: then it cannot divide. */
export const holdsZero = (a: Range): boolean => a.low.sign <= 0 && a.high.sign >= 0;

/** Quotient by a range without zero. Throws RangeError otherwise. */
export function divideRange(a: Range, b: Range): Range {
  if (holdsZero(b)) throw new RangeError('division by zero');
  return multiplyRange(a, { low: Exact.one.dividedBy(b.high), high: Exact.one.dividedBy(b.low) });
}

/** A function that never falls when its argument rises, applied to both ends. */
export const mapRange = (a: Range, rising: (end: Exact) => Exact): Range => {
  const low = rising(a.low);
  return a.low === a.high ? { low, high: low } : { low, high: rising(a.high) };
};
