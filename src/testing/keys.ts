// Keys and maps of a test file, with a word about those that do not belong.

import { nearest } from '../diagnostic/nearest.js';
import type { Problems } from '../diagnostic/diagnostic.js';
import { childOf, type MapNode, type Node } from '../source/index.js';

export function mapUnder(node: Node | undefined, key: string, problems: Problems): MapNode | undefined {
  const found = childOf(node, key);
  if (found === undefined || found.kind === 'map') return found;
  if (!(found.kind === 'scalar' && found.value === null)) problems.add('test/wrong-shape', { key, wanted: 'map' }, found);
  return undefined;
}

export function checkKeys(node: MapNode, known: readonly string[], problems: Problems): void {
  for (const { key } of node.entries)
    if (!known.includes(key.text)) problems.add('test/unknown-key', { key: key.text, near: nearest(key.text, known) }, key);
}
