// Maps of evidence with a closed list of keys: an unknown key is reported, and read as the one that was probably meant, so that one
// slip is not also reported as something missing. Whatever has an error is not scored, so nothing is scored by a guess.

import type { Problems } from '../diagnostic/diagnostic.js';
import { wordMeant } from '../diagnostic/meant.js';
import type { MapEntry, MapNode } from '../source/index.js';

/** @param of where the keys stand; at the top of a file facts are easily written beside `facts` */
export function asMeant(node: MapNode, known: readonly string[], problems: Problems, of?: 'file'): MapNode {
  if (node.entries.every(({ key }) => known.includes(key.text))) return node;
  const written = new Set(node.entries.map(({ key }) => key.text));
  const entries = node.entries.map((entry): MapEntry => {
    const { key } = entry;
    if (known.includes(key.text)) return entry;
    const near = wordMeant(key.text, known);
    problems.add('evidence/unknown-key', { key: key.text, near, of }, key);
    if (near === undefined || written.has(near)) return entry;
    written.add(near);
    return { ...entry, key: { ...key, text: near } };
  });
  return { ...node, entries };
}
