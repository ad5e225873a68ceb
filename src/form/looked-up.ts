// Names that a rubric looks up in open maps: attributes of units, fields of the rows of a list. A form has a column for each.

import { figuresIn } from '../figure/index.js';
import { partsOf } from '../formula/walk.js';
import { repeatFactOf } from '../rubric/facts.js';
import { fieldsRead } from '../rubric/fields.js';
import { figuresOfRubric, formulasOfRubric } from '../rubric/figures.js';
import { itemsOf, type Item, type Rubric } from '../rubric/model.js';
import type { FormUnit } from './unit-list.js';

/** Columns `contracts.price`, conditions of `count(contracts, …)`, weights, tables by a field. */
export function rowFields(item: Item, rubric: Rubric): string[] {
  const list = repeatFactOf(item);
  const names = new Set<string>(item.weightField === undefined ? [] : [item.weightField]);
  const inside = new Set([...itemsOf(item)].map(({ id }) => id));
  for (const { formula, item: owner } of formulasOfRubric(rubric)) {
    for (const part of partsOf(formula.expression)) {
      if (part.kind === 'member' && part.object === list) names.add(part.field);
      if (part.kind === 'name' && owner && inside.has(owner.id)) names.add(part.name);
    }
  }
  for (const { name, item: owner } of tableNames(rubric)) if (owner && inside.has(owner.id)) names.add(name);
  return [...names].filter((name) => !isKnown(name, rubric));
}

/** `unit.size` in formulas, `{by: size, …}` in tables, and the attribute units are ranked within. */
export function attributesOf(rubric: Rubric): string[] {
  const names = new Set<string>([rubric.verdict.ranking.within]);
  for (const { formula } of formulasOfRubric(rubric))
    for (const part of partsOf(formula.expression)) if (part.kind === 'member' && part.object === 'unit') names.add(part.field);
  const rows = new Set([...rubric.items.values()].filter(({ repeat }) => repeat?.by === 'row').flatMap((item) => [...itemsOf(item)]));
  for (const { name, item } of tableNames(rubric)) if (!(item && rows.has(item)) && !isKnown(name, rubric)) names.add(name);
  return [...names].filter(isAttribute);
}

/** With those that the given units have and the rubric may mean: in the amount of `each`, a name may be of the case or of the unit. */
export function attributesFor(rubric: Rubric, units: readonly FormUnit[]): string[] {
  const given = units.flatMap(({ attributes }) => [...attributes.keys()]).filter((name) => mayBeAttribute(name, rubric));
  return [...new Set([...attributesOf(rubric), ...given])];
}

export const mayBeAttribute = (name: string, rubric: Rubric): boolean => fieldsRead(rubric).has(name) && isAttribute(name);

const isAttribute = (name: string): boolean => !['id', 'name', 'class', 'group', 'rubric', 'all'].includes(name);

/** What tables go by that are not worked out for an incident, whose fields they may mean. */
function* tableNames(rubric: Rubric): Generator<{ readonly name: string; readonly item: Item | undefined }> {
  for (const { figure, item, ofIncident } of figuresOfRubric(rubric)) {
    if (ofIncident) continue;
    for (const inner of figuresIn(figure)) if ('by' in inner) yield { name: inner.by, item };
  }
}

const isKnown = (name: string, { facts, measures }: Rubric): boolean =>
  facts.has(name) || measures.has(name) || ['value', 'mark', 'label', 'id', 'date', 'class', 'group', 'grade'].includes(name);
