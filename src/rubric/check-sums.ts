// Printed points against the sum of what stands below, for each class. The most frequent slip of published tables.

import type { Problems } from '../diagnostic/diagnostic.js';
import { periodsWithin } from '../calendar/period.js';
import { Exact, formatExact } from '../exact/index.js';
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
  const classes = classesOf(rubric).filter((unitClass) => existsIn(item, unitClass));
  const wrong = classes.flatMap((unitClass) => {
    const printed = staticValue(item.points, unitClass);
    const sum = repetitions(item, rubric, staticSum(item, unitClass));
    if (!printed || !sum || sum === 'open' || sum.equals(printed)) return [];
    const args = { item: item.title, printed: formatExact(printed), sum: formatExact(sum), parts: partsOf(item, unitClass, rubric, sum) };
    return [{ unitClass, args }];
  });
  // The same slip for every class is one slip, whatever rows each class adds up.
  const same = new Set(wrong.map(({ args: { printed, sum } }) => `${printed} ${sum}`)).size === 1 && wrong.length === classes.length;
  for (const { unitClass, args } of same ? wrong.slice(0, 1) : wrong) {
    if (same || unitClass === undefined) problems.add('rubric/sum', args, item.points!.node);
    else problems.add('rubric/sum-by-class', { ...args, class: unitClass }, item.points!.node);
  }
}

/** `points` of a repeated item with `take: sum` is the maximum of all repetitions together; how many rows there are only evidence knows. */
function repetitions(item: Item, { period }: Rubric, sum: Exact | 'open' | undefined): Exact | 'open' | undefined {
  if (!item.repeat || !sum || sum === 'open') return sum;
  if (item.repeat.by === 'row' || !period) return undefined;
  return sum.times(Exact.int(periodsWithin(item.repeat.unit, period.first, period.last).length));
}

/** The addition as a reader would write it: `2 + 4 = 6`, `6 × 3 = 18` for three periods; a single part needs no sum. */
function partsOf(item: Item, unitClass: string | undefined, { period }: Rubric, sum: Exact): string {
  const parts = item.items
    .filter((child) => existsIn(child, unitClass))
    .map((child) => {
      const maximum = staticMaximum(child, unitClass);
      const weight = child.weight && staticValue(child.weight, unitClass);
      const text = maximum && maximum !== 'open' ? formatExact(maximum) : '?';
      return weight ? `${text} × ${formatExact(weight)}` : text;
    });
  const once = parts.join(' + ');
  const times =
    item.repeat?.by === 'period' && period ? String(periodsWithin(item.repeat.unit, period.first, period.last).length) : undefined;
  const whole = times === undefined ? once : `${parts.length > 1 ? `(${once})` : once} × ${times}`;
  return whole === formatExact(sum) ? whole : `${whole} = ${formatExact(sum)}`;
}
