// Names that a rubric may look up in open maps of the evidence: attributes of the unit, fields of incidents and rows.

import { partsOf } from '../formula/walk.js';
import { figuresIn } from '../figure/index.js';
import { allItems, figuresOfRubric, formulasOfRubric } from './figures.js';
import type { Rubric } from './model.js';

/** By its rules: a view of a rubric with fewer rows reads what the whole reads. */
const known = new WeakMap<Rubric['rules'], ReadonlySet<string>>();

/** Every name in a formula, a table, `every`, `same`, `weight` or `within`: whatever has it as a key is read. */
export function fieldsRead(rubric: Rubric): ReadonlySet<string> {
  const made = known.get(rubric.rules);
  if (made) return made;
  const names = new Set<string>([rubric.verdict.ranking.within]);
  for (const { formula } of formulasOfRubric(rubric)) {
    for (const part of partsOf(formula.expression)) {
      if (part.kind === 'name') names.add(part.name);
      if (part.kind === 'member') names.add(part.field);
    }
  }
  for (const { figure } of figuresOfRubric(rubric)) for (const inner of figuresIn(figure)) if ('by' in inner) names.add(inner.by);
  for (const { weightField } of allItems(rubric)) if (weightField !== undefined) names.add(weightField);
  for (const { spec } of rubric.rules.values()) {
    const { every, same } = spec as { readonly every?: string; readonly same?: string };
    for (const name of [every, same]) if (name !== undefined) names.add(name);
  }
  known.set(rubric.rules, names);
  return names;
}
