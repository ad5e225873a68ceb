// Sections that are nothing but the sum of what stands below them.

import type { Item, Rubric } from '../rubric/model.js';

const known = new WeakMap<Item, boolean>();

export function isPlainParent(item: Item, rubric: Rubric): boolean {
  const made = known.get(item) ?? isPlain(item, rubric);
  known.set(item, made);
  return made;
}

function isPlain(item: Item, { root }: Rubric): boolean {
  const { items, rules, start, take, round, floor, ceiling, appliesWhen, repeat, countsAs, weight, points, part, overflow } = item;
  // The root closes with floor, ceiling and rounding of its own, after the table.
  const bounds = item === root ? [] : [floor, ceiling, round];
  return (
    items.length > 0 &&
    rules.length === 0 &&
    take === 'sum' &&
    part === 'table' &&
    overflow === 'drop' &&
    [start, appliesWhen, repeat, countsAs, weight, ...bounds].every((one) => one === undefined) &&
    (points === undefined || points.kind === 'constant') &&
    items.every((child) => child.weight === undefined)
  );
}
