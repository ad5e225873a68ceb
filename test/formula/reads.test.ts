// What a formula reads.

import { expect, test } from 'vitest';
import { readsOf, type Reads } from '../../src/formula/reads.js';
import { parsed } from './scope.js';

const reads = (...formulas: string[]): Reads => readsOf(...formulas.map(parsed));

test('names, members and references of every kind', () => {
  const found = reads('if(a > 1, score(x) + points(y), lost(z)) + days(period.start, b) + unit.size * a');
  expect([...found.names]).toEqual(['a', 'b']);
  expect([...found.references.score]).toEqual(['x']);
  expect([...found.references.points]).toEqual(['y']);
  expect([...found.references.lost]).toEqual(['z']);
  expect(found.members).toEqual([
    { object: 'period', field: 'start' },
    { object: 'unit', field: 'size' },
  ]);
  expect(found).toMatchObject({ cohort: false, ofCohort: undefined, rowNames: new Set(), results: new Set() });
});

test('names inside the condition of a list are apart', () => {
  const found = reads('sum(contracts.price, price > limit) + count(mark, mark >= 90) + max(lawsuits, appeals)');
  expect([...found.names]).toEqual(['contracts', 'mark', 'lawsuits', 'appeals']);
  expect([...found.rowNames]).toEqual(['price', 'limit', 'mark']);
  expect(found.members).toEqual([{ object: 'contracts', field: 'price' }]);
});

test('a list named inside a condition is apart as well', () => {
  const found = reads('count(cases, weight > mean(cases.weight))');
  expect([...found.names]).toEqual(['cases']);
  expect([...found.rowNames]).toEqual(['weight', 'cases']);
});

test('what the cohort is asked', () => {
  const found = reads('area / cohort.mean(area, won) + rank(score(x)) + cohort.count()');
  expect(found.cohort).toBe(true);
  expect([...found.names]).toEqual(['area', 'won']);
  expect([...found.ofCohort!.names]).toEqual(['area', 'won']);
  expect([...found.ofCohort!.references.score]).toEqual(['x']);
  expect(reads('cohort.count()')).toMatchObject({ cohort: true, ofCohort: undefined });
});

test('other results, and several formulas together', () => {
  const found = reads('previous.score + a', 'result(midyear).rank + b');
  expect([...found.results]).toEqual(['previous', 'midyear']);
  expect([...found.names]).toEqual(['a', 'b']);
});
