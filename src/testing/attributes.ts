// Attributes of units that a rubric asks for, with values on the edges of what it says about them.

import { figuresIn } from '../figure/index.js';
import { partsOf, textComparisons } from '../formula/walk.js';
import { formatExact } from '../exact/index.js';
import { figuresOfRubric, formulasOfRubric } from '../rubric/figures.js';
import type { Rubric } from '../rubric/model.js';
import { quoted } from '../rules/branch.js';

const given = new Set(['class', 'group', 'id', 'name']);

/** By name, in the order in which the rubric asks; the first value is the calm one. */
export function attributesOf(rubric: Rubric): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  const add = (name: string, ...more: readonly string[]): void => {
    if (!given.has(name)) values.set(name, [...new Set([...(values.get(name) ?? []), ...more])]);
  };
  for (const { formula } of formulasOfRubric(rubric)) {
    for (const { with: compared, text } of textComparisons(formula.expression))
      if (compared.kind === 'member' && compared.object === 'unit') add(compared.field, quoted(text.value), '其他');
    for (const part of partsOf(formula.expression)) if (part.kind === 'member' && part.object === 'unit') add(part.field, '100', '1');
  }
  for (const { figure, ofIncident } of figuresOfRubric(rubric)) {
    if (ofIncident) continue;
    for (const inner of figuresIn(figure)) {
      if (!('by' in inner) || isKnown(inner.by, rubric)) continue;
      add(
        inner.by,
        ...(inner.kind === 'table' ? [...inner.cases.keys()].map(quoted) : inner.cases.map(({ from }) => formatExact(from))),
        '0',
      );
    }
  }
  return values;
}

/** What a table is by that is no attribute. */
const isKnown = (name: string, { facts, measures, items }: Rubric): boolean =>
  name === 'label' || facts.has(name) || measures.has(name) || items.has(name);
