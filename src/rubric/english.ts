// The English that a rubric gives beside the words of the paper: `title_en`, `text_en`, `name_en`, `to_en`. Only for reports; nothing is scored by it.

import { childOf, type Node } from '../source/index.js';

const pairs = [
  ['title', 'title_en'],
  ['text', 'text_en'],
  ['name', 'name_en'],
  ['to', 'to_en'],
] as const;

/** Words of the paper → English, in the order of the file; undefined where the rubric gives none. Of two translations of one text the first. */
export function englishOf(rubric: Node): Readonly<Record<string, string>> | undefined {
  const words = new Map<string, string>();
  const visit = (node: Node): void => {
    if (node.kind === 'list') return node.items.forEach(visit);
    if (node.kind !== 'map') return;
    if (node.entries.some(({ key }) => key.text.endsWith('_en'))) addPairs(node, words);
    for (let at = 0; at < node.entries.length; at++) visit(node.entries[at]!.value);
  };
  visit(rubric);
  return words.size === 0 ? undefined : Object.fromEntries(words);
}

function addPairs(node: Node, words: Map<string, string>): void {
  for (const [original, english] of pairs) {
    const from = textAt(node, original);
    const to = textAt(node, english);
    if (from !== undefined && to !== undefined && !words.has(from)) words.set(from, to);
  }
}

function textAt(node: Node, key: string): string | undefined {
  const found = childOf(node, key);
  return found?.kind === 'scalar' && found.text !== '' ? found.text : undefined;
}
