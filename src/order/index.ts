// Order and grouping that are the same on every machine: UTF-16 code units, first come first, never a locale.

/** Rare characters beyond U+FFFF (𠮷) come before U+E000 to U+FFFF (￥), unlike by code points: the bytes of results hang on it. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups in the order of their first members. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
