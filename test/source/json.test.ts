// JSON is YAML: whatever JSON.parse makes of a document, readTrees makes too, and every node is where its text is.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, parseExact } from '../../src/exact/index.js';
import { toPlain } from '../../src/source/plain.js';
import { textOf } from '../../src/source/source-file.js';
import type { Node } from '../../src/source/tree.js';
import { treeOf } from './reading.js';

type Json = null | boolean | string | { decimal: string } | Json[] | { [key: string]: Json };

/** JSON numbers without exponent, kept as their text. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.option(fc.stringMatching(/^[0-9]{1,12}$/), { nil: undefined }))
  .map(([negative, whole, fraction]) => ({ decimal: `${negative ? '-' : ''}${whole}${fraction === undefined ? '' : `.${fraction}`}` }));
const text = fc
  .oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[：，“”　（）［］｛｝【】、－a-z: ,#"'\\{}[\]]{0,12}$/))
  .map((value) => value.normalize('NFC'));
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    decimal,
    text,
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** Written by hand, because JSON.stringify would turn the numbers into floats; `gap` is any white space JSON allows. */
function write(value: Json, gap: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${gap}${value.map((item) => write(item, gap)).join(`,${gap}`)}${gap}]`;
  if (isDecimal(value)) return value.decimal;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${gap}${write(item, gap)}`);
  return `{${gap}${entries.join(`,${gap}`)}${gap}}`;
}

const isDecimal = (value: object): value is { decimal: string } =>
  'decimal' in value && typeof value.decimal === 'string' && Object.keys(value).length === 1;

/** What our tree should be worth, said by JSON.parse: floats there against exact numbers here, compared through their text. */
function agrees(plain: unknown, parsed: unknown, written: Json): boolean {
  if (plain instanceof Exact) return typeof parsed === 'number' && parseExact((written as { decimal: string }).decimal)!.equals(plain);
  if (Array.isArray(plain)) {
    return (
      Array.isArray(parsed) &&
      plain.length === parsed.length &&
      plain.every((item, at) => agrees(item, parsed[at], (written as Json[])[at]!))
    );
  }
  if (plain === null || typeof plain !== 'object') return plain === parsed;
  const keys = Object.keys(plain);
  const other = parsed as Record<string, unknown>;
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(other, key) && agrees((plain as Record<string, unknown>)[key], other[key], (written as Record<string, Json>)[key]!),
  );
}

function nodesOf(node: Node): Node[] {
  if (node.kind === 'list') return [node, ...node.items.flatMap(nodesOf)];
  if (node.kind === 'map') return [node, ...node.entries.flatMap(({ key, value }) => [key, ...nodesOf(value)])];
  return [node];
}

const gaps = fc.constantFrom('', ' ', '\n', '\n  ', '\r\n ');

describe('JSON documents', { timeout: 60_000 }, () => {
  it('mean the same as to JSON.parse', () => {
    fc.assert(
      fc.property(json, gaps, (value, gap) => {
        const source = write(value, gap);
        expect(agrees(toPlain(treeOf(source)), JSON.parse(source), value), source).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('lie where their text is', () => {
    fc.assert(
      fc.property(json, gaps, (value, gap) => {
        for (const node of nodesOf(treeOf(write(value, gap)))) {
          const slice = textOf(node);
          if (node.kind === 'list') expect(slice).toMatch(/^\[[^]*\]$/);
          else if (node.kind === 'map') expect(slice).toMatch(/^\{[^]*\}$/);
          else if (node.quoted) expect(JSON.parse(slice)).toBe(node.text);
          else expect(slice).toBe(node.text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
