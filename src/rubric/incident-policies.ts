// Where one incident may count only once: scopes of `same_incident`, and rules that yield to others.

import { groupBy } from '../order/index.js';
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
  add(rubric.root.sameIncident, scoringRules(rubric));
  return policies;
}

/** An inline rule carries the item's `same_incident` already. */
const isInline = (item: Item): boolean => item.rules.length === 1 && item.rules[0]!.type === 'rule' && item.rules[0]!.rule.id === item.id;

/** In printed order: an item's own rules stand after its children, wherever the file writes them. */
export const rulesBelow = (item: Item): Rule[] => [...item.items.flatMap(rulesBelow), ...rulesOf(item.rules)];

/** Every rule that points come from, in printed order; vetoes decide nothing about incidents. */
export const scoringRules = ({ root, extra }: Rubric): Rule[] => [...rulesBelow(root), ...(extra ? rulesBelow(extra.item) : [])];

/** In reverse printed order: of two that yield to each other the first printed keeps its line. */
export function yieldingOf(rules: readonly Rule[], rubric: Rubric): Yielding[] {
  return rules
    .filter((rule) => rule.yieldsTo !== undefined)
    .map((rule) => {
      const named = rule.yieldsTo === 'elsewhere' ? rules : rule.yieldsTo!.flatMap((id) => targetsOf(id, rubric));
      return { rule, to: new Set(named.filter((other) => other !== rule && canMeet(rule, other)).map(({ id }) => id)) };
    })
    .reverse();
}

/** A rule by its id, or all rules of an item. Where both share an id it is an inline rule, and they are the same. */
function targetsOf(id: string, rubric: Rubric): Rule[] {
  const item = rubric.items.get(id);
  const rule = rubric.rules.get(id);
  return item ? rulesBelow(item) : rule ? [rule] : [];
}

/** Rules whose lines can have an incident behind them: only evidence names incidents, a condition or a formula does not. */
export const mayHaveIncidents = ({ kind, spec, reads }: Rule): boolean => reads.type === 'fact' && (kind.knowsIncidents?.(spec) ?? false);

/** Whether one incident could count in both: taking and giving for the same incident are different matters. */
export const canMeet = (one: Rule, other: Rule): boolean =>
  mayHaveIncidents(one) && mayHaveIncidents(other) && one.kind.direction(one.spec) === other.kind.direction(other.spec);

/** All rules whose incidents compete with those of a rule, and with theirs in turn: which of them counts hangs on all. */
export function rivalsOf(rule: Rule, rubric: Rubric): readonly Rule[] {
  const rivals = knownRivals.get(rubric) ?? findRivals(rubric);
  knownRivals.set(rubric, rivals);
  const found = new Set([rule]);
  const done = new Set<readonly Rule[]>();
  // A set that grows while it is gone through is gone through to its end.
  for (const one of found) {
    for (const others of rivals.get(one) ?? []) {
      if (!done.has(others)) others.forEach((other) => found.add(other));
      done.add(others);
    }
  }
  found.delete(rule);
  return [...found];
}

type Rivals = ReadonlyMap<Rule, readonly (readonly Rule[])[]>;

const knownRivals = new WeakMap<Rubric, Rivals>();

/** For each rule the groups of rules it competes with; those of one scope share theirs. */
function findRivals(rubric: Rubric): Rivals {
  const rivals = new Map<Rule, (readonly Rule[])[]>();
  const add = (rule: Rule, others: readonly Rule[]): void => void rivals.set(rule, [...(rivals.get(rule) ?? []), others]);
  for (const scope of policiesOf(rubric)) {
    const sides = groupBy(scope.rules.filter(mayHaveIncidents), ({ kind, spec }) => kind.direction(spec));
    for (const side of sides.values()) for (const rule of side) add(rule, side);
  }
  for (const { rule, to } of yieldingOf(scoringRules(rubric), rubric))
    add(
      rule,
      [...to].map((id) => rubric.rules.get(id)!),
    );
  return rivals;
}
