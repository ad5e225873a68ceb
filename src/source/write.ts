// A tree of ours to YAML text that reads back as the same tree: the other file that knows the `yaml` library. Knows no meaning.

import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node as YamlNode } from 'yaml';
import { Exact, formatExact } from '../exact/index.js';
import type { MapNode, Node, ScalarNode } from './tree.js';

const options = { version: '1.2', schema: 'failsafe' } as const;

/** Maps and lists that are no longer than this stand on one line. */
const lineLength = 100;

/** @param heading comment lines above the document, without their `#` */
export function writeYaml(root: MapNode, heading: readonly string[]): string {
  const document = new Document(null, options);
  document.contents = nodeOf(root, false) as typeof document.contents;
  document.commentBefore = heading.map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** @param inside of a collection on one line */
function nodeOf(node: Node, inside: boolean): YamlNode {
  if (node.kind === 'scalar') return scalarOf(node);
  const flow = inside || childrenOf(node).length === 0 || (isShallow(node) && lengthOf(node) <= lineLength && !opensWithMap(node));
  if (node.kind === 'list') {
    const list = new YAMLSeq();
    list.items = node.items.map((item) => nodeOf(item, flow));
    list.flow = flow;
    return list;
  }
  const map = new YAMLMap();
  map.items = node.entries.map(({ key, value }) => new Pair(scalarOf(key), nodeOf(value, flow)));
  map.flow = flow;
  return map;
}

/** A plain scalar is only written where nothing could read it as anything else. */
const harmless = /^[\p{L}_][\p{L}\p{N}_〔〕（）-]*$/u;
const dateOrPeriod = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|W\d{2}))?$/;
const reserved = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function scalarOf({ value, text }: ScalarNode): Scalar {
  const plain = value === null ? '' : value instanceof Exact ? formatExact(value) : typeof value === 'boolean' ? String(value) : undefined;
  const scalar = new Scalar(plain ?? text);
  const safe = plain !== undefined || (!reserved.test(text) && (harmless.test(text) || (dateOrPeriod.test(text) && text.length > 4)));
  scalar.type = safe ? 'PLAIN' : 'QUOTE_DOUBLE';
  return scalar;
}

/** Whatever holds maps in maps in lists is easier to read over several lines. */
const isShallow = (node: Node, levels = 2): boolean =>
  node.kind === 'scalar' || (levels > 0 && childrenOf(node).every((child) => isShallow(child, levels - 1)));

/** A map of maps is a list of things with names: one a line. */
const opensWithMap = (node: Node): boolean => node.kind === 'map' && node.entries[0]?.value.kind === 'map';

const childrenOf = (node: Node): readonly Node[] =>
  node.kind === 'map' ? node.entries.map(({ value }) => value) : node.kind === 'list' ? node.items : [];

const lengthOf = (node: Node): number => {
  if (node.kind === 'scalar') return node.text.length + 2;
  const keys = node.kind === 'map' ? node.entries.reduce((sum, { key }) => sum + key.text.length + 2, 0) : 0;
  return childrenOf(node).reduce((sum, child) => sum + lengthOf(child) + 2, keys + 2);
};
