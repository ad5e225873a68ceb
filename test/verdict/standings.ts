// Random groups of units as a ranking sees them.

import fc from 'fast-check';
import { Exact, type Range } from '../../src/exact/index.js';
import type { ScoredUnit } from '../../src/scoring/score-unit.js';
import type { Key, Standing } from '../../src/verdict/standing.js';

/** Few values, so that ends meet. */
const end = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 3 }).map((value) => Exact.int(value)) },
  { weight: 1, arbitrary: fc.constantFrom(Exact.infinity, Exact.minusInfinity) },
);
const range = fc.oneof(
  end.map((value): Range => ({ low: value, high: value })),
  fc.tuple(end, end).map(([a, b]): Range => ({ low: Exact.min(a, b), high: Exact.max(a, b) })),
);

export const groups = fc.integer({ min: 1, max: 3 }).chain((length) =>
  fc.record({
    keys: fc.array(fc.record({ text: fc.constant('x'), best: fc.constantFrom<Key['best']>('high', 'low') }), {
      minLength: length,
      maxLength: length,
    }),
    standings: fc.array(
      fc.record({
        unit: fc.constant({} as ScoredUnit),
        keys: fc.array(fc.option(range, { nil: undefined, freq: 6 }), { minLength: length, maxLength: length }),
        last: fc.oneof(
          { weight: 4, arbitrary: fc.constant<Standing['last']>('false') },
          { weight: 1, arbitrary: fc.constantFrom<Standing['last']>('true', 'either') },
        ),
        mayDrop: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
);
