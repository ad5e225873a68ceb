// How `choice` can turn out: one branch a label.

import { branch, quoted, written } from '../branch.js';
import type { RuleTesting } from '../rule-kind.js';
import type { ChoiceSpec } from './rule.js';

export const branchOfLabel = (label: string): string => `label ${label}`;

export const choiceTesting: RuleTesting<ChoiceSpec> = {
  branches: ({ points }) =>
    [...points].map(([label, figure]) => branch(branchOfLabel(label), `${label}（${written(figure)}）`, `${label} (${written(figure)})`)),
  probes: ({ points }) => [...points.keys()].map(quoted),
};
