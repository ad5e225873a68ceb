// Items that evidence calls not applicable although the rubric foresees no such thing: told before a unit is scored.

import type { Problems } from '../diagnostic/diagnostic.js';
import { itemAndAround } from '../rubric/around.js';
import type { Item } from '../rubric/model.js';
import type { EvidenceEntry } from './entry.js';

/** An item inside one that does not apply itself is never asked; where that hangs on more than the evidence says, scoring will tell. */
export function reportUnforeseen(group: readonly EvidenceEntry[], problems: Problems): void {
  const { rubric, name } = group[0]!;
  const said = new Map(group.flatMap((entry) => [...entry.notApplicable]));
  for (const [id, { at }] of said) {
    const [item, ...around] = itemAndAround(id, rubric) as [Item, ...Item[]];
    const mayBeLeftOut = [item, ...around].some(({ classes, appliesWhen }) => classes !== undefined || appliesWhen !== undefined);
    if (isForbidden(item) && !mayBeLeftOut && !around.some((outer) => said.has(outer.id)))
      problems.add('score/not-applicable-forbidden', { unit: name, item: item.title }, at);
  }
}

export const isForbidden = ({ notApplicable }: Item): boolean => notApplicable === undefined || notApplicable === 'forbid';
