// Figures that cross: a floor above its ceiling, a mark above the points, the edge of a cliff beyond the target. For each class.

import type { Problems } from '../diagnostic/diagnostic.js';
import { Exact, formatExact } from '../exact/index.js';
import type { Figure } from '../figure/index.js';
import type { StepsSpec } from '../rules/steps/rule.js';
import type { Node } from '../source/index.js';
import { allItems } from './figures.js';
import type { Item, Limit, Rubric, Rule, Start } from './model.js';
import { classesOf, existsIn, staticConstant, staticValue } from './static.js';

export function checkLimits(rubric: Rubric, problems: Problems): void {
  const report = once(problems);
  for (const unitClass of classesOf(rubric)) {
    for (const item of allItems(rubric)) if (existsIn(item, unitClass)) checkItem(item, rubric, unitClass, report);
    for (const rule of rubric.rules.values()) if (rule.kind.name === 'steps') checkCliff(rule, unitClass, report);
  }
}

interface End {
  readonly key: string;
  readonly value: Exact | undefined;
  /** Undefined: nobody wrote it, it is so unless said otherwise. */
  readonly node: Node | undefined;
}

function endOf(key: string, figure: Figure, unitClass: string | undefined): End {
  const found = staticConstant(figure, unitClass);
  return { key, value: found?.value, node: found?.node };
}

type Report = (lower: End, upper: End) => void;

/** The same crossing for every class is one slip. */
function once(problems: Problems): Report {
  const said = new Set<Node>();
  return (lower, upper) => {
    const at = lower.node ?? upper.node;
    if (!lower.value || !upper.value || !at || said.has(at) || lower.value.compare(upper.value) <= 0) return;
    said.add(at);
    const args = { lower: lower.key, low: formatExact(lower.value), upper: upper.key, high: formatExact(upper.value) };
    problems.add('rubric/figures-crossed', args, at);
  };
}

function checkItem(item: Item, rubric: Rubric, unitClass: string | undefined, report: Report): void {
  const points: End = { key: 'points', value: staticValue(item.points, unitClass), node: undefined };
  const isFramed = item.part === 'table' && (item.items.length === 0 || item === rubric.root);
  const floor = isFigure(item.floor) ? endOf('floor', item.floor, unitClass) : { key: 'floor', value: Exact.zero, node: undefined };
  const ceiling = isFigure(item.ceiling) ? endOf('ceiling', item.ceiling, unitClass) : points;
  const hasFloor = isFigure(item.floor) || (item.floor === undefined && isFramed);
  const hasCeiling = isFigure(item.ceiling) || (item.ceiling === undefined && isFramed && !(item === rubric.root && rubric.extra));
  if (hasFloor && hasCeiling) report(floor, ceiling);
  if (isFigure(item.start)) {
    const start = endOf('start', item.start, unitClass);
    if (hasCeiling) report(start, ceiling);
    if (hasFloor) report(floor, start);
  }
  if (typeof item.notApplicable === 'object') report(endOf('not_applicable', item.notApplicable, unitClass), points);
}

const isFigure = (limit: Limit | Start | undefined): limit is Figure => typeof limit === 'object';

/** Steps below a target that only begin where the cliff has long taken their place. */
function checkCliff({ spec }: Rule, unitClass: string | undefined, report: Report): void {
  const { target, below, above, cliff } = spec as StepsSpec;
  if (!cliff) return;
  const edge = endOf(`cliff: ${cliff.edge}`, cliff.at, unitClass);
  const goal: End = { key: 'target', value: staticValue(target, unitClass), node: undefined };
  if (cliff.edge === 'below' && below) report(edge, goal);
  if (cliff.edge === 'above' && above) report(goal, edge);
}
