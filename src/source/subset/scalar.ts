// Scalars of one line: plain, in single and in double quotes. Makes the same nodes as the reader of whole YAML, by the same judgement of slips
// and numbers; whatever that judgement finds to say something about is not for this reader.

import { numberComplaint, plainValue } from '../scalar-value.js';
import { slipIn, type Place } from '../slip.js';
import type { ScalarNode } from '../tree.js';
import { type Cursor, colon, notMine, space } from './cursor.js';

/** Characters that the normal form C may change, by themselves or with what stands before them. */
const unsettled = /[^\0-\u02ff\u2010-\u2027\u2212\u3001-\u3029\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5e]/;

const normal = (text: string): string => (unsettled.test(text) ? text.normalize('NFC') : text);

/** The plain scalar that stands in [start, end). */
export function plainNode(cursor: Cursor, start: number, end: number, place: Place): ScalarNode {
  const { file } = cursor;
  const raw = file.text.slice(start, end);
  if (slipIn(file.text, start, end, place)) notMine();
  const text = normal(raw);
  if (place.role !== 'key' && numberComplaint(text, start, end)) notMine();
  cursor.textEnd = end;
  return { kind: 'scalar', value: plainValue(text), text, quoted: false, file, start, end };
}

/** Nothing where a value could stand. */
export function emptyNode(cursor: Cursor, at: number): ScalarNode {
  cursor.textEnd = at;
  return { kind: 'scalar', value: null, text: '', quoted: false, file: cursor.file, start: at, end: at };
}

/** What may not begin a plain scalar here: `- ? : , [ ] { } # & * ! | > ' " % @` and the backquote. A dash may, before what is no blank. */
const indicators = new Set(Array.from('?:,[]{}#&*!|>\'"%@`', (character) => character.charCodeAt(0)));

export const beginsPlain = (code: number): boolean => code === code && !indicators.has(code);

/** Up to a colon before a blank, a `#` behind one, or the end of the line. One pattern: a first run is not yet compiled, and loops are slow then. */
const plainRun = /[^:#\r\n]*(?:(?::(?![ \r\n]|$)|(?<! )#)[^:#\r\n]*)*/y;

/** The end of a plain scalar on its line, outside brackets; `isKey` where a colon follows. */
export function plainExtent(cursor: Cursor): { readonly end: number; readonly isKey: boolean } {
  const { text, at } = cursor;
  plainRun.lastIndex = at;
  const stop = at + plainRun.exec(text)![0].length;
  const end = withoutSpaces(text, stop);
  const isKey = text.charCodeAt(stop) === colon;
  return { end, isKey: isKey && (end === stop || notMine()) };
}

export function withoutSpaces(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at - 1) === space) at--;
  return at;
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', 0: '\0' };

/** A scalar in quotes of either kind that ends on its line. */
export function quotedNode(cursor: Cursor): ScalarNode {
  const start = cursor.at;
  const quote = cursor.text.charAt(start);
  const text = normal(quote === '"' ? doubleQuoted(cursor) : singleQuoted(cursor));
  cursor.textEnd = cursor.at;
  return { kind: 'scalar', value: text, text, quoted: true, file: cursor.file, start, end: cursor.at };
}

function singleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  let content = '';
  for (let from = cursor.at + 1; ;) {
    const close = text.indexOf("'", from);
    content += oneLine(text, from, close);
    if (text.charAt(close + 1) !== "'") {
      cursor.at = close + 1;
      return content;
    }
    content += "'";
    from = close + 2;
  }
}

const unescaped = /[^"\\\n]*/y;

function doubleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  let content = '';
  for (let at = cursor.at + 1; ;) {
    unescaped.lastIndex = at;
    const part = unescaped.exec(text)![0];
    content += part;
    at += part.length;
    const character = text.charAt(at);
    if (character === '"') {
      cursor.at = at + 1;
      return content;
    }
    if (character !== '\\') notMine();
    const unicode = /^\\u([\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[1];
    content += unicode === undefined ? (escapes[text.charAt(at + 1)] ?? notMine()) : String.fromCharCode(parseInt(unicode, 16));
    at += unicode === undefined ? 2 : 6;
  }
}

function oneLine(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  return to === -1 || part.includes('\n') ? notMine() : part;
}
