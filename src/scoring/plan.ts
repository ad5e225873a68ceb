// What scoring needs to know of a rubric beyond the rubric itself, worked out once: who charges where, which incidents compete,
// who supplies what.

import { repeatedItems } from '../rubric/facts.js';
import { allItems } from '../rubric/figures.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule, type RulePart, type SameIncident } from '../rubric/model.js';

export interface Plan {
  readonly rubric: Rubric;
  /** Rules charged to an item other than their own, by that item. */
  readonly chargedTo: ReadonlyMap<string, readonly Rule[]>;
  readonly chargedToTotal: readonly Rule[];
  readonly chargedToExtra: readonly Rule[];
  readonly named: readonly Rule[];
  /** Policies on the same incident, innermost scope first. */
  readonly policies: readonly IncidentPolicy[];
  /** Rules that yield, in reverse printed order: of two that yield to each other the first printed keeps its line. */
  readonly yielding: readonly Yielding[];
  readonly parents: ReadonlyMap<string, Item>;
  /** For each item inside a repeated item (itself included): the repeated item's id. */
  readonly repeatedBy: ReadonlyMap<string, string>;
}

export interface IncidentPolicy {
  readonly mode: Exclude<SameIncident, 'all'>;
  /** In printed order. */
  readonly rules: readonly Rule[];
}

export interface Yielding {
  readonly rule: Rule;
  readonly to: ReadonlySet<string>;
}

export function compilePlan(rubric: Rubric): Plan {
  const items = [...allItems(rubric)];
  const rules = items.flatMap((item) => [...rulesOf(item.rules)]).sort((a, b) => a.node.start - b.node.start);
  const chargedTo = new Map<string, Rule[]>();
  for (const rule of rules) {
    if (rule.charge.to === 'other') chargedTo.set(rule.charge.item, [...(chargedTo.get(rule.charge.item) ?? []), rule]);
  }
  return {
    rubric,
    chargedTo,
    chargedToTotal: rules.filter(({ charge }) => charge.to === 'total'),
    chargedToExtra: rules.filter(({ charge }) => charge.to === 'extra'),
    named: rules.filter(({ charge }) => charge.to === 'named'),
    policies: policiesOf(rubric),
    yielding: yieldingOf(rules, rubric),
    parents: new Map(items.flatMap((item) => item.items.map((child) => [child.id, item] as const))),
    repeatedBy: repeatedItems(rubric),
  };
}

function policiesOf(rubric: Rubric): IncidentPolicy[] {
  const policies: IncidentPolicy[] = [];
  const add = (mode: SameIncident | undefined, rules: readonly Rule[]): void => {
    if (mode && mode !== 'all') policies.push({ mode, rules });
  };
  const visitPart = (part: RulePart): void => {
    if (part.type === 'rule') return add(part.rule.sameIncident, [part.rule]);
    part.together.parts.forEach(visitPart);
    add(part.together.sameIncident, [...rulesOf(part.together.parts)]);
  };
  const visit = (item: Item): void => {
    item.items.forEach(visit);
    item.rules.forEach(visitPart);
    if (item !== rubric.root && !isInline(item)) add(item.sameIncident, rulesBelow(item));
  };
  visit(rubric.root);
  if (rubric.extra) visit(rubric.extra.item);
  add(rubric.root.sameIncident, [...rulesBelow(rubric.root), ...(rubric.extra ? rulesBelow(rubric.extra.item) : [])]);
  return policies;
}

/** An inline rule carries the item's `same_incident` already. */
const isInline = (item: Item): boolean => item.rules.length === 1 && item.rules[0]!.type === 'rule' && item.rules[0]!.rule.id === item.id;

/** In printed order: where they stand in the file. */
const rulesBelow = (item: Item): Rule[] =>
  [...itemsOf(item)].flatMap(({ rules }) => [...rulesOf(rules)]).sort((a, b) => a.node.start - b.node.start);

function yieldingOf(rules: readonly Rule[], rubric: Rubric): Yielding[] {
  return rules
    .filter((rule) => rule.yieldsTo !== undefined)
    .map((rule) => {
      const named = rule.yieldsTo === 'elsewhere' ? rules : rule.yieldsTo!.flatMap((id) => targetsOf(id, rubric));
      return { rule, to: new Set(named.map(({ id }) => id).filter((id) => id !== rule.id)) };
    })
    .reverse();
}

/** A rule by its id, or all rules of an item. Where both share an id it is an inline rule, and they are the same. */
function targetsOf(id: string, rubric: Rubric): Rule[] {
  const item = rubric.items.get(id);
  const rule = rubric.rules.get(id);
  return item ? rulesBelow(item) : rule ? [rule] : [];
}
