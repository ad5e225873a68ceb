// The score of a unit as a share of its maximum.

import { divideRange, holdsZero, isPoint, unbounded, type Range } from '../exact/index.js';
import type { UnitScore } from './score.js';

/** Undefined: there is no score, or nothing to have a share of. Where a missing fact may leave nothing it can be anything. */
export function rateOf({ rate, total, maximum }: Pick<UnitScore, 'rate' | 'total' | 'maximum'>): Range | undefined {
  if (rate || !total || !maximum) return rate;
  if (!holdsZero(maximum)) return divideRange(total, maximum);
  return isPoint(maximum) ? undefined : unbounded;
}
