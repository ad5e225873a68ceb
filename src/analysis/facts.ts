// Inputs that nothing uses, and inputs that two rules use.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { figuresIn } from '../figure/index.js';
import { readsOf } from '../formula/reads.js';
import { repeatFactOf } from '../rubric/facts.js';
import { allItems, figuresOfRubric, formulasOfRubric } from '../rubric/figures.js';
import type { Rubric, Rule, RulePart } from '../rubric/model.js';
import { childOf, firstLineOf } from '../source/index.js';
import type { Subject } from './subject.js';

export function findFacts(subject: Subject, problems: Problems): void {
  const { rubric } = subject;
  const read = namesRead(rubric);
  for (const { id, type, readers, node } of rubric.facts.values()) {
    if (type !== undefined && readers.length === 0 && !read.has(id)) problems.add('rubric/unused-fact', { id }, childOf(node, 'id'));
  }
  const groups = alternatives(rubric);
  for (const { id, readers } of rubric.facts.values()) checkReaders(id, readers, groups, problems);
}

/** Every name that a formula, a table or a repeated item looks up. */
function namesRead(rubric: Rubric): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { formula } of formulasOfRubric(rubric)) {
    const { names: plain, rowNames, members } = readsOf(formula.expression);
    for (const name of [...plain, ...rowNames, ...members.map(({ object }) => object)]) names.add(name);
  }
  // A table by a misspelt name has been told so; the fact it means is not unused as well.
  for (const { figure } of figuresOfRubric(rubric))
    for (const inner of figuresIn(figure))
      if ('by' in inner) names.add(isKnown(inner.by, rubric) ? inner.by : (nearest(inner.by, rubric.facts.keys()) ?? inner.by));
  for (const item of allItems(rubric)) if (item.repeat) names.add(repeatFactOf(item));
  return names;
}

const isKnown = (name: string, { facts, measures }: Rubric): boolean =>
  name === 'class' || name === 'label' || facts.has(name) || measures.has(name);

/** Rules that count the same fact to the same side, unless one of them asks a condition or only one of them counts. */
function checkReaders(id: string, readers: readonly Rule[], groups: readonly ReadonlySet<string>[], problems: Problems): void {
  const counting = readers.filter(({ item, when, effect }) => item !== '' && !when && !effect);
  for (const side of ['deducts', 'awards', 'signed'] as const) {
    const same = counting.filter(({ kind, spec }) => kind.direction(spec) === side);
    const [first, second] = same;
    if (!first || !second || groups.some((group) => same.every((rule) => group.has(rule.id)))) continue;
    const rules = same.map((rule) => rule.id).join(' ');
    const span = childOf(second.node, 'fact') ?? firstLineOf(second.node);
    const related = { span: childOf(first.node, 'fact') ?? childOf(first.node, 'id') ?? firstLineOf(first.node), role: 'first' as const };
    problems.add('rubric/fact-read-twice', { fact: id, rules }, span, { related: [related] });
  }
}

/** Rules of which at most one counts. */
function alternatives(rubric: Rubric): ReadonlySet<string>[] {
  const groups: Set<string>[] = [];
  const visit = (part: RulePart): string[] => {
    if (part.type === 'rule') return [part.rule.id];
    const ids = part.together.parts.flatMap(visit);
    if (part.together.take !== 'all') groups.push(new Set(ids));
    return ids;
  };
  for (const item of allItems(rubric)) item.rules.forEach(visit);
  return groups;
}
