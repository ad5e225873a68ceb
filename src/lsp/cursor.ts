// What is being written at a cursor, in a text that is not finished there: a key of a map or a value, and where in the document. A word that
// nobody writes is put in the cursor's place so that the text can be read; what follows the line may be dropped for that.

import { Problems } from '../diagnostic/diagnostic.js';
import { SourceFile, type Node } from '../source/index.js';
import { readTrees } from '../source/read.js';

export interface Cursor {
  readonly kind: 'key' | 'value';
  /** To the map whose key is written, or to the value. */
  readonly path: readonly (string | number)[];
  readonly root: Node;
  /** The map, where a key is written; it holds the stand-in too. */
  readonly parent: Node | undefined;
  /** The value is nothing but what is being written; otherwise that is a part of it, as in a formula. */
  readonly alone: boolean;
  /** The part of the text that a completion replaces. */
  readonly start: number;
  readonly end: number;
}

const marker = 'cursor0stands0here';
const wordBefore = /[\p{L}\p{N}_.\u00b7-]*$/u;
const wordAfter = /^[\p{L}\p{N}_-]*/u;

/** A stand-in for each way the cursor can be meant, the likely one first. */
export function cursorsAt(text: string, offset: number): Cursor[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const start = offset - wordBefore.exec(text.slice(lineStart, offset))![0].length;
  const end = offset + wordAfter.exec(text.slice(offset))![0].length;
  const head = text.slice(lineStart, start);
  const colonFollows = /^[ \t]*:(?=\s|$)/.test(text.slice(end));
  const asKey = colonFollows ? marker : `${marker}: `;
  const inList = /(?:^|\s)-\s+$|,\s*$/.test(head);
  const tries = /:\s+$|\[\s*$/.test(head) ? [marker] : inList ? [marker, asKey] : [asKey, marker];
  const cursors = tries.flatMap((stand) => cursorWith(text, start, end, stand) ?? []);
  return cursors.filter(
    ({ kind, path }, at) => cursors.findIndex((one) => one.kind === kind && one.path.join('\0') === path.join('\0')) === at,
  );
}

function cursorWith(text: string, start: number, end: number, stand: string): Cursor | undefined {
  const whole = text.slice(0, start) + stand + text.slice(end);
  const lineEnd = whole.indexOf('\n', start);
  for (const readable of [whole, lineEnd === -1 ? whole : whole.slice(0, lineEnd + 1)]) {
    const trees = readTrees(new SourceFile('', readable, ''), new Problems());
    for (const root of trees) {
      const found = search(root, []);
      if (found) return { ...found, root, start, end };
    }
  }
  return undefined;
}

type Where = Pick<Cursor, 'kind' | 'path' | 'parent' | 'alone'>;

function search(node: Node, path: readonly (string | number)[]): Where | undefined {
  if (node.kind === 'scalar')
    return node.text.includes(marker) ? { kind: 'value', path, parent: undefined, alone: node.text === marker } : undefined;
  if (node.kind === 'list') return first(node.items.map((item, at) => () => search(item, [...path, at])));
  if (node.entries.some(({ key }) => key.text === marker)) return { kind: 'key', path, parent: node, alone: true };
  return first(
    node.entries.map(
      ({ key, value }) =>
        () =>
          search(value, [...path, key.text]),
    ),
  );
}

function first<Found>(tries: readonly (() => Found | undefined)[]): Found | undefined {
  for (const attempt of tries) {
    const found = attempt();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keys that the map has already, the one being written aside. */
export const writtenKeys = (map: Node | undefined): Set<string> =>
  new Set(map?.kind === 'map' ? map.entries.map(({ key }) => key.text).filter((key) => key !== marker) : []);
