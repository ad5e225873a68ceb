// Printed points against the sum of what stands below, for each class. The most frequent slip of published tables.

import type { Problems } from '../diagnostic/diagnostic.js';
import { formatExact } from '../exact/index.js';
import { firstLineOf } from '../source/index.js';
import { allItems } from './figures.js';
import type { Item, Rubric } from './model.js';
import { classesOf, existsIn, staticMaximum, staticSum, staticValue } from './static.js';

export function checkSums(rubric: Rubric, problems: Problems): void {
  for (const item of allItems(rubric)) {
    checkPoints(item, rubric, problems);
    if (item.points && item.items.length > 0) checkSum(item, rubric, problems);
  }
}

/** A leaf whose ceiling is its points needs points. */
function checkPoints(item: Item, { root, extra }: Rubric, problems: Problems): void {
  const isLeaf = item.items.length === 0;
  const open = item.ceiling !== undefined || item.part === 'extra' || (item === root && (!isLeaf || extra));
  if (isLeaf && !item.points && !open) problems.add('rubric/points-not-given', { id: item.id }, firstLineOf(item.node));
}

function checkSum(item: Item, rubric: Rubric, problems: Problems): void {
  for (const unitClass of classesOf(rubric)) {
    if (!existsIn(item, unitClass)) continue;
    const printed = staticValue(item.points, unitClass);
    const sum = staticSum(item, unitClass);
    if (!printed || !sum || sum === 'open' || sum.equals(printed)) continue;
    const args = { item: item.title, printed: formatExact(printed), sum: formatExact(sum), parts: partsOf(item, unitClass) };
    if (unitClass === undefined) problems.add('rubric/sum', args, item.points!.node);
    else problems.add('rubric/sum-by-class', { ...args, class: unitClass }, item.points!.node);
  }
}

function partsOf(item: Item, unitClass: string | undefined): string {
  return item.items
    .filter((child) => existsIn(child, unitClass))
    .map((child) => {
      const maximum = staticMaximum(child, unitClass);
      const weight = child.weight && staticValue(child.weight, unitClass);
      const text = maximum && maximum !== 'open' ? formatExact(maximum) : '?';
      return weight ? `${text} × ${formatExact(weight)}` : text;
    })
    .join(' + ');
}
