// What a YAML file is by its top-level keys, without parsing it: cheap, and it works on files too broken to parse. The engine decides finally.

import { slipOf } from '../diagnostic/nearest.js';

/** `empty`: nothing but comments. `unclear`: no top-level keys can be made out; only the reader can say what is wrong. */
export type DocumentKind = 'rubric' | 'evidence' | 'test' | 'other' | 'empty' | 'unclear';

/** Evidence names a unit. `facts` alone decides nothing: a rubric declares facts, evidence states them. A misspelt key is for the reader to report. */
export function classify(bytes: Uint8Array): DocumentKind {
  if (isPlainEvidence(bytes)) return 'evidence';
  const text = decode(bytes);
  const keys = topLevelKeys(text);
  if (keys.size === 0) return /^(?:\s*(?:#.*|---|\.\.\.))*\s*$/.test(text) ? 'empty' : 'unclear';
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name));
  const nearly = (...names: readonly string[]): boolean => [...keys].some((key) => names.includes(key) || slipOf(key, names) !== undefined);
  if (has('test')) return 'test';
  if (has('unit', 'units')) return 'evidence';
  if (!has('rubric')) return nearly('rubric') && has('items', 'rules') ? 'rubric' : 'other';
  if (has('items', 'rules', 'title', 'extra')) return 'rubric';
  return nearly('facts', 'unit', 'units') ? 'evidence' : 'other';
}

/** Where the key stands in nearly all evidence: near the top, at the start of its line, with nothing but keys and comments above. */
const plainUnit = /^(?:\xef\xbb\xbf)?(?:(?:[#a-z ][^\n\0]*)?\r?\n)*?units?:/;

function isPlainEvidence(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top = all.toString('latin1', 0, 1024);
  return !top.startsWith(' ') && plainUnit.test(top) && !all.includes('test');
}

/** A key at the start of a line or list item. A full-width colon or blank is a slip that the reader reports: the file is still what its author meant. */
const blockKey = /^([ \t\u3000]*(?:- )?)(["']?)([\w-]+)\2\s*[:\uff1a]/my;
/** A document written as one flow map. */
const flowKey = /[{,]\s*(["']?)([\w-]+)\1\s*:/g;

/** Top level is where the first key stands; the whole document may be indented. */
function topLevelKeys(text: string): Set<string> {
  if (/^\s*\{/.test(text)) return new Set([...text.matchAll(flowKey)].map((match) => match[2]!));
  const keys = new Set<string>();
  const mayBeTest = text.includes('test');
  let first: string | undefined;
  for (let line = 0, end = 0; end !== -1; line = end + 1) {
    end = text.indexOf('\n', line);
    // Most lines are further in than the first key.
    if (first === '' && text.charAt(line) === ' ') continue;
    blockKey.lastIndex = line;
    const [, indent, , name] = blockKey.exec(text) ?? [];
    if (indent === undefined || name === undefined) continue;
    first ??= indent;
    if (indent !== '' && indent !== first) continue;
    keys.add(name);
    // Nothing further down can make it something else.
    if (!mayBeTest && (name === 'unit' || name === 'units')) break;
  }
  return keys;
}

const decoder = new TextDecoder();

/** The keys are ASCII, so GBK can be read as UTF-8 here; UTF-16 shows by its zero bytes, and its mark leaves two broken characters. */
function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes.length >= 2 &&
    (bytes[0] === 0 || bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  return decoder
    .decode(utf16 ? bytes.filter((byte) => byte !== 0) : bytes)
    .replace(/^\ufffd+/, '')
    .replaceAll('\r', '\n');
}
