// Bytes to text: UTF-8 only, and a plain word about any other encoding. Owns what counts as a readable character; knows nothing of YAML.

import { isUtf8 } from 'node:buffer';
import type { Problems } from '../diagnostic/diagnostic.js';
import { finding, report } from './finding.js';
import { SourceFile } from './source-file.js';

/** Largest file read, bytes. A year of evidence of a whole county is a few MiB. */
const maxBytes = 16 * 1024 * 1024;

/**
 * C0 but tab and line feed, a carriage return that ends no line, DEL, C1, line separators, zero-width and direction characters,
 * noncharacters: none is visible, and each can make two ids that look the same differ. Joiners (U+200C, U+200D) stay: scripts need them.
 */
const unreadable = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\r(?!\n)/g;

/** @returns undefined after reporting why the bytes are no text. */
export function decodeSource(path: string, bytes: Uint8Array, sha256: string | (() => string), problems: Problems): SourceFile | undefined {
  if (bytes.length > maxBytes) {
    const size = (bytes.length / 1024 / 1024).toFixed(1);
    report(new SourceFile(path, '', sha256), [finding('yaml/too-large', { size: `${size} MiB`, limit: '16 MiB' }, 0, 0)], problems);
    return undefined;
  }
  const text = decode('utf-8', bytes);
  if (text === undefined || looksLikeUtf16(bytes)) {
    reportEncoding(path, bytes, sha256, problems);
    return undefined;
  }
  const file = new SourceFile(path, text, sha256);
  const found = [...text.matchAll(unreadable)];
  const first = found[0];
  if (!first) return file;
  const name = `U+${first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  // A file of carriage returns alone is one line to us: no line of it can be shown mended.
  const isOneLine = first[0] === '\r' && found.length > 1;
  const edits = isOneLine ? [] : [{ start: first.index, end: first.index + 1, text: first[0] === '\r' ? '\n' : '' }];
  const args = { name, count: String(found.length) };
  report(file, [finding('yaml/control-character', args, first.index, first.index + 1, { edits })], problems);
  return undefined;
}

/** Bytes of which nothing would be said here; undefined for any others. */
export function decodePiece(bytes: Uint8Array): string | undefined {
  const text = isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString() : '\0';
  return text.search(unreadable) === -1 ? text : undefined;
}

/** The byte order mark, if any, is dropped: the decoder does that by itself. */
function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** Without a mark: half of the first bytes are zero, all on one side. Chinese text alone would not be valid UTF-8 and never gets here. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1024);
  if (!sample.includes(0)) return false;
  const zeros = [0, 0];
  sample.forEach((byte, at) => byte === 0 && zeros[at % 2]!++);
  const [even, odd] = zeros as [number, number];
  return Math.max(even, odd) * 5 > sample.length && Math.min(even, odd) * 20 < sample.length;
}

/** Nearly all of it is UTF-8: a file cut off in the middle of a character, or with a few damaged bytes. GBK read as UTF-8 is nearly all damage. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const wide = new TextDecoder('utf-8').decode(bytes).match(/[^\0-\x7f]/g) ?? [];
  const damaged = wide.filter((character) => character === '\ufffd').length;
  return wide.length >= damaged * 5;
}

function guessEncoding(bytes: Uint8Array): { readonly name: string; readonly text: string } | undefined {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return { name: 'UTF-32', text: '' };
  const littleEndian = startsWith(bytes, 0xff, 0xfe) || (looksLikeUtf16(bytes) && bytes[1] === 0);
  const bigEndian = startsWith(bytes, 0xfe, 0xff) || (looksLikeUtf16(bytes) && bytes[0] === 0);
  if (littleEndian || bigEndian) {
    const name = littleEndian ? 'UTF-16 LE' : 'UTF-16 BE';
    return { name, text: decode(littleEndian ? 'utf-16le' : 'utf-16be', bytes) ?? '' };
  }
  if (isBrokenUtf8(bytes)) return undefined;
  const guesses = chineseEncodings.flatMap(({ name, label }) => ({ name, text: decode(label, bytes) ?? '' }));
  // Of the wrong one, kana and other rare characters come out among the Chinese ones.
  const [best] = guesses.toSorted((a, b) => shareOfHan(b.text) - shareOfHan(a.text));
  return best && shareOfHan(best.text) > 0 ? best : undefined;
}

/** The likelier first: it is taken where both read equally well. */
const chineseEncodings = [
  { name: 'GBK (GB18030)', label: 'gb18030' },
  { name: 'Big5', label: 'big5' },
] as const;

function shareOfHan(text: string): number {
  const wide = text.match(/[^\0-\x7f]/gu) ?? [];
  return wide.length === 0 ? 0 : wide.filter((character) => /[\p{Script=Han}，。、：；（）“”《》]/u.test(character)).length / wide.length;
}

/** The frame shows the text as it reads in the guessed encoding: seeing it right is the proof of the guess. */
function reportEncoding(path: string, bytes: Uint8Array, sha256: string | (() => string), problems: Problems): void {
  const guess = guessEncoding(bytes);
  const text = guess?.text ?? new TextDecoder('utf-8').decode(bytes);
  const strange = (guess ? /[^\0-\x7f]+/ : /\ufffd+/).exec(text);
  const start = strange?.index ?? 0;
  const end = start + (strange?.[0].length ?? 0);
  report(new SourceFile(path, text, sha256), [finding('yaml/encoding', { encoding: guess?.name }, start, end)], problems);
}
