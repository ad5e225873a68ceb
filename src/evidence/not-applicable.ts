// `not_applicable:` of an evidence file: items that the unit has no duty for, each with its reason.

import type { Problems } from '../diagnostic/diagnostic.js';
import { idMeant } from '../diagnostic/meant.js';
import type { Rubric } from '../rubric/model.js';
import { entryOf, type Node, type Span } from '../source/index.js';

export function readNotApplicable(node: Node | undefined, rubric: Rubric, problems: Problems): Map<string, { reason: string; at: Span }> {
  const items = new Map<string, { reason: string; at: Span }>();
  if (node?.kind !== 'map') {
    if (node) problems.add('evidence/not-a-map', { key: 'not_applicable', found: textOf(node) ?? '[…]' }, node);
    return items;
  }
  for (const { key, value } of node.entries) {
    if (!rubric.items.has(key.text))
      problems.add('evidence/unknown-item', { item: key.text, near: idMeant(key.text, rubric.items.values()) }, key);
    else if (!textOf(value)) problems.add('evidence/not-applicable-without-reason', { item: key.text }, value);
    else items.set(key.text, { reason: textOf(value)!, at: entryOf(node, key.text)!.key });
  }
  return items;
}

const textOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null && node.text.trim() !== '' ? node.text : undefined;
