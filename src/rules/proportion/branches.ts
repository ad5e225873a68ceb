// How `proportion` can turn out: the target reached, or a part of it.

import { Exact } from '../../exact/index.js';
import { branch, numbersIn, texts } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { ProportionSpec } from './rule.js';

const two = Exact.int(2);

export const proportionTesting: RuleTesting<ProportionSpec> = {
  branches: () => [branch('reached', '达到目标', 'the target is reached'), branch('part', '未达到目标', 'a part of the target')],
  probes: ({ target }) =>
    texts(numbersIn(target).flatMap((number) => [number, number.minus(Exact.one), number.dividedBy(two), Exact.zero, number.times(two)])),
};
