// Counting a group at once, held against looking at every pair of it.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Crowd } from '../../src/verdict/crowd.js';
import { possibleOutcomes, type Possible } from '../../src/verdict/standing.js';
import { groups } from './standings.js';

it('comes to what the pairs come to', () => {
  fc.assert(
    fc.property(groups, ({ keys, standings }) => {
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
