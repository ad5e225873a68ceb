// Where a place lies in a tree: the keys and positions that lead to it, and what stands there.

import type { MapEntry, Node } from '../source/index.js';
import { holds } from './place.js';

export interface Found {
  /** Keys of maps and positions in lists, from the top to what stands at the place. */
  readonly path: readonly (string | number)[];
  /** The nodes on the way, the root first, the value (for a key: its map) last. */
  readonly nodes: readonly Node[];
  /** The place is on the key of this entry. */
  readonly entry?: MapEntry;
}

export function findAt(trees: readonly Node[], offset: number): Found | undefined {
  const root = trees.findLast((tree) => holds(tree, offset));
  return root && inside(root, offset, { path: [], nodes: [root] });
}

function inside(node: Node, offset: number, so: Found): Found {
  if (node.kind === 'list') {
    const at = node.items.findIndex((item) => holds(item, offset));
    const item = node.items[at];
    return item ? inside(item, offset, { path: [...so.path, at], nodes: [...so.nodes, item] }) : so;
  }
  if (node.kind === 'scalar') return so;
  for (const entry of node.entries) {
    const { key, value } = entry;
    if (holds(key, offset)) return { ...so, path: [...so.path, key.text], entry };
    if (holds(value, offset)) return inside(value, offset, { path: [...so.path, key.text], nodes: [...so.nodes, value] });
  }
  return so;
}
