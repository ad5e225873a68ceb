// The ids that a rubric gives, read from its tree alone: they are there while much else in it is wrong.

import { childOf, type Node, type ScalarNode } from '../source/index.js';

export interface GivenId {
  readonly id: string;
  readonly sort: 'item' | 'rule' | 'fact' | 'measure' | 'grade' | 'other';
  readonly title: string | undefined;
  /** The id as written. */
  readonly node: ScalarNode;
  /** What it names. */
  readonly of: Node;
}

const sections = {
  items: 'item',
  rules: 'rule',
  vetoes: 'rule',
  facts: 'fact',
  measures: 'measure',
  grades: 'grade',
  consequences: 'other',
} as const;
type Section = keyof typeof sections;
const isSection = (key: string): key is Section => Object.hasOwn(sections, key);

/** In the order of the text. */
export function idsIn(root: Node): GivenId[] {
  const found: GivenId[] = [];
  const visit = (node: Node, sort: GivenId['sort'] | undefined): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item, sort);
    if (node.kind !== 'map') return;
    const id = sort && idOf(node, sort);
    if (id && sort) found.push({ id: id.text, sort, title: titleOf(node), node: id, of: node });
    // A row with one rule carries it, and both have one id.
    if (id && sort === 'item' && childOf(node, 'kind')) found.push({ id: id.text, sort: 'rule', title: titleOf(node), node: id, of: node });
    for (const { key, value } of node.entries)
      if (isSection(key.text) || key.text === 'extra') visit(value, isSection(key.text) ? sections[key.text] : undefined);
  };
  visit(root, undefined);
  return found;
}

function idOf(node: Node, sort: GivenId['sort']): ScalarNode | undefined {
  const id = childOf(node, sort === 'grade' ? 'name' : 'id') ?? childOf(node, 'together');
  return id?.kind === 'scalar' && id.text !== '' ? id : undefined;
}

function titleOf(node: Node): string | undefined {
  const title = childOf(node, 'title') ?? childOf(node, 'text');
  return title?.kind === 'scalar' ? title.text : undefined;
}
