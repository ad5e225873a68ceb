// Scalars of one line: plain, in single and in double quotes. Makes the same nodes as the reader of whole YAML, by the same judgement of slips
// and numbers; whatever that judgement finds to say something about is not for this reader.

import { numberComplaint, plainValue } from '../scalar-value.js';
import { slipIn, type Place } from '../slip.js';
import type { ScalarNode } from '../tree.js';
import { type Cursor, colon, hash, notMine, space } from './cursor.js';

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

/** The end of a plain scalar on its line, outside brackets. @returns `keyEnd` at its `: `, if it is a key */
export function plainExtent(cursor: Cursor): { readonly end: number; readonly isKey: boolean } {
  const { text } = cursor;
  let end = cursor.at;
  for (let at = cursor.at; ; at++) {
    const code = text.charCodeAt(at);
    if (code === colon && cursor.isBlank(at + 1)) return { end, isKey: at === end || notMine() };
    if (cursor.isLineEnd(code) || (code === hash && text.charCodeAt(at - 1) === space)) return { end, isKey: false };
    if (code !== space) end = at + 1;
  }
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

function doubleQuoted(cursor: Cursor): string {
  const { text } = cursor;
  let content = '';
  let from = cursor.at + 1;
  for (let at = from; ; at++) {
    const character = text.charAt(at);
    if (character === '"') {
      cursor.at = at + 1;
      return content + text.slice(from, at);
    }
    if (character === '' || character === '\n') notMine();
    if (character !== '\\') continue;
    content += text.slice(from, at);
    const unicode = /^\\u([\da-fA-F]{4})/.exec(text.slice(at, at + 6))?.[1];
    content += unicode === undefined ? (escapes[text.charAt(at + 1)] ?? notMine()) : String.fromCharCode(parseInt(unicode, 16));
    at += unicode === undefined ? 1 : 5;
    from = at + 1;
  }
}

function oneLine(text: string, from: number, to: number): string {
  const part = text.slice(from, to);
  return to === -1 || part.includes('\n') ? notMine() : part;
}
