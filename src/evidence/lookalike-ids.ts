// Ids of incidents that differ in nothing but width or blanks: one case that would count as two.

import type { Problems } from '../diagnostic/diagnostic.js';
import { childOf, type ListNode, type ScalarNode } from '../source/index.js';

/** @param lists of one fact, by one office or several */
export function reportLookalikes(fact: string, lists: readonly ListNode[], problems: Problems): void {
  const seen = new Map<string, ScalarNode>();
  for (const item of lists.flatMap(({ items }) => items)) {
    const id = childOf(item, 'id');
    if (id?.kind !== 'scalar' || id.text === '') continue;
    const look = lookOf(id.text);
    const first = seen.get(look);
    if (!first) seen.set(look, id);
    else if (first.text !== id.text)
      problems.add('evidence/incident-lookalike', { fact, incident: id.text, near: first.text }, id, {
        related: [{ span: first, role: 'first' }],
      });
  }
}

/** In half width, and without blanks at the ends or beside characters that take none. */
const lookOf = (id: string): string =>
  id
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '');
