// Ids that name something else in the rubric: charges, yields_to, grades of vetoes; keys that must be said.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { childOf, firstLineOf, type MapNode, type Node } from '../source/index.js';
import type { StepsSpec } from '../rules/steps/rule.js';
import { allItems } from './figures.js';
import type { Rubric, Rule } from './model.js';

export function checkReferences(rubric: Rubric, problems: Problems): void {
  const rules = [...rubric.rules.values()];
  for (const rule of rules) {
    if (rule.charge.to === 'other' && !rubric.items.has(rule.charge.item))
      unknown('charge', rule.charge.item, [...rubric.items.keys(), 'item', 'extra', 'total', 'named'], rule.node, problems);
    if (Array.isArray(rule.yieldsTo)) {
      for (const id of rule.yieldsTo)
        if (!rubric.items.has(id) && !rubric.rules.has(id))
          unknown('yields_to', id, [...rubric.rules.keys(), ...rubric.items.keys()], rule.node, problems);
    }
    checkGrades(rule, rubric, problems);
    if (rule.kind.name === 'steps') checkPartial(rule, rubric, problems);
  }
  checkClasses(rubric, problems);
}

function unknown(key: string, id: string, known: readonly string[], node: MapNode, problems: Problems): void {
  const near = nearest(id, known);
  const at = elementOf(childOf(node, key), id) ?? firstLineOf(node);
  problems.add('rubric/unknown-reference', { key, id, near }, at);
}

/** The one of a list that says so; the value itself where there is no list. */
const elementOf = (node: Node | undefined, text: string): Node | undefined =>
  node?.kind === 'list' ? (node.items.find((item) => item.kind === 'scalar' && item.text === text) ?? node) : node;

function checkGrades({ effect }: Rule, { verdict }: Rubric, problems: Problems): void {
  const known = verdict.grades.map(({ name }) => name);
  for (const [key, grade] of [
    ['grade', effect?.grade],
    ['grade_at_most', effect?.gradeAtMost],
  ] as const) {
    if (!effect || grade === undefined || known.includes(grade)) continue;
    problems.add('rubric/unknown-grade', { grade, known: known.join(' '), near: nearest(grade, known) }, childOf(effect.node, key));
  }
}

/** Whole, started or pro-rata steps differ by points: only for counts may it stay unsaid. */
function checkPartial(rule: Rule, rubric: Rubric, problems: Problems): void {
  const { partial, below, above } = rule.spec as StepsSpec;
  if (partial || (!below && !above)) return;
  const declared = rule.reads.type === 'fact' ? rubric.facts.get(rule.reads.id)?.type : undefined;
  if (declared !== 'count') problems.add('rubric/partial-not-said', { id: rule.id }, firstLineOf(rule.node));
}

function checkClasses(rubric: Rubric, problems: Problems): void {
  const known = rubric.root.classes;
  if (!known) return;
  for (const { classes, node } of allItems(rubric)) {
    for (const name of classes ?? []) {
      if (!known.includes(name))
        problems.add(
          'rubric/unknown-class',
          { class: name, known: known.join(' '), near: nearest(name, known) },
          elementOf(childOf(node, 'classes'), name),
        );
    }
  }
}
