// Keys and measures that do nothing where they stand: each was probably meant for something else. Only of a sound rubric.

import type { Args } from '../diagnostic/define.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { figuresIn } from '../figure/index.js';
import { readsOf } from '../formula/reads.js';
import type { StepsSpec } from '../rules/steps/rule.js';
import { childOf } from '../source/index.js';
import { allItems, figuresOfRubric, formulasOfRubric } from './figures.js';
import type { Rubric, Rule } from './model.js';

export function checkIdle(rubric: Rubric, problems: Problems): void {
  for (const { node, type } of rubric.facts.values()) {
    const labels = type === undefined ? undefined : childOf(node, 'labels');
    if (labels && type !== 'label' && type !== 'text') problems.add('rubric/without-effect', { key: 'labels' }, labels);
  }
  for (const { node, items, repeat } of allItems(rubric)) {
    const take = childOf(node, 'take');
    if (take && items.length === 0 && !repeat) problems.add('rubric/without-effect', { key: 'take' }, take);
  }
  for (const rule of rubric.rules.values()) checkRule(rule, problems);
  checkMeasures(rubric, problems);
}

function checkRule({ id, node, kind, spec }: Rule, problems: Problems): void {
  const yieldsTo = childOf(node, 'yields_to');
  for (const one of yieldsTo?.kind === 'list' ? yieldsTo.items : [yieldsTo])
    if (one?.kind === 'scalar' && one.text === id) problems.add('rubric/without-effect', { key: 'yields_to' }, one);
  if (kind.name !== 'steps') return;
  const { below, above } = spec as StepsSpec;
  const partial = childOf(node, 'partial');
  if (partial && !below && !above) problems.add('rubric/without-effect', { key: 'partial' }, partial);
}

/** A measure that nothing reads; where its misspelt name has been pointed out, that is the cause. */
function checkMeasures(rubric: Rubric, problems: Problems): void {
  const read = new Set<string>();
  for (const { formula } of formulasOfRubric(rubric)) for (const name of readsOf(formula.expression).names) read.add(name);
  for (const { figure } of figuresOfRubric(rubric)) for (const inner of figuresIn(figure)) if ('by' in inner) read.add(inner.by);
  const meant = new Set(problems.list.map(({ args }) => (args as Args).near));
  for (const { id, node } of rubric.measures.values())
    if (!read.has(id) && !meant.has(id)) problems.add('rubric/unused-measure', { measure: id }, childOf(node, 'id'));
}
