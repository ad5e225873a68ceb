// How `judged` can turn out: nothing, a part, or all that may be lost or given.

import { Exact, formatExact } from '../../exact/index.js';
import { branch, numbersIn } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { JudgedSpec } from './rule.js';

const two = Exact.int(2);

export const judgedTesting: RuleTesting<JudgedSpec> = {
  branches: ({ sign }) =>
    sign < 0
      ? [
          branch('quiet', '不扣', 'nothing lost'),
          branch('part', '扣一部分', 'a part lost'),
          branch('whole', '扣到上限', 'as much lost as may be'),
        ]
      : [
          branch('quiet', '不给', 'nothing given'),
          branch('part', '给一部分', 'a part given'),
          branch('whole', '给到上限', 'as much given as may be'),
        ],
  probes({ sign, to, from, step }) {
    const says = sign < 0 ? 'lost' : 'given';
    const [least] = step ? numbersIn(step) : [];
    const sizes = numbersIn(to).flatMap((most) => [most, ...numbersIn(from ?? to), least ?? most.dividedBy(two)]);
    const marks = [...new Set(sizes.map(formatExact))].map((mark) => `{${says}: ${mark}, reason: 试例}`);
    return [`{${says}: 0}`, ...marks];
  },
};

/** @param size what the judgement takes or gives */
export const branchOfSize = (size: Exact, most: Exact): string => (size.compare(most) >= 0 ? 'whole' : 'part');
