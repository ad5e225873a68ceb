// The reference that exact numbers are measured against: plain fractions of bigints, written for clarity, never reduced, sharing nothing with src.

import fc from 'fast-check';
import { Exact } from '../../src/exact/index.js';

/** n / d with d > 0; not reduced. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

export const sum = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const opposite = ({ n, d }: Ratio): Ratio => ({ n: -n, d });
export const product = (a: Ratio, b: Ratio): Ratio => ({ n: a.n * b.n, d: a.d * b.d });
/** b is not zero. */
export const quotient = (a: Ratio, b: Ratio): Ratio => (b.n < 0n ? { n: -a.n * b.d, d: -a.d * b.n } : { n: a.n * b.d, d: a.d * b.n });
export const order = (a: Ratio, b: Ratio): number => Number(a.n * b.d > b.n * a.d) - Number(a.n * b.d < b.n * a.d);

/** Largest integer not above: bigint division cuts towards zero, so what is negative and not whole lies one lower. */
export const floorOf = ({ n, d }: Ratio): bigint => (n < 0n && n % d !== 0n ? n / d - 1n : n / d);
export const ceilOf = (a: Ratio): bigint => -floorOf(opposite(a));

export const exactOf = ({ n, d }: Ratio): Exact => Exact.ratio(n, d);

/** The same value, in its only canonical form: lowest terms, positive denominator. */
export function isSame(found: Exact, expected: Ratio): boolean {
  const { numerator, denominator } = found;
  return denominator > 0n && numerator * expected.d === expected.n * denominator && isReduced(numerator, denominator);
}

function isReduced(n: bigint, d: bigint): boolean {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n;
}

const border = BigInt(Number.MAX_SAFE_INTEGER);

/** Small numbers, numbers around the border of safe integers on both sides, products just beyond it, and huge ones. */
const integers: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt(-20n, 20n),
  fc.bigInt(-1_000_000n, 1_000_000n),
  fc.bigInt(border - 3n, border + 3n),
  fc.bigInt(-border - 3n, -border + 3n),
  // Around the root of the border products of two cross it.
  fc.bigInt(94_906_260n, 94_906_270n),
  fc.bigInt(-(10n ** 60n), 10n ** 60n),
);

export const ratios: fc.Arbitrary<Ratio> = fc.record({
  n: integers,
  d: fc.oneof(
    fc.constantFrom(1n, 2n, 3n, 5n, 10n, 100n, 18n, 125n),
    integers.map((n) => (n < 0n ? -n : n)).filter((n) => n > 0n),
  ),
});

export const nonZero = ratios.filter(({ n }) => n !== 0n);
export const positive = nonZero.map(({ n, d }): Ratio => ({ n: n < 0n ? -n : n, d }));
