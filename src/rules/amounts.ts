// How amounts become effects: sign, multiplication, `all`, and how both are worded. Shared by the kinds.

import { Exact, formatExact, isPoint, isZero, multiplyRange, negateRange, point, type Range } from '../exact/index.js';
import { because, type FactUse } from '../ledger/index.js';
import type { Line, SignedFigure } from './rule-kind.js';

export type Effect = Line['effect'];

export const signed = (sign: 1 | -1, range: Range): Range => (sign < 0 ? negateRange(range) : range);

/** amount × times, with the sign of the rule. `all` needs no counting: once is enough. */
export function effectOf({ sign }: SignedFigure, amount: Range | 'all' | 'not_applicable', times: Range): Effect {
  if (typeof amount !== 'string') return signed(sign, multiplyRange(amount, times));
  if (times.low.sign > 0) return { all: sign };
  return times.high.sign > 0 ? reachOf(sign) : point(Exact.zero);
}

/** From nothing to everything: what an amount without bound can do. */
export const reachOf = (sign: 1 | -1): Range =>
  sign < 0 ? { low: Exact.minusInfinity, high: Exact.zero } : { low: Exact.zero, high: Exact.infinity };

/** What a rule comes to while figures it hangs on are open, or its own value is. */
export const unsettled = (effect: Range, value: Range, use: FactUse): Line => ({
  effect,
  kind: 'rule',
  message: because('not_assessed', {}),
  facts: [use],
  branches: [],
  ...(!isPoint(value) && !isPoint(effect) && { open: true }),
});

export const isZeroEffect = (effect: Effect): boolean => !('all' in effect) && isZero(effect);

/** An effect as a range, `all` as everything: for hulls. */
export const asRange = (effect: Effect): Range =>
  'all' in effect
    ? effect.all < 0
      ? { low: Exact.minusInfinity, high: Exact.minusInfinity }
      : { low: Exact.infinity, high: Exact.infinity }
    : effect;

export const show = (range: Range): string =>
  isPoint(range) ? formatExact(range.low) : `${formatExact(range.low)}…${formatExact(range.high)}`;

export const showAmount = (amount: Range | 'all' | 'not_applicable'): string => (typeof amount === 'string' ? amount : show(amount));
