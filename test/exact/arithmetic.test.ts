// Exact arithmetic and comparison against fractions of bigints, across the border of safe integers.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '../../src/exact/index.js';
import { ceilOf, exactOf, floorOf, isSame, nonZero, opposite, order, product, quotient, ratios, sum, type Ratio } from './reference.js';

const pairs = [ratios, ratios] as const;
const runs = { numRuns: 2000 };

function agree(found: Exact, expected: Ratio): void {
  expect([found.numerator, found.denominator, isSame(found, expected)]).toEqual([found.numerator, found.denominator, true]);
}

describe('arithmetic is that of fractions, always in lowest terms', () => {
  it('ratio, plus, minus, times', () => {
    fc.assert(
      fc.property(...pairs, (a, b) => {
        agree(exactOf(a), a);
        agree(exactOf(a).plus(exactOf(b)), sum(a, b));
        agree(exactOf(a).minus(exactOf(b)), sum(a, opposite(b)));
        agree(exactOf(a).times(exactOf(b)), product(a, b));
      }),
      runs,
    );
  });

  it('dividedBy', () => {
    fc.assert(
      fc.property(ratios, nonZero, (a, b) => agree(exactOf(a).dividedBy(exactOf(b)), quotient(a, b))),
      runs,
    );
  });

  it('negate, abs, floor, ceil', () => {
    fc.assert(
      fc.property(ratios, (a) => {
        agree(exactOf(a).negate(), opposite(a));
        agree(exactOf(a).abs(), a.n < 0n ? opposite(a) : a);
        agree(exactOf(a).floor(), { n: floorOf(a), d: 1n });
        agree(exactOf(a).ceil(), { n: ceilOf(a), d: 1n });
      }),
      runs,
    );
  });

  it('compare, equals, min, max, sign', () => {
    fc.assert(
      fc.property(...pairs, (a, b) => {
        const [x, y] = [exactOf(a), exactOf(b)];
        expect(x.compare(y)).toBe(order(a, b));
        expect(x.equals(y)).toBe(order(a, b) === 0);
        agree(Exact.min(x, y), order(a, b) <= 0 ? a : b);
        agree(Exact.max(x, y), order(a, b) >= 0 ? a : b);
        expect([x.sign, x.isZero, x.isInteger]).toEqual([order(a, { n: 0n, d: 1n }), a.n === 0n, a.n % a.d === 0n]);
      }),
      runs,
    );
  });

  it('a sum of many is the sum of fractions, in any order', () => {
    fc.assert(
      fc.property(fc.array(ratios, { maxLength: 12 }), (all) => {
        const total = all.reduce(sum, { n: 0n, d: 1n });
        agree(Exact.sum(all.map(exactOf)), total);
        expect(Exact.sum([...all].reverse().map(exactOf)).equals(Exact.sum(all.map(exactOf)))).toBe(true);
      }),
      runs,
    );
  });

  it('equal values are equal however they came about', () => {
    fc.assert(
      fc.property(ratios, nonZero, (a, b) => {
        const there = exactOf(a).times(exactOf(b)).dividedBy(exactOf(b));
        const back = exactOf(a).plus(exactOf(b)).minus(exactOf(b));
        expect([there.equals(exactOf(a)), back.equals(exactOf(a)), there.compare(back)]).toEqual([true, true, 0]);
      }),
      runs,
    );
  });
});

describe('integers', () => {
  it('come from safe integers only', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(Exact.int(value).numerator).toBe(BigInt(value));
        expect(Exact.int(value).toSafeInteger()).toBe(value === 0 ? 0 : value);
      }),
      runs,
    );
    for (const wrong of [0.5, 2 ** 53, -(2 ** 53), Number.NaN, Infinity]) expect(() => Exact.int(wrong)).toThrow(RangeError);
  });

  it('leave the safe integers without losing a unit', () => {
    const most = Exact.int(Number.MAX_SAFE_INTEGER);
    expect(most.plus(Exact.one).numerator).toBe(9007199254740992n);
    expect(most.plus(Exact.one).toSafeInteger()).toBeUndefined();
    expect(most.plus(Exact.one).minus(Exact.one).toSafeInteger()).toBe(Number.MAX_SAFE_INTEGER);
    // (2^53 − 1)² = 2^106 − 2^54 + 1.
    expect(most.times(most).numerator).toBe(2n ** 106n - 2n ** 54n + 1n);
  });
});

describe('what has no value', () => {
  it('division by zero is refused', () => {
    expect(() => Exact.ratio(1n, 0n)).toThrow('division by zero');
    expect(() => Exact.one.dividedBy(Exact.zero)).toThrow('division by zero');
  });

  it('infinities absorb finite numbers, keep order, and have no difference', () => {
    fc.assert(
      fc.property(nonZero, (a) => {
        const x = exactOf(a);
        expect([x.plus(Exact.infinity), x.minus(Exact.infinity), Exact.infinity.plus(x)]).toEqual([
          Exact.infinity,
          Exact.minusInfinity,
          Exact.infinity,
        ]);
        expect(x.times(Exact.infinity)).toEqual(a.n > 0n ? Exact.infinity : Exact.minusInfinity);
        expect(Exact.minusInfinity.dividedBy(x)).toEqual(a.n > 0n ? Exact.minusInfinity : Exact.infinity);
        expect([x.dividedBy(Exact.infinity), Exact.infinity.times(Exact.zero)]).toEqual([Exact.zero, Exact.zero]);
        expect([x.compare(Exact.infinity), x.compare(Exact.minusInfinity), Exact.infinity.compare(Exact.infinity)]).toEqual([-1, 1, 0]);
      }),
      runs,
    );
    expect(() => Exact.infinity.minus(Exact.infinity)).toThrow(RangeError);
    expect([Exact.infinity.isFinite, Exact.infinity.isInteger, Exact.infinity.floor(), Exact.minusInfinity.abs()]).toEqual([
      false,
      false,
      Exact.infinity,
      Exact.infinity,
    ]);
  });
});
