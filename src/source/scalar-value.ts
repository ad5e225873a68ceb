// What an unquoted scalar means: null, flag, exact number or text; and which spellings of numbers are refused. Knows nothing of documents.

import { type Exact, parseExact } from '../exact/index.js';
import { finding, type Finding } from './finding.js';
import { numberHint } from './lookalike.js';

const empty = /^(?:|~|null|Null|NULL)$/;
const flags: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** The value by the core schema of YAML 1.2, numbers in decimal notation only; anything else is text. */
export function plainValue(text: string): string | Exact | boolean | null {
  const first = text.charCodeAt(0);
  if (first <= 0x39) return parseExact(text) ?? text;
  if (empty.test(text)) return null;
  return flags.get(text) ?? text;
}

/** How every refused spelling begins, and hardly anything else: most scalars are settled by this one look. */
const strangeNumber = /^[-+]?(?:0[\dxob]|\d*\.?\d*e|[\d.]{100}|\.[in])/i;

/** What plainValue would read as text or as another number than the author may think: such spellings must be settled by the author. */
export function numberComplaint(text: string, start: number, end: number): Finding | undefined {
  if (!strangeNumber.test(text)) return undefined;
  if (/^[-+]?0\d+(?:\.\d*)?$/.test(text)) {
    return finding('yaml/leading-zero', { text, number: numberHint(text) }, start, end, { edits: [{ start, end, text: `"${text}"` }] });
  }
  if (/^[-+]?[\d.]{100,}$/.test(text) && parseExact(text) === undefined) {
    return finding('yaml/number-too-long', { digits: String(text.length) }, start, end);
  }
  const based = /^[-+]?0(?:x[\da-f]+|o[0-7]+|b[01]+)$/i.test(text);
  const scientific = /^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i.test(text);
  const notFinite = /^[-+]?\.(?:inf|nan)$/i.test(text);
  return based || scientific || notFinite ? finding('yaml/number', { text, plain: numberHint(text) }, start, end) : undefined;
}
