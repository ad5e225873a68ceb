// Where one incident may count only once: scopes of `same_incident`, and rules that yield to others.

import { rulesOf, type Item, type Rubric, type Rule, type RulePart, type SameIncident } from './model.js';

export interface IncidentPolicy {
  readonly mode: Exclude<SameIncident, 'all'>;
  /** In printed order. */
  readonly rules: readonly Rule[];
}

export interface Yielding {
  readonly rule: Rule;
  readonly to: ReadonlySet<string>;
}

const known = new WeakMap<Rubric, readonly IncidentPolicy[]>();

/** Innermost scope first. */
export function policiesOf(rubric: Rubric): readonly IncidentPolicy[] {
  const policies = known.get(rubric) ?? findPolicies(rubric);
  known.set(rubric, policies);
  return policies;
}

function findPolicies(rubric: Rubric): IncidentPolicy[] {
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

/** In printed order: an item's own rules stand after its children, wherever the file writes them. */
export const rulesBelow = (item: Item): Rule[] => [...item.items.flatMap(rulesBelow), ...rulesOf(item.rules)];

/** In reverse printed order: of two that yield to each other the first printed keeps its line. */
export function yieldingOf(rules: readonly Rule[], rubric: Rubric): Yielding[] {
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

/** Rules whose lines can have an incident behind them: what is worked out has none. */
export const mayHaveIncidents = ({ kind, spec, reads }: Rule): boolean => reads.type === 'fact' && (kind.knowsIncidents?.(spec) ?? false);
