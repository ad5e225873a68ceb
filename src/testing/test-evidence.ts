// The evidence of a case: what it says itself, over what its unit says, over the base of the file, fact by fact. Trees in, trees out:
// every fact keeps the place where it was written.

import type { Problems } from '../diagnostic/diagnostic.js';
import { checkKeys } from './keys.js';
import { childOf, entryOf, type MapEntry, type MapNode, type Node, type ScalarNode } from '../source/index.js';

/** What a unit of a case may say itself. */
const unitKeys = ['unit', 'stage', 'office', 'assessed', 'unstated', 'facts', 'not_applicable', 'cohort', 'without', 'note'];

const carried = ['stage', 'office', 'assessed', 'unstated', 'not_applicable', 'cohort'] as const;

interface Head {
  readonly rubric: string;
  readonly name: string;
}

/** One evidence root for each entry of `units`, or the one unit of the case. */
export function entriesOf(node: MapNode, base: MapNode | undefined, head: Head, problems: Problems): MapNode[] {
  const units = childOf(node, 'units');
  if (units !== undefined && units.kind !== 'list') problems.add('test/wrong-shape', { key: 'units', wanted: 'list' }, units);
  const items = units?.kind === 'list' ? units.items.filter((item) => item.kind === 'map') : [];
  for (const item of items) checkKeys(item, unitKeys, problems);
  const own: readonly (readonly MapNode[])[] = items.length > 0 ? items.map((item) => [item, node]) : [[node]];
  const seen = new Set<string>();
  return own.map((layers) => {
    const unit = mergedMap('unit', [...layers, base], layers[0]!);
    const id = childOf(unit, 'id');
    const text = id?.kind === 'scalar' ? id.text : 'unit';
    // Another stage of the same unit states only what it says itself: the base would override the stage before.
    const below = seen.has(text) ? undefined : base;
    seen.add(text);
    return rootOf(layers, below, withDefaults(unit, head.name, layers[0]!), head);
  });
}

function rootOf(layers: readonly MapNode[], base: MapNode | undefined, unit: MapNode, { rubric }: Head): MapNode {
  const [first] = layers as [MapNode];
  const without = new Set(layers.flatMap((layer) => textsOf(childOf(layer, 'without'))));
  const facts = mergedMap('facts', [...layers, base], first);
  const kept = { ...facts, entries: facts.entries.filter(({ key }) => !without.has(key.text)) };
  const said = carried.flatMap((key): MapEntry[] => {
    const found = [...layers, base].map((layer) => entryOf(layer, key)).find((entry) => entry !== undefined);
    return found ? [found] : [];
  });
  return {
    ...first,
    entries: [entry('rubric', text(rubric, first), first), entry('unit', unit, first), ...said, entry('facts', kept, first)],
  };
}

/** Maps laid over one another, the first on top. */
function mergedMap(key: string, layers: readonly (MapNode | undefined)[], at: MapNode): MapNode {
  const found = layers.map((layer) => childOf(layer, key)).filter((node): node is MapNode => node?.kind === 'map');
  const entries = new Map<string, MapEntry>();
  for (const map of found) for (const one of map.entries) if (!entries.has(one.key.text)) entries.set(one.key.text, one);
  return { ...(found[0] ?? at), entries: [...entries.values()] };
}

function withDefaults(unit: MapNode, name: string, at: MapNode): MapNode {
  const missing = Object.entries({ id: 'unit', name }).filter(([key]) => !entryOf(unit, key));
  return { ...unit, entries: [...unit.entries, ...missing.map(([key, value]) => entry(key, text(value, at), at))] };
}

export const textsOf = (node: Node | undefined): string[] =>
  node?.kind === 'list'
    ? node.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    : node?.kind === 'scalar'
      ? [node.text]
      : [];

const text = (value: string, { file, start }: MapNode): ScalarNode => ({
  kind: 'scalar',
  value,
  text: value,
  quoted: true,
  file,
  start,
  end: start,
});
const entry = (key: string, value: Node, at: MapNode): MapEntry => ({ key: text(key, at), value });
