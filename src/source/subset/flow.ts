// Lists and maps in brackets, on one line or several. Comments inside, text over several lines, keys without values are left to others.

import type { ListNode, MapEntry, MapNode, Node, ScalarNode } from '../tree.js';
import { colon, type Cursor, dash, hash, lineFeed, noColumn, notMine } from './cursor.js';
import { Keys } from './keys.js';
import { beginsPlain, plainNode, quotedNode, withoutSpaces } from './scalar.js';

const comma = 0x2c;
const openList = 0x5b;
const closeList = 0x5d;
const openMap = 0x7b;
const closeMap = 0x7d;
const doubleQuote = 0x22;
const singleQuote = 0x27;

export const opensFlow = (code: number): boolean => code === openList || code === openMap;

/** How deep brackets and blocks may stand in one another here; the reader of whole YAML has its own limit. */
export const deepest = 60;

/** The lines between brackets are indented deeper than the block around them; only the last, with the outermost closing bracket, may be as deep. */
interface Around {
  readonly indent: number;
  readonly depth: number;
  /** The bracket that may; undefined inside other brackets. */
  readonly mayAlign: number | undefined;
}

/** @param indent of the block around it */
export function flowNode(cursor: Cursor, indent: number, depth: number): ListNode | MapNode {
  const opening = cursor.code();
  return collection(cursor, opening, { indent, depth, mayAlign: opening === openList ? closeList : closeMap });
}

function collection(cursor: Cursor, opening: number, around: Around): ListNode | MapNode {
  if (around.depth > deepest) notMine();
  return opening === openList ? list(cursor, around) : map(cursor, around);
}

function list(cursor: Cursor, around: Around): ListNode {
  const start = cursor.at++;
  const items: Node[] = [];
  while ((blanks(cursor, around), cursor.code() !== closeList)) {
    items.push(value(cursor, around, 'item'));
    separator(cursor, around, closeList);
  }
  const end = ++cursor.at;
  cursor.textEnd = end;
  return { kind: 'list', items, file: cursor.file, start, end };
}

function map(cursor: Cursor, around: Around): MapNode {
  const start = cursor.at++;
  const entries: MapEntry[] = [];
  const keys = new Keys();
  while ((blanks(cursor, around), cursor.code() !== closeMap)) {
    const key = flowKey(cursor);
    keys.add(key);
    blanks(cursor, around);
    entries.push({ key, value: value(cursor, around, 'value') });
    separator(cursor, around, closeMap);
  }
  const end = ++cursor.at;
  cursor.textEnd = end;
  return { kind: 'map', entries, file: cursor.file, start, end };
}

/** Behind a value: a comma and whatever follows, or the closing bracket. */
function separator(cursor: Cursor, around: Around, close: number): void {
  blanks(cursor, around);
  if (cursor.code() === comma) cursor.at++;
  else if (cursor.code() !== close) notMine();
}

function value(cursor: Cursor, around: Around, role: 'item' | 'value'): Node {
  const code = cursor.code();
  if (opensFlow(code)) return collection(cursor, code, { ...around, depth: around.depth + 1, mayAlign: undefined });
  if (code === doubleQuote || code === singleQuote) return quotedNode(cursor);
  const start = cursor.at;
  const end = plainEnd(cursor);
  if (cursor.text.charCodeAt(cursor.at) === colon) notMine();
  return plainNode(cursor, start, end, { role, flow: true, alone: false });
}

/** With its colon. Behind a quoted key the colon needs no blank. */
function flowKey(cursor: Cursor): ScalarNode {
  const code = cursor.code();
  if (code === doubleQuote || code === singleQuote) {
    const key = quotedNode(cursor);
    if (cursor.code() !== colon) notMine();
    cursor.at++;
    return key;
  }
  const start = cursor.at;
  const end = plainEnd(cursor);
  if (cursor.code() !== colon || cursor.at !== end || !cursor.isBlank(end + 1)) notMine();
  cursor.at++;
  return plainNode(cursor, start, end, { role: 'key', flow: true, alone: false });
}

const plainRun = /[^,[\]{}:#\r\n]*(?:(?::(?![ ,[\]{}\r\n]|$)|(?<! )#)[^,[\]{}:#\r\n]*)*/y;

/** Where a plain scalar in brackets ends; the cursor then stands on what ended it: a bracket, a comma, a line break or a key's colon. */
function plainEnd(cursor: Cursor): number {
  const { text } = cursor;
  const first = cursor.code();
  if (!beginsPlain(first) || (first === dash && endsPlain(cursor, cursor.at + 1))) notMine();
  plainRun.lastIndex = cursor.at;
  cursor.at += plainRun.exec(text)![0].length;
  if (cursor.code() === hash) notMine();
  return withoutSpaces(text, cursor.at);
}

const isBracketOrComma = (code: number): boolean =>
  code === comma || code === closeList || code === closeMap || code === openList || code === openMap;

const endsPlain = (cursor: Cursor, at: number): boolean => cursor.isBlank(at) || isBracketOrComma(cursor.text.charCodeAt(at));

/** Blanks and line breaks. */
function blanks(cursor: Cursor, { indent, mayAlign }: Around): void {
  cursor.skipSpaces();
  const code = cursor.code();
  if (code === hash) notMine();
  if (!cursor.isLineEnd(code)) return;
  if (code !== code) notMine();
  cursor.at = cursor.text.indexOf('\n', cursor.at);
  while (cursor.code() === lineFeed) {
    cursor.at++;
    if (cursor.toContent()) break;
    if (cursor.code() === hash) notMine();
    cursor.at = cursor.text.indexOf('\n', cursor.at);
  }
  if (cursor.column === noColumn || cursor.column < indent || (cursor.column === indent && cursor.code() !== mayAlign)) notMine();
}
