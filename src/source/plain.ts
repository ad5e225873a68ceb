// Trees as plain JavaScript values for schema validation, and the way back: from a plain object or a path to its place in the source.

import type { Exact } from '../exact/index.js';
import type { Span } from './source-file.js';
import { firstLineOf, type MapEntry, type Node } from './tree.js';

/** Maps have no prototype, so no key is special; their integer-like keys come first (JavaScript), the written order is in the node. */
export type Plain = string | boolean | null | Exact | readonly Plain[] | { readonly [key: string]: Plain };

const origins = new WeakMap<object, Node>();

export function toPlain(node: Node): Plain {
  return plainOf(node, new Map());
}

/** A node that several aliases share becomes one object, so aliases cannot make the value larger than its source. */
function plainOf(node: Node, made: Map<Node, Plain>): Plain {
  if (node.kind === 'scalar') return node.value;
  const known = made.get(node);
  if (known !== undefined) return known;
  let plain: Plain & object;
  if (node.kind === 'list') plain = node.items.map((item) => plainOf(item, made));
  else {
    const map = Object.create(null) as Record<string, Plain>;
    for (const { key, value } of node.entries) map[key.text] = plainOf(value, made);
    plain = map;
  }
  made.set(node, plain);
  origins.set(plain, node);
  return plain;
}

/** The node that a plain map or list was made from. */
export const originOf = (value: object): Node | undefined => origins.get(value);

/**
 * Where a path leads: the value, or the key it stands under (for a list item: the item). Numbers and text name the same key.
 * What does not exist is at the first line of the deepest map or list on the way that does.
 */
export function spanAt(root: Node, path: readonly (string | number)[], part: 'key' | 'value'): Span {
  let node = root;
  let entry: MapEntry | undefined;
  for (const step of path) {
    const next = stepInto(node, step);
    if (!next) return firstLineOf(node);
    ({ node, entry } = next);
  }
  return part === 'key' ? (entry?.key ?? node) : node;
}

function stepInto(node: Node, step: string | number): { readonly node: Node; readonly entry: MapEntry | undefined } | undefined {
  if (node.kind === 'map') {
    const name = String(step);
    const entry = node.entries.find(({ key }) => key.text === name);
    return entry && { node: entry.value, entry };
  }
  const item = node.kind === 'list' ? node.items[Number(step)] : undefined;
  return item && { node: item, entry: undefined };
}
