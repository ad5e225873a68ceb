// The kind that a map names, which decides what its other keys are.

import type { Problems } from '../diagnostic/diagnostic.js';
import { nearest, slipOf } from '../diagnostic/nearest.js';
import { ruleKind, ruleKinds } from '../rules/registry.js';
import { childOf, type Node } from '../source/index.js';
import { textUnder } from './rule-source.js';

/** Also where the key is misspelt: the keys of that kind are then not unknown as well. */
export function kindOf(node: Node): string | undefined {
  const kind = textUnder(node, 'kind');
  if (kind !== undefined || node.kind !== 'map' || childOf(node, 'kind')) return kind;
  const meant = node.entries.find(({ key, value }) => value.kind === 'scalar' && ruleKind(value.text) && slipOf(key.text, ['kind']));
  return meant?.value.kind === 'scalar' ? meant.value.text : undefined;
}

export function knownKind(kind: string, node: Node, problems: Problems): boolean {
  if (ruleKind(kind)) return true;
  const known = ruleKinds.map(({ name }) => name);
  problems.add('rubric/unknown-kind', { kind, known: known.join(' '), near: nearest(kind, known) }, childOf(node, 'kind'));
  return false;
}
