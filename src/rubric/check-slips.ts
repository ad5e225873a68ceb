// Words that may also be the name of a field or a list, so that a misspelt one is taken for such a name and changes the score silently.

import type { Problems } from '../diagnostic/diagnostic.js';
import { slipOf } from '../diagnostic/nearest.js';
import { childOf, type Node } from '../source/index.js';
import { periodUnits } from '../rules/schema.js';
import { allItems } from './figures.js';
import type { Rubric } from './model.js';

const groups = ['group', 'class', 'rubric'] as const;

export function checkSlips(rubric: Rubric, problems: Problems): void {
  const check = (node: Node | undefined, words: readonly string[], of: 'unit' | 'incident' | 'list' | 'fact'): void => {
    if (node?.kind !== 'scalar' || words.includes(node.text)) return;
    const near = slipOf(node.text, words);
    if (near !== undefined) problems.add('rubric/field-or-typo', { name: node.text, near, of }, node);
  };
  check(childOf(rubric.verdict.ranking.node, 'within'), groups, 'unit');
  const declared = [...rubric.facts.values()].filter(({ type }) => type !== undefined).map(({ id }) => id);
  for (const { node, reads, id } of rubric.rules.values())
    if (reads.type === 'fact' && reads.id !== id && !declared.includes(reads.id) && !rubric.rules.has(reads.id))
      check(childOf(node, 'fact'), [...rubric.measures.keys(), ...declared], 'fact');
  for (const { node } of allItems(rubric)) check(childOf(node, 'repeat'), periodUnits, 'list');
  for (const { node, kind } of rubric.rules.values()) if (kind.name === 'quota') check(childOf(node, 'every'), periodUnits, 'incident');
}
