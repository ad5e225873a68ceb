// How `bands` can turn out: one branch a band; the facts are the edges themselves and what lies just beside them.

import { Exact } from '../../exact/index.js';
import { around, branch, numbersIn, texts, written } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { BandsSpec } from './rule.js';

export const branchOfBand = (index: number): string => `band ${index + 1}`;

const hundredth = Exact.one.dividedBy(Exact.int(100));

export const bandsTesting: RuleTesting<BandsSpec> = {
  branches: ({ bands, edge }) =>
    bands.map(({ bound, points }, index) => {
      const [zh, en] = bound
        ? [`${written(bound)} ${edge === 'from' ? '以上' : '以下'}`, `${edge === 'from' ? 'from' : 'to'} ${written(bound)}`]
        : ['其余', 'the rest'];
      return branch(
        branchOfBand(index),
        `第 ${index + 1} 档（${zh}，${written(points)}）`,
        `band ${index + 1} (${en}: ${written(points)})`,
      );
    }),
  probes: ({ bands }) =>
    texts(
      around(
        bands.flatMap(({ bound }) => (bound ? numbersIn(bound) : [])),
        hundredth,
      ),
    ),
};
