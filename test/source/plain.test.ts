// Plain values and the way back to their places.

import { describe, expect, it } from 'vitest';
import { Exact } from '../../src/exact/index.js';
import { originOf, spanAt, toPlain } from '../../src/source/plain.js';
import { textOf } from '../../src/source/source-file.js';
import { childOf } from '../../src/source/tree.js';
import { treeOf } from './reading.js';

const text = `unit:
  id: 甲
  2017: {x: [10, "20", true, ~]}
items:
  - {id: a}
  - id: b
    points: 0.5
`;

describe('toPlain', () => {
  it('makes maps, lists and scalars', () => {
    const plain = toPlain(treeOf(text)) as Record<string, Record<string, unknown>>;
    expect(plain.unit!.id).toBe('甲');
    const { x } = plain.unit!['2017'] as { x: unknown[] };
    expect(x[0]).toBeInstanceOf(Exact);
    expect((x[0] as Exact).equals(Exact.int(10))).toBe(true);
    expect(x.slice(1)).toEqual(['20', true, null]);
  });

  it('gives maps no prototype, so that no key is special', () => {
    const plain = toPlain(treeOf('__proto__: {a: 1}\nconstructor: x\n')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(plain)).toBeNull();
    expect(Object.keys(plain)).toEqual(['__proto__', 'constructor']);
    expect(plain['toString']).toBeUndefined();
  });

  it('knows the node of every map and list', () => {
    const tree = treeOf(text);
    const plain = toPlain(tree) as { unit: object; items: object[] };
    expect(originOf(plain)).toBe(tree);
    expect(originOf(plain.unit)).toBe(childOf(tree, 'unit'));
    expect(textOf(originOf(plain.items[1]!)!)).toBe('id: b\n    points: 0.5');
    expect(originOf({})).toBeUndefined();
  });

  it('makes one object of a node that aliases share', () => {
    const plain = toPlain(treeOf('a: &x {b: 1}\nc: *x\n')) as { a: object; c: object };
    expect(plain.c).toBe(plain.a);
  });
});

describe('spanAt', () => {
  const at = (path: readonly (string | number)[], part: 'key' | 'value'): string => textOf(spanAt(treeOf(text), path, part));

  it('finds keys and values', () => {
    expect(at(['unit', 'id'], 'value')).toBe('甲');
    expect(at(['unit', 'id'], 'key')).toBe('id');
    expect(at(['items', 1, 'points'], 'value')).toBe('0.5');
    expect(at(['items', 1, 'points'], 'key')).toBe('points');
    expect(at(['items', 0], 'key')).toBe('{id: a}');
  });

  it('takes numbers and text as the same key', () => {
    expect(at(['unit', 2017, 'x', 0], 'value')).toBe('10');
    expect(at(['unit', '2017', 'x', '1'], 'value')).toBe('"20"');
  });

  it('puts what is missing at the first line of the deepest parent that exists', () => {
    expect(at(['items', 1, 'title'], 'value')).toBe('id: b');
    expect(at(['items', 7], 'value')).toBe('- {id: a}');
    expect(at(['unit', 'name', 'first'], 'key')).toBe('id: 甲');
    expect(at(['unit', 'id', 'x'], 'value')).toBe('甲');
    expect(at(['nothing'], 'key')).toBe('unit:');
  });

  it('goes through aliases to what they stand for', () => {
    expect(textOf(spanAt(treeOf('a: &x {b: 1}\nc: *x\n'), ['c', 'b'], 'value'))).toBe('1');
  });
});
