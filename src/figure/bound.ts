// What a number may be where it stands: figures that no paper can mean are refused when the rubric is read, not noticed in a score.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact } from '../exact/index.js';
import { figuresIn, type Figure } from './figure.js';

/** `whole`: a count, zero included. `share`: from 0 to 1. */
export type Bound = 'positive' | 'not_negative' | 'not_positive' | 'whole' | 'share';

const holds: Readonly<Record<Bound, (value: Exact) => boolean>> = {
  positive: ({ sign }) => sign > 0,
  not_negative: ({ sign }) => sign >= 0,
  not_positive: ({ sign }) => sign <= 0,
  whole: ({ sign, isInteger }) => sign >= 0 && isInteger,
  share: (value) => value.sign >= 0 && value.compare(Exact.one) <= 0,
};

/** Numbers written in the figure, tables included; what a formula comes to is not known before a unit is. */
export function checkBound(figure: Figure, bound: Bound, key: string, problems: Problems): void {
  for (const inner of figuresIn(figure)) {
    if (inner.kind === 'constant' && !holds[bound](inner.value))
      problems.add('rubric/figure-out-of-range', { key, found: formatExact(inner.value), bound }, inner.node);
  }
}
