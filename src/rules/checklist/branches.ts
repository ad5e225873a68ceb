// How `checklist` can turn out: each thing missing (or there), or nothing to say.

import { branch, quoted } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { ChecklistSpec } from './rule.js';

export const branchOfThing = (thing: string): string => `thing ${thing}`;

export const checklistTesting: RuleTesting<ChecklistSpec> = {
  branches: ({ required, sign }) => [
    ...required.map((thing) =>
      sign < 0
        ? branch(branchOfThing(thing), `缺 ${thing}`, `${thing} is missing`)
        : branch(branchOfThing(thing), `有 ${thing}`, `${thing} is there`),
    ),
    sign < 0 ? branch('quiet', '样样都有', 'nothing is missing') : branch('quiet', '一样也没有', 'nothing is there'),
  ],
  probes: ({ required }) => {
    const list = (things: readonly string[]): string => `[${things.map(quoted).join(', ')}]`;
    return [list(required), '[]', ...required.map((thing) => list(required.filter((other) => other !== thing)))];
  },
};
