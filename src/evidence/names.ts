// What a unit is called and where it belongs, as the lines of the unit say it.

import { childOf, type MapNode, type Node } from '../source/index.js';

/** Of a unit, beside its id; each is text. */
export const textKeys = ['name', 'class', 'group'] as const;

/** Without a name a unit is called by its id. */
export const namesOf = (unitNode: MapNode, id: string): { name: string; class: string | undefined; group: string | undefined } => ({
  name: textAt(unitNode, 'name') ?? id,
  class: textAt(unitNode, 'class'),
  group: textAt(unitNode, 'group'),
});

/** Undefined also where nothing is written behind the key. */
export const textOf = (node: Node | undefined): string | undefined =>
  node?.kind === 'scalar' && node.value !== null && node.text !== '' ? node.text : undefined;
const textAt = (node: Node, key: string): string | undefined => textOf(childOf(node, key));
