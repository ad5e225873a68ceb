// The tree a YAML document becomes: maps, lists and scalars, each with its place. Numbers are exact; dates stay text (YAML 1.2 core).

import type { Exact } from '../exact/index.js';
import type { SourceFile, Span } from './source-file.js';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** A plain `true`/`false`, `null`/empty, decimal number, or text. Quoted scalars are always text. */
  readonly value: string | Exact | boolean | null;
  /** The content as text (unescaped, NFC): labels compare by this, so `5` and `"5"` are the same label. */
  readonly text: string;
  readonly quoted: boolean;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

export interface MapEntry {
  readonly key: ScalarNode;
  readonly value: Node;
}

export interface MapNode {
  readonly kind: 'map';
  /** In written order; keys are unique (the reader refuses duplicates). */
  readonly entries: readonly MapEntry[];
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** Every node is itself a Span: whoever complains about it can point at it. */
export type Node = MapNode | ListNode | ScalarNode;

export function entryOf(node: Node | undefined, key: string): MapEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  // Called more often than anything else while a rubric is read.
  const { entries } = node;
  for (let at = 0; at < entries.length; at++) if (entries[at]!.key.text === key) return entries[at];
  return undefined;
}

export const childOf = (node: Node | undefined, key: string): Node | undefined => entryOf(node, key)?.value;

/** The first line of a map or list: where something missing in it is reported. */
export function firstLineOf(node: Node): Span {
  const { file, start, end } = node;
  const lineEnd = file.text.indexOf('\n', start);
  return { file, start, end: Math.max(start + 1, Math.min(end, lineEnd === -1 ? end : lineEnd)) };
}
