// Whether two statements say the same: by content, whatever their layout or the order of their keys.

import { Exact } from '../exact/index.js';
import { childOf, type Node } from '../source/index.js';

export function sameContent(a: Node, b: Node): boolean {
  if (a.kind === 'scalar' && b.kind === 'scalar') {
    return a.value instanceof Exact && b.value instanceof Exact ? a.value.equals(b.value) : a.text === b.text;
  }
  if (a.kind === 'list' && b.kind === 'list')
    return a.items.length === b.items.length && a.items.every((item, index) => sameContent(item, b.items[index]!));
  if (a.kind !== 'map' || b.kind !== 'map' || a.entries.length !== b.entries.length) return false;
  return a.entries.every(({ key, value }) => {
    const other = childOf(b, key.text);
    return other !== undefined && sameContent(value, other);
  });
}
