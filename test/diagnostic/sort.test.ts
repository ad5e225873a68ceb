// One order on every machine.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem, type Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { sortDiagnostics } from '../../src/diagnostic/sort.js';
import { SourceFile } from '../../src/source/source-file.js';

const text = 'a: 1\nb: 2\nc: 3\n';
const [a, b, zhen] = ['a.yaml', 'b.yaml', '镇.yaml'].map((path) => new SourceFile(path, text, '')) as [SourceFile, SourceFile, SourceFile];
const at = (file: SourceFile, start: number, end = start + 1): Diagnostic => problem('yaml/tab', {}, { file, start, end });

const list: readonly Diagnostic[] = [
  problem('yaml/tab', {}),
  problem('yaml/empty', {}, { file: a, start: 0, end: 0 }),
  at(a, 0),
  problem('yaml/duplicate-key', { key: 'a' }, { file: a, start: 0, end: 1 }, { unit: 'x' }),
  problem('yaml/duplicate-key', { key: 'b' }, { file: a, start: 5, end: 6 }),
  at(a, 5),
  at(a, 5, 8),
  at(b, 0),
  at(zhen, 0),
];
const sorted = [list[0], list[1], list[3], list[2], list[4], list[5], list[6], list[7], list[8]];

describe('sortDiagnostics', () => {
  it('goes by path, offset, end and code, and starts with what has no place', () => {
    expect(sortDiagnostics(list)).toEqual(sorted);
  });

  it('does not depend on the order in which problems were found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...list], { minLength: list.length }), (shuffled) => {
        expect(sortDiagnostics(shuffled)).toEqual(sorted);
      }),
    );
  });

  it('says the same thing once, and different things about one place separately', () => {
    const one = problem('yaml/duplicate-key', { key: 'a' }, { file: a, start: 0, end: 1 });
    const same = problem('yaml/duplicate-key', { key: 'a' }, { file: a, start: 0, end: 1 });
    const other = problem('yaml/duplicate-key', { key: 'a' }, { file: a, start: 0, end: 1 }, { unit: 'y' });
    expect(sortDiagnostics([one, other, same])).toHaveLength(2);
  });
});
