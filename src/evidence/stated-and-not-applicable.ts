// Evidence that says of an item that it does not apply, and states facts of it all the same.

import type { Problems } from '../diagnostic/diagnostic.js';
import { itemsOf, rulesOf } from '../rubric/model.js';
import type { EvidenceEntry } from './entry.js';
import { isForbidden } from './not-applicable-unforeseen.js';

/** A fact of an item that is said not to apply is not read: one of the two is a slip. */
export function reportStatedAll(group: readonly EvidenceEntry[], problems: Problems): void {
  const { rubric } = group[0]!;
  for (const id of group.flatMap((entry) => [...entry.notApplicable.keys()])) {
    // What the rubric does not foresee counts as nothing: that is the error.
    if (isForbidden(rubric.items.get(id)!)) continue;
    const inside = new Set([...itemsOf(rubric.items.get(id)!)].flatMap(({ rules }) => [...rulesOf(rules)]));
    for (const { facts } of group) {
      for (const { key } of facts?.entries ?? []) {
        const readers = rubric.facts.get(key.text)?.readers ?? [];
        if (readers.length > 0 && readers.every((rule) => inside.has(rule)))
          problems.add('evidence/not-applicable-and-stated', { item: id, fact: key.text }, key);
      }
    }
  }
}
