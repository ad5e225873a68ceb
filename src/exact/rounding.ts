// Rounding to a multiple, with named modes. The only place where a number loses anything; callers write a ledger entry for each use.

import { Exact } from './exact.js';

/**
 * half_up, half_down and half_even decide ties away from zero, towards zero, to the even multiple;
 * up and down go away from and towards zero; ceil and floor go to the greater and the smaller multiple.
 */
export const roundingModes = ['half_up', 'half_down', 'half_even', 'up', 'down', 'ceil', 'floor'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** Round to a positive multiple `to`: 0.01 for two decimals, 5 for steps of five. */
export interface Rounding {
  readonly to: Exact;
  readonly mode: RoundingMode;
}

const half = Exact.ratio(1n, 2n);

export function roundTo(value: Exact, { to, mode }: Rounding): Exact {
  if (!value.isFinite) return value;
  const scaled = value.dividedBy(to);
  return scaled.isInteger ? value : roundInteger(scaled, mode).times(to);
}

function roundInteger(value: Exact, mode: RoundingMode): Exact {
  const below = value.floor();
  const above = below.plus(Exact.one);
  const towardsZero = value.sign < 0 ? above : below;
  const awayFromZero = value.sign < 0 ? below : above;
  switch (mode) {
    case 'floor':
      return below;
    case 'ceil':
      return above;
    case 'down':
      return towardsZero;
    case 'up':
      return awayFromZero;
    default: {
      const side = value.minus(below).compare(half);
      if (side !== 0) return side < 0 ? below : above;
      if (mode === 'half_up') return awayFromZero;
      if (mode === 'half_down') return towardsZero;
      return below.dividedBy(Exact.int(2)).isInteger ? below : above;
    }
  }
}
