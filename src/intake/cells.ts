// Cells to nodes of an evidence tree: what a person typed, made into what evidence states, each node at its cell.
// What cannot be made into what is wanted stays text, and the checks of evidence say what is wrong with it, at the cell.

import { dateHint } from '../calendar/lookalike.js';
import { Exact, parseExact } from '../exact/index.js';
import type { ListNode, MapEntry, MapNode, Node, ScalarNode, Span } from '../source/index.js';
import { isOneOf, never, no, yes } from '../form/headings.js';
import type { ReadCell } from '../workbook/read-book.js';

/** A cell that is not blank. */
export interface Filled {
  readonly cell: ReadCell;
  readonly at: Span;
}

export function scalar(value: ScalarNode['value'], text: string, { file, start, end }: Span): ScalarNode {
  return { kind: 'scalar', value, text, quoted: typeof value === 'string', file, start, end };
}

export const textScalar = (text: string, at: Span): ScalarNode => scalar(text, text, at);

/** Text without the blanks that a hand leaves around it. */
export const plainText = ({ text }: ReadCell): string => text.normalize('NFC').replace(/[\s\u3000]+$|^[\s\u3000]+/g, '');

export const textNode = ({ cell, at }: Filled): ScalarNode => textScalar(plainText(cell), at);

const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** A number, also one kept as text, in full-width digits or with a comma between the thousands. */
export function numberNode({ cell, at }: Filled): ScalarNode {
  const plain = cell.text.normalize('NFKC').trim();
  const text = grouped.test(plain) ? plain.replaceAll(',', '') : plain;
  const value = cell.kind === 'date' || cell.kind === 'flag' ? undefined : parseExact(text);
  return value ? scalar(value, text, at) : textNode({ cell, at });
}

/** LibreOffice saves TRUE and FALSE as the numbers 1 and 0; CSV knows no numbers. */
export function flagNode(filled: Filled): ScalarNode {
  const { cell, at } = filled;
  if (cell.kind !== 'date' && (cell.text === '0' || cell.text === '1')) return flag(cell.text === '1', at);
  if (cell.kind === 'flag') return flag(cell.text === 'true', at);
  const text = plainText(cell);
  if (isOneOf(text, yes)) return flag(true, at);
  return isOneOf(text, no) ? flag(false, at) : textNode(filled);
}

/** However it was written, so that two books that say the same do not contradict each other. */
const flag = (value: boolean, at: Span): ScalarNode => scalar(value, String(value), at);

/** A day, also as 2026年3月5日 or 2026/3/5; or `never`. */
export function dateNode(filled: Filled): ScalarNode {
  const { cell, at } = filled;
  const text = plainText(cell).normalize('NFKC');
  if (isOneOf(text, never)) return textScalar('never', at);
  return textScalar(dateHint(text) ?? text, at);
}

/** `007` and `+86` are no numbers. */
const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * A field of a case, whose type nobody declares: a number (in CSV and in cells of format text it is kept as text), a day, or text as it
 * stands. Labels compare as text, so a label that is a number is the same label.
 */
export function fieldNode(filled: Filled): ScalarNode {
  const { cell } = filled;
  if (cell.kind === 'number' || (cell.kind === 'text' && plainNumber.test(cell.text.normalize('NFKC').trim()))) return numberNode(filled);
  return cell.kind === 'date' ? dateNode(filled) : textNode(filled);
}

/** `3`, or names with commas between them. */
export function ownersNode(filled: Filled): Node {
  const number = numberNode(filled);
  if (number.value instanceof Exact) return number;
  const names = number.text.split(/\s*[、，,；;]\s*/).filter((name) => name !== '');
  return listNode(
    names.map((name) => textScalar(name, filled.at)),
    filled.at,
  );
}

export const listNode = (items: readonly Node[], { file, start, end }: Span): ListNode => ({ kind: 'list', items, file, start, end });

export const entry = (key: string, value: Node, at: Span = value): MapEntry => ({ key: textScalar(key, at), value });

export const mapNode = (entries: readonly MapEntry[], { file, start, end }: Span): MapNode => ({ kind: 'map', entries, file, start, end });

/** From the first to the last of these places, which lie in one sheet. */
export function hull(spans: readonly Span[], otherwise: Span): Span {
  const [first] = spans;
  if (!first) return otherwise;
  const here = spans.filter(({ file }) => file === first.file);
  return { file: first.file, start: Math.min(...here.map(({ start }) => start)), end: Math.max(...here.map(({ end }) => end)) };
}
