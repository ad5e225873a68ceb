// Tables of cases in YAML, read as text: no number of a case ever becomes a float, quotes stay quotes, and what a case says is put
// into rubric and evidence files as it is written.

import { readFileSync } from 'node:fs';
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

const asWritten = { schema: 'failsafe' } as const;

/** A map of a case: its parts as nodes, or as plain text, lists and maps of text. */
export class Part {
  constructor(private readonly map: YAMLMap = new YAMLMap()) {}

  get keys(): string[] {
    return this.map.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  }

  has(key: string): boolean {
    return this.map.has(key);
  }

  node(key: string): Node | undefined {
    const found: unknown = this.map.get(key, true);
    return isScalar(found) || isMap(found) || isSeq(found) ? found : undefined;
  }

  text(key: string): string | undefined {
    const node = this.node(key);
    return isScalar(node) ? String(node.value) : undefined;
  }

  part(key: string): Part {
    const node = this.node(key);
    return new Part(isMap(node) ? node : new YAMLMap());
  }

  parts(key: string): Part[] {
    const node = this.node(key);
    return isSeq(node) ? node.items.map((item) => new Part(isMap(item) ? item : new YAMLMap())) : [];
  }

  /** Texts of a list, or the one text that stands alone. */
  texts(key: string): string[] {
    const node = this.node(key);
    if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? String(item.value) : ''));
    return isScalar(node) ? [String(node.value)] : [];
  }

  /** The same map without some keys, with others before and after it. */
  with(before: Content, without: readonly string[] = [], after: Content = {}): YAMLMap {
    const map = new YAMLMap();
    map.flow = this.map.flow ?? false;
    const own = this.map.items.filter(({ key }) => !without.includes(isScalar(key) ? String(key.value) : ''));
    const ownKeys = own.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    for (const [key, value] of Object.entries(before))
      if (value !== undefined && !ownKeys.includes(key)) map.set(new Scalar(key), asNode(value));
    map.items.push(...own);
    for (const [key, value] of Object.entries(after))
      if (value !== undefined && !ownKeys.includes(key)) map.set(new Scalar(key), asNode(value));
    return map;
  }
}

/** Keys of a map to be written; text stands as it is, unquoted. */
export type Content = Readonly<Record<string, Node | string | readonly (Node | string)[] | undefined>>;

function asNode(value: Node | string | readonly (Node | string)[]): Node {
  if (typeof value === 'string') return new Scalar(value);
  if (!Array.isArray(value)) return value as Node;
  const list = new YAMLSeq();
  list.items.push(...value.map((item: Node | string) => asNode(item)));
  return list;
}

export const mapOf = (content: Content): YAMLMap => new Part().with(content);

/** A map as the bytes of a file. */
export function fileOf(map: YAMLMap): Uint8Array {
  const document = new Document(undefined, asWritten);
  document.contents = map;
  return new TextEncoder().encode(document.toString({ lineWidth: 0, flowCollectionPadding: false }));
}

/** The cases of a file, in order. */
export function readCases(path: string): Part[] {
  const document = parseDocument(readFileSync(path, 'utf8'), asWritten);
  if (document.errors.length > 0) throw new Error(`${path}: ${document.errors[0]!.message}`);
  const { contents } = document;
  if (!isSeq(contents)) throw new Error(`${path}: not a list of cases`);
  return contents.items.map((item) => {
    if (!isMap(item)) throw new Error(`${path}: a case is not a map`);
    return new Part(item);
  });
}
