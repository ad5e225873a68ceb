// What scoring needs to know of a rubric beyond the rubric itself, worked out once: who charges where, which incidents compete,
// who supplies what.

import { repeatedItems } from '../rubric/facts.js';
import { parentsOf } from '../rubric/around.js';
import { policiesOf, scoringRules, yieldingOf, type IncidentPolicy, type Yielding } from '../rubric/incident-policies.js';
import { type Item, type Rubric, type Rule } from '../rubric/model.js';

export interface Plan {
  readonly rubric: Rubric;
  /** Rules charged to an item other than their own, by that item. */
  readonly chargedTo: ReadonlyMap<string, readonly Rule[]>;
  readonly chargedToTotal: readonly Rule[];
  readonly chargedToExtra: readonly Rule[];
  readonly named: readonly Rule[];
  /** Whether any rule is charged elsewhere than in its own row. */
  readonly movesCharges: boolean;
  /** Policies on the same incident, innermost scope first. */
  readonly policies: readonly IncidentPolicy[];
  /** Rules that yield, in reverse printed order: of two that yield to each other the first printed keeps its line. */
  readonly yielding: readonly Yielding[];
  /** Place of each rule in printed order. */
  readonly printed: ReadonlyMap<Rule, number>;
  readonly parents: ReadonlyMap<string, Item>;
  /** For each item inside a repeated item (itself included): the repeated item's id. */
  readonly repeatedBy: ReadonlyMap<string, string>;
}

export function compilePlan(rubric: Rubric): Plan {
  const rules = scoringRules(rubric);
  const chargedTo = new Map<string, Rule[]>();
  for (const rule of rules) {
    if (rule.charge.to === 'other') chargedTo.set(rule.charge.item, [...(chargedTo.get(rule.charge.item) ?? []), rule]);
  }
  return {
    rubric,
    chargedTo,
    chargedToTotal: rules.filter(({ charge }) => charge.to === 'total'),
    chargedToExtra: rules.filter(({ charge }) => charge.to === 'extra'),
    movesCharges: rules.some(({ charge }) => charge.to !== 'item'),
    named: rules.filter(({ charge }) => charge.to === 'named'),
    policies: policiesOf(rubric),
    yielding: yieldingOf(rules, rubric),
    printed: new Map(rules.map((rule, index) => [rule, index])),
    parents: parentsOf(rubric),
    repeatedBy: repeatedItems(rubric),
  };
}
