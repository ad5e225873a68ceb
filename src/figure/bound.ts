// What a number may be where it stands. Figures that no paper can mean are refused: written ones when the rubric is read, those that a
// formula comes to where it comes to them, and neither is noticed in a score.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact, isPoint, type Range } from '../exact/index.js';
import { figuresIn, type Figure } from './figure.js';

/** `whole`: a count, zero included. `share`: from 0 to 1. */
export type Bound = 'positive' | 'not_negative' | 'not_positive' | 'whole' | 'share';

/** The bound of the figure under a key. */
export interface Limit {
  readonly key: string;
  readonly bound: Bound;
}

const holds: Readonly<Record<Bound, (value: Exact) => boolean>> = {
  positive: ({ sign }) => sign > 0,
  not_negative: ({ sign }) => sign >= 0,
  not_positive: ({ sign }) => sign <= 0,
  whole: ({ sign, isInteger }) => sign >= 0 && isInteger,
  share: (value) => value.sign >= 0 && value.compare(Exact.one) <= 0,
};

/** Numbers written in the figure, tables included. */
export function checkBound(figure: Figure, { key, bound }: Limit, problems: Problems): void {
  for (const inner of figuresIn(figure)) {
    if (inner.kind !== 'constant' || holds[bound](inner.value)) continue;
    // The key of an amount says the direction: a minus would turn it round.
    if (key === 'deduct' || key === 'award') problems.add('rubric/negative-amount', { key }, inner.node);
    else problems.add('rubric/figure-out-of-range', { key, found: formatExact(inner.value), bound }, inner.node);
  }
}

/** The part of a range that can come about without an error; undefined where none can. */
export function within(range: Range, bound: Bound): Range | undefined {
  if (isPoint(range)) return holds[bound](range.low) ? range : undefined;
  const kept = parts[bound](range);
  // Only an end of its own lies on the bound and is none of its numbers: above zero there is no least one.
  return kept.low.compare(kept.high) > 0 || (isPoint(kept) && !holds[bound](kept.low)) ? undefined : kept;
}

const fromZero = ({ low, high }: Range): Range => ({ low: Exact.max(low, Exact.zero), high });

const parts: Readonly<Record<Bound, (range: Range) => Range>> = {
  positive: fromZero,
  not_negative: fromZero,
  not_positive: ({ low, high }) => ({ low, high: Exact.min(high, Exact.zero) }),
  whole: ({ low, high }) => ({ low: Exact.max(low, Exact.zero).ceil(), high: high.floor() }),
  share: ({ low, high }) => ({ low: Exact.max(low, Exact.zero), high: Exact.min(high, Exact.one) }),
};
