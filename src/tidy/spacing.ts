// Blanks inside lines: one behind a colon, a dash and a comma, none inside brackets. Only between two nodes on one line: what stands in
// texts and comments is not looked at.

import type { MapNode, Node } from '../source/index.js';
import type { TextEdit } from './edits.js';

export function spacing(root: Node): TextEdit[] {
  const edits: TextEdit[] = [];
  visit(root, edits, new Set());
  return edits;
}

function visit(node: Node, edits: TextEdit[], seen: Set<Node>): void {
  // An alias leads to the node of its anchor, which stands elsewhere.
  if (node.kind === 'scalar' || seen.has(node)) return;
  seen.add(node);
  const parts = partsOf(node);
  if (isFlow(node)) inBrackets(node, parts, edits);
  if (node.kind === 'map') for (const { key, value } of node.entries) between(key.end, value, edits);
  for (const { value } of parts) if (value.start >= node.start && value.end <= node.end) visit(value, edits, seen);
}

interface FlowPart {
  readonly start: number;
  readonly end: number;
  readonly value: Node;
}

const partsOf = (node: Exclude<Node, { kind: 'scalar' }>): FlowPart[] =>
  node.kind === 'list'
    ? node.items.map((value) => ({ start: value.start, end: value.end, value }))
    : node.entries.map(({ key, value }) => ({ start: key.start, end: Math.max(key.end, value.end), value }));

export const isFlow = ({ file, start, kind }: Node): boolean => kind !== 'scalar' && /[[{]/.test(file.text.charAt(start));

function inBrackets(node: MapNode | Exclude<Node, { kind: 'scalar' | 'map' }>, parts: readonly FlowPart[], edits: TextEdit[]): void {
  const { text } = node.file;
  const replace = (start: number, end: number, pattern: RegExp, right: string): void => {
    const found = text.slice(start, end);
    if (found !== right && pattern.test(found)) edits.push({ start, end, text: right });
  };
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return replace(node.start + 1, node.end - 1, /^ +$/, '');
  replace(node.start + 1, first.start, /^[ \t]+$/, '');
  parts.slice(1).forEach((part, at) => replace(parts[at]!.end, part.start, /^[ \t]*,[ \t]*$/, ', '));
  replace(last.end, node.end - 1, /^[ \t]*,?[ \t]*$/, '');
}

/** Between a key and its value: `key: value`. An empty value has no place of its own. */
function between(keyEnd: number, value: Node, edits: TextEdit[]): void {
  const found = value.file.text.slice(keyEnd, value.start);
  if (value.start === value.end || found === ': ' || !/^[ \t]*:[ \t]+$/.test(found)) return;
  edits.push({ start: keyEnd, end: value.start, text: ': ' });
}
