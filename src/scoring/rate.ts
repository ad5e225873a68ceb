// The score of a unit as a share of its maximum.

import { divideRange, holdsZero, type Range } from '../exact/index.js';
import type { UnitScore } from './score.js';

/** Undefined: there is no score, or nothing to have a share of. */
export function rateOf({ rate, total, maximum }: Pick<UnitScore, 'rate' | 'total' | 'maximum'>): Range | undefined {
  return rate ?? (total && maximum && !holdsZero(maximum) ? divideRange(total, maximum) : undefined);
}
