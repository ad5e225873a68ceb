// Cases of one unit to try, the plainest first: a fact on an edge, a class, a row that does not apply, several facts at once, everything at
// its worst. What each fact does to the score is learnt from the first ones.

import type { Exact } from '../exact/index.js';
import { itemsOf, rulesOf, type Item, type Rubric, type Rule, type RulePart } from '../rubric/model.js';
import { policiesOf } from '../rubric/incident-policies.js';
import { allItems } from '../rubric/figures.js';
import { quoted } from '../rules/branch.js';
import { attributesOf } from './attributes.js';
import { setting, single, type Scenario } from './setting.js';
import { edgesFor, factsOf, valuesOf } from './values.js';

/** Values that were tried for each fact alone and led to a score, with the score: what is worst and best for a unit. */
export class Learnt {
  private readonly byFact = new Map<string, { readonly value: string; readonly score: Exact }[]>();

  note({ units: [only], results }: Scenario, score: Exact): void {
    const [fact] = only?.facts ?? [];
    if (!fact || only?.facts.size !== 1 || results || only.unitClass !== undefined || only.attributes || only.without) return;
    const [id, value] = fact;
    this.byFact.set(id, [...(this.byFact.get(id) ?? []), { value, score }]);
  }

  /** From the best to the worst, each score once. */
  values(fact: string): readonly string[] {
    const sorted = [...(this.byFact.get(fact) ?? [])].sort((a, b) => b.score.compare(a.score));
    return sorted.filter(({ score }, index) => !sorted[index - 1]?.score.equals(score)).map(({ value }) => value);
  }

  worst(fact: string): string | undefined {
    return this.values(fact).at(-1);
  }

  best(fact: string): string | undefined {
    return this.values(fact)[0];
  }

  get facts(): readonly string[] {
    return [...this.byFact.keys()];
  }
}

export function* aloneScenarios(rubric: Rubric, learnt: Learnt): Generator<Scenario> {
  yield single([]);
  yield* singles(rubric);
  yield* classes(rubric);
  for (const [name, values] of attributesOf(rubric))
    for (const value of values) yield single([], undefined, { attributes: new Map([[name, value]]) });
  for (const item of allItems(rubric))
    if (item.notApplicable !== undefined && item.notApplicable !== 'forbid') yield* leftOut(item, rubric);
  yield* sameIncident(rubric);
  yield* pairs(rubric);
  yield* together(rubric, learnt);
}

/** Of a class that is not the base's: the facts of rows it does not have are left out. */
export function asClass(name: string, rubric: Rubric): Pick<NonNullable<Scenario['units'][number]>, 'unitClass' | 'without'> {
  const missing = [...rubric.facts.values()].filter(
    ({ readers }) => readers.length > 0 && readers.every((rule) => !existsFor(rule, name, rubric)),
  );
  return { unitClass: name, without: missing.map(({ id }) => id) };
}

function existsFor(rule: Rule, unitClass: string, rubric: Rubric): boolean {
  const around = [...allItems(rubric)].filter((item) => [...itemsOf(item)].some(({ rules }) => [...rulesOf(rules)].includes(rule)));
  return around.every(({ classes }) => !classes || classes.includes(unitClass));
}

function* singles(rubric: Rubric): Generator<Scenario> {
  for (const rule of rubric.rules.values()) {
    for (const id of factsOf(rule, rubric)) {
      const fact = rubric.facts.get(id)!;
      for (const value of new Set([...edgesFor(fact, rule, rubric), ...valuesOf(fact, rubric)])) yield single([[id, value]], rule);
    }
  }
}

function* classes(rubric: Rubric): Generator<Scenario> {
  for (const name of (rubric.classes ?? []).slice(1)) {
    const as = asClass(name, rubric);
    yield single([], undefined, as);
    for (const rule of rubric.rules.values()) {
      if (!existsFor(rule, name, rubric)) continue;
      for (const id of factsOf(rule, rubric)) {
        for (const value of edgesFor(rubric.facts.get(id)!, rule, rubric)) yield single([[id, value]], rule, as);
      }
    }
  }
}

/** The mean of the others takes another unit. */
function* leftOut(item: Item, rubric: Rubric): Generator<Scenario> {
  const inside = [...itemsOf(item)].flatMap(({ rules }) => [...rulesOf(rules)]);
  const without = inside.flatMap(({ reads }) => (reads.type === 'fact' ? [reads.id] : []));
  const [first] = item.classes ?? [];
  const as = first === undefined || first === rubric.classes?.[0] ? undefined : asClass(first, rubric);
  const scenario = single([], inside[0], { ...as, without: [...(as?.without ?? []), ...without], notApplicable: item.id });
  yield scenario;
  yield { ...scenario, units: [...scenario.units, setting([], as)] };
}

function* sameIncident(rubric: Rubric): Generator<Scenario> {
  for (const { rules } of policiesOf(rubric)) {
    const [first, second] = rules.flatMap((rule) => {
      const fact = rule.reads.type === 'fact' && rule.kind.name === 'each' ? rule.reads.id : undefined;
      const label = rule.kind.labels?.(rule.spec)?.[0];
      const value = `[{id: 同一件事${label === undefined ? '' : `, label: ${quoted(label)}`}}]`;
      return fact === undefined ? [] : [{ rule, fact, value }];
    });
    if (first && second)
      yield single(
        [
          [first.fact, first.value],
          [second.fact, second.value],
        ],
        second.rule,
      );
  }
}

/** Two facts of one rule: its own and what its condition asks, or both of a rate. */
function* pairs(rubric: Rubric): Generator<Scenario> {
  for (const rule of rubric.rules.values()) {
    const [first, second] = factsOf(rule, rubric).map((id) => rubric.facts.get(id)!);
    if (!first || !second) continue;
    for (const a of valuesOf(first, rubric).slice(0, 12))
      for (const b of valuesOf(second, rubric).slice(0, 12))
        yield single(
          [
            [first.id, a],
            [second.id, b],
          ],
          rule,
        );
  }
}

/** Everything that counts together at its worst: of a group, of a row, of all rows, with one award on top. */
function* together(rubric: Rubric, learnt: Learnt): Generator<Scenario> {
  const worst = (rules: Iterable<Rule>): [string, string][] => worstOf(rules, rubric, learnt);
  for (const item of allItems(rubric)) {
    for (const group of item.rules.flatMap(groupsIn)) {
      const [first] = group;
      yield single(
        group.flatMap((rule) => strongest(rule, rubric, learnt)),
        first,
      );
      yield* twoOf(group, rubric);
    }
    const rules = [...itemsOf(item)].flatMap((inner) => [...rulesOf(inner.rules)]);
    if (rules.length > 1) yield single(worst(rules), rules[0]);
  }
  const all = worst(rubric.rules.values());
  yield single(all);
  for (const fact of learnt.facts) {
    const best = learnt.best(fact);
    if (best !== undefined) yield single([...all.filter(([id]) => id !== fact), [fact, best]]);
  }
}

export function worstOf(rules: Iterable<Rule>, rubric: Rubric, learnt: Learnt): [string, string][] {
  const facts = new Set([...rules].flatMap((rule) => factsOf(rule, rubric)));
  return [...facts].flatMap((id) => {
    const value = learnt.worst(id);
    return value === undefined ? [] : [[id, value] as [string, string]];
  });
}

const groupsIn = (part: RulePart): Rule[][] =>
  part.type === 'rule' ? [] : [[...rulesOf(part.together.parts)], ...part.together.parts.flatMap(groupsIn)];

/** Each two rules of a group on all of their edges, with what their conditions ask for. */
function* twoOf(group: readonly Rule[], rubric: Rubric): Generator<Scenario> {
  for (const [index, second] of group.entries()) {
    for (const first of group.slice(0, index)) {
      for (const a of ownFact(first, rubric))
        for (const b of ownFact(second, rubric)) yield single([...asked(first, rubric), ...asked(second, rubric), a, b], first);
    }
  }
}

function ownFact(rule: Rule, rubric: Rubric): [string, string][] {
  const fact = rule.reads.type === 'fact' ? rubric.facts.get(rule.reads.id) : undefined;
  return fact ? edgesFor(fact, rule, rubric).map((value) => [fact.id, value]) : [];
}

const asked = (rule: Rule, rubric: Rubric): [string, string][] =>
  factsOf(rule, rubric).flatMap((id) => (rubric.facts.get(id)?.type === 'flag' ? [[id, 'true'] as [string, string]] : []));

/** A rule at its strongest, with what its condition asks for. */
function strongest(rule: Rule, rubric: Rubric, learnt: Learnt): [string, string][] {
  return factsOf(rule, rubric).flatMap((id) => {
    const fact = rubric.facts.get(id)!;
    const value = fact.type === 'flag' ? 'true' : (learnt.worst(id) ?? valuesOf(fact, rubric).at(-1));
    return value === undefined ? [] : [[id, value] as [string, string]];
  });
}
