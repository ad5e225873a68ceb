// Everything a rubric's tests should show at least once: the branches of its rules, as the kinds name them, and those of the frame
// around the rules (caps, floors, gates, grades, consequences), as far as they can happen.

import type { Rubric, Rule, Together } from '../rubric/model.js';
import { allItems } from '../rubric/figures.js';
import { canMeet, policiesOf } from '../rubric/incident-policies.js';
import { branch, fired, quiet } from '../rules/branch.js';
import type { Branch } from '../rules/rule-kind.js';
import type { Node } from '../source/index.js';
import { frameBranches, gateBranches } from './frame-branches.js';
import { reachesOf, type Reach } from './reach.js';

export type OwnerKind = 'rule' | 'veto' | 'together' | 'item' | 'extra' | 'grade' | 'consequence' | 'class';

export interface RubricBranch extends Branch {
  readonly owner: { readonly kind: OwnerKind; readonly id: string };
  readonly node: Node;
}

/** One key a branch: who, and what. */
export const keyOf = ({ owner, id }: Pick<RubricBranch, 'owner' | 'id'>): string => `${owner.kind} ${owner.id} ${id}`;

/** In printed order. */
export function branchesOfRubric(rubric: Rubric): RubricBranch[] {
  const reaches = reachesOf(rubric);
  const items = [...allItems(rubric)].flatMap((item) => [
    ...item.rules.flatMap((part) =>
      part.type === 'rule' ? ruleBranches(part.rule, 'rule', reaches) : togetherBranches(part.together, reaches),
    ),
    ...frameBranches(item, rubric, reaches),
  ]);
  return [
    ...items,
    ...gateBranches(rubric, reaches),
    ...policyBranches(rubric),
    ...rubric.verdict.vetoes.flatMap((rule) => ruleBranches(rule, 'veto', reaches)),
    ...verdictBranches(rubric),
  ];
}

function ruleBranches(rule: Rule, kind: 'rule' | 'veto', reaches: readonly Reach[]): RubricBranch[] {
  const owned = (one: Branch): RubricBranch => ({ ...one, owner: { kind, id: rule.id }, node: rule.node });
  const own = rule.kind.testing?.branches(rule.spec) ?? [fired, quiet];
  // A flag that reads no fact fires on its condition: where it is not so, the rule does not apply.
  const possible = rule.reads.type === 'nothing' && rule.when ? own.filter(({ id }) => id !== 'quiet') : own;
  const more = [
    ...(rule.when ? [branch('when_false', '条件不成立', 'the condition does not hold')] : []),
    ...(rule.otherwise ? [branch('otherwise', '算式没有结果', 'the formula has no value')] : []),
    ...(rule.atMost && reaches.some((reach) => bites(reach, rule)) ? [branch('capped', '本条封顶', 'cut at its own cap')] : []),
    ...(rule.yieldsTo ? [branch('yields', '让位给别处', 'yields to another rule')] : []),
  ];
  return [...possible, ...more].map(owned);
}

function bites(reach: Reach, rule: Rule): boolean {
  const most = rule.atMost && reach.number(rule.atMost);
  if (!most) return true;
  const { low, high } = reach.rule(rule, rule);
  return low.negate().compare(most) > 0 || high.compare(most) > 0;
}

function togetherBranches(group: Together, reaches: readonly Reach[]): RubricBranch[] {
  const owned = (one: Branch): RubricBranch => ({ ...one, owner: { kind: 'together', id: group.id }, node: group.node });
  const inner = group.parts.flatMap((part) =>
    part.type === 'rule' ? ruleBranches(part.rule, 'rule', reaches) : togetherBranches(part.together, reaches),
  );
  const own = [
    ...(group.take === 'all' ? [] : [branch('suppressed', '几条都符合，只计一条', 'several apply, one counts')]),
    ...(group.atMost ? [branch('capped', '合计封顶', 'cut at the shared cap')] : []),
  ];
  return [...inner, ...own.map(owned)];
}

/** One for each place that says how often an incident counts, where two rules could count it. */
function policyBranches(rubric: Rubric): RubricBranch[] {
  return policiesOf(rubric)
    .filter(({ rules }) => rules.some((rule) => rules.some((other) => other !== rule && canMeet(rule, other))))
    .map(({ rules }) => ({
      ...branch('duplicate', '同一件事只计一次', 'an incident counted once only'),
      owner: { kind: 'rule', id: rules[0]!.id },
      node: rules[0]!.node,
    }));
}

function verdictBranches({ verdict, classes, node }: Rubric): RubricBranch[] {
  const of =
    (kind: OwnerKind, id: string, at: Node) =>
    (one: Branch): RubricBranch => ({ ...one, owner: { kind, id }, node: at });
  const grades = verdict.grades.flatMap((grade) => [
    ...[branch('given', '评为此等', 'given')].map(of('grade', grade.name, grade.node)),
    ...(grade.quota ? [branch('full', '名额已满', 'its quota is full')].map(of('grade', grade.name, grade.node)) : []),
  ]);
  const consequences = verdict.consequences.flatMap(({ id, node: at }) =>
    [branch('holds', '条件成立', 'follows'), branch('not', '条件不成立', 'does not follow')].map(of('consequence', id, at)),
  );
  const perClass = (classes ?? []).map((name) => of('class', name, node)(branch('tested', '有此类单位的用例', 'a unit of this class')));
  return [...grades, ...consequences, ...perClass];
}

/** Ids of the rules in the scope of a duplicate branch. */
export const scopeOfDuplicate = (rubric: Rubric, owner: string): ReadonlySet<string> =>
  new Set(
    policiesOf(rubric)
      .filter(({ rules }) => rules[0]?.id === owner)
      .flatMap(({ rules }) => rules.map(({ id }) => id)),
  );
