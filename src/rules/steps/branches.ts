// How `steps` can turn out: on target, below, above, beyond the cliff.

import { Exact } from '../../exact/index.js';
import { around, branch, numbersIn, texts } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { StepsSpec } from './rule.js';

const far = Exact.int(100);

export const stepsTesting: RuleTesting<StepsSpec> = {
  branches: ({ below, above, cliff }) => [
    branch('quiet', '达到目标，不加不扣', 'on target, nothing happens'),
    ...(below ? [branch('below', '低于目标', 'below the target')] : []),
    ...(above ? [branch('above', '高于目标', 'above the target')] : []),
    ...(cliff ? [branch('cliff', '越过底线', 'beyond the cliff')] : []),
  ],
  probes({ target, below, above, cliff }) {
    const targets = numbersIn(target);
    const edges = cliff ? numbersIn(cliff.at) : [];
    const sizes = [below, above].flatMap((side) => (side ? numbersIn(side.each) : []));
    const [step = Exact.one] = sizes;
    const half = step.dividedBy(Exact.int(2));
    return texts([...around(targets, step), ...around(targets, half), ...around(edges, step), ...around(targets, step.times(far))]);
  },
};
