// How `formula` can turn out: it has a value; its facts are not its own, so there is nothing to try.

import { branch } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';

export const formulaTesting: RuleTesting = { branches: () => [branch('fired', '算出分值', 'has a value')], probes: () => [] };
