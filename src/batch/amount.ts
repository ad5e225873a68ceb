// Amounts that are whole millionths, as nearly all are: machine numbers add them up exactly.

import { Exact, isPoint, point, type Range } from '../exact/index.js';

const scale = 1_000_000;

/** A sum of fewer than ten thousand of them is a safe integer. */
const most = 900_000_000_000;

/** @returns undefined where the value is no point, or no whole number of millionths */
export function millionthsOf(range: Range): number | undefined {
  const small = isPoint(range) ? range.low.small : undefined;
  if (!small || small.d === 0 || scale % small.d !== 0) return undefined;
  const millionths = small.n * (scale / small.d);
  return Math.abs(millionths) <= most ? millionths : undefined;
}

/** @param millionths a safe integer */
export const ofMillionths = (millionths: number): Range => point(Exact.smallRatio(millionths, scale));
