// Evidence that states nothing: for what can be known of a rubric without any unit.

import type { Rubric } from '../rubric/model.js';
import type { FactScope, UnitEvidence } from './model.js';

export const nobodySaid: FactScope = { state: () => ({ state: 'missing' }), repetitions: () => undefined };

export const nobodyIn = (rubric: Rubric, unitClass: string | undefined): UnitEvidence => ({
  id: '',
  name: '',
  class: unitClass,
  group: undefined,
  attributes: new Map(),
  rubric: rubric.id,
  facts: nobodySaid,
  notApplicable: new Map(),
  overridden: [],
  stages: [],
  appeals: [],
  files: [],
  cohort: undefined,
  at: rubric.node,
});
