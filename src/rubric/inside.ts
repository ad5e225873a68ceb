// Items and what they stand inside of.

import { repeatedItems } from './facts.js';
import type { Item, Rubric } from './model.js';

/** The innermost item repeated by row around an item, itself included. */
export function rowItemAround(item: Item, rubric: Rubric): Item | undefined {
  const id = repeatedItems(rubric).get(item.id);
  const found = id === undefined ? undefined : rubric.items.get(id);
  return found?.repeat?.by === 'row' ? found : undefined;
}
