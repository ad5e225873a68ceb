// Ranges are sound: whatever numbers lie in the operands, the result of the operation lies in the range of the results.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRange,
  divideRange,
  Exact,
  holdsZero,
  hull,
  isPoint,
  mapRange,
  multiplyRange,
  negateRange,
  point,
  roundTo,
  subtractRange,
  unbounded,
  type Range,
} from '../../src/exact/index.js';
import { exactOf, order, ratios, type Ratio } from './reference.js';

const runs = { numRuns: 2000 };

interface Within {
  readonly range: Range;
  readonly value: Exact;
}

/** A value and a range around it: two of three numbers bound it; either side may be open. */
const within: fc.Arbitrary<Within> = fc
  .record({ all: fc.tuple(ratios, ratios, ratios), open: fc.record({ low: fc.boolean(), high: fc.boolean() }), bound: fc.nat(3) })
  .map(({ all, open, bound }) => {
    const [low, value, high] = [...all].sort(order) as [Ratio, Ratio, Ratio];
    const isOpen = bound === 0;
    return {
      value: exactOf(value),
      range: {
        low: isOpen && open.low ? Exact.minusInfinity : exactOf(low),
        high: isOpen && open.high ? Exact.infinity : exactOf(high),
      },
    };
  });

const holds = ({ low, high }: Range, value: Exact): boolean => low.compare(value) <= 0 && high.compare(value) >= 0;

describe('for all values inside, the result is inside', () => {
  it.each<[string, (a: Exact, b: Exact) => Exact, (a: Range, b: Range) => Range]>([
    ['sum', (a, b) => a.plus(b), addRange],
    ['difference', (a, b) => a.minus(b), subtractRange],
    ['product', (a, b) => a.times(b), multiplyRange],
    ['hull, left', (a) => a, hull],
    ['hull, right', (_, b) => b, hull],
  ])('%s', (_, one, range) => {
    fc.assert(
      fc.property(within, within, (a, b) => {
        expect(holds(range(a.range, b.range), one(a.value, b.value))).toBe(true);
      }),
      runs,
    );
  });

  it('quotient, where the divisor cannot be zero', () => {
    fc.assert(
      fc.property(within, within, (a, b) => {
        fc.pre(!holdsZero(b.range));
        expect(holds(divideRange(a.range, b.range), a.value.dividedBy(b.value))).toBe(true);
      }),
      runs,
    );
    expect(() => divideRange(point(Exact.one), unbounded)).toThrow('division by zero');
  });

  it('negation, and a rising function at both ends', () => {
    fc.assert(
      fc.property(within, (a) => {
        const round = (value: Exact) => roundTo(value, { to: Exact.ratio(1n, 10n), mode: 'half_even' });
        expect(holds(negateRange(a.range), a.value.negate())).toBe(true);
        expect(holds(mapRange(a.range, round), round(a.value))).toBe(true);
      }),
      runs,
    );
  });
});

describe('ranges are no wider than they must be', () => {
  it('operations on points give points', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        const [x, y] = [point(exactOf(a)), point(exactOf(b))];
        expect([addRange(x, y), subtractRange(x, y), multiplyRange(x, y), negateRange(x)].map(isPoint)).toEqual([true, true, true, true]);
        if (b.n !== 0n) expect(isPoint(divideRange(x, y))).toBe(true);
      }),
      runs,
    );
  });

  // −2…3 times −5…4: the corners are 10, −8, −15, 12.
  it('by hand: −2…3 × −5…4 is −15…12, 1…2 ÷ 4…8 is 1/8…1/2', () => {
    const range = (low: number, high: number): Range => ({ low: Exact.int(low), high: Exact.int(high) });
    expect(multiplyRange(range(-2, 3), range(-5, 4))).toEqual(range(-15, 12));
    expect(divideRange(range(1, 2), range(4, 8))).toEqual({ low: Exact.ratio(1n, 8n), high: Exact.ratio(1n, 2n) });
    expect(multiplyRange(point(Exact.zero), unbounded)).toEqual(point(Exact.zero));
    expect([holdsZero(range(-1, 0)), holdsZero(range(0, 1)), holdsZero(range(1, 2)), holdsZero(range(-2, -1))]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
