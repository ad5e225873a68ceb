// Words that may also be the name of a field or a list, so that a misspelt one is taken for such a name and changes the score silently.

import type { Problems } from '../diagnostic/diagnostic.js';
import { slipOf } from '../diagnostic/nearest.js';
import { childOf, type Node } from '../source/index.js';
import { periodUnits } from '../rules/schema.js';
import { allItems } from './figures.js';
import type { Rubric } from './model.js';

const groups = ['group', 'class', 'rubric'] as const;

/** What these words are called by people who write a paper: `every: 月`. */
const otherWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: '年 年度 每年 annual annually yearly',
    quarter: '季 季度 每季 每季度 quarterly',
    month: '月 月度 月份 每月 monthly',
    week: '周 每周 星期 weekly',
    group: '组 分组 同组',
    class: '类 类别',
    rubric: '细则 all 全部',
  }).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

export function checkSlips(rubric: Rubric, problems: Problems): void {
  const check = (node: Node | undefined, words: readonly string[], of: 'unit' | 'incident' | 'list' | 'fact'): void => {
    if (node?.kind !== 'scalar' || words.includes(node.text)) return;
    const meant = otherWords.get(node.text.toLowerCase());
    const near = meant !== undefined && words.includes(meant) ? meant : slipOf(node.text, words);
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
