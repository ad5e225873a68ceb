// Items that evidence calls not applicable although the rubric foresees no such thing: told before a unit is scored.

import type { Problems } from '../diagnostic/diagnostic.js';
import { allItems } from '../rubric/figures.js';
import type { Item, Rubric } from '../rubric/model.js';
import type { EvidenceEntry } from './entry.js';

/** An item inside one that does not apply itself is never asked; where that hangs on more than the evidence says, scoring will tell. */
export function reportUnforeseen(group: readonly EvidenceEntry[], problems: Problems): void {
  const { rubric, name } = group[0]!;
  const said = new Map(group.flatMap((entry) => [...entry.notApplicable]));
  for (const [id, { at }] of said) {
    const item = rubric.items.get(id)!;
    const around = aroundOf(item, rubric);
    const mayBeLeftOut = [item, ...around].some(({ classes, appliesWhen }) => classes !== undefined || appliesWhen !== undefined);
    if (isForbidden(item) && !mayBeLeftOut && !around.some((outer) => said.has(outer.id)))
      problems.add('score/not-applicable-forbidden', { unit: name, item: item.title }, at);
  }
}

export const isForbidden = ({ notApplicable }: Item): boolean => notApplicable === undefined || notApplicable === 'forbid';

/** What an item stands in, inside out. */
function aroundOf(item: Item, rubric: Rubric): readonly Item[] {
  const parent = [...allItems(rubric)].find(({ items }) => items.includes(item));
  return parent ? [parent, ...aroundOf(parent, rubric)] : [];
}
