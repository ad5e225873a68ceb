// The units a template is made for: `--units` as YAML (a list of units, or evidence) or as a table. Reads no facts.

import type { Problems } from '../diagnostic/diagnostic.js';
import { childOf, firstLineOf, type MapNode, type Node } from '../source/index.js';

export interface FormUnit {
  readonly id: string;
  readonly name: string;
  readonly class?: string;
  readonly group?: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** `units: [{id, name, class, group}]`, the same with `unit:` around each as evidence has it, a plain list, or one `unit:`. */
export function readUnits(root: Node, problems: Problems): FormUnit[] {
  const list = root.kind === 'list' ? root : childOf(root, 'units');
  const one = childOf(root, 'unit');
  if (list?.kind !== 'list' && one?.kind !== 'map') {
    problems.add('evidence/no-unit', {}, firstLineOf(root));
    return [];
  }
  const nodes = list?.kind === 'list' ? list.items.map((item) => childOf(item, 'unit') ?? item) : [one!];
  return nodes.flatMap((node) => readUnit(node, problems));
}

function readUnit(node: Node, problems: Problems): FormUnit[] {
  const id = node.kind === 'map' ? textAt(node, 'id') : undefined;
  if (node.kind !== 'map' || id === undefined) {
    problems.add('evidence/no-unit-id', {}, firstLineOf(node));
    return [];
  }
  const named = (key: 'class' | 'group'): Partial<FormUnit> => {
    const text = textAt(node, key);
    return text === undefined ? {} : { [key]: text };
  };
  const rest = node.entries.filter(({ key }) => !['id', 'name', 'class', 'group'].includes(key.text));
  const attributes = new Map(rest.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key.text, value.text] as const] : [])));
  return [{ id, name: textAt(node, 'name') ?? id, ...named('class'), ...named('group'), attributes }];
}

function textAt(node: MapNode, key: string): string | undefined {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && child.value !== null && child.text !== '' ? child.text : undefined;
}
