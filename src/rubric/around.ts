// What an item stands in.

import { allItems } from './figures.js';
import type { Item, Rubric } from './model.js';

const known = new WeakMap<Rubric, ReadonlyMap<string, Item>>();

/** By the id of the item. */
export function parentsOf(rubric: Rubric): ReadonlyMap<string, Item> {
  const parents = known.get(rubric) ?? new Map(allItems(rubric).flatMap((item) => item.items.map((child) => [child.id, item] as const)));
  known.set(rubric, parents);
  return parents;
}

/** An item and everything it stands in, from the inside out; nothing for what is no item. */
export function itemAndAround(id: string, rubric: Rubric): Item[] {
  const line: Item[] = [];
  for (let item = rubric.items.get(id); item; item = parentsOf(rubric).get(item.id)) line.push(item);
  return line;
}
