// Maps and lists laid out by indentation, and the values that stand in them. One pass, no token, no second look.

import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../tree.js';
import { blockText } from './block-text.js';
import { colon, type Cursor, dash, hash, notMine } from './cursor.js';
import { deepest, flowNode, opensFlow } from './flow.js';
import { Keys } from './keys.js';
import { beginsPlain, emptyNode, plainExtent, plainNode, quotedNode } from './scalar.js';

const doubleQuote = 0x22;
const singleQuote = 0x27;
const literal = 0x7c;
const fold = 0x3e;

const isQuote = (code: number): boolean => code === doubleQuote || code === singleQuote;
const isItem = (cursor: Cursor): boolean => cursor.code() === dash && cursor.isBlank(cursor.at + 1);

/** A map, a list or something in brackets that begins a line. @param outer indentation of the block around it */
export function blockNode(cursor: Cursor, outer: number, depth: number): Node {
  if (depth > deepest) notMine();
  if (isItem(cursor)) return list(cursor, cursor.column, depth);
  if (!opensFlow(cursor.code())) return map(cursor, cursor.column, depth);
  const node = flowNode(cursor, outer, depth);
  cursor.finishLine();
  return node;
}

function map(cursor: Cursor, indent: number, depth: number): MapNode {
  const start = cursor.at;
  const entries: MapEntry[] = [];
  const keys = new Keys();
  do {
    const key = blockKey(cursor);
    keys.add(key);
    entries.push({ key, value: value(cursor, indent, depth) });
    if (cursor.column > indent) notMine();
  } while (cursor.column === indent);
  return { kind: 'map', entries, file: cursor.file, start, end: cursor.textEnd };
}

/** With its colon. */
function blockKey(cursor: Cursor): ScalarNode {
  const start = cursor.at;
  const code = cursor.code();
  if (isQuote(code)) {
    const key = quotedNode(cursor);
    if (cursor.code() !== colon || !cursor.isBlank(cursor.at + 1)) notMine();
    cursor.at++;
    return key;
  }
  if (!beginsPlain(code) || code === dash) notMine();
  const { end, isKey } = plainExtent(cursor);
  // The reader of whole YAML has a limit on the length of keys.
  if (!isKey || end - start > 1000) notMine();
  cursor.at = end + 1;
  return plainNode(cursor, start, end, { role: 'key', flow: false, alone: false });
}

/** What stands behind the colon of a key, or on the lines below it: deeper, or a list as deep as the key. */
function value(cursor: Cursor, indent: number, depth: number): Node {
  cursor.skipSpaces();
  const code = cursor.code();
  if (!cursor.isLineEnd(code) && code !== hash) return inline(cursor, indent, depth, 'value');
  const behind = cursor.at;
  cursor.nextLine();
  if (cursor.column > indent) return blockNode(cursor, indent, depth + 1);
  if (cursor.column === indent && isItem(cursor)) return list(cursor, indent, depth + 1);
  return emptyNode(cursor, behind);
}

function list(cursor: Cursor, indent: number, depth: number): ListNode {
  if (depth > deepest) notMine();
  const start = cursor.at;
  const items: Node[] = [];
  do {
    cursor.at++;
    items.push(item(cursor, indent, depth));
    if (cursor.column > indent) notMine();
  } while (cursor.column === indent && isItem(cursor));
  return { kind: 'list', items, file: cursor.file, start, end: cursor.textEnd };
}

/** What stands behind a dash: a value, or the first line of a map or list. */
function item(cursor: Cursor, indent: number, depth: number): Node {
  const marked = cursor.at;
  cursor.skipSpaces();
  const code = cursor.code();
  if (cursor.isLineEnd(code) || code === hash) {
    const behind = cursor.at;
    cursor.nextLine();
    return cursor.column > indent ? blockNode(cursor, indent, depth + 1) : emptyNode(cursor, behind);
  }
  cursor.column = indent + 1 + cursor.at - marked;
  if (isItem(cursor)) return list(cursor, cursor.column, depth + 1);
  return beginsKey(cursor, code) ? map(cursor, cursor.column, depth + 1) : inline(cursor, indent, depth, 'item');
}

function beginsKey(cursor: Cursor, code: number): boolean {
  if (!isQuote(code)) return beginsPlain(code) && plainExtent(cursor).isKey;
  const start = cursor.at;
  quotedNode(cursor);
  const isKey = cursor.code() === colon;
  cursor.at = start;
  return isKey;
}

/** A value that begins on the line of its key or dash. */
function inline(cursor: Cursor, indent: number, depth: number, role: 'item' | 'value'): Node {
  const code = cursor.code();
  if (code === literal || code === fold) {
    const text = blockText(cursor, indent);
    if (cursor.column > indent) notMine();
    return text;
  }
  const node = opensFlow(code) ? flowNode(cursor, indent, depth + 1) : isQuote(code) ? quotedNode(cursor) : plain(cursor, code, role);
  cursor.finishLine();
  if (cursor.column > indent) notMine();
  return node;
}

function plain(cursor: Cursor, code: number, role: 'item' | 'value'): ScalarNode {
  const start = cursor.at;
  if (!beginsPlain(code) || isItem(cursor)) notMine();
  const { end, isKey } = plainExtent(cursor);
  if (isKey) notMine();
  cursor.at = end;
  return plainNode(cursor, start, end, { role, flow: false, alone: false });
}
