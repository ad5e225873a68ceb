// From points of one maximum to points of another: counts_as, spread, rescale.

import { Exact, divideRange, holdsZero, multiplyRange, type Range } from '../exact/index.js';
import { reached } from './settle.js';

export interface Scale {
  readonly from: Range;
  readonly to: Range;
}

/**
 * `value` × `to` ÷ `from`. A maximum that a missing fact leaves open down to zero says only what scores can be at all.
 * @param isAtMostFrom whether the value can never exceed `from`
 */
export function scaled(value: Range, { from, to }: Scale, isAtMostFrom: boolean, reach: Exact): Range {
  if (!holdsZero(from)) return multiplyRange(value, divideRange(to, from));
  const low = value.low.sign < 0 || from.low.sign < 0 ? Exact.minusInfinity : Exact.zero;
  const high = isAtMostFrom && from.low.sign >= 0 ? Exact.max(to.high, Exact.zero) : Exact.infinity;
  return reached({ low, high }, reach);
}
