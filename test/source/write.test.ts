// What is written as YAML reads back as the same, whatever text people put into cells.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/diagnostic/diagnostic.js';
import { sameContent } from '../../src/evidence/same.js';
import { Exact } from '../../src/exact/index.js';
import { decodeSource } from '../../src/source/decode.js';
import { SourceFile, type MapNode, type Node, type ScalarNode } from '../../src/source/index.js';
import { readTrees } from '../../src/source/read.js';
import { writeYaml } from '../../src/source/write.js';

const at = { file: new SourceFile('book.xlsx 事实', '', ''), start: 0, end: 0 };
const scalar = (value: ScalarNode['value'], text: string): Node => ({
  kind: 'scalar',
  value,
  text,
  quoted: typeof value === 'string',
  ...at,
});

const awkward = [
  '=1+1',
  '<script>',
  '"',
  "'",
  'a\nb',
  '😀',
  'מימין',
  '：',
  '1.10',
  '007',
  '2017-01',
  'null',
  'yes',
  '- a',
  '# b',
  '{x}',
  '~',
  ' ',
];
const text = fc.oneof(
  fc.constantFrom(...awkward, '二'.repeat(40)),
  fc
    .string({ unit: 'grapheme' })
    .map((one) => one.normalize('NFC').replace(/[\p{Cc}\u2028\u2029\u200b\ufeff\u2060\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')),
);
const leaf: fc.Arbitrary<Node> = fc.oneof(
  text.map((one) => scalar(one, one)),
  fc.integer().map((one) => scalar(Exact.int(one), String(one))),
  fc.boolean().map((one) => scalar(one, String(one))),
);
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('node'), { maxLength: 4 }).map((items): Node => ({ kind: 'list', items, ...at })),
    fc.uniqueArray(fc.tuple(text, tie('node')), { maxLength: 4, selector: ([key]) => key }).map((pairs) => mapOf(pairs)),
  ),
}));

function mapOf(pairs: readonly (readonly [string, Node])[]): MapNode {
  return { kind: 'map', entries: pairs.map(([key, value]) => ({ key: scalar(key, key) as ScalarNode, value })), ...at };
}

describe('writing YAML', () => {
  it('reads back as the same', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('rubric', 'facts', '名称'), node), { minLength: 1, maxLength: 1 }), (pairs) => {
        const root = mapOf(pairs);
        const problems = new Problems();
        const written = writeYaml(root, ['made by a test']);
        const [again] = readTrees(decodeSource('a.yaml', new TextEncoder().encode(written), '', problems)!, problems);
        expect(
          problems.list.map(({ code }) => code),
          written,
        ).toEqual([]);
        expect(sameContent(again!, root), written).toBe(true);
        expect(typesOf(again!), written).toEqual(typesOf(root));
      }),
    );
  });
});

/** Text stays text, a number a number. */
const typesOf = (one: Node): unknown => {
  if (one.kind === 'scalar') return one.value instanceof Exact ? 'number' : typeof one.value;
  return one.kind === 'list' ? one.items.map(typesOf) : one.entries.map(({ value }) => typesOf(value));
};
