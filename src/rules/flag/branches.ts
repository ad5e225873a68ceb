// How `flag` can turn out: so, or not.

import { branch } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';

export const flagTesting: RuleTesting = {
  branches: () => [branch('fired', '有', 'it is so'), branch('quiet', '没有', 'it is not so')],
  probes: () => ['false', 'true'],
};
