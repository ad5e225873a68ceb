// Counting a group at once, held against looking at every pair of it.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Exact, type Range } from '../../src/exact/index.js';
import type { ScoredUnit } from '../../src/scoring/score-unit.js';
import { Crowd } from '../../src/verdict/crowd.js';
import { possibleOutcomes, type Key, type Possible, type Standing } from '../../src/verdict/standing.js';

/** Few values, so that ends meet. */
const end = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 3 }).map((value) => Exact.int(value)) },
  { weight: 1, arbitrary: fc.constantFrom(Exact.infinity, Exact.minusInfinity) },
);
const range = fc.oneof(
  end.map((value): Range => ({ low: value, high: value })),
  fc.tuple(end, end).map(([a, b]): Range => ({ low: Exact.min(a, b), high: Exact.max(a, b) })),
);

const group = fc.integer({ min: 1, max: 3 }).chain((length) =>
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

it('comes to what the pairs come to', () => {
  fc.assert(
    fc.property(group, ({ keys, standings }) => {
      const crowd = new Crowd(standings, keys);
      for (const own of standings) {
        const pairs = standings
          .filter((other) => other !== own)
          .map((other) => ({ ...possibleOutcomes(own, other, keys), mayDrop: other.mayDrop }));
        const count = (test: (pair: Possible) => boolean): number => pairs.filter(test).length;
        const surely = (test: (pair: Possible) => boolean): number => pairs.filter((pair) => !pair.mayDrop && test(pair)).length;
        expect(crowd.outcomes(own)).toEqual({
          others: pairs.length,
          ahead: {
            surely: surely(({ better, tied }) => !better && !tied),
            perhaps: count(({ worse }) => worse),
            orTied: { surely: surely(({ better }) => !better), perhaps: count(({ worse, tied }) => worse || tied) },
          },
          behind: {
            surely: surely(({ worse, tied }) => !worse && !tied),
            perhaps: count(({ better }) => better),
            orTied: { surely: surely(({ worse }) => !worse), perhaps: count(({ better, tied }) => better || tied) },
          },
        });
      }
    }),
    { numRuns: 2000 },
  );
});
